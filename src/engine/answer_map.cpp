// The map, drawn or in words.
#include "base/canonical_json.hpp"
#include "base/described_json.hpp"
#include "documents/map_content.hpp"
#include "documents/scene_records.hpp"
#include "engine/answering.hpp"
#include "journal/revisions.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/svg.hpp"

namespace twiza::engine {

namespace {

using base::Result;
using sociogram::MapOptions;
using sociogram::Scene;

// Drawings kept for one site: those of a few filters in a language or two.
constexpr std::size_t most_drawings = 12;

Result<MapOptions> options_for(const Asked& asked, const std::optional<sociogram::MapRequest>& typed) {
  sociogram::MapRequest request = typed.value_or(sociogram::MapRequest());
  request.language = asked.words.language();
  request.revision = journal::revision_of(asked.open.journal.log());
  return sociogram::map_options(asked.site(), request);
}

std::string key_of(const Asked& asked, const MapQuestion& question) {
  return std::string(base::code_of(asked.words.language())) +
         base::canonical(base::to_json(question.request.value_or(sociogram::MapRequest())));
}

struct Drawn {
  const Scene* scene = nullptr;
  Moved moved;
};

Result<Drawn> drawn(const Asked& asked, const MapQuestion& question) {
  Result<MapOptions> options = options_for(asked, question.request);
  if (!options) return options.error();
  const bool hold = question.hold.value_or(false);
  const std::string revision = journal::revision_of(asked.open.journal.log());
  auto& drawings = asked.open.drawings;
  const std::string key = key_of(asked, question);
  const auto known = drawings.find(key);
  Moved moved;
  if (known == drawings.end() || known->second.revision != revision || (known->second.held && !hold)) {
    const Scene* before = hold && known != drawings.end() ? &known->second.scene : nullptr;
    options->held = before;
    OpenSite::Drawing drawing{revision, before != nullptr,
                              sociogram::build_scene(asked.site(), *options, asked.measure)};
    if (before != nullptr) {
      moved = {drawing.scene.origin.x - before->origin.x, drawing.scene.origin.y - before->origin.y};
    }
    if (known == drawings.end() && drawings.size() >= most_drawings) drawings.clear();
    drawings[key] = std::move(drawing);
  }
  return Drawn{&drawings[key].scene, moved};
}

FacetAnswer told(const documents::Facet& facet) {
  FacetAnswer told;
  told.name = facet.name;
  told.title = facet.title;
  told.of_ties = facet.of_ties;
  for (std::size_t i = 0; i < facet.choices.size(); ++i) {
    const documents::FacetValue& choice = facet.choices[i];
    told.choices.push_back({choice.value, choice.label, choice.depth, facet.counts[i]});
  }
  return told;
}

std::map<std::string, Strings> values_of(const documents::FacetValues& facets) {
  std::map<std::string, Strings> values;
  for (const auto& [name, choices] : facets) {
    for (const documents::FacetValue& choice : choices) values[name].push_back(choice.value);
  }
  return values;
}

std::string spoken(const Asked& asked, const documents::MapActor& actor) {
  return actor.name + (asked.words.language() == base::Language::ar ? "، " : ", ") + actor.spoken;
}

}  // namespace

Result<const Scene*> drawn_now(const Asked& asked) {
  MapQuestion question;
  question.hold = true;
  const Result<Drawn> found = drawn(asked, question);
  if (!found) return found.error();
  return found->scene;
}

Result<MapAnswer> answer(const Asked& asked, const MapQuestion& question) {
  const Result<Drawn> found = drawn(asked, question);
  if (!found) return found.error();
  const Scene& scene = *found->scene;
  MapAnswer answer;
  answer.svg = sociogram::write_svg(scene);
  answer.scene = sociogram::data_of(scene);
  answer.moved = found->moved;
  const documents::MapContent content = documents::map_content(scene, asked.shared, asked.index, asked.words);
  for (const documents::Facet& facet : content.facets) answer.facets.push_back(told(facet));
  for (const documents::MapActor& actor : content.actors) {
    answer.elements[actor.node->id] = values_of(actor.facets);
    answer.words[actor.node->id] = spoken(asked, actor);
  }
  for (const documents::MapTie& tie : content.ties) {
    answer.elements[tie.tie->id] = values_of(tie.facets);
    answer.words[tie.tie->id] = documents::sentence_of(tie, asked.words);
  }
  return answer;
}

Result<TextAnswer> answer(const Asked& asked, const TextQuestion& question) {
  const Result<MapOptions> options = options_for(asked, question.request);
  if (!options) return options.error();
  const Scene scene = sociogram::scene_elements(asked.site(), *options, asked.measure);
  const documents::MapContent content = documents::map_content(scene, asked.shared, asked.index, asked.words);
  TextAnswer answer;
  const auto add = [&](const std::string& id, const std::string& name, int depth) {
    TextTerritory territory{id, name, depth, {}};
    for (const documents::MapActor& actor : content.actors) {
      if (actor.node->region != id) continue;
      territory.actors.push_back(
          {model::name_of(documents::kind_of(*actor.node)), actor.node->id, actor.name, actor.spoken});
    }
    answer.territories.push_back(std::move(territory));
  };
  for (const documents::FacetValue& region : documents::nested_territories(scene)) {
    add(region.value, region.label, region.depth);
  }
  add({}, asked.words.say("document.html.outside"), 0);
  if (answer.territories.back().actors.empty()) answer.territories.pop_back();
  for (const documents::MapTie& tie : content.ties) {
    answer.ties.push_back({tie.tie->id, documents::sentence_of(tie, asked.words)});
  }
  return answer;
}

}  // namespace twiza::engine
