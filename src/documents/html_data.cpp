#include "documents/html_data.hpp"

#include "base/canonical_json.hpp"
#include "base/fold_table.hpp"
#include "base/json.hpp"

namespace twiza::documents {
namespace {

namespace json = base::json;

// The table of base::fold: [gap to the range before, length - 1, text, …], so that most numbers are short.
json::array fold_ranges() {
  json::array table;
  char32_t next = 0;
  for (const base::FoldRange& range : base::fold_table()) {
    table.emplace_back(static_cast<std::int64_t>(range.first - next));
    table.emplace_back(static_cast<std::int64_t>(range.last - range.first));
    table.emplace_back(range.text);
    next = range.last + 1;
  }
  return table;
}

json::object facets(const FacetValues& values) {
  json::object held;
  for (const auto& [name, choices] : values) {
    json::array list;
    for (const FacetValue& choice : choices) list.emplace_back(choice.value);
    held[name] = std::move(list);
  }
  return held;
}

}  // namespace

std::string html_data(const PageContent& content, const base::Words& words) {
  json::array actors, ties;
  for (const MapActor& actor : content.actors) {
    actors.push_back(json::object{{"id", actor.node->id},
                                  {"name", actor.name},
                                  {"spoken", actor.spoken},
                                  {"place", actor.place},
                                  {"key", actor.key},
                                  {"facets", facets(actor.facets)}});
  }
  for (const MapTie& tie : content.ties) {
    ties.push_back(json::object{
        {"id", tie.tie->id}, {"from", tie.tie->from}, {"to", tie.tie->to}, {"facets", facets(tie.facets)}});
  }
  json::object said;
  for (const char* code : {"as_map", "as_text", "search_none", "filter_shown", "stage"}) {
    said[code] = words.say(std::string("document.html.") + code);
  }
  return base::canonical(json::object{{"actors", std::move(actors)},
                                      {"ties", std::move(ties)},
                                      {"fold", fold_ranges()},
                                      {"words", std::move(said)}});
}

}  // namespace twiza::documents
