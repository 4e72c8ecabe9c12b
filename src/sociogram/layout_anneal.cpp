#include "sociogram/layout_anneal.hpp"

#include <algorithm>
#include <cmath>

namespace twiza::sociogram::placing {
namespace {

constexpr int kStages = 64;  // temperature changes; 64 = 2^6 so that ratios are square roots
constexpr double kCoolingShare = 0.88;
constexpr std::size_t kRerouteUpTo = 16;  // ties; a proposal that moves more keeps their sites

// Shares of the proposals; the rest move one actor.
constexpr double kSiteShare = 0.15;
constexpr double kBlockShare = 0.02;
constexpr double kSwapShare = 0.18;
constexpr double kAlignShare = 0.06;

}  // namespace

Search::Search(Arrangement& boxes, Drawing& drawing, Random& random)
    : boxes_(boxes), drawing_(drawing), random_(random) {
  const int total = static_cast<int>(boxes.items().size());
  double side = 0;
  for (int i = 0; i < total; ++i) {
    const Item& item = boxes[i];
    const bool in_tray = item.parent >= 0 && boxes[item.parent].kind == Item::Kind::tray;
    if (item.kind == Item::Kind::leaf) {
      side += std::sqrt((item.box.w() + boxes.gap()) * (item.box.h() + boxes.gap())) / boxes.leaves();
      if (!item.pinned && !in_tray) singles_.push_back(i);
    } else {
      const bool movable = !item.pinned && item.parent >= 0 && boxes[item.parent].children.size() > 1;
      if (movable && item.kind != Item::Kind::frame) blocks_.push_back(i);
    }
  }
  step_ = std::max(2 * side, 1.0);
  recount();
}

void Search::recount() {
  drawing_.recount();
  extent_ = drawing_.extent();
}

bool Search::move_to(int item, double x0, double y0) {
  boxes_.shift(item, x0 - boxes_[item].box.x0, y0 - boxes_[item].box.y0);
  return boxes_.settle(item);
}

bool Search::move_leaf(double progress) {
  const int leaf = singles_[static_cast<std::size_t>(random_.below(static_cast<int>(singles_.size())))];
  const Box box = boxes_[leaf].box;
  const Box home = boxes_[boxes_[leaf].parent].box;
  const double kind = random_.unit();
  double x = box.x0, y = box.y0;
  const std::vector<int>& ties = drawing_.ties_of(leaf);
  const std::vector<int>& friends = drawing_.friends_of(leaf);
  if (kind < 0.25 && ties.size() + friends.size() > 0) {
    Point mean;
    for (int e : ties) {
      const LayoutTie& tie = drawing_.tie(e);
      const Point c = boxes_.centre(tie.from == leaf ? tie.to : tie.from);
      mean = {mean.x + c.x, mean.y + c.y};
    }
    for (int f : friends) mean = {mean.x + boxes_.centre(f).x, mean.y + boxes_.centre(f).y};
    const double count = static_cast<double>(ties.size() + friends.size());
    x = mean.x / count - boxes_[leaf].anchor.x + random_.bell() * step_ * 0.25;
    y = mean.y / count - boxes_[leaf].anchor.y + random_.bell() * step_ * 0.25;
    x = std::min(std::max(x, home.x0 - box.w() / 2), home.x1 - box.w() / 2);
    y = std::min(std::max(y, home.y0 - box.h() / 2), home.y1 - box.h() / 2);
  } else if (kind < 0.45) {
    x = home.x0 - 0.3 * box.w() + random_.unit() * (home.w() - 0.4 * box.w());
    y = home.y0 - 0.3 * box.h() + random_.unit() * (home.h() - 0.4 * box.h());
  } else {
    const double reach = step_ / 2 * (0.08 + 0.7 * (1 - progress));
    x += random_.bell() * reach;
    y += random_.bell() * reach;
  }
  return move_to(leaf, x, y);
}

// Takes over x or y of another actor of the same cell: what is nearly in line comes into line.
bool Search::align_leaf() {
  const int leaf = singles_[static_cast<std::size_t>(random_.below(static_cast<int>(singles_.size())))];
  const std::vector<int>& siblings = boxes_[boxes_[leaf].parent].children;
  const int other = siblings[static_cast<std::size_t>(random_.below(static_cast<int>(siblings.size())))];
  std::vector<int> leaves;
  boxes_.collect_leaves(other, leaves);
  if (other == leaf || leaves.empty() || boxes_[other].kind == Item::Kind::region) return false;
  const Point target =
      boxes_.centre(leaves[static_cast<std::size_t>(random_.below(static_cast<int>(leaves.size())))]);
  const Point now = boxes_.centre(leaf);
  const bool in_x = std::fabs(target.x - now.x) < std::fabs(target.y - now.y);
  const Box& box = boxes_[leaf].box;
  return move_to(leaf, in_x ? box.x0 + target.x - now.x : box.x0, in_x ? box.y0 : box.y0 + target.y - now.y);
}

bool Search::move_block(double progress) {
  const int block = blocks_[static_cast<std::size_t>(random_.below(static_cast<int>(blocks_.size())))];
  if (boxes_[block].kind == Item::Kind::tray && random_.unit() < 0.3) {
    const int members = static_cast<int>(boxes_[block].children.size());
    const int columns =
        std::min(std::max(boxes_[block].columns + (random_.below(2) == 0 ? -1 : 1), 1), members);
    if (columns == boxes_[block].columns) return false;
    boxes_.reshape(block, columns);
    return boxes_.settle(block);
  }
  const Box box = boxes_[block].box;
  double x = box.x0, y = box.y0;
  if (random_.unit() < 0.3) {
    const Box home = boxes_[boxes_[block].parent].box;
    x = home.x0 - 0.3 * box.w() + random_.unit() * (home.w() - 0.4 * box.w());
    y = home.y0 - 0.3 * box.h() + random_.unit() * (home.h() - 0.4 * box.h());
  } else {
    const double reach = step_ * (0.1 + 1.5 * (1 - progress));
    const int axes = random_.below(4);  // 0: along x only, 1: along y only, else both
    if (axes != 1) x += random_.bell() * reach;
    if (axes != 0) y += random_.bell() * reach;
  }
  return move_to(block, x, y);
}

// Two siblings change places, centre for centre.
bool Search::swap_siblings() {
  const int a = singles_[static_cast<std::size_t>(random_.below(static_cast<int>(singles_.size())))];
  const std::vector<int>& siblings = boxes_[boxes_[a].parent].children;
  const int b = siblings[static_cast<std::size_t>(random_.below(static_cast<int>(siblings.size())))];
  if (a == b || boxes_[b].pinned || boxes_[b].kind == Item::Kind::frame) return false;
  const double dx = boxes_[b].box.cx() - boxes_[a].box.cx(), dy = boxes_[b].box.cy() - boxes_[a].box.cy();
  boxes_.shift(a, dx, dy);
  boxes_.shift(b, -dx, -dy);
  return boxes_.settle_siblings({a, b});
}

bool Search::propose(double progress) {
  double share = random_.unit();
  if (!blocks_.empty() && (share -= kBlockShare) < 0) return move_block(progress);
  if (singles_.empty()) return false;
  if ((share -= kSwapShare) < 0) return swap_siblings();
  if ((share -= kAlignShare) < 0) return align_leaf();
  return move_leaf(progress);
}

bool Search::judge(double temperature, Reroute reroute) {
  drawing_.touch(touched_);
  const double extent = drawing_.extent();
  const double limit = drawing_.kept_part(touched_) + extent_ - extent + temperature * random_.minus_log();
  old_sites_.clear();
  for (int e : touched_.ties) old_sites_.push_back(drawing_.sites(e));
  drawing_.refresh(touched_);
  if (reroute != Reroute::none && touched_.ties.size() <= kRerouteUpTo) {
    for (int e : touched_.ties) {
      drawing_.set_sites(e, reroute == Reroute::quick ? drawing_.quick_sites(e) : drawing_.best_sites(e));
    }
  }
  if (drawing_.new_part(touched_, limit) <= limit) {
    drawing_.accept(touched_);
    extent_ = extent;
    boxes_.commit();
    return true;
  }
  boxes_.rollback();
  for (std::size_t k = 0; k < old_sites_.size(); ++k) drawing_.set_sites(touched_.ties[k], old_sites_[k]);
  drawing_.refresh(touched_);
  return false;
}

bool Search::change_sites(int e, Sites sites, double temperature) {
  const Sites old = drawing_.sites(e);
  if (sites == old) return false;
  drawing_.touch(touched_, e);
  const double limit = drawing_.kept_part(touched_) + temperature * random_.minus_log();
  drawing_.set_sites(e, sites);
  if (drawing_.new_part(touched_, limit) <= limit) {
    drawing_.accept(touched_);
    return true;
  }
  drawing_.set_sites(e, old);
  return false;
}

bool Search::try_sites(int e, Sites sites) { return change_sites(e, sites, 0); }

bool Search::try_shift(int item, double dx, double dy, bool reroute) {
  boxes_.shift(item, dx, dy);
  if (!boxes_.settle(item)) {
    boxes_.rollback();
    return false;
  }
  return judge(0, reroute ? Reroute::quick : Reroute::none);
}

bool Search::try_shift_beyond(int axis, double cut, double by) {
  if (!boxes_.shift_beyond(axis, cut, by)) {
    boxes_.rollback();
    return false;
  }
  return judge(0, Reroute::none);
}

bool Search::try_shift_children(int group, int axis, double cut, double by) {
  if (!boxes_.shift_children_beyond(group, axis, cut, by)) {
    boxes_.rollback();
    return false;
  }
  return judge(0, Reroute::none);
}

void Search::anneal(int proposals, double hot, double cold) {
  double ratio = cold / hot;
  for (int k = 1; k < kStages; k *= 2) ratio = std::sqrt(ratio);
  double temperature = hot;
  int stage = 0;
  for (int step = 0; step < proposals; ++step) {
    const double progress = static_cast<double>(step) / proposals;
    const int now = static_cast<int>(progress / kCoolingShare * kStages);
    if (step == 0 || now > stage) {
      for (; stage < now; ++stage) temperature *= ratio;
      if (progress >= kCoolingShare) temperature = 0;
      recount();
    }
    if (drawing_.count() > 0 && random_.unit() < kSiteShare) {
      const int e = random_.below(drawing_.count());
      change_sites(e, {random_.below(4), random_.below(4)}, temperature);
      continue;
    }
    if (propose(progress)) {
      const Reroute way = progress < kCoolingShare ? Reroute::quick : Reroute::best;
      judge(temperature, random_.below(2) == 0 ? Reroute::none : way);
    } else {
      boxes_.rollback();
    }
  }
  recount();
}

}  // namespace twiza::sociogram::placing
