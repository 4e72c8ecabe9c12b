// The words after `twiza`: options, their values, and the rest.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace twiza::cli {

struct Option {
  const char* name;  // "--lang"
  bool takes_value;
  const char* other = "";  // "-o"
};

struct Parsed {
  std::vector<std::string> operands;
  std::map<std::string, std::string> values;  // by the option's name; "" where it takes none

  bool has(const std::string& name) const { return values.count(name) > 0; }
  std::string value(const std::string& name) const;
};

// "--lang ar" and "--lang=ar" alike; after "--" everything is an operand. Errors: usage.unknown_option
// {option}, usage.missing_value {option}, usage.needless_value {option}, usage.twice {option}.
base::Result<Parsed> parse(const std::vector<std::string>& arguments, const std::vector<Option>& options);

}  // namespace twiza::cli
