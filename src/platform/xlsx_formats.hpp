// Which numbers of a workbook are dates: XLSX stores a date as a number and says so in its format only.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace twiza::platform {

class ZipReader;

enum class Format {
  plain,
  date,  // shows a day, a month or a year
  time,  // shows a time of day and no date
};

// The meaning of a format of Excel: "dd/mm/yyyy" is a date, "hh:mm" a time, "mm:ss" too (these are minutes),
// "[h]:mm" a duration and so plain. Text in quotes or brackets, and escaped characters, mean nothing.
Format meaning_of(std::string_view code);

// The meaning of a built-in format, by its number.
Format meaning_of(unsigned builtin);

// Reads a styles part: what each style that cells name by its rank means. Errors: those of
// `ZipReader::read` and `parse_part`.
base::Result<std::vector<Format>> read_formats(ZipReader& zip, std::string_view part);

}  // namespace twiza::platform
