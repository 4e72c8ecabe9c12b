// What lay_out guarantees, checked on generated inputs of many seeds by an independent referee.
#include "sociogram/layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace twiza::sociogram {
namespace {

constexpr double kTiny = 1e-6;

// --- Generated inputs -------------------------------------------------------------------------------

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
  int below(int n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(n));
  }
  bool one_in(int n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

struct Wishes {
  int nodes = 24;
  int ties = 20;
  int regions = 7;
  bool hands = false;  // some actors and one region placed by hand
  bool externals = true;
  bool long_labels = false;
};

LayoutInput generate(std::uint64_t seed, const Wishes& wishes) {
  Dice dice(seed);
  LayoutInput input;
  input.seed = seed;
  const int regions = wishes.regions;
  for (int r = 0; r < regions; ++r) {
    LayoutRegion region;
    // Parents come after their children here: region r's parent has a larger number.
    const int deepest = std::min(regions - 1, r + 3);
    region.parent = r == regions - 1 || dice.one_in(6) ? -1 : r + 1 + dice.below(deepest - r);
    region.title_w = 10 + dice.below(70);
    region.title_h = dice.one_in(8) ? 0 : 5;
    input.regions.push_back(region);
  }
  for (int i = 0; i < wishes.nodes; ++i) {
    LayoutNode node;
    node.symbol = dice.one_in(2) ? 12 : 9;
    node.label_w = dice.below(3800) * 0.01;
    node.label_h = dice.one_in(9) ? 0 : 3.6 * (1 + dice.below(3));
    if (wishes.long_labels && dice.one_in(4)) node.label_w = 150 + dice.below(500);
    node.external = wishes.externals && dice.one_in(7);
    node.region = regions == 0 || node.external || dice.one_in(9) ? -1 : dice.below(regions);
    if (wishes.hands && dice.one_in(5))
      node.hand = Point{dice.below(400000) * 0.001, dice.below(250000) * 0.001};
    input.nodes.push_back(node);
  }
  if (wishes.hands && regions > 0) {
    input.regions[0].hand = Rect{dice.below(300) + 0.123, dice.below(200) + 0.456, 40.0 + dice.below(90), 33};
  }
  for (int t = 0; t < wishes.ties && wishes.nodes > 0; ++t) {
    LayoutTie tie;
    tie.from = dice.below(wishes.nodes);
    tie.to = dice.one_in(12) ? tie.from : dice.below(wishes.nodes);
    if (!input.ties.empty() && dice.one_in(8)) {
      tie = input.ties[static_cast<std::size_t>(dice.below(static_cast<int>(input.ties.size())))];
    }
    if (dice.one_in(3)) std::swap(tie.from, tie.to);
    (dice.one_in(6) && tie.from != tie.to ? input.affinities : input.ties).push_back(tie);
  }
  return input;
}

// --- The referee ------------------------------------------------------------------------------------

Rect symbol_box(const LayoutNode& node, Point c) {
  return {c.x - node.symbol / 2, c.y - node.symbol / 2, node.symbol, node.symbol};
}

Rect label_box(const LayoutInput& input, const LayoutNode& node, Point c) {
  if (node.label_h <= 0) return symbol_box(node, c);
  return {c.x - node.label_w / 2, c.y + node.symbol / 2 + input.label_gap, node.label_w, node.label_h};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.w - kTiny && b.x < a.x + a.w - kTiny && a.y < b.y + b.h - kTiny &&
         b.y < a.y + a.h - kTiny;
}

bool inside(const Rect& inner, const Rect& outer, double margin) {
  return inner.x >= outer.x + margin - kTiny && inner.y >= outer.y + margin - kTiny &&
         inner.x + inner.w <= outer.x + outer.w - margin + kTiny &&
         inner.y + inner.h <= outer.y + outer.h - margin + kTiny;
}

bool within(const LayoutInput& input, int region, int ancestor) {
  for (; region >= 0; region = input.regions[static_cast<std::size_t>(region)].parent) {
    if (region == ancestor) return true;
  }
  return false;
}

// Every broken promise as a sentence; none when the layout is right.
// `strict`: no hand is in play, so that areas may not collide either.
std::vector<std::string> faults(const LayoutInput& input, const Layout& layout, bool strict = true) {
  std::vector<std::string> out;
  const auto fault = [&](const std::string& what, std::size_t a, std::size_t b) {
    out.push_back(what + " " + std::to_string(a) + " " + std::to_string(b));
  };
  if (layout.nodes.size() != input.nodes.size() || layout.regions.size() != input.regions.size() ||
      layout.ties.size() != input.ties.size()) {
    return {"wrong number of nodes, regions or ties"};
  }
  for (std::size_t i = 0; i < input.nodes.size(); ++i) {
    const LayoutNode& node = input.nodes[i];
    const Point c = layout.nodes[i];
    if (node.hand && !(*node.hand == c)) fault("hand position not kept", i, i);
    if (!node.hand && (std::fabs(std::round(c.x * 100) - c.x * 100) > 1e-4 ||
                       std::fabs(std::round(c.y * 100) - c.y * 100) > 1e-4)) {
      fault("off the lattice", i, i);
    }
    for (const Rect& box : {symbol_box(node, c), label_box(input, node, c)}) {
      if (!inside(box, layout.bounds, 0)) fault("node out of bounds", i, i);
      for (std::size_t j = 0; j < i; ++j) {
        if (node.hand && input.nodes[j].hand) continue;
        if (overlap(box, symbol_box(input.nodes[j], layout.nodes[j])) ||
            overlap(box, label_box(input, input.nodes[j], layout.nodes[j]))) {
          fault("nodes overlap", i, j);
        }
      }
      for (std::size_t r = 0; r < input.regions.size(); ++r) {
        if (within(input, node.region, static_cast<int>(r))) {
          Rect content = layout.regions[r];
          content.y += input.regions[r].title_h;
          content.h -= input.regions[r].title_h;
          if (!inside(box, content, input.padding)) fault("node not held by its region", i, r);
        } else if (strict && overlap(box, layout.regions[r])) {
          fault("node in a foreign region", i, r);
        }
      }
    }
  }
  for (std::size_t r = 0; r < input.regions.size(); ++r) {
    const Rect& rect = layout.regions[r];
    if (rect.w < input.regions[r].title_w - kTiny) fault("region narrower than its title", r, r);
    if (!inside(rect, layout.bounds, 0)) fault("region out of bounds", r, r);
    if (input.regions[r].hand && !inside(*input.regions[r].hand, rect, 0)) fault("hand rect not held", r, r);
    const int parent = input.regions[r].parent;
    if (parent >= 0 && !inside(rect, layout.regions[static_cast<std::size_t>(parent)], input.padding)) {
      fault("region not held by its parent", r, static_cast<std::size_t>(parent));
    }
    for (std::size_t q = 0; q < r && strict; ++q) {
      const bool nested = within(input, static_cast<int>(r), static_cast<int>(q)) ||
                          within(input, static_cast<int>(q), static_cast<int>(r));
      if (!nested && overlap(rect, layout.regions[q])) fault("regions overlap", r, q);
    }
  }
  // Externals stand outside the box around all regions.
  if (strict && !input.regions.empty()) {
    Rect frame = layout.regions[0];
    for (const Rect& r : layout.regions) {
      const double x1 = std::max(frame.x + frame.w, r.x + r.w), y1 = std::max(frame.y + frame.h, r.y + r.h);
      frame = {std::min(frame.x, r.x), std::min(frame.y, r.y), 0, 0};
      frame.w = x1 - frame.x;
      frame.h = y1 - frame.y;
    }
    for (std::size_t i = 0; i < input.nodes.size(); ++i) {
      if (!input.nodes[i].external) continue;
      if (overlap(symbol_box(input.nodes[i], layout.nodes[i]), frame) ||
          overlap(label_box(input, input.nodes[i], layout.nodes[i]), frame)) {
        fault("external node inside the frame", i, i);
      }
    }
  }
  for (std::size_t t = 0; t < input.ties.size(); ++t) {
    const LayoutTie& tie = input.ties[t];
    const LaidTie& laid = layout.ties[t];
    const std::size_t points = tie.from == tie.to ? 5 : 2;
    if (laid.path.size() != points) {
      fault("wrong number of path points", t, laid.path.size());
      continue;
    }
    const auto end = [&](int node, int site) {
      const std::size_t i = static_cast<std::size_t>(node);
      return site_position(input, input.nodes[i], layout.nodes[i], site);
    };
    if (!(end(tie.from, laid.glue[0]) == laid.path.front()) ||
        !(end(tie.to, laid.glue[1]) == laid.path.back())) {
      fault("path does not end at its sites", t, t);
    }
    for (std::size_t i = 1; points == 5 && i < points; ++i) {
      if (laid.path[i].x != laid.path[i - 1].x && laid.path[i].y != laid.path[i - 1].y)
        fault("slanted loop", t, i);
    }
    // The sign: on the path, in its middle third.
    double length = 0, before = -1;
    for (std::size_t i = 1; i < points; ++i) {
      const Point a = laid.path[i - 1], b = laid.path[i], s = laid.sign;
      const double piece = std::hypot(b.x - a.x, b.y - a.y);
      const double detour = std::hypot(s.x - a.x, s.y - a.y) + std::hypot(s.x - b.x, s.y - b.y) - piece;
      if (before < 0 && detour < 1e-6) before = length + std::hypot(s.x - a.x, s.y - a.y);
      length += piece;
    }
    if (before < length / 3 - 0.01 || before > 2 * length / 3 + 0.01)
      fault("sign not in the middle third", t, t);
    if (tie.from == tie.to) continue;
    for (std::size_t u = 0; u < t; ++u) {
      const LaidTie& other = layout.ties[u];
      if (other.path.size() != 2) continue;
      if ((other.path[0] == laid.path[0] && other.path[1] == laid.path[1]) ||
          (other.path[0] == laid.path[1] && other.path[1] == laid.path[0])) {
        fault("ties coincide", t, u);
      }
    }
  }
  return out;
}

bool same(const Layout& a, const Layout& b) {
  if (!(a.nodes == b.nodes && a.regions == b.regions && a.bounds == b.bounds &&
        a.ties.size() == b.ties.size())) {
    return false;
  }
  for (std::size_t t = 0; t < a.ties.size(); ++t) {
    if (a.ties[t].glue != b.ties[t].glue || a.ties[t].path != b.ties[t].path ||
        !(a.ties[t].sign == b.ties[t].sign)) {
      return false;
    }
  }
  return true;
}

// --- Properties -------------------------------------------------------------------------------------

class LayoutOfSeed : public testing::TestWithParam<int> {};

TEST_P(LayoutOfSeed, KeepsItsPromisesWithoutHands) {
  const std::uint64_t seed = static_cast<std::uint64_t>(GetParam());
  Dice dice(seed + 77);
  const Wishes wishes{.nodes = 4 + dice.below(40),
                      .ties = dice.below(45),
                      .regions = dice.below(10),
                      .externals = !dice.one_in(3),
                      .long_labels = dice.one_in(4)};
  const LayoutInput input = generate(seed, wishes);
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
}

TEST_P(LayoutOfSeed, KeepsHandPositionsAndCoversNoLabel) {
  const std::uint64_t seed = static_cast<std::uint64_t>(GetParam());
  Dice dice(seed + 99);
  const Wishes wishes{.nodes = 4 + dice.below(30),
                      .ties = dice.below(30),
                      .regions = dice.below(8),
                      .hands = true,
                      .externals = dice.one_in(2)};
  const LayoutInput input = generate(seed, wishes);
  EXPECT_EQ(faults(input, lay_out(input), false), std::vector<std::string>{});
}

// A map that is being corrected: all stand where they stood, one is new. Where no room was left the
// areas grow over others, but no symbol or label is covered.
TEST_P(LayoutOfSeed, PlacesANewActorAmongOnesHeldByHand) {
  const LayoutInput first = generate(static_cast<std::uint64_t>(GetParam()), {.long_labels = true});
  const Layout before = lay_out(first);
  LayoutInput input = first;
  for (std::size_t i = 0; i < input.nodes.size(); ++i) input.nodes[i].hand = before.nodes[i];
  LayoutNode node;
  node.label_w = 30;
  node.label_h = 7.2;
  node.region = 2;
  input.nodes.push_back(node);
  input.ties.push_back({0, static_cast<int>(input.nodes.size()) - 1, 1});
  EXPECT_EQ(faults(input, lay_out(input), false), std::vector<std::string>{});
}

// SOC-18, SOC-20: a drawing that people know stays as it is; who is new comes to a free spot.
TEST_P(LayoutOfSeed, ExtendsAKnownDrawingWithoutMovingIt) {
  const LayoutInput first = generate(static_cast<std::uint64_t>(GetParam()), {.nodes = 18, .ties = 16});
  const Layout known = lay_out(first);
  LayoutInput input = first;
  std::vector<std::optional<Point>> before(known.nodes.begin(), known.nodes.end());
  LayoutNode node;
  node.label_w = 24;
  node.label_h = 3.6;
  node.region = input.nodes[0].region;
  node.external = input.nodes[0].external;
  input.nodes.push_back(node);
  before.push_back(std::nullopt);
  input.ties.push_back({0, static_cast<int>(first.nodes.size()), 1});
  const std::vector<std::optional<Rect>> regions(known.regions.begin(), known.regions.end());
  const Layout layout = extend(input, before, regions);
  EXPECT_EQ(faults(input, layout), std::vector<std::string>{});
  EXPECT_TRUE(same(layout, extend(input, before, regions)));
  double mean = 0;
  for (std::size_t i = 0; i < first.nodes.size(); ++i) {
    mean += std::hypot(layout.nodes[i].x - known.nodes[i].x, layout.nodes[i].y - known.nodes[i].y) /
            static_cast<double>(first.nodes.size());
  }
  EXPECT_LT(mean, 40);  // 0 but where no spot was free; from scratch more than 100
}

TEST_P(LayoutOfSeed, IsTheSameForTheSameInput) {
  const LayoutInput input = generate(static_cast<std::uint64_t>(GetParam()), {.hands = GetParam() % 2 == 0});
  EXPECT_TRUE(same(lay_out(input), lay_out(input)));
}

INSTANTIATE_TEST_SUITE_P(Seeds, LayoutOfSeed, testing::Range(1, 14));

// A region with room: nobody moves at all.
TEST(Layout, ExtendsIntoFreeRoomWithoutMovingAnybody) {
  LayoutInput input;
  input.regions.resize(1);
  input.regions[0].hand = Rect{0, 0, 200, 120};
  input.nodes.resize(4);
  for (LayoutNode& node : input.nodes) node.region = 0;
  for (int i = 0; i < 3; ++i) input.ties.push_back({i, i + 1, 1});
  input.nodes[1].hand = Point{150, 70};
  const std::vector<std::optional<Point>> before{Point{20, 20}, Point{1, 1}, Point{60, 20}, std::nullopt};
  const Layout layout = extend(input, before);
  EXPECT_EQ(layout.nodes[0], (Point{20, 20}));
  EXPECT_EQ(layout.nodes[1], (Point{150, 70}));  // a hand outranks what was before
  EXPECT_EQ(layout.nodes[2], (Point{60, 20}));
  EXPECT_EQ(layout.regions[0], (Rect{0, 0, 200, 120}));
  EXPECT_EQ(faults(input, layout, false), std::vector<std::string>{});
}

// A region without room: those in the way move, and nothing overlaps.
TEST(Layout, PushesApartWhereNoSpotIsFree) {
  LayoutInput input = generate(6, {.nodes = 24, .ties = 12, .regions = 5, .externals = false});
  const Layout known = lay_out(input);
  std::vector<std::optional<Point>> before(known.nodes.begin(), known.nodes.end());
  for (int k = 0; k < 12; ++k) {
    LayoutNode node;
    node.label_w = 38;
    node.label_h = 7.2;
    node.region = 1;
    input.nodes.push_back(node);
    before.push_back(std::nullopt);
  }
  EXPECT_EQ(faults(input, extend(input, before)), std::vector<std::string>{});
}

// "Hors territoire": external actors stand together on one side of the territories.
TEST(Layout, KeepsExternalActorsTogether) {
  LayoutInput input = generate(4, {.nodes = 30, .ties = 24, .regions = 6, .externals = false});
  for (std::size_t i = 0; i < 6; ++i) {
    input.nodes[i * 4].external = true;
    input.nodes[i * 4].region = -1;
  }
  const Layout layout = lay_out(input);
  EXPECT_EQ(faults(input, layout), std::vector<std::string>{});
  Rect frame = layout.regions[0];
  for (const Rect& r : layout.regions) {
    const double x1 = std::max(frame.x + frame.w, r.x + r.w), y1 = std::max(frame.y + frame.h, r.y + r.h);
    frame = {std::min(frame.x, r.x), std::min(frame.y, r.y), 0, 0};
    frame.w = x1 - frame.x;
    frame.h = y1 - frame.y;
  }
  int left = 0, right = 0, above = 0, below = 0;
  for (std::size_t i = 0; i < 6; ++i) {
    const Point c = layout.nodes[i * 4];
    left += c.x < frame.x ? 1 : 0;
    right += c.x > frame.x + frame.w ? 1 : 0;
    above += c.y < frame.y ? 1 : 0;
    below += c.y > frame.y + frame.h ? 1 : 0;
  }
  EXPECT_EQ(std::max(std::max(left, right), std::max(above, below)), 6);
}

TEST(Layout, OfNothingIsEmpty) {
  const LayoutInput input;
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
}

TEST(Layout, PlacesOneNodeAlone) {
  LayoutInput input;
  input.nodes.resize(1);
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
  input.nodes[0].external = true;
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
  input.ties.push_back({0, 0, 1});
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
}

TEST(Layout, KeepsRegionsInWhichNobodyStands) {
  LayoutInput input;
  input.regions.resize(3);
  input.regions[0].parent = 2;
  input.regions[0].title_w = 80;
  input.regions[0].title_h = 5;
  input.regions[1].title_w = 200;
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
  input.nodes.resize(2);
  input.nodes[1].external = true;
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
}

// Found by nesting 11 territories: a level that failed left those above it as they were.
TEST(Layout, NestsRegionsAsDeepAsTheyCome) {
  for (const int depth : {11, 17, 25}) {
    LayoutInput input;
    for (int r = 0; r < depth; ++r) {
      LayoutRegion region;
      region.parent = r - 1;
      region.title_w = 20;
      region.title_h = 4;
      input.regions.push_back(region);
      if (r % 3 != 0) continue;
      LayoutNode node;
      node.label_w = 8;
      node.label_h = 3.75;
      node.region = r;
      input.nodes.push_back(node);
    }
    EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{}) << depth;
  }
}

