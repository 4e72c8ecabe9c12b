// What a site's journal asks a person to look at, as findings beside those of the rules: open cards, rows to
// complete, changes put aside.
#pragma once

#include <vector>

#include "app/describe.hpp"
#include "app/to_complete.hpp"
#include "model/finding.hpp"

namespace twiza::app {

// Rule "CARD": what several people wrote without having seen each other.
model::Finding finding_of(const journal::Card& card, const Describer& describer, const base::Words& words);

// Cards that were not open before: what a change opens.
std::vector<model::Finding> new_cards(const std::vector<journal::Card>& before, const journal::Fold& fold,
                                      const Describer& describer, const base::Words& words);

// Rule "TODO": a row that was refused.
model::Finding finding_of(const ToComplete& row, const base::Words& words);

// Rule "ASIDE": changes in quarantine, or waiting for others.
std::vector<model::Finding> put_aside(const journal::Log& log, const base::Words& words);

}  // namespace twiza::app
