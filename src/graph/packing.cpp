#include "graph/packing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace twiza::graph {

namespace {

constexpr double tiny = 1e-9;

}  // namespace

Packing::Packing(const std::vector<double>& room)
    : rows_(static_cast<int>(room.size())),
      true_room_(room),
      basis_(room.size()),
      amount_(room),
      inverse_(room.size() * room.size(), 0),
      prices_(room.size(), 0) {
  for (int i = 0; i < rows_; ++i) {
    basis_[i] = -1 - i;
    inverse_[static_cast<std::size_t>(i) * rows_ + i] = 1;
    // Rooms a little less than they are, all by another amount, keep the method from turning on the spot.
    amount_[i] -= 1e-6 * room[i] * (1 + (static_cast<std::uint64_t>(i) * 7919 % 1009) / 1009.0);
  }
}

double Packing::worth(const std::vector<int>& ring) const {
  double sum = 1;
  for (int e : ring) sum -= prices_[e];
  return sum;
}

bool Packing::offer(const std::vector<int>& ring) {
  if (worth(ring) < 1e-8) return false;
  rings_.push_back(ring);
  return true;
}

bool Packing::improve(Work& work) {
  if (!work.spend(static_cast<std::uint64_t>(rows_) * rows_)) return false;
  price();
  while (true) {
    // The steepest of all rings and of the room left over (whose price must not be below 0).
    int best = -1;
    bool room = false;
    double most = 1e-8;
    for (std::size_t c = 0; c < rings_.size(); ++c) {
      const double gain = worth(rings_[c]) / std::sqrt(static_cast<double>(rings_[c].size() + 1));
      if (gain <= most) continue;
      most = gain;
      best = static_cast<int>(c);
    }
    for (int e = 0; e < rows_; ++e) {
      if (-prices_[e] <= most) continue;
      most = -prices_[e];
      best = e;
      room = true;
    }
    if (best < 0) break;
    if (!work.spend(static_cast<std::uint64_t>(rows_) * 40 + 8 * rings_.size())) return false;
    if (!pivot(room ? -1 - best : best)) break;
  }
  for (double& p : prices_) p = std::max(p, 0.0);
  return true;
}

// From the basis, so that the roundings of many pivots do not add up.
void Packing::price() {
  std::fill(prices_.begin(), prices_.end(), 0.0);
  for (int i = 0; i < rows_; ++i) {
    if (basis_[i] < 0) continue;
    const double* row = inverse_.data() + static_cast<std::size_t>(i) * rows_;
    for (int e = 0; e < rows_; ++e) prices_[e] += row[e];
  }
}

// Brings a ring (or room left over) into the basis; false if rounding leaves nothing to pivot on.
bool Packing::pivot(int entering) {
  std::vector<double> column(rows_, 0);
  for (int i = 0; i < rows_; ++i) {
    const double* row = inverse_.data() + static_cast<std::size_t>(i) * rows_;
    if (entering < 0) {
      column[i] = row[-1 - entering];
    } else {
      for (int e : rings_[entering]) column[i] += row[e];
    }
  }
  int leaving = -1;
  double least = 0;
  for (int i = 0; i < rows_; ++i) {
    if (column[i] <= 1e-7) continue;
    const double ratio = std::max(amount_[i], 0.0) / column[i];
    // Among nearly equal ones the largest pivot, for the sake of precision.
    if (leaving < 0 || ratio < least - tiny) {
      leaving = i;
      least = ratio;
    } else if (ratio <= least + tiny && column[i] > column[leaving]) {
      leaving = i;
      least = std::min(least, ratio);
    }
  }
  if (leaving < 0) return false;
  double* pivot_row = inverse_.data() + static_cast<std::size_t>(leaving) * rows_;
  const double factor = column[leaving];
  std::vector<int> filled;
  for (int e = 0; e < rows_; ++e) {
    if (std::abs(pivot_row[e]) < 1e-12) {
      pivot_row[e] = 0;
      continue;
    }
    pivot_row[e] /= factor;
    filled.push_back(e);
  }
  amount_[leaving] = std::max(amount_[leaving], 0.0) / factor;
  double gain = entering < 0 ? 0 : 1;  // reduced worth of the entering one
  if (entering < 0) {
    gain = -prices_[-1 - entering];
  } else {
    for (int e : rings_[entering]) gain -= prices_[e];
  }
  for (int i = 0; i < rows_; ++i) {
    if (i == leaving || column[i] == 0) continue;
    double* row = inverse_.data() + static_cast<std::size_t>(i) * rows_;
    for (int e : filled) row[e] -= column[i] * pivot_row[e];
    amount_[i] = std::max(amount_[i] - column[i] * amount_[leaving], 0.0);
  }
  for (int e : filled) prices_[e] += gain * pivot_row[e];
  basis_[leaving] = entering;
  return true;
}

int Packing::value() const {
  std::vector<double> load(rows_, 0);
  double sum = 0;
  for (int i = 0; i < rows_; ++i) {
    if (basis_[i] < 0 || amount_[i] <= 0) continue;
    sum += amount_[i];
    for (int e : rings_[basis_[i]]) load[e] += amount_[i];
  }
  double scale = 1;
  for (int e = 0; e < rows_; ++e) scale = std::max(scale, load[e] / true_room_[e]);
  return static_cast<int>(std::ceil(sum / scale - 1e-4));
}

}  // namespace twiza::graph
