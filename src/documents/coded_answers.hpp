// What several sources answered on one subject, counted (ENT-13; SET L1213 "un seul cas", L1223 "la
// quasi-totalité"): the coach codes an answer by the quality or the word of a statement, the program counts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"

namespace twiza::documents {

struct CodedAnswer {
  std::string subject;      // a territory, an actor, a tie by its two ends
  std::string said;         // the word as it was first typed, else the quality
  std::size_t sources = 0;  // that said so, each counted once
  std::size_t of = 0;       // sources that answered on the subject
};

// Subjects in the order they were first spoken of, the most frequent answer of each first. Words of one
// folded spelling are one answer. A subject that one source alone speaks of is left out: it is no aggregate.
std::vector<CodedAnswer> coded_answers(const model::Site& site, const base::Words& words);

}  // namespace twiza::documents
