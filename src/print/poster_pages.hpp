// A poster as sheets to be cut and glued: first a plan of them all, then one page a sheet, row by row.
#pragma once

#include "base/words.hpp"
#include "print/lettering.hpp"
#include "print/paper.hpp"
#include "print/pdf_document.hpp"
#include "sociogram/scene.hpp"

namespace twiza::print {

void poster_pages(const sociogram::Scene& scene, Paper tiles, const base::Words& words,
                  const Lettering& lettering, PdfDocument& pdf);

}  // namespace twiza::print
