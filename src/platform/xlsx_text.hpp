// How the values of cells of XLSX, and of ODS, are written as text.
#pragma once

#include <string>
#include <string_view>

namespace twiza::platform {

// What is not valid UTF-8 is U+FFFD. Control characters are kept.
std::string valid_utf8(std::string text);

// The text a cell of XLSX shows for what its XML holds: "_x000D_" is the character U+000D ("_x005F_" the
// underscore that protects such a word), what is not valid UTF-8 is U+FFFD. Control characters are kept.
std::string decoded(std::string text);

// False unless the whole text is a finite number, as XML writes it ("12.5", "1E-3").
bool read_double(std::string_view text, double& number);

// The shortest text that reads back as the same number, without exponent under 1e15.
std::string written(double number);

// Day numbers of a spreadsheet, in which the fraction is the time of day.
enum class Epoch {
  y1900,  // 1 is 1900-01-01, and 60 a 29 February 1900 that never was
  y1904,  // 0 is 1904-01-01
};

// "2012-11-29", "2012-11-29 14:30" when the time of day (cut to the minute) is not midnight; empty when the
// number is no day of the years 1900 to 9999.
std::string date_text(double day, Epoch epoch);

// "14:30" for a fraction of a day, cut to the minute; empty outside 0 <= day < 1.
std::string time_text(double day);

// A date as ISO 8601 writes it, in the form of `date_text`; empty when it is none.
std::string date_text(std::string_view iso);

}  // namespace twiza::platform
