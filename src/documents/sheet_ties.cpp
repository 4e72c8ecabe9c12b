#include "documents/sheet_ties.hpp"

#include <set>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "documents/actor_sheet.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Kind;
using model::Ref;
using model::Tie;

// All sources that speak of the tie. Whether they are independent is not said here: who spoke may have been
// taken out of what is shared.
std::size_t count_sources(const model::Site& site, const Tie& tie) {
  std::set<base::Id> sources;
  for (const Ref& source : tie.sources) sources.insert(source.id);
  for (const model::Statement& statement : site.statements) {
    if (statement.about.id == tie.id) sources.insert(statement.source.id);
  }
  return sources.size();
}

// "conflictuelle (« tendue »)": the conclusion, with the coach's own word.
std::string relation(const Tie& tie, const Words& words) {
  // A neutral word is a whole: "relation lien à renforcer" would be none.
  if (const std::string neutral = model::neutral_qualities().say({tie.quality.code, {}}, words.language());
      !neutral.empty()) {
    return neutral;
  }
  const std::string quality = model::qualities().say(tie.quality, words.language());
  const std::string& own = tie.word;
  if (quality.empty()) return own.empty() ? "" : words.say("document.sheet.relation", {{"quality", own}});
  const std::string said = words.say("document.sheet.relation", {{"quality", quality}});
  return own.empty() ? said : said + " (" + own + ")";
}

// A leader's function says nothing as the ground of her tie: her name says it already.
bool is_own_function(const model::Index& index, const Tie& tie, const std::string& indicator) {
  for (const Ref* end : {&tie.from, &tie.to}) {
    const model::Leader* leader = end->kind == Kind::leader ? index.leader(end->id) : nullptr;
    if (leader != nullptr && base::fold(leader->function) == base::fold(indicator)) return true;
  }
  return false;
}

std::string line_of(const model::Site& site, const model::Index& index, const Tie& tie, const Ref& actor,
                    const Words& words) {
  const Ref& other = tie.from == actor ? tie.to : tie.from;
  std::string name = tie.from == tie.to ? words.say("document.sheet.between_members")
                                        : full_name(site, index, other, words.language(), actor);
  if (name.empty()) return {};
  const TieFacts known = facts_of(site, index, tie, words);
  std::vector<std::string> facts;
  for (const std::string& fact :
       {known.indicators, direction_of(tie, actor, words), known.relation, known.status, known.sources}) {
    if (!fact.empty()) facts.push_back(fact);
  }
  return facts.empty()
             ? name
             : name + (words.language() == base::Language::fr ? "\u00A0: " : ": ") + base::join(facts, " · ");
}

}  // namespace

std::string direction_of(const Tie& tie, const Ref& actor, const Words& words) {
  if (tie.direction.is("mutual")) return words.say("document.sheet.mutual");
  if (!tie.direction.is("towards") || tie.from == tie.to) return {};
  return words.say(tie.from == actor ? "document.sheet.goes" : "document.sheet.sought");
}

TieFacts facts_of(const model::Site& site, const model::Index& index, const Tie& tie, const Words& words) {
  TieFacts facts;
  std::vector<std::string> indicators;
  for (const std::string& indicator : tie.indicators) {
    if (!is_own_function(index, tie, indicator)) indicators.push_back(indicator);
  }
  facts.indicators = base::join(indicators, words.language() == base::Language::ar ? "، " : ", ");
  facts.relation = relation(tie, words);
  if (!tie.status.is("observed")) facts.status = model::tie_statuses().say(tie.status, words.language());
  const std::size_t sources = count_sources(site, tie);
  if (sources > 0) {
    facts.sources = words.say("document.sheet.sources", {{"count", std::to_string(sources)}});
  }
  return facts;
}

SheetTies ties_of(const model::Site& site, const model::Index& index, const Ref& actor, const Words& words) {
  SheetTies ties;
  for (const Tie& tie : site.ties) {
    if (!(tie.from == actor) && !(tie.to == actor)) continue;
    const Ref& other = tie.from == actor ? tie.to : tie.from;
    std::string line = line_of(site, index, tie, actor, words);
    if (line.empty()) continue;
    TieLines& told = other.kind == Kind::structure ? ties.structures
                     : other.kind == Kind::leader  ? ties.leaders
                                                   : ties.others;
    told.lines.push_back(std::move(line));
    told.about.push_back(other);
    told.ties.push_back(tie.id);
  }
  return ties;
}

}  // namespace twiza::documents
