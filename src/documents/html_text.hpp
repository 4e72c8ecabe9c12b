// The sociogram as text, for those who listen to the page or print it: its actors, its ties, their sheets.
// The script takes the sheets that it shows from here, so that nothing is said twice.
#pragma once

#include <string>

#include "base/words.hpp"
#include "documents/html_content.hpp"

namespace twiza::documents {

// Anchors: "sheet-<actor>" of each sheet, "line-<tie>" of each tie's row. Lines of a sheet that tell a tie
// of the map carry data-tie.
std::string html_text(const PageContent& content, const base::Words& words);

// The form by which the map is filtered: a box to tick for each choice.
std::string html_filters(const PageContent& content, const base::Words& words);

}  // namespace twiza::documents
