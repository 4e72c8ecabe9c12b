// The text of a PDF, by poppler's `pdftotext`: its letters are packed glyphs that only a PDF reader undoes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace twiza::platform {

// A page of HTML: title and metadata in its head, the text in its body. The bytes reach the tool in memory;
// nothing is written to a disk. Errors:
//   pdf_text.no_tool   pdftotext (Debian: poppler-utils) is not installed
//   pdf_text.failed    it could not read the file
base::Result<std::string> text_of_pdf(std::string_view bytes);

}  // namespace twiza::platform
