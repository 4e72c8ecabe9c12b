// Lines of a calendar (RFC 5545, 3.1) and of contact cards (RFC 2426, 2.6): "NAME:value", ended by CRLF and
// folded so that none is longer than 75 octets.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twiza::documents {

class ContentLines {
 public:
  // As it stands: numbers, dates, words of the format.
  void line(std::string_view name, std::string_view value);
  // A text: backslashes, commas, semicolons and ends of lines are escaped; other control characters are left
  // out. Nothing is written for an empty one.
  void text(std::string_view name, std::string_view text);
  // Texts that are parts of one value, between semicolons.
  void parts(std::string_view name, const std::vector<std::string>& texts);

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace twiza::documents
