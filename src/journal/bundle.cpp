#include "journal/bundle.hpp"

#include "base/canonical_json.hpp"
#include "base/sha256.hpp"

namespace twiza::journal {

using base::Error;
using base::Result;

namespace {

constexpr std::string_view magic = "twiza-bundle ";
constexpr std::size_t sum_digits = 16;

std::string sum_of(std::string_view line) { return base::hex(base::sha256(line)).substr(0, sum_digits); }

// The line of JSON in a frame without its newline; empty when the sum is wrong.
std::string_view opened(std::string_view frame) {
  if (frame.size() <= sum_digits + 1 || frame[sum_digits] != ' ') return {};
  const std::string_view line = frame.substr(sum_digits + 1);
  return frame.substr(0, sum_digits) == sum_of(line) ? line : std::string_view();
}

base::Arguments where(std::size_t at, std::size_t size) {
  return {{"at", std::to_string(at)}, {"size", std::to_string(size)}};
}

Result<base::Id> read_site(std::string_view line) {
  const Error damaged("bundle.cut_header", {});
  const auto json = base::parse_json(line);
  if (!json || !json->is_object()) return damaged;
  const base::json::value* site = json->get_object().if_contains("site");
  if (site == nullptr || !site->is_string()) return damaged;
  const base::json::string& text = site->get_string();
  const auto id = base::Id::parse({text.data(), text.size()});
  if (!id) return damaged;
  return *id;
}

}  // namespace

std::string bundle_frame(std::string_view line) { return sum_of(line) + ' ' + std::string(line) + '\n'; }

std::string bundle_header(const base::Id& site) {
  return std::string(magic) + std::to_string(bundle_format) + '\n' +
         bundle_frame("{\"site\":\"" + site.to_text() + "\"}");
}

Result<Bundle> read_bundle(std::string_view bytes) {
  if (bytes.substr(0, magic.size()) != magic) {
    const bool begun = bytes == magic.substr(0, bytes.size()) && !bytes.empty();
    return Error(begun ? "bundle.cut_header" : "bundle.not_bundle", {});
  }
  const std::size_t first = bytes.find('\n');
  const std::string_view version = bytes.substr(magic.size(), first - magic.size());
  if (first == std::string_view::npos) return Error("bundle.cut_header", {});
  if (version.empty() || version.size() > 9 ||
      version.find_first_not_of("0123456789") != std::string_view::npos) {
    return Error("bundle.not_bundle", {});
  }
  if (version != std::to_string(bundle_format)) {
    return Error("bundle.newer",
                 {{"version", std::string(version)}, {"known", std::to_string(bundle_format)}});
  }
  Bundle bundle;
  bool has_site = false;
  for (std::size_t at = first + 1; at < bytes.size();) {
    const std::size_t newline = bytes.find('\n', at);
    if (newline == std::string_view::npos) {
      if (!has_site) return Error("bundle.cut_header", {});
      const std::size_t size = bytes.size() - at;
      bundle.damages.push_back({at, size, Error("bundle.cut", where(at, size))});
      return bundle;
    }
    const std::string_view line = opened(bytes.substr(at, newline - at));
    const std::size_t size = newline + 1 - at;
    if (!has_site) {
      const Result<base::Id> site = read_site(line);
      if (!site) return site.error();
      bundle.site = *site;
      has_site = true;
    } else if (line.empty()) {
      bundle.damages.push_back({at, size, Error("bundle.damaged", where(at, size))});
    } else {
      bundle.frames.push_back({at, line});
    }
    at = newline + 1;
    bundle.end = at;
  }
  if (!has_site) return Error("bundle.cut_header", {});
  return bundle;
}

}  // namespace twiza::journal
