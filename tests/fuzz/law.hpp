// What every fuzz target asks beyond "no crash": laws that hold for any input. A broken law ends the program,
// which libFuzzer and the replay take for a crash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "intake/table.hpp"

// The target: what libFuzzer and replay.cpp call. Never reads beyond `size`; returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace twiza::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

[[noreturn]] void broken(std::string_view law, std::string_view detail);
inline void law(bool holds, std::string_view name, std::string_view detail = {}) {
  if (!holds) broken(name, detail);
}

// The code has a sentence in every language, and the arguments fill all its blanks. `file` is added by who
// knows the file's name.
void worded(std::string_view code, base::Arguments arguments);
inline void worded(const base::Error& error) { worded(error.code, error.arguments); }

// Valid UTF-8 in every cell and name; notices are worded.
void sound(const intake::Workbook& workbook);

// The texts of a workbook, trailing emptiness left out: "sheet\n  cell | cell\n".
std::string shown(const intake::Workbook& workbook);

// A cell may stand in the millionth row, which costs seconds under the sanitizers: the laws below are asked
// of small workbooks only.
bool is_small(const intake::Workbook& workbook);

// A workbook that was read, written by `write_xlsx` and read again, shows the same.
void comes_back(const intake::Workbook& workbook);

// Imports the workbook: every finding is worded, ids are there and unlike, references lead somewhere, texts
// are valid. Planned again into its own site it writes nothing, and neither does what is exported (QUA-10).
void imports(const intake::Workbook& workbook);

// What a reader of packages answered: a worded refusal, or a workbook of which all the above is true.
void is_refused_or_holds(const base::Result<intake::Workbook>& read);

}  // namespace twiza::fuzz
