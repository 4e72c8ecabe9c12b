// The main part of a Word document: title, contents, picture, blocks.
#pragma once

#include <string>
#include <vector>

#include "documents/docx.hpp"
#include "documents/report.hpp"

namespace twiza::documents::docx {

// Relationships of the main part that it names, and their files: head and foot of the report at this place,
// of its upright pages or of those across; its logos ("logo1.png"; of all reports together), the picture.
inline constexpr std::string_view picture_link = "rIdPicture";
std::string header_link(std::size_t report, bool across);
std::string footer_link(std::size_t report, bool across);
std::string logo_link(std::size_t place);
std::string logo_file(std::size_t place);
// And of the figure at this place among those of all reports that have a picture.
std::string figure_link(std::size_t place);
std::string figure_file(std::size_t place);  // "figure1.png"

// The picture follows the contents of the first report.
std::string body_part(const std::vector<Report>& reports, const Picture& picture);

}  // namespace twiza::documents::docx
