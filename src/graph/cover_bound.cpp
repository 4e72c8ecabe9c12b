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

// The relaxation's value; slopes are what its answer does to each multiplier.
double CoverBound::relaxed(const std::vector<Seat>& seats, const Multipliers& at, std::vector<double>& slope,
                           std::vector<double>& level_slope) const {
  const int n = question_.candidates;
  std::vector<double> worth(n, 0);
  if (level_ + 1 == static_cast<int>(total_.size())) {
    for (std::size_t v = 0; v < question_.value.size(); ++v) worth[v] = question_.value[v];
  }
  double sum = 0;
  slope.assign(question_.demands.size(), 0);
  for (std::size_t j = 0; j < wanted_.size(); ++j) {
    level_slope[j] = 0;
    if (wanted_[j] == total_[j]) continue;  // then each of its demands is a condition of its own
    level_slope[j] = -static_cast<double>(wanted_[j]);
    sum -= at.level[j] * static_cast<double>(wanted_[j]);
  }
  for (std::size_t d = 0; d < question_.demands.size(); ++d) {
    const Demand& demand = question_.demands[d];
    if (demand.level > level_) continue;
    for (int v : demand.candidates) worth[v] += at.demand[d];
    const bool earlier = demand.level < level_;
    const bool condition = earlier && wanted_[demand.level] == total_[demand.level];
    const double weight = demand.weight * (earlier ? at.level[demand.level] : 1.0);
    const double gain = condition ? -demand.takes * at.demand[d] : weight - demand.takes * at.demand[d];
    if (!condition && gain <= 0) continue;
    sum += gain;
    slope[d] -= demand.takes;
    if (earlier && !condition) level_slope[demand.level] += demand.weight;
  }
  std::vector<int> open;
  int left = question_.seats;
  std::vector<char> taken(n, 0);
  for (int v = 0; v < n; ++v) {
    if (seats[v] == Seat::in) {
      taken[v] = 1;
      sum += worth[v];
      --left;
    } else if (seats[v] == Seat::open) {
      open.push_back(v);
    }
  }
  left = std::min<int>(left, static_cast<int>(open.size()));
  const auto better = [&](int a, int b) { return worth[a] != worth[b] ? worth[a] > worth[b] : a < b; };
  if (left > 0) std::nth_element(open.begin(), open.begin() + (left - 1), open.end(), better);
  for (int i = 0; i < left; ++i) {
    sum += worth[open[i]];
    taken[open[i]] = 1;
  }
  for (std::size_t d = 0; d < question_.demands.size(); ++d) {
    if (question_.demands[d].level > level_) continue;
    for (int v : question_.demands[d].candidates) slope[d] += taken[v];
  }
  return sum;
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
  double step = 1.2;
  int idle = 0;
  double least = 1e300;
  Multipliers trial = at;
  std::vector<double> slope;
  std::vector<double> level_slope(wanted_.size(), 0);
  for (int round = 0; round < rounds && best > known; ++round) {
    if (!work.spend(size)) break;
    const double value = relaxed(seats, trial, slope, level_slope);
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
    for (double s : slope) length += s * s;
    for (double s : level_slope) length += s * s;
    if (length == 0) break;
    const double by = step * (value - static_cast<double>(known) + 0.1) / length;
    for (std::size_t d = 0; d < slope.size(); ++d)
      trial.demand[d] = std::max(trial.demand[d] - by * slope[d], 0.0);
    for (std::size_t j = 0; j < level_slope.size(); ++j) {
      trial.level[j] = std::max(trial.level[j] - by * level_slope[j], 0.0);
    }
  }
  return best;
}

}  // namespace twiza::graph