TEST(Layout, ToleratesCirclesOfParents) {
  LayoutInput input;
  input.regions.resize(2);
  input.regions[0].parent = 1;
  input.regions[1].parent = 0;
  input.nodes.resize(2);
  input.nodes[0].region = 0;
  EXPECT_EQ(lay_out(input).nodes.size(), 2u);
}

TEST(Layout, FindsTheFreeSpotAmongHands) {
  LayoutInput input;
  input.regions.resize(2);
  input.regions[0].hand = Rect{0, 0, 100, 60};
  input.regions[1].hand = Rect{104, 0, 100, 60};
  input.nodes.resize(4);
  for (int i = 0; i < 4; ++i) input.nodes[static_cast<std::size_t>(i)].region = i / 2;
  input.nodes[0].hand = Point{20, 20};
  input.nodes[2].hand = Point{150, 20};
  const Layout layout = lay_out(input);
  EXPECT_EQ(faults(input, layout), std::vector<std::string>{});
  EXPECT_EQ(layout.regions[0], (Rect{0, 0, 100, 60}));
  EXPECT_EQ(layout.regions[1], (Rect{104, 0, 100, 60}));
}

TEST(Layout, GivesParallelTiesDifferentSites) {
  LayoutInput input;
  input.nodes.resize(2);
  for (int t = 0; t < 6; ++t) input.ties.push_back({t % 2, 1 - t % 2, 1});
  EXPECT_EQ(faults(input, lay_out(input)), std::vector<std::string>{});
}

