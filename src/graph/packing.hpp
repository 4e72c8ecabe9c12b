// The best fractional packing of given rings into ties of given room: the simplex method of cycle_bound.hpp.
#pragma once

#include <vector>

#include "graph/work.hpp"

namespace twiza::graph {

class Packing {
 public:
  explicit Packing(const std::vector<double>& room);

  // Adds a ring, given by its ties, to those that may be packed; false if it is worth nothing at the prices.
  bool offer(const std::vector<int>& ring);

  // Packs as much as the rings known allow; false when the work is over (the packing is one anyway).
  bool improve(Work& work);

  // Of every tie, at least 0: what its room is worth.
  const std::vector<double>& prices() const { return prices_; }

  // What the packing is worth, checked tie by tie: no answer costs less.
  double value() const { return value_; }

  // Of every tie: what its room is above what the packing uses of it.
  const std::vector<double>& left_over() const { return left_over_; }

 private:
  using Column = std::vector<double>;

  double worth(const std::vector<int>& ring) const;
  bool pivot(int entering, double gain);
  void price();
  void check();
  Column column_of(int entering) const;
  void fill(int tie, int row);
  void empty(int tie, int row);

  int rows_;
  std::vector<double> true_room_;
  std::vector<std::vector<int>> rings_;
  std::vector<int> basis_;      // of every row: a ring, or -1 - tie for room left over
  std::vector<double> amount_;  // of the basis
  // The inverse of the basis matrix, by columns. That of a tie with room left over is a unit vector, which is
  // not kept: only ties that are full have a column.
  std::vector<Column> columns_;
  std::vector<int> tie_of_;        // of a column
  std::vector<int> column_at_;     // of a tie: its column; -1 when it has room left over
  std::vector<int> row_of_;        // of a tie with room left over
  std::vector<double> pivot_row_;  // by column, divided by the pivot: of the last pivot
  std::vector<double> prices_;
  double value_ = 0;
  std::vector<double> left_over_;
};

}  // namespace twiza::graph
