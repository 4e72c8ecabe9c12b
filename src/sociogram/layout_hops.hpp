// How far the distances on paper are from those in the graph, as a price of the search.
#pragma once

#include <cstddef>
#include <vector>

#include "sociogram/layout.hpp"
#include "sociogram/layout_counting.hpp"

namespace twiza::sociogram::placing {

// Normalised stress over hops h along ties: the sum over pairs of (|x_i - x_j| / (s h) - 1)^2, with the scale
// s that makes it least (refreshed from time to time: a moving measure would make differences wrong).
// Beyond some hundreds of actors each has a fixed sample of partners instead of all (sparse stress).
class HopStress {
 public:
  explicit HopStress(const LayoutInput& input);

  void set(int node, Point at);
  void refresh_scale();

  // The part of the sum in which the given nodes take part, each pair once.
  double part(const std::vector<int>& nodes);
  // The mean over all pairs of a component, between 0 and 1.
  double normalised() const { return normalised_; }

 private:
  double row(int node) const;

  std::size_t n_ = 0;
  bool all_pairs_ = true;
  double worth_ = 1;  // pairs that one sampled pair stands for
  Real inverse_scale_ = 1;
  double normalised_ = 0;
  std::vector<Real> x_, y_;
  std::vector<Real> share_;         // by node: 0.5 while it is among the nodes of `part`, else 1
  std::vector<Real> inverse_;       // 1 / h in rows of n, or along the partners; 0: no pair
  std::vector<std::size_t> first_;  // of the partners of a node, when sampled
  std::vector<int> partners_;
};

}  // namespace twiza::sociogram::placing
