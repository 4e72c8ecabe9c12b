// Small helpers on text that the standard library lacks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twiza::base {

// Without white space at both ends; the no-break space counts as white space, as spreadsheets write it.
std::string_view trim(std::string_view text);

// The trimmed pieces between separators, empty ones left out: "a; b;" gives a, b.
std::vector<std::string_view> split(std::string_view text, char separator);

// What a name is found by: its folded form; as typed where folding leaves nothing ("???" is a name too).
std::string name_key(std::string_view name);

std::string join(const std::vector<std::string>& pieces, std::string_view between);
// Adds a name to a list that a sentence quotes: "« Salé », « Rabat »".
void add_quoted(std::string& names, std::string_view name);

// The shortest text that reads back as the same number, "12.5", "751572"; no exponent below 1e15.
std::string number_text(double number);

// A number as people type it: "751 572", "98,7", "1.5"; false for anything else.
bool parse_number(std::string_view text, double& number);

}  // namespace twiza::base
