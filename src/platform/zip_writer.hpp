// Packs the parts of a document into a zip.
#pragma once

#include <string>

#include "base/part.hpp"

namespace twiza::platform {

// The bytes of the zip. Equal parts give equal bytes, whenever and wherever they are packed: every part is
// dated 1980-01-01 and deflated at one level. "mimetype" comes first and is stored, as ODF and EPUB ask;
// then "[Content_Types].xml", as Office writes it; then the others in the order given.
// A name that is empty or given twice is the caller's mistake: std::logic_error. Throws std::runtime_error
// when the zip cannot be made (no memory).
std::string zip_parts(const base::Parts& parts);

}  // namespace twiza::platform
