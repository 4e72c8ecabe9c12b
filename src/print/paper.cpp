#include "print/paper.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::print {
namespace {

// Readers of PDF draw no page longer than this: 14 400 pt (ISO 32000-1, annex C).
constexpr double longest_page = 5080;
constexpr double x_height = 0.536;  // of the size of Noto Sans
constexpr double poster_x_height = 2;

int pieces(double length, double window) {
  if (length <= window) return 1;
  return static_cast<int>(std::ceil((length - window) / (window - poster_overlap) - 1e-9)) + 1;
}

}  // namespace

Size landscape(Paper paper) { return paper == Paper::a3 ? Size{420, 297} : Size{297, 210}; }

Fit fit(const sociogram::Scene& scene, Paper paper) {
  Fit made;
  if (paper == Paper::screen) {
    made.scale = std::min(1.0, longest_page / std::max({scene.page_w, scene.page_h, 1.0}));
    made.paper = {scene.page_w * made.scale, scene.page_h * made.scale};
    return made;
  }
  made.paper = landscape(paper);
  made.scale = std::min((made.paper.w - 2 * printer_margin) / scene.page_w,
                        (made.paper.h - 2 * printer_margin) / scene.page_h);
  made.x = (made.paper.w - scene.page_w * made.scale) / 2;
  made.y = (made.paper.h - scene.page_h * made.scale) / 2;
  return made;
}

double label_size(const sociogram::Scene& scene) {
  double least = 0;
  for (const sociogram::SceneNode& node : scene.nodes) {
    if (!node.label.lines.empty() && (least == 0 || node.label.size < least)) least = node.label.size;
  }
  return least;
}

Size Poster::whole() const {
  return {columns * (window.w - poster_overlap) + poster_overlap,
          rows * (window.h - poster_overlap) + poster_overlap};
}

Poster poster(const sociogram::Scene& scene, Paper tiles) {
  Poster made;
  const double label = label_size(scene);
  if (label > 0) made.scale = std::max(1.0, poster_x_height / (x_height * label));
  made.sheet = landscape(tiles);
  made.window = {made.sheet.w - 2 * poster_margin, made.sheet.h - 2 * poster_margin};
  made.columns = pieces(scene.page_w * made.scale, made.window.w);
  made.rows = pieces(scene.page_h * made.scale, made.window.h);
  made.scale = std::min(made.whole().w / scene.page_w, made.whole().h / scene.page_h);
  return made;
}

std::string sheet_name(int column, int row) {
  std::string letters;
  for (int left = column; left >= 0; left = left / 26 - 1)
    letters.insert(letters.begin(), static_cast<char>('A' + left % 26));
  return letters + std::to_string(row + 1);
}

}  // namespace twiza::print
