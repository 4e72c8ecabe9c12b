#include "sociogram/map_request.hpp"

#include "base/fold.hpp"
#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::sociogram {

namespace {

using base::Error;
using base::Result;

template <class Record>
std::string arabic_name(const Record& record) {
  if constexpr (requires { record.name_ar; }) {
    return record.name_ar;
  } else {
    return {};
  }
}

// The record of that name, Arabic name or code; null for an empty name.
template <class Record>
Result<const Record*> named(const std::vector<Record>& records, const std::string& typed, const char* code) {
  if (typed.empty()) return nullptr;
  const std::string folded = base::fold(typed);
  std::string names;
  for (const Record& record : records) {
    if (folded == base::fold(record.name) || folded == base::fold(arabic_name(record)) ||
        (!record.code.empty() && folded == base::fold(record.code))) {
      return &record;
    }
    base::add_quoted(names, record.name);
  }
  return Error{code, {{"name", typed}, {"names", names}}};
}

template <class Record>
Result<void> choose(base::Id& chosen, const std::vector<Record>& records, const std::string& typed,
                    const char* code) {
  const Result<const Record*> record = named(records, typed, code);
  if (!record) return record.error();
  if (*record != nullptr) chosen = (*record)->id;
  return {};
}

// A word of a vocabulary by its code; empty for an empty word.
Result<std::string> term(const model::Vocabulary& vocabulary, const std::string& typed, const char* code) {
  const std::string read = vocabulary.read(typed).code;
  if (read.empty() && !typed.empty()) return Error{code, {{"name", typed}}};
  return read;
}

bool is_word(const model::Vocabulary& vocabulary, std::string_view typed) {
  while (!typed.empty() && typed.back() == ';') typed.remove_suffix(1);
  return !vocabulary.read(typed).code.empty();
}

Result<void> choose_groups(std::set<base::Id>& chosen, const model::Site& site, const std::string& typed) {
  for (const std::string_view name : base::split(typed, ';')) {
    base::Id id;
    if (const Result<void> found =
            choose(id, site.groups, std::string(base::trim(name)), "render.unknown_group");
        !found) {
      return found.error();
    }
    if (!id.empty()) chosen.insert(id);
  }
  return {};
}

Result<void> read_folding(Folding& folding, const model::Site& site, const MapRequest& request) {
  if (is_word(model::fold_words(), request.fold)) {
    folding.families = true;
  } else if (const Result<void> read = choose_groups(folding.folded, site, request.fold); !read) {
    return read;
  }
  if (!is_word(model::unfold_words(), request.unfold)) {
    return choose_groups(folding.unfolded, site, request.unfold);
  }
  for (const model::Group& group : site.groups) {
    if (!group.members.empty()) folding.unfolded.insert(group.id);
  }
  return {};
}

// What the map says, where nothing else was typed.
Result<void> complete(MapRequest& request, const model::Site& site, const model::Map& map) {
  const model::Index index(site);
  const auto unless_typed = [](std::string& typed, const std::string& own) {
    if (typed.empty()) typed = own;
  };
  const auto said = [](const model::Word& word) { return word.code.empty() ? word.typed : word.code; };
  if (!map.theme.empty()) unless_typed(request.theme, index.name_of(map.theme));
  unless_typed(request.labels, said(map.labels));
  unless_typed(request.legend, said(map.legend));
  std::string fold, unfold;
  for (const std::string_view part : base::split(map.filter, ';')) {
    if (base::trim(part).empty()) continue;
    const std::size_t equals = part.find_first_of("=:");
    const std::string key(base::trim(part.substr(0, equals)));
    const std::string value(equals == std::string_view::npos ? "" : base::trim(part.substr(equals + 1)));
    const std::string code = model::map_filters().read(key).code;
    if (code == "territory") {
      unless_typed(request.territory, value);
    } else if (code == "category") {
      unless_typed(request.category, value);
    } else if (code == "date") {
      unless_typed(request.at, value);
    } else if (code == "fold") {
      fold += value + ";";
    } else if (code == "unfold") {
      unfold += value + ";";
    } else {
      return Error{"render.unknown_filter", {{"name", key}, {"map", map.name}}};
    }
  }
  unless_typed(request.fold, fold);
  unless_typed(request.unfold, unfold);
  return {};
}

}  // namespace

Result<const model::Map*> map_named(const model::Site& site, const std::string& name) {
  return named(site.maps, name, "render.unknown_map");
}

Result<MapOptions> map_options(const model::Site& site, const MapRequest& typed) {
  MapRequest request = typed;
  MapOptions options;
  const Result<const model::Map*> map = map_named(site, request.map);
  if (!map) return map.error();
  if (*map != nullptr) {
    options.map = (*map)->id;
    if (const Result<void> completed = complete(request, site, **map); !completed) return completed.error();
  }
  options.language = request.language;
  options.revision = request.revision.empty() ? site.info.revision : request.revision;

  const Result<std::string> labels = term(model::label_modes(), request.labels, "render.unknown_labels");
  if (!labels) return labels.error();
  if (*labels == "acronym") options.labels = Labels::acronyms;
  const Result<std::string> legend = term(model::legend_modes(), request.legend, "render.unknown_legend");
  if (!legend) return legend.error();
  if (*legend == "strict") options.legend = LegendMode::strict;
  const Result<std::string> second = term(model::languages(), request.second, "render.unknown_language");
  if (!second) return second.error();
  if (!second->empty()) options.second = base::parse_language(*second);

  if (const Result<void> theme = choose(options.theme, site.themes, request.theme, "render.unknown_theme");
      !theme)
    return theme.error();
  if (const Result<void> territory =
          choose(options.territory, site.territories, request.territory, "render.unknown_territory");
      !territory)
    return territory.error();
  const Result<std::string> category =
      term(model::structure_categories(), request.category, "render.unknown_category");
  if (!category) return category.error();
  options.category = *category;
  options.at = base::parse_when(request.at);
  if (!request.at.empty() && !options.at.known()) return Error{"render.unknown_date", {{"name", request.at}}};
  if (const Result<void> folding = read_folding(options.folding, site, request); !folding)
    return folding.error();
  if (options.legend == LegendMode::strict && (options.folding.families || !options.folding.folded.empty())) {
    return Error{"render.strict_folds_nothing", {}};
  }
  return options;
}

}  // namespace twiza::sociogram
