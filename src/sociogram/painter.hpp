// Draws a scene, once for every exporter that has paths and texts: which shapes, in which order, in which
// ink. A canvas (SVG, PDF, PNG) only knows how to write a path.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sociogram/scene.hpp"
#include "sociogram/strokes.hpp"

namespace twiza::sociogram {

struct TextLook {
  std::string_view color = model::ink;
  // The ground's colour, laid thinly behind the letters where lines may pass. Not an outline of the letters:
  // programs that do not know paint-order (LibreOffice, Illustrator) would draw it over them.
  std::string_view veil = {};
};
inline constexpr double veil_opacity = 0.8;

// A line of a text block is anchored at its start side or its middle, on its baseline.
inline constexpr double baseline = 0.39;  // of the font size, under the middle of a line of Noto Sans
double anchor_x(const TextBlock& block);
double baseline_y(const TextBlock& block, std::size_t line);

// All lengths in mm of the page.
class Canvas {
 public:
  virtual ~Canvas() = default;
  // Groups: of the drawing ("ties"), and of one record's element. `what` is "territory", "tie", "actor",
  // "sign",
  // "mark" or "logo"; `title` may be empty.
  virtual void open_layer(std::string_view name) = 0;
  virtual void open_record(std::string_view what, const std::string& id, std::string_view title) = 0;
  virtual void close() = 0;
  // A rounded rectangle.
  virtual void panel(const Rect& box, double corner, std::string_view fill, const Pen& pen) = 0;
  // Joins are round. An empty fill, a pen without width: none.
  virtual void path(const std::vector<PathStep>& steps, std::string_view fill, const Pen& pen) = 0;
  virtual void text(const TextBlock& block, const TextLook& look) = 0;
  // A PNG file, filling its box.
  virtual void picture(const Rect& box, std::string_view png) = 0;
};

// Everything on the page, on paper that is already there.
void paint(const Scene& scene, Canvas& canvas);

void paint_symbol(Symbol symbol, const Rect& box, Canvas& canvas);
void paint_mark(Mark mark, const Rect& box, Canvas& canvas);
void paint_sign(model::Sign sign, bool full, const Rect& box, Canvas& canvas);

}  // namespace twiza::sociogram
