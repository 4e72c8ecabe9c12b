#include "documents/html_text.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "documents/html_markup.hpp"
#include "documents/scene_records.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using sociogram::NodeKind;

std::string say(const Words& words, const std::string& code) { return words.say("document.html." + code); }

void list_actors(HtmlWriter& html, const PageContent& content, const Words& words) {
  html.leaf("h3", {}, say(words, "actors"));
  html.open("div", {{"class", "lists"}});
  for (const NodeKind kind : {NodeKind::structure, NodeKind::leader, NodeKind::group, NodeKind::theme}) {
    const auto count = std::count_if(content.actors.begin(), content.actors.end(),
                                     [&](const MapActor& each) { return each.node->kind == kind; });
    if (count == 0) continue;
    html.open("section").leaf("h4", {}, words.say(heading_code(kind), {{"number", std::to_string(count)}}));
    html.open("ul");
    for (const MapActor& actor : content.actors) {
      if (actor.node->kind != kind) continue;
      html.open("li").open("a", {{"href", "#sheet-" + actor.node->id}}).leaf("bdi", {}, actor.name).close();
      if (!actor.place.empty()) html.text(" – ").leaf("bdi", {}, actor.place);
      html.close();
    }
    html.close().close();
  }
  html.close();
}

// The ends come first: the script makes them lead to their sheets.
struct Column {
  const char* code;
  std::string (*text)(const MapTie&);
};

const std::vector<Column>& tie_columns() {
  static const std::vector<Column> columns = {
      {"from", [](const MapTie& tie) { return tie.from; }},
      {"to", [](const MapTie& tie) { return tie.to; }},
      {"nature", [](const MapTie& tie) { return tie.nature; }},
      {"direction", [](const MapTie& tie) { return tie.direction; }},
      {"indicators", [](const MapTie& tie) { return tie.facts.indicators; }},
      {"relation",
       [](const MapTie& tie) {
         const bool both = !tie.facts.relation.empty() && !tie.certainty.empty();
         return tie.facts.relation + (both ? " · " : "") + tie.certainty;
       }},
      {"status", [](const MapTie& tie) { return tie.facts.status; }},
      {"sources", [](const MapTie& tie) { return tie.facts.sources; }},
  };
  return columns;
}

void list_ties(HtmlWriter& html, const PageContent& content, const Words& words) {
  if (content.ties.empty()) return;
  html.leaf("h3", {{"id", "ties-title"}}, say(words, "ties"));
  html.open("div",
            {{"class", "wide"}, {"role", "region"}, {"aria-labelledby", "ties-title"}, {"tabindex", "0"}});
  html.open("table", {{"id", "tie-table"}}).open("thead").open("tr");
  std::vector<Column> shown;
  for (const Column& column : tie_columns()) {
    const bool said = std::any_of(content.ties.begin(), content.ties.end(),
                                  [&](const MapTie& tie) { return !column.text(tie).empty(); });
    if (said) shown.push_back(column);
  }
  for (const Column& column : shown) html.leaf("th", {{"scope", "col"}}, say(words, column.code));
  html.close().close().open("tbody");
  for (const MapTie& tie : content.ties) {
    html.open("tr", {{"id", "line-" + tie.tie->id}});
    for (const Column& column : shown) html.open("td").leaf("bdi", {}, column.text(tie)).close();
    html.close();
  }
  html.close().close().close();
}

void write_sheet(HtmlWriter& html, const std::string& actor, const ActorSheet& sheet,
                 const std::set<std::string>& drawn) {
  const std::string id = "sheet-" + actor;
  html.open("article", {{"class", "sheet"}, {"id", id}, {"aria-labelledby", id + "-title"}});
  html.leaf("h4", {{"id", id + "-title"}, {"dir", "auto"}}, sheet.title);
  if (!sheet.subtitle.empty()) html.leaf("p", {{"class", "lead"}}, sheet.subtitle);
  for (const Rubric& rubric : sheet.rubrics) {
    html.open("section", {{"class", "rubric"}}).leaf("h5", {}, rubric.heading);
    html.open("ul", {{"class", rubric.filled ? "facts" : "facts empty"}});
    for (std::size_t i = 0; i < rubric.lines.size(); ++i) {
      const std::string tie = i < rubric.ties.size() ? rubric.ties[i].to_text() : std::string();
      if (drawn.count(tie) > 0) {
        html.leaf("li", {{"data-tie", tie}}, rubric.lines[i]);
      } else {
        html.leaf("li", {}, rubric.lines[i]);
      }
    }
    html.close().close();
  }
  if (!sheet.date.empty()) html.leaf("p", {{"class", "quiet"}}, sheet.date);
  html.close();
}

}  // namespace

std::string html_text(const PageContent& content, const Words& words) {
  HtmlWriter html;
  html.open("section", {{"id", "text-view"}, {"aria-labelledby", "text-title"}, {"tabindex", "-1"}});
  html.leaf("h2", {{"id", "text-title"}}, say(words, "text_title"));
  list_actors(html, content, words);
  list_ties(html, content, words);
  html.leaf("h3", {}, say(words, "sheets"));
  std::set<std::string> drawn;
  for (const MapTie& tie : content.ties) drawn.insert(tie.tie->id);
  html.open("div", {{"class", "sheets"}});
  for (std::size_t i = 0; i < content.actors.size(); ++i) {
    write_sheet(html, content.actors[i].node->id, content.sheets[i], drawn);
  }
  return html.take();
}

std::string html_filters(const PageContent& content, const Words& words) {
  HtmlWriter html;
  html.open("form",
            {{"id", "filters"}, {"class", "drawer"}, {"aria-labelledby", "filters-title"}, {"hidden", ""}});
  html.open("div", {{"class", "drawer-head"}});
  html.leaf("h2", {{"id", "filters-title"}, {"tabindex", "-1"}}, say(words, "filter"));
  html.leaf("button", {{"type", "reset"}, {"class", "quiet-button"}}, say(words, "filter_clear"));
  html.leaf("button", {{"type", "button"}, {"class", "close"}, {"aria-label", say(words, "close")}}, "×");
  html.close();
  int number = 0;
  for (const Facet& facet : content.facets) {
    html.open("fieldset", {{"data-facet", facet.name}, {"data-of", facet.of_ties ? "ties" : "actors"}});
    html.leaf("legend", {}, facet.title);
    for (std::size_t i = 0; i < facet.choices.size(); ++i) {
      const FacetValue& choice = facet.choices[i];
      const std::string id = "choice-" + std::to_string(++number);
      html.open("div", {{"class", "choice depth-" + std::to_string(std::min(choice.depth, 4))}});
      html.lone("input", {{"type", "checkbox"}, {"id", id}, {"name", facet.name}, {"value", choice.value}});
      html.open("label", {{"for", id}}).leaf("bdi", {}, choice.label);
      html.text(" ").leaf("small", {}, std::to_string(facet.counts[i])).close();
      html.close();
    }
    html.close();
  }
  return html.take();
}

}  // namespace twiza::documents
