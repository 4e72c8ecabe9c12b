#include "sociogram/layout_sketch.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "sociogram/layout_straight.hpp"

namespace twiza::sociogram::placing {
namespace {

// Temperatures, in units of the cost (one crossing: 9); 64 = 2^6 changes, so that ratios are square roots.
constexpr double kHot = 15;
constexpr double kCold = 0.4;
constexpr int kStages = 64;

// Shares of the proposals; the rest move one actor.
constexpr double kBlockShare = 0.06;
constexpr double kMirrorShare = 0.02;
constexpr double kSwapShare = 0.3;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

class Sketch {
 public:
  Sketch(const Arrangement& boxes, Random& random)
      : boxes_(boxes),
        random_(random),
        frames_(boxes),
        price_(boxes, frames_),
        step_(price_.unit() * kLattice) {
    const int total = static_cast<int>(boxes.items().size());
    for (int i = 0; i < total; ++i) {
      const Item& item = boxes[i];
      if (item.pinned || item.parent < 0) continue;
      const bool in_tray = boxes[item.parent].kind == Item::Kind::tray;
      const bool alone = boxes[item.parent].children.size() < 2;
      if (item.kind == Item::Kind::leaf && !in_tray) singles_.push_back(i);
      if (item.kind != Item::Kind::leaf && item.kind != Item::Kind::frame && !alone) blocks_.push_back(i);
    }
    for (int g : boxes.groups_bottom_up()) {
      if (!boxes[g].pinned && boxes[g].children.size() > 1) mirrored_.push_back(g);
    }
  }

  void anneal(int proposals) {
    if (singles_.empty() && blocks_.empty()) return;
    double ratio = kCold / kHot, temperature = kHot;
    for (int k = 1; k < kStages; k *= 2) ratio = std::sqrt(ratio);
    const int each = std::max(proposals / kStages, 1);
    for (int step = 0; step < proposals; ++step) {
      if (step % each == each - 1) temperature *= ratio;
      const bool legal = propose(1 - static_cast<double>(step) / proposals);
      if (legal && price_.accept(temperature * random_.minus_log())) {
        frames_.commit();
      } else {
        frames_.rollback();
        if (legal) price_.put_back();
      }
    }
  }

  const Frames& frames() const { return frames_; }

 private:
  int pick(const std::vector<int>& from) { return from[at(random_.below(static_cast<int>(from.size())))]; }

  // Each changes the frames and says whether the result is legal. `heat` falls from 1 to 0.
  bool propose(double heat) {
    double share = random_.unit();
    if (!blocks_.empty() && ((share -= kBlockShare) < 0 || singles_.empty())) return move_block(heat);
    if (!mirrored_.empty() && (share -= kMirrorShare) < 0) return mirror();
    if ((share -= kSwapShare) < 0) return swap_siblings();
    return move_leaf(heat);
  }

  bool move_to(int item, double x, double y) {
    const Frame f = frames_[item];
    frames_.shift(item, static_cast<std::int32_t>(x) - f.x0, static_cast<std::int32_t>(y) - f.y0);
    return frames_.settle_shifted();
  }

  // Anywhere in its group, or a little beyond.
  bool scatter(int item) {
    const Frame f = frames_[item], home = frames_[boxes_[item].parent];
    const double x = home.x0 - 0.3 * f.w() + random_.unit() * (home.w() - 0.4 * f.w());
    const double y = home.y0 - 0.3 * f.h() + random_.unit() * (home.h() - 0.4 * f.h());
    return move_to(item, x, y);
  }

