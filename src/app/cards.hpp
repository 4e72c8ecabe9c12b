// The open cards of a site, each under a short name, and a person's decision on one.
#pragma once

#include <string>
#include <vector>

#include "app/describe.hpp"
#include "app/workspace.hpp"
#include "base/words.hpp"

namespace twiza::app {

// One side of a card: what was written, by whom, when and in which change.
std::string side_line(const std::string& value, const journal::Card::Side& side, const Describer& describer,
                      const base::Words& words);

// What a card is called: from its record and field, the same on every machine.
std::string card_name(const journal::Card& card);

std::string cards_text(const std::vector<journal::Card>& cards, const std::string& site,
                       const Describer& describer, const base::Words& words);
// {"site", "cards": [{"card", "what": "values"|"deletion"|"merge", "kind", "id", "name", "field", "column",
// "sides": [{"value", "column", "record", "author", "when", "change"}]}]}
std::string cards_json(const std::vector<journal::Card>& cards, const std::string& site,
                       const Describer& describer);

struct Decision {
  enum class Outcome { value, deleted, restored };
  Outcome outcome = Outcome::value;
  std::string card;
  std::string sheet, record, column;
  std::string value;   // that stays, as a cell shows it
  std::string change;  // its short name
};

// `answer`: "first", "second"… (in the three languages): the side of that rank; "keep" or "delete" of a
// contested deletion; else another value, as a cell would say it, "∅" for none. Of a merge the first side is
// the merge itself; another one is carried over to the kept record. Errors: card.none {site}; card.unknown
// {card, cards}; card.no_side {count}; card.bad_value {value, column}; card.keep_or_delete;
// card.one_of_sides; those of NamedRecords::find.
base::Result<Decision> decide(Workspace& workspace, const KnownSite& site, const std::string& card,
                              const std::string& answer, const base::Words& words);

}  // namespace twiza::app
