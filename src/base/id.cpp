#include "base/id.hpp"

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <stdexcept>

#include "base/sha256.hpp"

namespace twiza::base {
namespace {

constexpr std::size_t kTextLength = 36;

bool is_dash_place(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

}  // namespace

bool operator==(const Id& a, const Id& b) { return a.bytes == b.bytes; }
bool operator!=(const Id& a, const Id& b) { return !(a == b); }
bool operator<(const Id& a, const Id& b) { return a.bytes < b.bytes; }

bool Id::empty() const { return *this == Id{}; }

std::string Id::to_text() const {
  std::string text = hex(bytes);
  for (const std::size_t at : {8, 13, 18, 23}) text.insert(at, 1, '-');
  return text;
}

std::optional<Id> Id::parse(std::string_view text) {
  if (text.size() != kTextLength) return std::nullopt;
  Id id;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < kTextLength; ++at) {
    if (is_dash_place(at)) {
      if (text[at] != '-') return std::nullopt;
      continue;
    }
    const int value = hex_value(text[at]);
    if (value < 0) return std::nullopt;
    std::uint8_t& byte = id.bytes[digits++ / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | value);
  }
  return id;
}

Id derived_id(const Id& site, std::string_view kind, std::string_view key) {
  if (kind.find('\0') != std::string_view::npos) throw std::invalid_argument("a kind with a zero byte");
  Sha256 hash;
  hash.update({reinterpret_cast<const char*>(site.bytes.data()), site.bytes.size()});
  hash.update(kind);
  hash.update(std::string_view("\0", 1));
  hash.update(key);
  const Digest digest = hash.digest();

  Id id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

}  // namespace twiza::base

std::size_t std::hash<twiza::base::Id>::operator()(const twiza::base::Id& id) const noexcept {
  return boost::hash_range(id.bytes.begin(), id.bytes.end());
}
