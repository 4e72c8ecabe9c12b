// What a profile holds back, in words: "3 acteurs", "12 qualités de relations"…
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::app {

// One entry a sort; none where nothing is held back.
std::vector<std::string> left_out_words(const privacy::LeftOut& left_out, const base::Words& words);

}  // namespace twiza::app
