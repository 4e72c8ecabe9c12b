// Reading and writing UTF-8 one code point at a time (Unicode 14, section 3.9, tables 3-6 and 3-7).
//
// Every text of the program is UTF-8, but what comes from a file or a keyboard may not be valid: nothing
// here fails, each ill-formed sequence reads as one U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace twiza::base {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// The code point that begins at byte `at`, which moves behind it: by at least one byte, always. An
// ill-formed sequence (its longest well-formed beginning, or one byte), a surrogate, a code point above
// U+10FFFF or the end of the text read as U+FFFD.
char32_t next_code_point(std::string_view text, std::size_t& at);

// Adds a code point; a surrogate or a value above U+10FFFF is written as U+FFFD.
void append(std::string& text, char32_t code_point);

bool is_valid(std::string_view text);

// A letter or a mark of the scripts that are written from the right, presentation forms included.
bool is_right_to_left(char32_t code_point);

// Number of code points, ill-formed sequences counted as `next_code_point` reads them.
std::size_t length(std::string_view text);

// The text in at most `code_points` code points. When it is cut, the last of them is "…" and the spaces
// before it are gone. The result is valid UTF-8. It cuts between code points: an accent written apart may
// be lost from the last letter.
std::string truncate(std::string_view text, std::size_t code_points);

// The text made safe for XML 1.0 and for display: valid UTF-8 in which
// - a control under U+0020 other than \n and \t is a space (\r before \n is removed);
// - U+007F to U+009F, U+FFFE, U+FFFF, surrogates, and the controls that reorder bidirectional text
//   (U+202A to U+202E, U+2066 to U+2069) are removed;
// - any other ill-formed sequence is U+FFFD.
// Markup characters (< & ") are left: escaping is the writer's work.
std::string without_controls(std::string_view text);

}  // namespace twiza::base
