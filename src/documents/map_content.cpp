#include "documents/map_content.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "documents/actor_sheet.hpp"
#include "documents/scene_records.hpp"
#include "documents/search_key.hpp"
#include "model/legend.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using sociogram::NodeKind;
using sociogram::Scene;
using sociogram::SceneNode;
using sociogram::SceneTie;

class Content {
 public:
  Content(const Scene& scene, const privacy::SharedSite& shared, const model::Index& index,
          const Words& words)
      : scene_(scene),
        site_(shared.site()),
        index_(index),
        words_(words),
        facets_(scene, shared.site(), index, words) {}

  MapContent take() {
    for (const SceneNode& node : scene_.nodes) content_.actors.push_back(actor(node));
    for (const SceneTie& tie : scene_.ties) content_.ties.push_back(this->tie(tie));
    std::stable_sort(content_.actors.begin(), content_.actors.end(),
                     [](const MapActor& a, const MapActor& b) {
                       if (a.node->kind != b.node->kind) return a.node->kind < b.node->kind;
                       return base::fold(a.name) < base::fold(b.name);
                     });
    std::vector<const FacetValues*> elements;
    for (const MapActor& each : content_.actors) elements.push_back(&each.facets);
    for (const MapTie& each : content_.ties) elements.push_back(&each.facets);
    content_.facets = facets(elements, words_);
    return std::move(content_);
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.html." + code, arguments);
  }

  MapActor actor(const SceneNode& node) {
    MapActor made;
    made.node = &node;
    made.ref = record_of(node);
    made.name = made.ref.empty() ? std::string() : full_name(site_, index_, made.ref, words_.language());
    if (made.name.empty()) made.name = node.name;
    names_[node.id] = made.name;
    made.key = search_key(site_, index_, made.ref, words_.language());
    if (made.key.empty()) made.key = base::name_key(made.name);
    made.place = region_name(node.region);
    made.spoken = words_.say("legend." + std::string(model::name_of(kind_of(node)))) +
                  (words_.language() == base::Language::ar ? "، " : ", ") +
                  say("ties_of", {{"count", std::to_string(count_ties(node.id))}});
    made.facets = facets_.of(node);
    return made;
  }

  MapTie tie(const SceneTie& drawn) {
    MapTie made;
    made.tie = &drawn;
    made.from = names_[drawn.from];
    made.to = names_[drawn.to];
    made.nature = words_.say("legend." + std::string(model::name_of(drawn.kind)));
    if (drawn.from == drawn.to) {
      made.direction = say("within");
    } else if (drawn.arrow_at_from && drawn.arrow_at_to) {
      made.direction = say("mutual");
    } else if (drawn.arrow_at_to) {
      made.direction = say("towards", {{"from", made.from}, {"to", made.to}});
    } else if (drawn.arrow_at_from) {
      made.direction = say("towards", {{"from", made.to}, {"to", made.from}});
    }
    const std::optional<base::Id> id = base::Id::parse(drawn.id);
    const model::Tie* record = id ? index_.tie(*id) : nullptr;
    if (record != nullptr) made.facts = facts_of(site_, index_, *record, words_);
    const model::Sign sign = drawn.sign.sign;
    if (sign != model::Sign::none) made.certainty = say(drawn.sign.full ? "confirmed" : "to_confirm");
    made.facets = facets_.of(drawn);
    return made;
  }

  std::string region_name(const std::string& id) const {
    for (const sociogram::SceneRegion& region : scene_.regions) {
      if (region.id == id) return region.name;
    }
    return {};
  }

  std::size_t count_ties(const std::string& node) const {
    return static_cast<std::size_t>(
        std::count_if(scene_.ties.begin(), scene_.ties.end(),
                      [&](const SceneTie& tie) { return tie.from == node || tie.to == node; }));
  }

  const Scene& scene_;
  const model::Site& site_;
  const model::Index& index_;
  const Words& words_;
  FacetReader facets_;
  std::map<std::string, std::string> names_;
  MapContent content_;
};

}  // namespace

MapContent map_content(const Scene& scene, const privacy::SharedSite& shared, const model::Index& index,
                       const Words& words) {
  return Content(scene, shared, index, words).take();
}

std::string sentence_of(const MapTie& tie, const Words& words) {
  std::vector<std::string> facts;
  for (const std::string& fact : {tie.nature, tie.direction, tie.facts.indicators, tie.facts.relation,
                                  tie.certainty, tie.facts.status, tie.facts.sources}) {
    if (!fact.empty()) facts.push_back(fact);
  }
  const std::string ends = tie.from == tie.to ? tie.from : tie.from + " – " + tie.to;
  return ends + (words.language() == base::Language::fr ? "\u00A0: " : ": ") + base::join(facts, " · ");
}

}  // namespace twiza::documents
