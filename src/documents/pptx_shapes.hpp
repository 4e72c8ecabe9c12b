// The native shapes a slide is made of: boxes, texts, freeforms, lines and glued connectors.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/pptx_pen.hpp"
#include "documents/pptx_text.hpp"
#include "sociogram/symbols.hpp"

namespace twiza::documents::pptx {

using sociogram::Point;
using sociogram::Rect;

// A preset shape ("rect", "roundRect", "ellipse", "diamond"…) with a text or without.
struct Box {
  std::string_view preset = "rect";
  Rect rect;
  std::string_view fill = {};  // empty: none
  Pen pen;
  std::optional<double> corner = {};  // radius of a roundRect, mm
  TextFrame text = {};
};
int draw_box(Slide& slide, const ShapeInfo& info, const Box& box, base::Language language);

// `veil`: a colour laid thinly over what passes behind the text, the ground's own, so that it is not seen.
int draw_text(Slide& slide, const ShapeInfo& info, const Rect& box, const TextFrame& text,
              base::Language language, std::string_view veil = {});
// The slide's title, a placeholder: what outlines, tables of contents and screen readers call the slide.
void draw_title(Slide& slide, const ShapeInfo& info, const Rect& box, const TextFrame& text,
                base::Language language);

// Paths in the unit square of `rect`, and its connection sites in the slide's coordinates: a connector
// glued to one stays there when the shape moves.
struct Freeform {
  Rect rect;
  std::vector<std::vector<sociogram::PathStep>> paths;
  std::string_view fill = {};
  Pen pen;
  std::vector<Point> sites = {};
};
int draw_freeform(Slide& slide, const ShapeInfo& info, const Freeform& freeform);

// A picture of the package, by its file's name there.
int draw_picture(Slide& slide, const ShapeInfo& info, const Rect& box, const std::string& file);

// A plain straight line, glued to nothing.
void draw_line(Slide& slide, const ShapeInfo& info, Point from, Point to, const Pen& pen);

struct Glue {
  int shape = 0;  // id
  int site = 0;
};
// A connector glued at both ends: straight for two points, curved for the five points of a loop.
void draw_connector(Slide& slide, const ShapeInfo& info, const std::vector<Point>& path, Glue from, Glue to,
                    Pen pen);

// Shapes drawn until close_group() move together.
void open_group(Slide& slide, const ShapeInfo& info, const Rect& box);
void close_group(Slide& slide);

}  // namespace twiza::documents::pptx
