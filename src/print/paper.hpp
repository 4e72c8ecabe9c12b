// On what a map is printed, and how large it is then.
#pragma once

#include <string>
#include <vector>

#include "sociogram/scene.hpp"

namespace twiza::print {

enum class Paper {
  screen,  // the map's own page, 1:1
  a4,      // landscape, the map as large as fits
  a3,
  poster,  // in sheets to be joined
};

struct PrintOptions {
  Paper paper = Paper::screen;
  Paper tiles = Paper::a4;  // the sheets of a poster: a4 or a3
  int dpi = 150;            // of a picture
};

struct Size {
  double w = 0, h = 0;  // mm
};

inline constexpr Size a4_upright{210, 297};
Size landscape(Paper paper);  // of a4 and a3

// The map on its paper: `scale` and where its top left corner lies.
struct Fit {
  Size paper;
  double scale = 1;
  double x = 0, y = 0;
};

inline constexpr double printer_margin = 8;  // mm; what office printers leave white

// For every paper but the poster.
Fit fit(const sociogram::Scene& scene, Paper paper);

// Size of the smallest letters under a symbol at 1:1, mm (the size of the type, not of an x); 0: no labels.
double label_size(const sociogram::Scene& scene);
// Smaller type than this is not read at arm's length: 5.7 pt.
inline constexpr double readable_label = 2;

// A poster is cut into sheets that overlap, so that they can be glued.
struct Poster {
  double scale = 1;
  Size sheet;                 // the paper of one, landscape
  Size window;                // what of the poster a sheet shows, overlaps included
  int columns = 1, rows = 1;  // sheets
  Size whole() const;         // of all sheets glued
};
inline constexpr double poster_overlap = 10;  // mm
inline constexpr double poster_margin = 12;   // mm of each sheet, for crop marks and its name

// As many sheets as 1:1 takes, or more where an x of the labels would be lower than 2 mm, since a poster is
// read from a step away; then as large as those sheets allow.
Poster poster(const sociogram::Scene& scene, Paper tiles);

// "B2": the column's letters, then the row's number, as a spreadsheet names cells.
std::string sheet_name(int column, int row);

}  // namespace twiza::print
