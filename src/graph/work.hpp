// A budget of work for searches that may take for ever. Steps are counted, not seconds, so that the same
// question has the same answer on every machine; a caller who watches a clock may ask for an end as well.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>

namespace twiza::graph {

struct Budget {
  // Elementary operations (a cell of a table, an edge looked at); about 600 million a second.
  std::uint64_t steps = 4'000'000'000;
  // Asked about once a million steps; true ends the work. Empty: nobody asks. With it the answer may differ
  // from one run to the next (it stays true: an interval is only wider).
  std::function<bool()> stop;
};

// What is left of a budget. Once over it stays over.
class Work {
 public:
  explicit Work(const Budget& budget) : limit_(budget.steps), stop_(budget.stop) {}

  // False when the budget does not allow the steps that are about to be done.
  bool spend(std::uint64_t steps) {
    if (over_) return false;
    spent_ += steps < std::numeric_limits<std::uint64_t>::max() - spent_ ? steps : 0;
    if (spent_ > limit_) {
      over_ = true;
    } else if (stop_ && spent_ >= asked_ + (1u << 20)) {
      asked_ = spent_;
      over_ = stop_();
    }
    return !over_;
  }

  bool over() const { return over_; }
  std::uint64_t spent() const { return spent_; }
  std::uint64_t left() const { return over_ || spent_ > limit_ ? 0 : limit_ - spent_; }

 private:
  std::uint64_t limit_;
  std::function<bool()> stop_;
  std::uint64_t spent_ = 0;
  std::uint64_t asked_ = 0;
  bool over_ = false;
};

}  // namespace twiza::graph
