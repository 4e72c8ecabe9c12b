// The mission, and by what a map of it can be asked.
#include <algorithm>

#include "base/text.hpp"
#include "documents/site_figures.hpp"
#include "documents/source_words.hpp"
#include "engine/answering.hpp"
#include "model/vocabularies.hpp"

namespace twiza::engine {

namespace {

// What a map shows, where it says so: its theme, its filters.
std::string word_of(const Asked& asked, const model::Map& map) {
  Strings parts;
  if (!map.theme.empty()) parts.push_back(asked.index.name_of(map.theme, asked.words.language()));
  if (!map.filter.empty()) parts.push_back(map.filter);
  if (!map.legend.empty()) parts.push_back(model::legend_modes().say(map.legend, asked.words.language()));
  return base::join(parts, " · ");
}

class Territories {
 public:
  explicit Territories(const Asked& asked)
      : asked_(asked), figures_(documents::territory_figures(asked.shared, asked.words)) {}

  std::vector<SiteTerritory> all() {
    add({}, 0);
    // Where parents go in a circle, nobody's child is left: these stand side by side.
    for (const model::Territory& territory : asked_.site().territories) {
      const std::string id = territory.id.to_text();
      const auto is_it = [&](const SiteTerritory& each) { return each.id == id; };
      if (std::none_of(told_.begin(), told_.end(), is_it)) told_.push_back(told(territory, 0));
    }
    return std::move(told_);
  }

 private:
  // Those of that parent, each followed by what it holds; without one, also those whose parent is unknown.
  void add(const base::Id& parent, int depth) {
    for (const model::Territory& territory : asked_.site().territories) {
      const bool known = asked_.index.territory(territory.parent.id) != nullptr;
      if ((known ? territory.parent.id : base::Id()) != parent) continue;
      told_.push_back(told(territory, depth));
      add(territory.id, depth + 1);
    }
  }

  SiteTerritory told(const model::Territory& territory, int depth) const {
    const base::Language language = asked_.words.language();
    SiteTerritory told;
    told.id = territory.id.to_text();
    told.name = asked_.index.name_of({model::Kind::territory, territory.id}, language);
    told.kind_word = model::territory_types().say(territory.type, language);
    told.depth = depth;
    for (const documents::TerritoryFigures& each : figures_) {
      if (each.territory->id != territory.id) continue;
      for (const documents::TerritoryFigure& figure : each.figures) {
        told.figures.push_back({figure.name, figure.value, figure.date, figure.source, figure.computed});
      }
      told.doubts = each.doubts;
    }
    return told;
  }

  const Asked& asked_;
  std::vector<documents::TerritoryFigures> figures_;
  std::vector<SiteTerritory> told_;
};

}  // namespace

base::Result<SiteAnswer> answer(const Asked& asked, const SiteQuestion&) {
  const model::Site& site = asked.site();
  const base::Language language = asked.words.language();
  SiteAnswer answer;
  answer.name = site.info.name;
  answer.identifier = site.info.identifier;
  answer.stage = site.info.stage;
  answer.from = site.info.from.text();
  answer.to = site.info.to.text();
  answer.commissioned_by = site.info.commissioned_by;
  answer.summary = site.info.summary;
  answer.team = site.info.team;
  answer.operators = site.info.operators;
  for (const model::Map& map : site.maps) answer.maps.push_back({map.name, word_of(asked, map)});
  for (const model::Theme& theme : site.themes) {
    answer.themes.push_back(
        {theme.id.to_text(), asked.index.name_of({model::Kind::theme, theme.id}, language)});
  }
  answer.territories = Territories(asked).all();
  for (const model::Source& source : site.sources) {
    answer.sources.push_back(
        {source.id.to_text(), source.code, documents::source_word(source, language), source.date.text()});
  }
  for (const model::Milestone& milestone : site.milestones) {
    answer.milestones.push_back(
        {milestone.id.to_text(), milestone.name, milestone.date.text(), milestone.reason});
  }
  return answer;
}

}  // namespace twiza::engine
