// Points, boxes and segments of the drawing. Unit: millimetre, x to the right, y downwards.
#pragma once

namespace twiza::sociogram {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

// A box by its top-left corner.
struct Rect {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;
  bool operator==(const Rect&) const = default;
};

}  // namespace twiza::sociogram