TEST(Layout, KeepsALoopClearOfNeighbours) {
  LayoutInput input;
  input.nodes.resize(6);
  input.ties.push_back({2, 2, 1});
  const Layout layout = lay_out(input);
  for (const Point& p : layout.ties[0].path) {
    for (std::size_t i = 0; i < input.nodes.size(); ++i) {
      if (i == 2) continue;
      EXPECT_FALSE(overlap({p.x - 0.5, p.y - 0.5, 1, 1}, symbol_box(input.nodes[i], layout.nodes[i])));
    }
  }
}

TEST(Layout, KeepsALeaderNearHerStructure) {
  LayoutInput input = generate(3, {.nodes = 30, .ties = 30, .regions = 4, .externals = false});
  LayoutNode leader;
  leader.region = input.nodes[0].region;
  input.nodes.push_back(leader);
  input.affinities.push_back({30, 0, 1});
  const Layout layout = lay_out(input);
  EXPECT_LT(std::hypot(layout.nodes[30].x - layout.nodes[0].x, layout.nodes[30].y - layout.nodes[0].y), 90);
}

TEST(Layout, OfAPathHasNoCrossingAndStraightClearTies) {
  LayoutInput input;
  input.nodes.resize(5);
  for (LayoutNode& node : input.nodes) {
    node.label_w = 30;
    node.label_h = 7.2;
  }
  for (int i = 0; i + 1 < 5; ++i) input.ties.push_back({i, i + 1, 1});
  const Layout layout = lay_out(input);
  EXPECT_EQ(faults(input, layout), std::vector<std::string>{});
  // No tie runs over any label: sampled every hundredth of its length.
  for (const LaidTie& tie : layout.ties) {
    for (int k = 1; k < 100; ++k) {
      const Point p{tie.path[0].x + (tie.path[1].x - tie.path[0].x) * k / 100,
                    tie.path[0].y + (tie.path[1].y - tie.path[0].y) * k / 100};
      for (std::size_t i = 0; i < input.nodes.size(); ++i) {
        const Rect label = label_box(input, input.nodes[i], layout.nodes[i]);
        EXPECT_FALSE(p.x > label.x && p.x < label.x + label.w && p.y > label.y &&
                     p.y < label.y + label.h - 0.5);
      }
    }
  }
}

