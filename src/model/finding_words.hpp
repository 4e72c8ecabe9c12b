// What a finding says, in words of the catalogue: the page, the checker and the log say it alike.
#pragma once

#include <string>

#include "base/words.hpp"
#include "model/finding.hpp"

namespace twiza::model {

std::string message_of(const Finding& finding, const base::Words& words);
std::string repair_of(const Finding& finding, const base::Words& words);
// "À REVOIR".
std::string word_of(Verdict verdict, const base::Words& words);
// "Liens, ligne 12, colonne « Qualité »"; empty where it stands in no sheet.
std::string place_of(const Finding& finding, const base::Words& words);

}  // namespace twiza::model
