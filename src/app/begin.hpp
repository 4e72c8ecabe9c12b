// Where to begin (reading/begin.hpp), as text and for machines. For the team: it names who says what.
#pragma once

#include <string>

#include "base/words.hpp"
#include "reading/begin.hpp"

namespace twiza::app {

std::string begin_text(const reading::ToldBegin& told, const base::Words& words);
// As reading/begin.hpp describes it.
std::string begin_json(const reading::ToldBegin& told);

}  // namespace twiza::app