// The referee itself must see what is wrong.
TEST(LayoutReferee, SeesWhatIsBroken) {
  LayoutInput input = generate(5, {});
  input.nodes[0].hand = Point{10, 10};
  const Layout good = lay_out(input);
  ASSERT_EQ(faults(input, good), std::vector<std::string>{});
  const auto broken = [&](auto&& change) {
    Layout bad = good;
    change(bad);
    return !faults(input, bad).empty();
  };
  EXPECT_TRUE(broken([](Layout& l) { l.nodes[0].x += 0.01; }));
  EXPECT_TRUE(broken([](Layout& l) { l.nodes[1] = l.nodes[2]; }));
  EXPECT_TRUE(broken([](Layout& l) { l.nodes[1].x += 0.003; }));
  EXPECT_TRUE(broken([](Layout& l) { l.regions[0].x += 500; }));
  EXPECT_TRUE(broken([](Layout& l) { l.regions.back().w -= 10; }));
  EXPECT_TRUE(broken([](Layout& l) { l.ties[0].glue[0] = (l.ties[0].glue[0] + 1) % 4; }));
  EXPECT_TRUE(broken([](Layout& l) { l.ties[0].sign = l.ties[0].path.front(); }));
  EXPECT_TRUE(broken([](Layout& l) { l.ties.pop_back(); }));
  EXPECT_TRUE(broken([](Layout& l) { l.bounds.w /= 2; }));
}

}  // namespace
}  // namespace twiza::sociogram
