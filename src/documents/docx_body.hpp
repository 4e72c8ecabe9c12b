// The main part of a Word document: title, contents, picture, blocks.
#pragma once

#include <string>

#include "base/words.hpp"
#include "documents/docx.hpp"
#include "documents/report.hpp"

namespace twiza::documents::docx {

// Relationships of the main part that it names.
inline constexpr std::string_view header_link = "rId4", footer_link = "rId5", picture_link = "rId6",
                                  across_header_link = "rId7", across_footer_link = "rId8";
// And of the logo at this place among the report's.
std::string logo_link(std::size_t place);
std::string logo_file(std::size_t place);  // "logo1.png"
// And of the figure at this place among those that have a picture.
std::string figure_link(std::size_t place);
std::string figure_file(std::size_t place);  // "figure1.png"

std::string body_part(const Report& report, const base::Words& words, const Picture& picture);

}  // namespace twiza::documents::docx
