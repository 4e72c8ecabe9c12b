// Actors of a site that may be recorded twice: for a person to look at, and to merge (merge.hpp).
#pragma once

#include <string>
#include <vector>

#include "app/merge.hpp"
#include "base/words.hpp"
#include "model/site.hpp"

namespace twiza::app {

struct DoubtedPair {
  NamedRecord one, other;
  std::vector<std::string> reasons;  // "name", "phone", "address"
};

std::vector<DoubtedPair> doubted_pairs(const model::Site& site);

// `site`: what is typed to name it.
std::string duplicates_text(const std::vector<DoubtedPair>& pairs, const std::string& site, bool stored,
                            const base::Words& words);
// {"site", "pairs": [{"one", "other": {"kind", "id", "handle", "name"}, "reasons", "message"}]}
std::string duplicates_json(const std::vector<DoubtedPair>& pairs, const std::string& site,
                            const base::Words& words);

}  // namespace twiza::app
