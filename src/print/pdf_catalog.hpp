// What cairo 1.16 cannot say about a PDF: its language, that its title is its name, and that it is read from
// the right. Readers for the blind need the language to speak.
#pragma once

#include <string>

#include "base/language.hpp"

namespace twiza::print {

// The document with an update of its catalog at its end (ISO 32000-1, 7.5.6), as editors of PDF write it; as
// it is if it is not of the form that cairo writes.
std::string with_language(std::string pdf, base::Language language);

}  // namespace twiza::print
