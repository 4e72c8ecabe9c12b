// The slides that list the actors of the map by kind, each with a link to its sheet.
#pragma once

#include <string>
#include <vector>

#include "documents/pptx_page.hpp"

namespace twiza::documents::pptx {

struct IndexEntry {
  sociogram::NodeKind kind = sociogram::NodeKind::structure;
  std::string id;
  std::string name;
  std::string place;  // the territory it stands in
  int sheet = 0;      // slide; 0: none
};

// How many slides the entries take does not depend on their links: the caller counts first, then numbers.
std::vector<Slide> index_slides(const std::vector<IndexEntry>& entries, const Deck& deck,
                                const base::Words& words);

}  // namespace twiza::documents::pptx
