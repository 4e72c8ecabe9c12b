// Who coaches, as reports say it (FRM-01, FRM-02, FRM-05, FRM-06).
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/records.hpp"

namespace twiza::documents {

// Two cells a row: what it is called, what was written; only what was written. An accreditation that was
// typed is told as declared: a signature alone verifies it.
std::vector<std::vector<std::string>> coach_rows(const model::Coach& coach, const base::Words& words);

}  // namespace twiza::documents
