#include "app/bundle_file.hpp"

#include <fstream>
#include <set>

#include "app/site_file.hpp"
#include "base/canonical_json.hpp"
#include "base/utf8.hpp"
#include "journal/bundle.hpp"
#include "journal/change_json.hpp"

namespace twiza::app {

namespace {

namespace json = base::json;

constexpr std::string_view magic = "twiza-bundle";
constexpr std::uint64_t largest_bundle = std::uint64_t{512} << 20;
constexpr std::size_t longest_name = 200;

std::map<base::Id, std::string> authors_in(std::string_view bytes) {
  std::map<base::Id, std::string> names;
  const std::size_t first = bytes.find('\n');
  const std::size_t second = bytes.find('\n', first + 1);
  const std::size_t space = bytes.find(' ', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos || space > second) return names;
  const base::Result<json::value> header = base::parse_json(bytes.substr(space + 1, second - space - 1));
  if (!header || !header->is_object()) return names;
  const json::value* authors = header->get_object().if_contains("authors");
  if (authors == nullptr || !authors->is_object()) return names;
  for (const json::key_value_pair& pair : authors->get_object()) {
    const std::optional<base::Id> id = base::Id::parse(std::string_view(pair.key()));
    if (!id || !pair.value().is_string()) continue;
    names[*id] = base::truncate(base::without_controls(std::string(pair.value().get_string())), longest_name);
  }
  return names;
}

}  // namespace

bool is_bundle(const std::filesystem::path& path) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return false;
  std::ifstream file(path, std::ios::binary);
  std::string begin(magic.size(), '\0');
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return file.gcount() == static_cast<std::streamsize>(magic.size()) && begin == magic;
}

base::Result<BundleFile> read_bundle_file(const std::filesystem::path& path) {
  const base::Result<std::string> bytes = read_bytes(path, largest_bundle);
  if (!bytes) return bytes.error();
  const base::Result<journal::Bundle> bundle = journal::read_bundle(*bytes);
  if (!bundle) return about_file(bundle.error(), path);
  BundleFile read;
  read.site = bundle->site;
  read.authors = authors_in(*bytes);
  for (const journal::Bundle::Frame& frame : bundle->frames) read.lines.emplace_back(frame.line);
  for (const journal::Bundle::Damage& damage : bundle->damages) read.damages.push_back(damage.why);
  return read;
}

std::string write_bundle(const journal::Log& log, const std::vector<bool>& which,
                         const std::map<base::Id, std::string>& authors) {
  json::object names;
  std::set<base::Id> wrote;
  for (journal::Position at = 0; at < log.size(); ++at) {
    if (which[at]) wrote.insert(log.change(at).author);
  }
  for (const auto& [id, name] : authors) {
    if (wrote.count(id) != 0) names[id.to_text()] = name;
  }
  std::string bytes = journal::bundle_header(log.site());
  if (!names.empty()) {
    bytes = bytes.substr(0, bytes.find('\n') + 1) +
            journal::bundle_frame(
                base::canonical(json::object{{"authors", std::move(names)}, {"site", log.site().to_text()}}));
  }
  for (journal::Position at = 0; at < log.size(); ++at) {
    if (which[at]) bytes += journal::bundle_frame(journal::encode(log.change(at)));
  }
  return bytes;
}

}  // namespace twiza::app
