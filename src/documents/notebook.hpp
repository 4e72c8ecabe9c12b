// The notebook that the coach keeps of her territories, in print (DOC-15, CAH-01 to CAH-06, L561-579).
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "model/word.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

// By territory, then by day. What was observed, what people said and what the coach thought stay apart: each
// entry says which it is. `mark` is for the second reading: only entries that bear it; empty: all.
Report notebook(const privacy::SharedSite& shared, const model::Word& mark, const base::Words& words);

}  // namespace twiza::documents
