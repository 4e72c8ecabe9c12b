// What the page's script needs to know, as JSON: which actor is found by which words, which tie has which
// ends, how names are folded, and the few sentences that change as one works. All else it reads in the page.
#pragma once

#include <string>

#include "base/words.hpp"
#include "documents/html_content.hpp"

namespace twiza::documents {

// {"actors": [{"id", "name", "spoken", "place", "key", "facets": {name: [values]}}],
//  "ties": [{"id", "from", "to", "facets"}], "fold": "first last text" pieces, "words": {}}
std::string html_data(const PageContent& content, const base::Words& words);

}  // namespace twiza::documents
