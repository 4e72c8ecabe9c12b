// Just enough reading of the XML we write ourselves to look at it in tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twiza::scan {

// Every "<name …>…</name>" or "<name …/>" of an element that does not hold another of its name.
inline std::vector<std::string> elements(const std::string& xml, const std::string& name) {
  std::vector<std::string> found;
  const std::string open = "<" + name, close = "</" + name + ">";
  for (std::size_t at = 0; (at = xml.find(open, at)) != std::string::npos; ++at) {
    const char after = xml[at + open.size()];
    if (after != ' ' && after != '>' && after != '/') continue;
    const std::size_t tag_end = xml.find('>', at);
    const std::size_t end = xml[tag_end - 1] == '/' ? tag_end + 1 : xml.find(close, at) + close.size();
    found.push_back(xml.substr(at, end - at));
  }
  return found;
}

// The first attribute of a name, "" where there is none.
inline std::string attribute(const std::string& xml, const std::string& name) {
  const std::string before = " " + name + "=\"";
  const std::size_t at = xml.find(before);
  if (at == std::string::npos) return {};
  const std::size_t start = at + before.size();
  return xml.substr(start, xml.find('"', start) - start);
}

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline int count(std::string_view text, std::string_view part) {
  int found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) ++found;
  return found;
}

// Every tag is closed in its order, and no character is one that XML forbids.
inline bool well_formed(const std::string& xml) {
  std::vector<std::string> open;
  for (const char c : xml) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') return false;
  }
  for (std::size_t at = xml.find("?>"); (at = xml.find('<', at)) != std::string::npos;) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string::npos) return false;
    std::string tag = xml.substr(at + 1, end - at - 1);
    at = end;
    if (tag.back() == '/') continue;
    tag = tag.substr(0, tag.find(' '));
    if (tag.front() != '/') {
      open.push_back(tag);
    } else if (open.empty() || "/" + open.back() != tag) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

}  // namespace twiza::scan
