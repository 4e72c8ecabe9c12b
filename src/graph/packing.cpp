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
    amount_[i] -= 1e-5 * room[i] * (1 + (static_cast<std::uint64_t>(i) * 7919 % 1009) / 1009.0);
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
  std::vector<double> gain;
  gain.reserve(rings_.size());
  for (const auto& ring : rings_) gain.push_back(worth(ring));
  while (true) {
    int best = -1;
    double most = 1e-8;
    for (std::size_t c = 0; c < rings_.size(); ++c) {
      if (gain[c] <= most) continue;
      most = gain[c];
      best = static_cast<int>(c);
    }
    for (int e = 0; e < rows_; ++e) {
      if (-prices_[e] <= most) continue;
      most = -prices_[e];
      best = -1 - e;
    }
    if (most <= 1e-8) break;
    if (!work.spend(static_cast<std::uint64_t>(rows_) * 40 + 8 * rings_.size())) return false;
    const double* row = pivot(best, most);
    if (row == nullptr) break;
    for (std::size_t c = 0; c < rings_.size(); ++c) {
      for (int e : rings_[c]) gain[c] -= most * row[e];
    }
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

// Brings a ring (or room left over) into the basis, where it adds `gain` a unit; tells the row of its pivot.
// Nothing if rounding leaves nothing to pivot on.
const double* Packing::pivot(int entering, double gain) {
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
  if (leaving < 0) return nullptr;
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
  for (int i = 0; i < rows_; ++i) {
    if (i == leaving || column[i] == 0) continue;
    double* row = inverse_.data() + static_cast<std::size_t>(i) * rows_;
    for (int e : filled) row[e] -= column[i] * pivot_row[e];
    amount_[i] = std::max(amount_[i] - column[i] * amount_[leaving], 0.0);
  }
  for (int e : filled) prices_[e] += gain * pivot_row[e];
  basis_[leaving] = entering;
  return pivot_row;
}

int Packing::value(std::vector<int>& with) const {
  std::vector<double> load(rows_, 0);
  double sum = 0;
  for (int i = 0; i < rows_; ++i) {
    if (basis_[i] < 0 || amount_[i] <= 0) continue;
    sum += amount_[i];
    for (int e : rings_[basis_[i]]) load[e] += amount_[i];
  }
  double scale = 1;
  for (int e = 0; e < rows_; ++e) scale = std::max(scale, load[e] / true_room_[e]);
  const auto whole = [](double cost) { return static_cast<int>(std::ceil(cost - 1e-4)); };
  with.resize(rows_);
  for (int e = 0; e < rows_; ++e) with[e] = whole(sum / scale + (true_room_[e] - load[e] / scale));
  return whole(sum / scale);
}

}  // namespace twiza::graph
