// By what an actor is found (QUA-10), on the HTML page and in the interface alike.
#pragma once

#include <string>

#include "model/site.hpp"

namespace twiza::documents {

// Names in both scripts, other names, the acronym, who a leader is: each folded and on a line of its own, so
// that a search never runs over two of them. What is searched is folded likewise. The names of `language`
// come first.
std::string search_key(const model::Site& site, const model::Index& index, const model::Ref& ref,
                       base::Language language);

}  // namespace twiza::documents
