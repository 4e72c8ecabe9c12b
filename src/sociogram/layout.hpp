// Where everything stands: boxes of actors inside nested regions, and the paths of their ties.
//
// The layout knows neither people nor territories: boxes, regions and pairs. It is deterministic: the
// same input gives the same output on every machine (own random numbers, + - * / and sqrt only).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "sociogram/geometry.hpp"

namespace twiza::sociogram {

// The four connection sites of a symbol, in the order that a tie's `glue` names them.
// The bottom site lies under the label, so that no tie runs through its own actor's name.
enum Site : int { top = 0, left = 1, bottom = 2, right = 3 };

// A symbol (centred at the node's position) with its label centred below it, `label_gap` between them.
struct LayoutNode {
  double symbol = 12;         // side of the symbol's square, mm
  double label_w = 0;         // mm, measured with the real font
  double label_h = 0;         // mm; 0: no label
  int region = -1;            // index of the innermost region it stands in; -1: in none
  bool external = false;      // stands outside the frame around all regions
  std::optional<Point> hand;  // symbol's centre as a hand placed it: kept exactly
};

struct LayoutRegion {
  int parent = -1;     // index of the region that holds it; a parent may come after its child
  double title_w = 0;  // mm, with its type word; the area is at least this wide
  double title_h = 0;
  std::optional<Rect> hand;  // as a hand drew it; it grows where its content needs more
};

// A tie to be drawn. Several ties may join the same two nodes; from == to is a loop.
struct LayoutTie {
  int from = 0;
  int to = 0;
  double weight = 1;  // pull of its length; crossings count alike for all
};

struct LayoutInput {
  std::vector<LayoutNode> nodes;
  std::vector<LayoutRegion> regions;
  std::vector<LayoutTie> ties;
  // Pairs that are not drawn but should stand near each other (a leader and the structure she leads).
  std::vector<LayoutTie> affinities;
  double label_gap = 1;          // mm between symbol and label
  double gap = 4;                // least distance between sibling boxes
  double padding = 4;            // between a region's outline and its content
  double aspect = 16.0 / 9.0;    // wished width / height of the whole
  bool titles_at_right = false;  // titles stand in the top right corner: a right-to-left map
  double sign = 4.5;             // size of the sign on a tie, mm; room for it is wanted mid-line
  std::uint64_t seed = 1;
  int effort = 1;    // multiplies the number of proposals
  int attempts = 1;  // at the last steps, while ties cross or pass what is not theirs (up to 120 nodes)
};

struct LaidTie {
  std::array<int, 2> glue{};  // connection site at from, at to
  std::vector<Point> path;    // straight: two points; a loop: five points, axis-parallel
  Point sign;                 // where the sign stands: middle third of the path, off labels and symbols
};

struct Layout {
  std::vector<Point> nodes;  // symbol centres, multiples of 0.01 mm
  std::vector<Rect> regions;
  std::vector<LaidTie> ties;
  Rect bounds;  // around everything drawn
};

// Guarantees, whatever the input: boxes (symbol with label) do not overlap; a region holds its nodes and
// its child regions with `padding` and its title above them; no region overlaps a foreign node or region;
// external nodes stand outside the box around all root regions. A hand position outranks all of these:
// a hand-placed node stays where it is and its areas grow.
Layout lay_out(const LayoutInput& input);

// The same for a drawing that people know: `before` gives the symbol's centre of each node that was on it
// (none: the node is new, or moved to another region), `regions` the rectangles, needed for those that hold
// nobody. What was there stays to the last bit, and what is new
// comes to the free spot of its region where the drawing costs least, on a lattice of 3 mm. Only where there
// is no such spot are boxes pushed apart, no farther than needed. Hand positions outrank `before`.
Layout extend(const LayoutInput& input, const std::vector<std::optional<Point>>& before,
              const std::vector<std::optional<Rect>>& regions = {});

// The position of a connection site of a node whose symbol's centre is `centre`.
Point site_position(const LayoutInput& input, const LayoutNode& node, Point centre, int site);

}  // namespace twiza::sociogram
