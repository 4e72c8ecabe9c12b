// Identifiers of records, sites, changes and replicas: UUIDs (RFC 9562).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace twiza::base {

// All zeros (the nil UUID, the value of `Id{}`) says "none". Ids are ordered by their bytes, first byte
// first, which is also the order of their texts.
struct Id {
  std::array<std::uint8_t, 16> bytes = {};

  bool empty() const;

  // 36 characters, lower case: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6".
  std::string to_text() const;

  // Exactly that form, upper case read too; nothing else (no braces, no "urn:uuid:", no spaces). Any
  // version is read, and so is the nil UUID.
  static std::optional<Id> parse(std::string_view text);
};

bool operator==(const Id& a, const Id& b);
bool operator!=(const Id& a, const Id& b);
bool operator<(const Id& a, const Id& b);

// The id of a record born from a workbook, so that two laptops that import one file hold one record:
// a UUIDv8 (RFC 9562, section 5.8) made of the first 16 bytes of
//
//     SHA-256( the 16 bytes of `site` | the bytes of `kind` | one 0 byte | the bytes of `key` )
//
// where the four high bits of byte 6 are then set to 1000 (version 8) and the two high bits of byte 8 to
// 10 (variant). `kind` is a word of the program and holds no 0 byte, so that no two different inputs make
// the same bytes; std::invalid_argument otherwise. `key` is any bytes; the caller folds it. This rule
// stands in files already written: it never changes.
Id derived_id(const Id& site, std::string_view kind, std::string_view key);

}  // namespace twiza::base

template <>
struct std::hash<twiza::base::Id> {
  std::size_t operator()(const twiza::base::Id& id) const noexcept;
};
