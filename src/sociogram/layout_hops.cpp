#include "sociogram/layout_hops.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "graph/adjacency.hpp"
#include "sociogram/layout_random.hpp"

namespace twiza::sociogram::placing {
namespace {

constexpr std::size_t kAllPairsUpTo = 160;
constexpr int kSampled = 24;  // partners that each node draws beyond that; it is drawn by as many

// 1 / sqrt(v), off by some 5e-6 at most: the same bits on every machine, and no branch for errno, so that
// the loop around it is vectorised. Two steps of Newton's method from the well-known first guess.
// (The compiler's own bit cast: the browser's library has not std::bit_cast, and memcpy stops vectors.)
inline Real inverse_root(Real v) {
  Real y = __builtin_bit_cast(Real, 0x5F3759DFu - (__builtin_bit_cast(std::uint32_t, v) >> 1));
  y = y * (1.5F - 0.5F * v * y * y);
  return y * (1.5F - 0.5F * v * y * y);
}

}  // namespace

HopStress::HopStress(const LayoutInput& input) : n_(input.nodes.size()) {
  std::vector<std::pair<int, int>> edges;
  for (const LayoutTie& tie : input.ties) edges.emplace_back(tie.from, tie.to);
  const graph::Adjacency graph(static_cast<int>(n_), edges);
  x_.assign(n_, 0);
  y_.assign(n_, 0);
  share_.assign(n_, 1);
  all_pairs_ = n_ <= kAllPairsUpTo;
  if (all_pairs_) {
    inverse_.assign(n_ * n_, 0);
    for (std::size_t i = 0; i < n_; ++i) {
      const std::vector<std::uint16_t> hops = graph::hops_from(graph, static_cast<int>(i));
      for (std::size_t j = 0; j < n_; ++j) {
        if (j != i && hops[j] != graph::unreachable) inverse_[i * n_ + j] = 1.0F / static_cast<Real>(hops[j]);
      }
    }
    return;
  }
  std::vector<std::vector<std::pair<int, Real>>> rows(n_);
  Random random(n_);
  double pairs = 0, sampled = 0;
  for (std::size_t i = 0; i < n_; ++i) {
    const std::vector<std::uint16_t> hops = graph::hops_from(graph, static_cast<int>(i));
    std::vector<int> reachable;
    for (std::size_t j = 0; j < n_; ++j) {
      if (j != i && hops[j] != graph::unreachable) reachable.push_back(static_cast<int>(j));
    }
    pairs += static_cast<double>(reachable.size()) / 2;
    for (int k = 0; k < kSampled && !reachable.empty(); ++k) {
      const int j = reachable[static_cast<std::size_t>(random.below(static_cast<int>(reachable.size())))];
      const Real inverse = 1.0F / static_cast<Real>(hops[static_cast<std::size_t>(j)]);
      rows[i].emplace_back(j, inverse);
      rows[static_cast<std::size_t>(j)].emplace_back(static_cast<int>(i), inverse);
      sampled += 1;
    }
  }
  worth_ = sampled > 0 ? pairs / sampled : 1;
  first_.push_back(0);
  for (const auto& row : rows) {
    for (const auto& [j, inverse] : row) {
      partners_.push_back(j);
      inverse_.push_back(inverse);
    }
    first_.push_back(partners_.size());
  }
}

void HopStress::set(int node, Point at) {
  x_[static_cast<std::size_t>(node)] = static_cast<Real>(at.x);
  y_[static_cast<std::size_t>(node)] = static_cast<Real>(at.y);
}

double HopStress::row(int node) const {
  const std::size_t i = static_cast<std::size_t>(node);
  const Real x = x_[i], y = y_[i];
  Real sum = 0;
  if (!all_pairs_) {
    for (std::size_t k = first_[i]; k < first_[i + 1]; ++k) {
      const std::size_t j = static_cast<std::size_t>(partners_[k]);
      const Real dx = x_[j] - x, dy = y_[j] - y, square = dx * dx + dy * dy + 1e-6F;
      const Real off = square * inverse_root(square) * inverse_[k] * inverse_scale_ - 1;
      sum += share_[j] * off * off;
    }
    return sum;
  }
  // Eight sums side by side in a fixed order: vectors without letting the compiler reorder additions.
  Real sums[8] = {};
  const Real* inverse = &inverse_[i * n_];
  std::size_t j = 0;
  const auto term = [&](std::size_t at) {
    const Real dx = x_[at] - x, dy = y_[at] - y, square = dx * dx + dy * dy + 1e-6F;
    const Real off = square * inverse_root(square) * inverse[at] * inverse_scale_ - 1;
    const Real share = share_[at];
    return (inverse[at] > 0 ? share : 0.0F) * off * off;
  };
  for (; j + 8 <= n_; j += 8) {
    for (std::size_t k = 0; k < 8; ++k) sums[k] += term(j + k);
  }
  for (; j < n_; ++j) sum += term(j);
  for (const Real s : sums) sum += s;
  return sum;
}

double HopStress::part(const std::vector<int>& nodes) {
  for (int i : nodes) share_[static_cast<std::size_t>(i)] = 0.5F;
  double sum = 0;
  for (int i : nodes) sum += row(i);
  for (int i : nodes) share_[static_cast<std::size_t>(i)] = 1;
  return sum * worth_;
}

void HopStress::refresh_scale() {
  double linear = 0, square = 0, count = 0;
  const auto add = [&](std::size_t i, std::size_t j, Real inverse) {
    if (inverse <= 0) return;
    const Real dx = x_[j] - x_[i], dy = y_[j] - y_[i], d = dx * dx + dy * dy + 1e-6F;
    const double a = static_cast<double>(d * inverse_root(d) * inverse);
    linear += a;
    square += a * a;
    count += 1;
  };
  for (std::size_t i = 0; i < n_; ++i) {
    if (all_pairs_) {
      for (std::size_t j = 0; j < i; ++j) add(i, j, inverse_[i * n_ + j]);
    } else {
      for (std::size_t k = first_[i]; k < first_[i + 1]; ++k) {
        add(i, static_cast<std::size_t>(partners_[k]), inverse_[k]);
      }
    }
  }
  if (square <= 0) return;
  inverse_scale_ = static_cast<Real>(linear / square);
  normalised_ = 1 - linear * linear / (count * square);
}

}  // namespace twiza::sociogram::placing
