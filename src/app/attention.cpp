#include "app/attention.hpp"

#include <algorithm>

#include "app/cards.hpp"
#include "base/text.hpp"

namespace twiza::app {

using model::Finding;
using model::Verdict;

Finding finding_of(const journal::Card& card, const Describer& describer, const base::Words& words) {
  Finding finding;
  finding.rule = "CARD";
  finding.verdict = Verdict::review;
  finding.about = card.record;
  const bool values = card.what == journal::Card::What::values;
  finding.code = values                                       ? "card"
                 : card.what == journal::Card::What::deletion ? "card_deletion"
                                                              : "card_merge";
  if (values) finding.field = card.field;
  std::vector<std::string> sides;
  for (const journal::Card::Side& side : card.sides) {
    const std::string value =
        !values
            ? (side.field.empty() || side.field == card.field
                   ? describer.field(side.record.kind, card.field)
                   : describer.record(side.record) + " · " + describer.field(side.record.kind, side.field))
            : describer.value(card.record.kind, card.field, side.value);
    sides.push_back(side_line(value, side, describer, words));
  }
  finding.arguments = {{"card", card_name(card)},
                       {"name", describer.record(card.record)},
                       {"sheet", describer.kind(card.record.kind)},
                       {"field", describer.field(card.record.kind, card.field)},
                       {"sides", base::join(sides, " ; ")}};
  return finding;
}

std::vector<Finding> new_cards(const std::vector<journal::Card>& before, const journal::Fold& fold,
                               const Describer& describer, const base::Words& words) {
  std::vector<Finding> findings;
  for (const journal::Card& card : fold.cards()) {
    const bool old = std::any_of(before.begin(), before.end(), [&](const journal::Card& other) {
      return other.record == card.record && other.field == card.field &&
             other.sides.size() == card.sides.size();
    });
    if (!old) findings.push_back(finding_of(card, describer, words));
  }
  return findings;
}

Finding finding_of(const ToComplete& row, const base::Words& words) {
  Finding finding;
  finding.rule = "TODO";
  finding.verdict = Verdict::review;
  finding.code = "to_complete";
  finding.sheet = row.sheet;
  finding.row = row.row;
  finding.column = row.column;
  std::vector<std::string> cells;
  for (const std::string& cell : row.cells) {
    if (!base::trim(cell).empty()) cells.push_back(cell);
  }
  finding.arguments = {{"name", row.name},
                       {"file", row.file},
                       {"reason", words.say("plan." + row.code, row.arguments)},
                       {"cells", short_text(base::join(cells, " | "))}};
  return finding;
}

std::vector<Finding> put_aside(const journal::Log& log, const base::Words& words) {
  std::vector<Finding> findings;
  const auto add = [&](const char* code, base::Arguments arguments) {
    Finding finding;
    finding.rule = "ASIDE";
    finding.verdict = Verdict::review;
    finding.code = code;
    finding.arguments = std::move(arguments);
    findings.push_back(std::move(finding));
  };
  for (const journal::Quarantined& item : log.quarantine()) {
    add("quarantined", {{"reason", words.say(item.why)}});
  }
  if (const std::size_t count = log.waiting().size(); count > 0) {
    add("waiting", {{"count", std::to_string(count)}});
  }
  return findings;
}

}  // namespace twiza::app
