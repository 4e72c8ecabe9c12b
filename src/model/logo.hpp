// The logo of a structure (ACT-01, DOC-18): the picture of a PNG file, kept as a text of the record – a data
// URI (RFC 2397) – so that it travels in changes, bundles and workbooks without a second file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/language.hpp"
#include "base/png.hpp"
#include "model/site.hpp"

namespace twiza::model {

// As a data URI so many bytes are 32,022 characters; a cell of Excel holds 32,767.
inline constexpr std::size_t most_logo_bytes = 24'000;
// Pixels. Larger ones are reduced on paper anyway, and would take long to unpack.
inline constexpr int longest_logo_side = 2'000;
// Longer than this beside its height, or higher, it is a line and no logo.
inline constexpr int longest_logo_ratio = 12;

enum class LogoFault {
  not_png,
  damaged,    // not whole
  too_large,  // more bytes than a cell may keep
  bad_shape,  // too many pixels, or a line
};

using ReadLogo = std::variant<base::Png, LogoFault>;

// The picture of a file, without what its maker's program wrote beside it.
ReadLogo read_logo(std::string_view file);

// What a record keeps of a picture.
std::string logo_text(const base::Png& picture);
// Whether a text is meant as a picture, be it damaged, and not as the name of a file.
bool is_logo_data(std::string_view text);
// The picture that a record keeps. `damaged` also for a text that is none.
ReadLogo logo_of(std::string_view text);

// A field's text as a person is shown it: "PNG 120 × 40" for a picture, any other text as it is.
std::string logo_words(const std::string& text);

// A logo to be shown on a document.
struct Logo {
  base::Id structure;
  std::string name;  // of the structure: what is read out where the picture is not seen
  base::Png picture;
};

// More would be a row of stamps.
inline constexpr std::size_t most_logos = 6;

// The logos a document of the site carries: of those who coach here, who commissioned it and who are named
// among its partners, by name, acronym or code. Each picture once, in the order of the site's structures, at
// most most_logos.
std::vector<Logo> shown_logos(const Site& site, base::Language language);

}  // namespace twiza::model
