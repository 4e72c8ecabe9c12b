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
      column_at_(room.size(), -1),
      row_of_(room.size()),
      prices_(room.size(), 0),
      left_over_(room) {
  for (int i = 0; i < rows_; ++i) {
    basis_[i] = -1 - i;
    row_of_[i] = i;
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
    if (!work.spend(static_cast<std::uint64_t>(rows_) * (4 + columns_.size() / 8) + 4 * rings_.size()))
      return false;
    if (!pivot(best, most)) break;
    for (std::size_t c = 0; c < rings_.size(); ++c) {
      for (int e : rings_[c]) {
        if (column_at_[e] >= 0) gain[c] -= most * pivot_row_[column_at_[e]];
      }
    }
    if (best < 0) empty(-1 - best, row_of_[-1 - best]);
  }
  for (double& p : prices_) p = std::max(p, 0.0);
  check();
  return true;
}

// From the basis, so that the roundings of many pivots do not add up.
void Packing::price() {
  std::fill(prices_.begin(), prices_.end(), 0.0);
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    for (int i = 0; i < rows_; ++i) prices_[tie_of_[c]] += basis_[i] >= 0 ? columns_[c][i] : 0;
  }
}

Packing::Column Packing::column_of(int entering) const {
  if (entering < 0) return columns_[column_at_[-1 - entering]];
  Column column(rows_, 0);
  for (int e : rings_[entering]) {
    if (column_at_[e] < 0) {
      column[row_of_[e]] += 1;
      continue;
    }
    const Column& part = columns_[column_at_[e]];
    for (int i = 0; i < rows_; ++i) column[i] += part[i];
  }
  return column;
}

// The tie is full from now on.
void Packing::fill(int tie, int row) {
  column_at_[tie] = static_cast<int>(columns_.size());
  tie_of_.push_back(tie);
  columns_.emplace_back(rows_, 0);
  columns_.back()[row] = 1;
}

// The tie has room left over from now on.
void Packing::empty(int tie, int row) {
  const int column = column_at_[tie];
  columns_[column].swap(columns_.back());
  tie_of_[column] = tie_of_.back();
  column_at_[tie_of_[column]] = column;
  columns_.pop_back();
  tie_of_.pop_back();
  column_at_[tie] = -1;
  row_of_[tie] = row;
  prices_[tie] = 0;
}

// Brings a ring (or room left over, whose column the caller then takes out) into the basis, where it adds
// `gain` a unit. False if rounding leaves nothing to pivot on.
bool Packing::pivot(int entering, double gain) {
  const Column column = column_of(entering);
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
  if (basis_[leaving] < 0) fill(-1 - basis_[leaving], leaving);
  const double factor = column[leaving];
  pivot_row_.assign(columns_.size(), 0);
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    Column& kept = columns_[c];
    const double share = std::abs(kept[leaving]) < 1e-12 ? 0 : kept[leaving] / factor;
    pivot_row_[c] = share;
    if (share != 0) {
      for (int i = 0; i < rows_; ++i) kept[i] -= column[i] * share;
      prices_[tie_of_[c]] += gain * share;
    }
    kept[leaving] = share;
  }
  const double amount = std::max(amount_[leaving], 0.0) / factor;
  for (int i = 0; i < rows_; ++i) amount_[i] = std::max(amount_[i] - column[i] * amount, 0.0);
  amount_[leaving] = amount;
  basis_[leaving] = entering;
  if (entering < 0) row_of_[-1 - entering] = leaving;
  return true;
}

void Packing::check() {
  std::vector<double> load(rows_, 0);
  double sum = 0;
  for (int i = 0; i < rows_; ++i) {
    if (basis_[i] < 0 || amount_[i] <= 0) continue;
    sum += amount_[i];
    for (int e : rings_[basis_[i]]) load[e] += amount_[i];
  }
  double scale = 1;
  for (int e = 0; e < rows_; ++e) scale = std::max(scale, load[e] / true_room_[e]);
  value_ = sum / scale;
  for (int e = 0; e < rows_; ++e) left_over_[e] = true_room_[e] - load[e] / scale;
}

}  // namespace twiza::graph
