// What merging two records writes: the rules stand in merge.hpp.
#pragma once

#include "app/describe.hpp"
#include "app/merge.hpp"
#include "journal/draft.hpp"

namespace twiza::app {

// Of two records that are shown and of one kind. The draft reads the fold until it is finished. Errors: those
// of Draft::merge.
base::Result<journal::Draft> plan_merge(const journal::Fold& fold, const Describer& describer,
                                        const NamedRecords& names, const model::Ref& kept,
                                        const model::Ref& other, MergeReport& report);

}  // namespace twiza::app
