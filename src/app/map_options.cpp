#include "app/map_options.hpp"

#include "base/fold.hpp"
#include "model/vocabularies.hpp"

namespace twiza::app {

namespace {

using base::Error;
using base::Result;

template <class Records>
Result<base::Id> named(const Records& records, const std::string& typed, const char* code) {
  if (typed.empty()) return base::Id();
  const std::string folded = base::fold(typed);
  std::string names;
  for (const auto& record : records) {
    if (folded == base::fold(record.name) || folded == base::fold(record.name_ar) ||
        (!record.code.empty() && folded == base::fold(record.code))) {
      return record.id;
    }
    names += (names.empty() ? "« " : ", « ") + record.name + " »";
  }
  return Error{code, {{"name", typed}, {"names", names}}};
}

}  // namespace

Result<sociogram::MapOptions> map_options(const model::Site& site, const MapRequest& request) {
  sociogram::MapOptions options;
  options.language = request.language;
  options.labels = request.labels;
  options.revision = request.revision.empty() ? site.info.revision : request.revision;
  const Result<base::Id> theme = named(site.themes, request.theme, "render.unknown_theme");
  if (!theme) return theme.error();
  options.theme = *theme;
  const Result<base::Id> territory = named(site.territories, request.territory, "render.unknown_territory");
  if (!territory) return territory.error();
  options.territory = *territory;
  if (!request.category.empty()) {
    options.category = model::structure_categories().read(request.category).code;
    if (options.category.empty()) return Error{"render.unknown_category", {{"name", request.category}}};
  }
  options.at = base::parse_when(request.at);
  if (!request.at.empty() && !options.at.known()) return Error{"render.unknown_date", {{"name", request.at}}};
  return options;
}

}  // namespace twiza::app
