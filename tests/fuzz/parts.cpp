#include "parts.hpp"

#include <algorithm>
#include <set>

#include "platform/zip_writer.hpp"

namespace twiza::fuzz {

namespace {

constexpr std::string_view kMark = "=== ";

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; });
}

// Where the next line that is a name begins.
std::size_t next_mark(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find(kMark, from); at != std::string_view::npos; at = text.find(kMark, at + 1))
    if (at == 0 || text[at - 1] == '\n') return at;
  return text.size();
}

}  // namespace

std::string packed(std::string_view text) {
  base::Parts parts;
  std::set<std::string> names;
  for (std::size_t at = next_mark(text, 0); at < text.size();) {
    const std::size_t end = next_mark(text, at + kMark.size());
    const std::string_view part = text.substr(at + kMark.size(), end - at - kMark.size());
    const std::size_t line = std::min(part.find('\n'), part.size());
    const std::string name(part.substr(0, line));
    std::string bytes(part.substr(std::min(line + 1, part.size())));
    // The line end before the next name belongs to the form ("mimetype" must be exact).
    if (end < text.size() && !bytes.empty() && bytes.back() == '\n') bytes.pop_back();
    if (is_name(name) && names.insert(name).second) parts.push_back({name, std::move(bytes)});
    at = end;
  }
  return platform::zip_parts(parts);
}

}  // namespace twiza::fuzz
