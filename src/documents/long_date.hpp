// A date as a letter writes it: "jeudi 29 novembre 2012".
#pragma once

#include <string>

#include "base/when.hpp"
#include "base/words.hpp"

namespace twiza::documents {

// A day in full; what is no day, as it was typed.
std::string long_date(const base::When& when, const base::Words& words);

}  // namespace twiza::documents
