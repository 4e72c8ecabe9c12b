#include "model/logo.hpp"

#include <algorithm>
#include <set>

#include "base/base64.hpp"
#include "base/fold.hpp"

namespace twiza::model {

namespace {

constexpr std::string_view of_png = "data:image/png;base64,";

bool is_called(const Structure& structure, const std::string& name) {
  const std::string folded = base::fold(name);
  return !folded.empty() &&
         (folded == base::fold(structure.name) || folded == base::fold(structure.name_ar) ||
          folded == base::fold(structure.acronym) || folded == base::fold(structure.code));
}

bool is_partner(const SiteInfo& info, const Structure& structure) {
  if (is_called(structure, info.commissioned_by)) return true;
  return std::any_of(info.partners.begin(), info.partners.end(),
                     [&](const std::string& name) { return is_called(structure, name); });
}

}  // namespace

ReadLogo read_logo(std::string_view file) {
  if (!base::begins_as_png(file)) return LogoFault::not_png;
  std::optional<base::Png> png = base::read_png(file);
  if (!png) return LogoFault::damaged;
  if (png->bytes.size() > most_logo_bytes) return LogoFault::too_large;
  const auto [shorter, longer] = std::minmax(png->width, png->height);
  if (longer > longest_logo_side || longer > shorter * longest_logo_ratio) return LogoFault::bad_shape;
  return std::move(*png);
}

std::string logo_text(const base::Png& picture) {
  return std::string(of_png) + base::to_base64(picture.bytes);
}

bool is_logo_data(std::string_view text) { return text.substr(0, 5) == "data:"; }

ReadLogo logo_of(std::string_view text) {
  if (text.substr(0, of_png.size()) != of_png) return LogoFault::damaged;
  const std::optional<std::string> bytes = base::from_base64(text.substr(of_png.size()));
  return bytes ? read_logo(*bytes) : LogoFault::damaged;
}

std::string logo_words(const std::string& text) {
  if (!is_logo_data(text)) return text;
  const ReadLogo read = logo_of(text);
  const auto* png = std::get_if<base::Png>(&read);
  return png == nullptr ? text.substr(0, of_png.size())
                        : "PNG " + std::to_string(png->width) + " × " + std::to_string(png->height);
}

std::vector<Logo> shown_logos(const Site& site, base::Language language) {
  const Index index(site);
  std::vector<Logo> logos;
  std::set<std::string> drawn;
  for (const Structure& structure : site.structures) {
    if (logos.size() == most_logos) break;
    if (structure.logo.empty()) continue;
    if (!is_operator(site, structure) && !is_partner(site.info, structure)) continue;
    ReadLogo read = logo_of(structure.logo);
    auto* png = std::get_if<base::Png>(&read);
    if (png == nullptr || !drawn.insert(structure.logo).second) continue;
    logos.push_back(
        {structure.id, index.name_of({Kind::structure, structure.id}, language), std::move(*png)});
  }
  return logos;
}

}  // namespace twiza::model
