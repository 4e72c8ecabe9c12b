// The slides of one actor's sheet: the guide's rubrics in two columns, continued where they are long.
#pragma once

#include <vector>

#include "documents/actor_sheet.hpp"
#include "documents/pptx_page.hpp"

namespace twiza::documents::pptx {

std::vector<Slide> sheet_slides(const ActorSheet& sheet, sociogram::Symbol symbol, const std::string& id,
                                const Deck& deck, const base::Words& words);

}  // namespace twiza::documents::pptx
