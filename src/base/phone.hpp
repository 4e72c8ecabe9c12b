// Phone numbers as people and spreadsheets write them; the Moroccan plan of ten digits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twiza::base {

struct Phone {
  enum class Reading {
    sure,         // ten digits 05 to 08, or +212 before nine of them, or another country's "+…"
    restored,     // its 0 was lost: nine digits that begin with 5 to 8, also as 6.12345678E+08
    lost_digits,  // a spreadsheet rounded it: 6.12E+08; kept as it stands
    odd,          // digits that are none of these; kept as typed
  };
  // "0600000001", "+33600000000"; as typed where digits were lost or the reading is odd.
  std::string number;
  Reading reading = Reading::sure;
  // Where it stands in the text, in bytes.
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Phone&) const = default;
};

// Every phone number in a text, in its order. Digits may be Arabic; groups may be separated by spaces, dots,
// dashes or parentheses, two numbers by anything. Years, dates, postal codes and house numbers are none.
std::vector<Phone> find_phones(std::string_view text);

// What two ways of writing one number have in common: the numbers found, else the digits; empty without any.
std::string phone_key(std::string_view text);

}  // namespace twiza::base
