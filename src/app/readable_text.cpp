#include "app/readable_text.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "app/markup_text.hpp"
#include "base/base64.hpp"
#include "base/text.hpp"
#include "platform/pdf_text.hpp"
#include "platform/zip_reader.hpp"

namespace twiza::app {

namespace {

using base::Result;

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";
const base::Error unreadable{"leak.unreadable", {}};

bool begins(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char c : bytes.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

// A PNG is a signature and chunks {length, type, data, checksum} (ISO/IEC 15948, section 5).
Result<ReadablePart> png_texts(std::string_view bytes) {
  ReadablePart part;
  for (std::string_view rest = bytes.substr(8); !rest.empty();) {
    if (rest.size() < 12 || rest.size() - 12 < big_endian(rest)) return unreadable;
    const std::size_t length = big_endian(rest);
    const std::string_view type = rest.substr(4, 4), data = rest.substr(8, length);
    if (type == "zTXt") return unreadable;  // packed: ours write none
    if (type == "tEXt" || type == "iTXt" || type == "eXIf") {
      std::string text(data);
      std::replace(text.begin(), text.end(), '\0', ' ');
      part.texts.push_back(std::move(text));
    }
    rest.remove_prefix(12 + length);
  }
  return part;
}

// Strings of a PDF that stand unpacked, as bookmarks do: UTF-16 in hexadecimal, after FEFF (ISO
// 32000-1, 7.9.2).
std::vector<std::string> pdf_strings(std::string_view bytes) {
  const auto digit = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
  };
  std::vector<std::string> texts;
  for (const std::string_view mark : {"<FEFF", "<feff"}) {
    for (std::size_t at = 0; (at = bytes.find(mark, at)) != std::string_view::npos;) {
      std::u16string units;
      for (at += mark.size(); at + 4 <= bytes.size() && digit(bytes[at]) >= 0; at += 4) {
        int unit = 0;
        for (std::size_t i = 0; i < 4; ++i) unit = unit * 16 + std::max(0, digit(bytes[at + i]));
        units += static_cast<char16_t>(unit);
      }
      texts.push_back(utf8_of(units));
    }
  }
  return texts;
}

class Reader {
 public:
  Result<void> read(std::string_view bytes) {
    if (begins(bytes, "PK")) return package(bytes);
    if (begins(bytes, "%PDF")) return pdf(bytes);
    if (begins(bytes, png_signature)) {
      Result<ReadablePart> part = png_texts(bytes);
      if (!part) return part.error();
      file_.parts.push_back(std::move(*part));
      return {};
    }
    if (begins(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::string_view text = base::trim(bytes);
    if (begins(text, "<")) {
      MarkupText held = markup_text(text);
      file_.parts.push_back({std::move(held.texts)});
      ReadablePart attributes;
      for (std::string& value : held.attributes) {
        if (Result<bool> drawn = picture(value); !drawn)
          return drawn.error();
        else if (!*drawn)
          attributes.texts.push_back(std::move(value));
      }
      file_.parts.push_back(std::move(attributes));
    } else if (begins(text, "{") || begins(text, "[")) {
      file_.parts.push_back({json_strings(text)});
    } else {
      file_.parts.push_back({{std::string(text)}});
    }
    return {};
  }

  ReadableFile take() { return std::move(file_); }

 private:
  // Pictures that stand in markup as texts: among so many letters words stand by chance. What can be read in
  // one is what its file says beside the pixels.
  Result<bool> picture(std::string_view value) {
    constexpr std::string_view before = "data:image/png;base64,";
    if (!begins(value, before)) return false;
    const std::optional<std::string> png = base::from_base64(value.substr(before.size()));
    if (!png || !begins(*png, png_signature)) return false;
    if (const Result<void> done = read(*png); !done) return done.error();
    return true;
  }

  Result<void> package(std::string_view bytes) {
    platform::ZipLimits own;  // our own file is no bomb
    own.unpacked = own.unchecked_part = std::uint64_t{1} << 40;
    Result<platform::ZipReader> zip = platform::ZipReader::open(bytes, own);
    if (!zip) return unreadable;
    file_.parts.push_back({zip->names()});
    for (const std::string& name : zip->names()) {
      const Result<std::string> part = zip->read(name);
      if (!part) return unreadable;
      if (const Result<void> read_part = read(*part); !read_part) return read_part;
    }
    return {};
  }

  Result<void> pdf(std::string_view bytes) {
    file_.parts.push_back({pdf_strings(bytes)});
    const Result<std::string> page = platform::text_of_pdf(bytes);
    if (page) return read(*page);
    if (page.error().code != "pdf_text.no_tool") return unreadable;
    file_.whole = false;
    return {};
  }

  ReadableFile file_;
};

}  // namespace

Result<ReadableFile> read_back(std::string_view bytes) {
  Reader reader;
  if (const Result<void> read = reader.read(bytes); !read) return read.error();
  return reader.take();
}

}  // namespace twiza::app
