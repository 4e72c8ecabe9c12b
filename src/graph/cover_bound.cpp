#include "graph/cover_bound.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twiza::graph {

CoverBound::CoverBound(const CoverQuestion& question, int levels, int level,
                       const std::vector<std::int64_t>& wanted)
    : question_(question), level_(level), wanted_(wanted), total_(levels + 1, 0) {
  for (const Demand& demand : question.demands) total_[demand.level] += demand.weight;
  // No more seats than there are, so no more value than that of the best.
  std::vector<int> values = question.value;
  std::sort(values.rbegin(), values.rend());
  for (std::size_t i = 0; i < values.size() && static_cast<int>(i) < question.seats; ++i)
    total_[levels] += values[i];
}

Multipliers CoverBound::start() const {
  Multipliers at;
  for (const Demand& demand : question_.demands) {
    at.demand.push_back(demand.level > level_ ? 0 : 0.5 * demand.weight / demand.takes);
  }
  at.level.assign(wanted_.size(), 1);
  return at;
}

CoverBound::Relaxed CoverBound::relaxed(const std::vector<Seat>& seats, const Multipliers& at) const {
  const int n = question_.candidates;
  Relaxed made;
  made.worth.assign(n, 0);
  if (level_ + 1 == static_cast<int>(total_.size())) {
    for (std::size_t v = 0; v < question_.value.size(); ++v) made.worth[v] = question_.value[v];
  }
  made.demand.assign(question_.demands.size(), 0);
  made.level.assign(wanted_.size(), 0);
  for (std::size_t j = 0; j < wanted_.size(); ++j) {
    if (wanted_[j] == total_[j]) continue;  // then each of its demands is a condition of its own
    made.level[j] = -static_cast<double>(wanted_[j]);
    made.value -= at.level[j] * static_cast<double>(wanted_[j]);
  }
  for (std::size_t d = 0; d < question_.demands.size(); ++d) {
    const Demand& demand = question_.demands[d];
    if (demand.level > level_) continue;
    for (int v : demand.candidates) made.worth[v] += at.demand[d];
    const bool earlier = demand.level < level_;
    const bool condition = earlier && wanted_[demand.level] == total_[demand.level];
    const double weight = condition ? 0 : demand.weight * (earlier ? at.level[demand.level] : 1.0);
    const double gain = weight - demand.takes * at.demand[d];
    if (!condition && gain <= 0) continue;
    made.value += gain;
    made.demand[d] -= demand.takes;
    if (earlier && !condition) made.level[demand.level] += demand.weight;
  }
  std::vector<int> open;
  int left = question_.seats;
  made.taken.assign(n, 0);
  for (int v = 0; v < n; ++v) {
    if (seats[v] == Seat::in) {
      made.taken[v] = 1;
      made.value += made.worth[v];
      --left;
    } else if (seats[v] == Seat::open) {
      open.push_back(v);
    }
  }
  left = std::min<int>(left, static_cast<int>(open.size()));
  const auto better = [&](int a, int b) {
    return made.worth[a] != made.worth[b] ? made.worth[a] > made.worth[b] : a < b;
  };
  if (left > 0) std::nth_element(open.begin(), open.begin() + (left - 1), open.end(), better);
  for (int i = 0; i < left; ++i) {
    made.value += made.worth[open[i]];
    made.taken[open[i]] = 1;
  }
  for (std::size_t d = 0; d < question_.demands.size(); ++d) {
    if (question_.demands[d].level > level_) continue;
    for (int v : question_.demands[d].candidates) made.demand[d] += made.taken[v];
  }
  return made;
}

std::vector<char> CoverBound::favourite(const std::vector<Seat>& seats, const Multipliers& at) const {
  return relaxed(seats, at).taken;
}

void CoverBound::decide(std::vector<Seat>& seats, std::int64_t known, const Multipliers& at) const {
  const Relaxed found = relaxed(seats, at);
  // Who comes in takes the place of the least of those taken; whose place is free, the best of the others
  // takes.
  double least = 1e300;
  double next = 0;
  for (std::size_t v = 0; v < seats.size(); ++v) {
    if (seats[v] != Seat::open) continue;
    if (found.taken[v] != 0) {
      least = std::min(least, found.worth[v]);
    } else {
      next = std::max(next, found.worth[v]);
    }
  }
  const auto hopeless = [&](double value) { return std::floor(value + 1e-6) <= static_cast<double>(known); };
  for (std::size_t v = 0; v < seats.size(); ++v) {
    if (seats[v] != Seat::open) continue;
    if (found.taken[v] == 0) {
      if (hopeless(found.value - least + found.worth[v])) seats[v] = Seat::out;
    } else if (hopeless(found.value - found.worth[v] + next)) {
      seats[v] = Seat::in;
    }
  }
}

std::int64_t CoverBound::of(const std::vector<Seat>& seats, std::int64_t known, int rounds, Multipliers& at,
                            Work& work) const {
  // Conditions that can no longer be kept, and what is lost for good.
  std::int64_t within_reach = 0;
  std::uint64_t size = question_.candidates;
  int left = question_.seats;
  for (Seat seat : seats) left -= seat == Seat::in ? 1 : 0;
  std::vector<std::int64_t> level_reach(total_.size(), 0);
  for (const Demand& demand : question_.demands) {
    if (demand.level > level_) continue;
    int in = 0;
    int open = 0;
    for (int v : demand.candidates) {
      in += seats[v] == Seat::in ? 1 : 0;
      open += seats[v] == Seat::open ? 1 : 0;
    }
    size += 2 * demand.candidates.size();
    if (in + std::min(open, left) >= demand.takes) level_reach[demand.level] += demand.weight;
  }
  for (std::size_t j = 0; j < wanted_.size(); ++j) {
    if (level_reach[j] < wanted_[j]) return -1;
  }
  within_reach = level_ + 1 == static_cast<int>(total_.size()) ? total_[level_] : level_reach[level_];
  if (!work.spend(size)) return within_reach;

  std::int64_t best = within_reach;
  double step = 3;  // measured: 1 takes five times as many nodes
  int idle = 0;
  double least = 1e300;
  Multipliers trial = at;
  for (int round = 0; round < rounds && best > known; ++round) {
    if (!work.spend(size)) break;
    const Relaxed found = relaxed(seats, trial);
    const double value = found.value;
    if (value < least - 1e-9) {
      least = value;
      at = trial;
      idle = 0;
      best = std::min(best, static_cast<std::int64_t>(std::floor(std::max(value, -1.0) + 1e-6)));
    } else if (++idle == 5) {
      step /= 2;
      idle = 0;
    }
    double length = 0;
    for (double s : found.demand) length += s * s;
    for (double s : found.level) length += s * s;
    if (length == 0) break;
    const double by = step * (value - static_cast<double>(known) + 0.1) / length;
    for (std::size_t d = 0; d < trial.demand.size(); ++d) {
      trial.demand[d] = std::max(trial.demand[d] - by * found.demand[d], 0.0);
    }
    for (std::size_t j = 0; j < trial.level.size(); ++j) {
      trial.level[j] = std::max(trial.level[j] - by * found.level[j], 0.0);
    }
  }
  return best;
}

}  // namespace twiza::graph
