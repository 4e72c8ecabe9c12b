#include "platform/xlsx_formats.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "platform/xml_part.hpp"
#include "platform/zip_reader.hpp"

namespace twiza::platform {

namespace {

// The letters of a format that stand for a piece of date or time, one per run ("dd/mm/yyyy h:mm" is
// "dmyhm"), lower case; a duration in brackets ("[hh]") is "*".
std::string date_letters(std::string_view code) {
  std::string letters;
  char previous = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    char c = code[at];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ';') break;  // the sections behind are for negative numbers, zero and text
    if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', at), code.size());
      if (code.substr(at + 1, end - at - 1).find_first_not_of("hHmMsS") == std::string_view::npos)
        letters += '*';
      at = end;
    } else if (c == 'a' && (code.substr(at, 5) == "AM/PM" || code.substr(at, 5) == "am/pm")) {
      at += 4;
    } else if (std::string_view("dmyhs").find(c) != std::string_view::npos && c != previous) {
      letters += c;
    }
    previous = c;
  }
  return letters;
}

bool is_named(std::string_view code, std::string_view name) {
  if (code.size() != name.size()) return false;
  for (std::size_t i = 0; i < code.size(); ++i)
    if ((code[i] | 0x20) != name[i]) return false;
  return true;
}

unsigned number(pugi::xml_node node, std::string_view name) { return attribute(node, name).as_uint(0); }

}  // namespace

Format meaning_of(std::string_view code) {
  // Some writers translate the name of the general format, which is no pattern.
  if (is_named(code, "general") || is_named(code, "standard")) return Format::plain;
  const std::string letters = date_letters(code);
  if (letters.find('*') != std::string::npos) return Format::plain;
  bool time = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char c = letters[i];
    const bool minutes =
        c == 'm' && ((i > 0 && letters[i - 1] == 'h') || (i + 1 < letters.size() && letters[i + 1] == 's'));
    if (c == 'd' || c == 'y' || (c == 'm' && !minutes)) return Format::date;
    time = true;
  }
  return time ? Format::time : Format::plain;
}

Format meaning_of(unsigned builtin) {
  if ((builtin >= 14 && builtin <= 17) || builtin == 22) return Format::date;
  // 27 to 36 and 50 to 58: the dates of Chinese, Japanese and Korean; 32 to 35 are times there.
  if ((builtin >= 27 && builtin <= 31) || builtin == 36 || (builtin >= 50 && builtin <= 58))
    return Format::date;
  if ((builtin >= 18 && builtin <= 21) || (builtin >= 32 && builtin <= 35) || builtin == 45 || builtin == 47)
    return Format::time;
  return Format::plain;
}

base::Result<std::vector<Format>> read_formats(ZipReader& zip, std::string_view part) {
  base::Result<std::string> bytes = zip.read(part);
  if (!bytes) return bytes.error();
  pugi::xml_document document;
  if (base::Result<void> parsed = parse_part(*bytes, part, document); !parsed) return parsed.error();
  const pugi::xml_node root = document.document_element();

  std::map<unsigned, Format> own;
  for (const pugi::xml_node format : child(root, "numFmts").children())
    own[number(format, "numFmtId")] = meaning_of(std::string_view(attribute(format, "formatCode").value()));

  std::vector<Format> formats;
  for (const pugi::xml_node style : child(root, "cellXfs").children()) {
    if (local(style.name()) != "xf") continue;
    const unsigned id = number(style, "numFmtId");
    const auto found = own.find(id);
    formats.push_back(found == own.end() ? meaning_of(id) : found->second);
  }
  return formats;
}

}  // namespace twiza::platform
