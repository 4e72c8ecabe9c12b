#include "documents/facets.hpp"

#include <algorithm>
#include <functional>

#include "base/fold.hpp"
#include "documents/scene_records.hpp"
#include "documents/source_words.hpp"
#include "model/legend.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using sociogram::Scene;
using sociogram::SceneRegion;

// Of what has no word of its own: behind all others.
constexpr int last_rank = 10000;

std::string say(const Words& words, const std::string& code) { return words.say("document.html." + code); }

Facet counted(const FacetName& name, const std::vector<const FacetValues*>& elements, const Words& words) {
  Facet facet{name.name, say(words, "filter_" + std::string(name.name)), name.of_ties, {}, {}};
  std::map<std::string, int> counts;
  for (const FacetValues* each : elements) {
    const auto found = each->find(name.name);
    if (found == each->end()) continue;
    for (const FacetValue& value : found->second) {
      if (counts[value.value]++ == 0) facet.choices.push_back(value);
    }
  }
  std::sort(facet.choices.begin(), facet.choices.end(), [](const FacetValue& a, const FacetValue& b) {
    if (a.rank != b.rank) return a.rank < b.rank;
    const std::string one = base::fold(a.label), other = base::fold(b.label);
    return one != other ? one < other : a.value < b.value;
  });
  for (const FacetValue& choice : facet.choices) facet.counts.push_back(counts[choice.value]);
  return facet;
}

}  // namespace

const std::vector<FacetName>& facet_names() {
  static const std::vector<FacetName> names = {{"kind", false}, {"family", false}, {"territory", false},
                                               {"tie", true},   {"quality", true}, {"theme", true},
                                               {"source", true}};
  return names;
}

std::vector<FacetValue> nested_territories(const Scene& scene) {
  std::vector<FacetValue> order;
  const std::function<void(const std::string&, int)> add = [&](const std::string& parent, int depth) {
    if (depth > static_cast<int>(scene.regions.size())) return;  // a circle of parents
    for (const SceneRegion& region : scene.regions) {
      if (region.parent != parent) continue;
      order.push_back({region.id, region.name, static_cast<int>(order.size()), depth});
      add(region.id, depth + 1);
    }
  };
  add({}, 0);
  return order;
}

FacetReader::FacetReader(const Scene& scene, const model::Site& site, const model::Index& index,
                         const Words& words)
    : scene_(scene), site_(site), index_(index), words_(words), territories_(nested_territories(scene)) {
  int rank = 0;
  for (const model::Source& source : site.sources) {
    std::string label = source_label(source, words.language());
    if (label.empty()) label = source.id.to_text().substr(0, 8);
    sources_[source.id] = {source.id.to_text(), std::move(label), rank++, 0};
  }
  for (const model::Statement& said : site.statements) {
    if (!said.source.empty()) speak_of_[said.about.id].push_back(said.source.id);
  }
}

FacetValues FacetReader::of(const sociogram::SceneNode& node) const {
  FacetValues values;
  const model::Ref ref = record_of(node);
  const std::string kind(model::name_of(kind_of(node)));
  values["kind"] = {{kind, say(words_, "kind_" + kind), static_cast<int>(node.kind), 0}};
  if (const model::Actor* record = index_.actor(ref); record != nullptr && !record->family.empty()) {
    const std::string& code = record->family.code;
    values["family"] = {{code.empty() ? base::fold(record->family.typed) : code,
                         model::families().say(record->family, words_.language()), 0, 0}};
  }
  values["territory"] = territories_around(node.region);
  if (node.kind == sociogram::NodeKind::theme) values["theme"] = {theme(ref.id)};
  if (auto sources = sources_of(ref.id, {}); !sources.empty()) values["source"] = std::move(sources);
  return values;
}

FacetValues FacetReader::of(const sociogram::SceneTie& tie) const {
  FacetValues values;
  const std::string kind(model::name_of(tie.kind));
  values["tie"] = {{kind, words_.say("legend." + kind), static_cast<int>(tie.kind), 0}};
  const model::Sign sign = tie.sign.sign;
  const std::string quality(model::name_of(sign));
  values["quality"] = {
      sign == model::Sign::none
          ? FacetValue{quality, say(words_, "unqualified"), last_rank, 0}
          : FacetValue{quality, words_.say("legend.sign_" + quality), static_cast<int>(sign), 0}};
  const std::optional<base::Id> id = base::Id::parse(tie.id);
  const model::Tie* record = id ? index_.tie(*id) : nullptr;
  if (record == nullptr) return values;
  // A tie to a theme is of that theme.
  base::Id of = record->theme.id;
  for (const model::Ref* end : {&record->from, &record->to}) {
    if (of.empty() && end->kind == model::Kind::theme) of = end->id;
  }
  values["theme"] = {theme(of)};
  if (auto sources = sources_of(record->id, record->sources); !sources.empty()) {
    values["source"] = std::move(sources);
  }
  return values;
}

std::vector<FacetValue> FacetReader::territories_around(const std::string& innermost) const {
  std::vector<FacetValue> around;
  std::string id = innermost;
  while (!id.empty() && around.size() < scene_.regions.size()) {
    for (const FacetValue& each : territories_) {
      if (each.value == id) around.push_back(each);
    }
    const auto region = std::find_if(scene_.regions.begin(), scene_.regions.end(),
                                     [&](const SceneRegion& each) { return each.id == id; });
    id = region == scene_.regions.end() ? std::string() : region->parent;
  }
  if (around.empty()) around = {{"outside", say(words_, "outside"), last_rank, 0}};
  return around;
}

std::vector<FacetValue> FacetReader::sources_of(const base::Id& record, const model::Refs& named) const {
  std::vector<FacetValue> values;
  const auto add = [&](const base::Id& source) {
    const auto found = sources_.find(source);
    if (found == sources_.end()) return;
    const bool known = std::any_of(values.begin(), values.end(),
                                   [&](const FacetValue& each) { return each.value == found->second.value; });
    if (!known) values.push_back(found->second);
  };
  for (const model::Ref& source : named) add(source.id);
  if (const auto said = speak_of_.find(record); said != speak_of_.end()) {
    for (const base::Id& source : said->second) add(source);
  }
  return values;
}

FacetValue FacetReader::theme(const base::Id& theme) const {
  for (std::size_t i = 0; i < site_.themes.size(); ++i) {
    if (site_.themes[i].id != theme) continue;
    return {theme.to_text(), index_.name_of({model::Kind::theme, theme}, words_.language()),
            static_cast<int>(i), 0};
  }
  return {"none", say(words_, "no_theme"), last_rank, 0};
}

std::vector<Facet> facets(const std::vector<const FacetValues*>& elements, const Words& words) {
  std::vector<Facet> all;
  for (const FacetName& name : facet_names()) {
    Facet facet = counted(name, elements, words);
    if (facet.choices.size() >= 2) all.push_back(std::move(facet));
  }
  return all;
}

}  // namespace twiza::documents
