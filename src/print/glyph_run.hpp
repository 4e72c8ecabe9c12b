// Draws a run of glyphs so that its text can be found again in a PDF, in every reader.
#pragma once

#include <pango/pangocairo.h>

namespace twiza::print {

// At (x, 0) of the context; `text` is that of the whole layout. From right to left, each letter gets a glyph
// of its own: readers put the letters of such a run in order from where they stand, and a ligature that
// stands for "لا" as one glyph is read as "ال" by half of them ("سلا" is then not found in its own map).
void show_run(cairo_t* context, const char* text, PangoGlyphItem* run, double x);

}  // namespace twiza::print
