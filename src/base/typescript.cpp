#include "base/typescript.hpp"

namespace twiza::base {

std::string TypeScript::last_name(const std::string& full) {
  const std::size_t at = full.rfind("::");
  return at == std::string::npos ? full : full.substr(at + 2);
}

std::string TypeScript::union_of(const std::string& name, const std::vector<std::string>& codes) {
  constexpr std::size_t width = 110;
  std::string text = "export type " + name + " =\n ";
  std::size_t column = 1;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string code = (i == 0 ? " '" : " | '") + codes[i] + "'";
    if (column + code.size() > width) {
      text += "\n ";
      column = 1;
    }
    text += code;
    column += code.size();
  }
  return text + ";\n";
}

}  // namespace twiza::base
