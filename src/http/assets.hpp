// The page, as it travels inside the program: a table made at build time from build/page.
#pragma once

#include <span>
#include <string_view>

namespace twiza::http {

struct Asset {
  std::string_view path;  // "/index.html", "/assets/index-3f2a.js"
  std::string_view type;  // its media type
  std::string_view bytes;
  bool gzip;              // whether the bytes are packed
  std::string_view etag;  // without quotes: SHA-256 of the bytes
  bool immutable;         // its name changes when its bytes do
};
using Assets = std::span<const Asset>;  // empty: built without a page

}  // namespace twiza::http
