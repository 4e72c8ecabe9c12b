#include "cli/options.hpp"

namespace twiza::cli {

std::string Parsed::value(const std::string& name) const {
  const auto found = values.find(name);
  return found == values.end() ? std::string() : found->second;
}

base::Result<Parsed> parse(const std::vector<std::string>& arguments, const std::vector<Option>& options) {
  Parsed parsed;
  bool only_operands = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (only_operands || argument.size() < 2 || argument[0] != '-') {
      parsed.operands.push_back(argument);
      continue;
    }
    if (argument == "--") {
      only_operands = true;
      continue;
    }
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const Option* option = nullptr;
    for (const Option& candidate : options) {
      if (name == candidate.name || name == candidate.other) option = &candidate;
    }
    if (option == nullptr) return base::Error{"usage.unknown_option", {{"option", name}}};
    std::string value;
    if (option->takes_value) {
      if (equals != std::string::npos) {
        value = argument.substr(equals + 1);
      } else if (i + 1 < arguments.size()) {
        value = arguments[++i];
      }
      if (value.empty()) return base::Error{"usage.missing_value", {{"option", name}}};
    } else if (equals != std::string::npos) {
      return base::Error{"usage.needless_value", {{"option", name}}};
    }
    if (!parsed.values.emplace(option->name, value).second) {
      return base::Error{"usage.twice", {{"option", name}}};
    }
  }
  return parsed;
}

}  // namespace twiza::cli