  bool move_leaf(double heat) {
    const int leaf = pick(singles_);
    const double kind = random_.unit();
    const std::vector<int>& neighbours = price_.neighbours(leaf);
    const bool to_neighbours = kind < 0.25 && !neighbours.empty();
    if (kind < 0.45 && !to_neighbours) return scatter(leaf);
    const Frame f = frames_[leaf], home = frames_[boxes_[leaf].parent];
    double x = f.x0, y = f.y0, reach = step_ / 2 * (0.08 + 0.7 * heat);
    if (to_neighbours) {
      Point sum;
      for (int other : neighbours) sum = {sum.x + price_.centre(other).x, sum.y + price_.centre(other).y};
      const double count = static_cast<double>(neighbours.size());
      x = (sum.x / count - boxes_[leaf].anchor.x) * kLattice;
      y = (sum.y / count - boxes_[leaf].anchor.y) * kLattice;
      reach = step_ / 4;
    }
    x += random_.bell() * reach;
    y += random_.bell() * reach;
    if (to_neighbours) {
      x = std::min(std::max(x, home.x0 - f.w() / 2.0), home.x1 - f.w() / 2.0);
      y = std::min(std::max(y, home.y0 - f.h() / 2.0), home.y1 - f.h() / 2.0);
    }
    return move_to(leaf, x, y);
  }

  bool move_block(double heat) {
    const int block = pick(blocks_);
    if (random_.unit() < 0.45) return scatter(block);
    const double reach = step_ * (0.1 + 1.5 * heat);
    const int axes = random_.below(4);  // 0: along x only, 1: along y only, else both
    double x = frames_[block].x0, y = frames_[block].y0;
    if (axes != 1) x += random_.bell() * reach;
    if (axes != 0) y += random_.bell() * reach;
    return move_to(block, x, y);
  }

  // An actor and a sibling of any kind change places, centre for centre.
  bool swap_siblings() {
    const int a = pick(singles_);
    const int b = pick(boxes_[boxes_[a].parent].children);
    if (a == b || boxes_[b].pinned || boxes_[b].kind == Item::Kind::frame) return false;
    const Frame &f = frames_[a], &o = frames_[b];
    const std::int32_t dx = (o.x0 + o.x1 - f.x0 - f.x1) / 2, dy = (o.y0 + o.y1 - f.y0 - f.y1) / 2;
    frames_.shift(a, dx, dy);
    frames_.shift(b, -dx, -dy);
    return frames_.clear(a) && frames_.clear(b) && frames_.settle(a);
  }

  // The children of a group change sides; none is turned over itself.
  bool mirror() {
    const int group = pick(mirrored_);
    const Frame box = frames_[group];
    const std::int32_t title = static_cast<std::int32_t>(boxes_[group].title_h * kLattice + 0.5);
    const bool in_x = random_.below(2) == 0;
    for (int child : boxes_[group].children) {
      const Frame c = frames_[child];
      const std::int32_t dx = box.x0 + box.x1 - c.x0 - c.x1, dy = box.y0 + title + box.y1 - c.y0 - c.y1;
      frames_.shift(child, in_x ? dx : 0, in_x ? 0 : dy);
    }
    return frames_.settle(boxes_[group].children.front());
  }

  const Arrangement& boxes_;
  Random& random_;
  Frames frames_;
  Straight price_;
  double step_;  // of the lattice, in twice a mean box side
  std::vector<int> singles_, blocks_, mirrored_;
};

}  // namespace

void sketch(Arrangement& boxes, Random& random, int proposals) {
  Sketch sketch(boxes, random);
  sketch.anneal(proposals);
  for (int group : boxes.groups_bottom_up()) {
    for (int child : std::vector<int>(boxes[group].children)) {
      const Item& item = boxes[child];
      const bool whole =
          item.kind == Item::Kind::leaf || item.kind == Item::Kind::tray || item.children.empty();
      const Frame to = sketch.frames()[child];
      if (whole && !item.pinned) boxes.shift(child, to_mm(to.x0) - item.box.x0, to_mm(to.y0) - item.box.y0);
    }
    if (!boxes[group].children.empty()) boxes.fit(group);
  }
  boxes.commit();
}

}  // namespace twiza::sociogram::placing
