// What a source is called where it is listed, and what it says, in words.
#pragma once

#include <string>

#include "base/words.hpp"
#include "model/records.hpp"

namespace twiza::documents {

// "entretien individuel"; empty where its sort is unknown.
std::string source_word(const model::Source& source, base::Language language);

// "E03 · entretien individuel · 2013-02": never a speaker's name.
std::string source_label(const model::Source& source, base::Language language);

// "conflictuelle (tendue) · « passage »": the quality, the source's own word, what it said.
std::string says(const model::Statement& statement, base::Language language);

}  // namespace twiza::documents
