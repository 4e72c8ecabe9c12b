#include "graph/cover.hpp"

#include <algorithm>

#include "graph/cover_bound.hpp"

namespace twiza::graph {

namespace {

using Amounts = std::vector<std::int64_t>;

class Chooser {
 public:
  Chooser(const CoverQuestion& question, Work& work) : question_(question), work_(work) {
    for (const Demand& demand : question.demands) levels_ = std::max(levels_, demand.level + 1);
    if (question_.value.empty()) question_.value.assign(question.candidates, 0);
    of_candidate_.resize(question.candidates);
    for (std::size_t d = 0; d < question.demands.size(); ++d) {
      for (int v : question.demands[d].candidates) of_candidate_[v].push_back(static_cast<int>(d));
    }
    find_lesser();
  }

  CoverAnswer choose() {
    seats_.assign(question_.candidates, Seat::open);
    for (int v : question_.asked) seats_[v] = Seat::in;
    best_ = greedy();
    CoverAnswer answer;
    answer.reached = amounts(best_);
    for (int level = 0; level <= levels_; ++level) answer.possible.push_back(finish(level, answer.reached));
    if (!question_.all_seats) drop_the_needless();
    for (int v = 0; v < question_.candidates; ++v) {
      if (best_[v] != 0) answer.chosen.push_back(v);
    }
    for (const Demand& demand : question_.demands) answer.met.push_back(is_met(demand, best_) ? 1 : 0);
    answer.steps = work_.spent();
    return answer;
  }

 private:
  using Choice = std::vector<char>;

  static bool is_met(const Demand& demand, const Choice& choice) {
    int in = 0;
    for (int v : demand.candidates) in += choice[v];
    return in >= demand.takes;
  }

  Amounts amounts(const Choice& choice) const {
    Amounts reached(levels_ + 1, 0);
    for (const Demand& demand : question_.demands) {
      if (is_met(demand, choice)) reached[demand.level] += demand.weight;
    }
    for (int v = 0; v < question_.candidates; ++v)
      reached[levels_] += choice[v] != 0 ? question_.value[v] : 0;
    return reached;
  }

  // v is nowhere better than u: what v is asked for, u is, and u's value is not less.
  void find_lesser() {
    lesser_.resize(question_.candidates);
    for (int u = 0; u < question_.candidates; ++u) {
      for (int v = 0; v < question_.candidates; ++v) {
        if (u == v || question_.value[v] > question_.value[u]) continue;
        if (!std::includes(of_candidate_[u].begin(), of_candidate_[u].end(), of_candidate_[v].begin(),
                           of_candidate_[v].end())) {
          continue;
        }
        const bool equal = of_candidate_[u] == of_candidate_[v] && question_.value[u] == question_.value[v];
        if (!equal || u < v) lesser_[u].push_back(v);
      }
    }
  }

  // Seat after seat to the candidate whose open demands, level by level, have most to gain.
  Choice greedy() const {
    Choice choice(question_.candidates, 0);
    int left = question_.seats;
    for (int v = 0; v < question_.candidates; ++v) {
      if (seats_[v] != Seat::in) continue;
      choice[v] = 1;
      --left;
    }
    for (; left > 0; --left) {
      std::vector<double> best;
      int candidate = -1;
      for (int v = 0; v < question_.candidates; ++v) {
        if (choice[v] != 0 || seats_[v] == Seat::out) continue;
        std::vector<double> gain(levels_ + 1, 0);
        for (int d : of_candidate_[v]) {
          const Demand& demand = question_.demands[d];
          int in = 0;
          for (int w : demand.candidates) in += choice[w];
          if (in < demand.takes)
            gain[demand.level] += static_cast<double>(demand.weight) / (demand.takes - in);
        }
        gain[levels_] = question_.value[v];
        if (candidate >= 0 && gain <= best) continue;
        best = gain;
        candidate = v;
      }
      if (candidate < 0) break;
      choice[candidate] = 1;
    }
    return choice;
  }

  // The best choice for this level, all earlier ones reaching what they do; tells the proven bound.
  std::int64_t finish(int level, Amounts& reached) {
    const CoverBound bound(question_, levels_, level, {reached.begin(), reached.begin() + level});
    if (reached[level] == bound.total()) return bound.total();
    Multipliers at = bound.start();
    const std::int64_t root = bound.of(seats_, reached[level], 300, at, work_);
    search(bound, level, at, reached, root);
    return work_.over() ? std::max(root, reached[level]) : reached[level];
  }

  void search(const CoverBound& bound, int level, const Multipliers& at, Amounts& reached,
              std::int64_t above) {
    if (above <= reached[level] || work_.over()) return;
    if (!work_.spend(question_.candidates * 4u)) return;
    const std::vector<Seat> before = seats_;
    for (const Choice& now : {greedy(), bound.favourite(seats_, at)}) {
      const Amounts amount = amounts(now);
      if (!std::equal(reached.begin(), reached.begin() + level, amount.begin())) continue;
      if (amount[level] <= reached[level]) continue;
      best_ = now;
      reached = amount;
    }
    bound.decide(seats_, reached[level], at);
    const int candidate = above <= reached[level] ? -1 : deciding(level, at);
    if (candidate >= 0) branch(candidate, bound, level, at, reached, above);
    seats_ = before;
  }

  void branch(int candidate, const CoverBound& bound, int level, const Multipliers& at, Amounts& reached,
              std::int64_t above) {
    const std::vector<Seat> before = seats_;
    for (const Seat seat : {Seat::in, Seat::out}) {
      seats_[candidate] = seat;
      if (seat == Seat::out) {
        for (int v : lesser_[candidate]) {
          if (seats_[v] == Seat::open) seats_[v] = Seat::out;
        }
      }
      Multipliers below = at;
      const std::int64_t most = bound.of(seats_, reached[level], 30, below, work_);
      search(bound, level, below, reached, std::min(above, most));
      seats_ = before;
    }
  }

  // Of the demand with the fewest open candidates to spare, the one the multipliers make most of; -1 when all
  // is decided.
  int deciding(int level, const Multipliers& at) const {
    int left = question_.seats;
    for (Seat seat : seats_) left -= seat == Seat::in ? 1 : 0;
    if (left <= 0) return -1;
    std::vector<double> worth(question_.candidates, 0);
    for (std::size_t d = 0; d < question_.demands.size(); ++d) {
      for (int v : question_.demands[d].candidates) worth[v] += at.demand[d];
    }
    if (level == levels_) {
      for (int v = 0; v < question_.candidates; ++v) worth[v] += question_.value[v];
    }
    int best = -1;
    int spare = 0;
    for (const Demand& demand : question_.demands) {
      if (demand.level > level) continue;
      int in = 0;
      int open = 0;
      int most = -1;
      for (int v : demand.candidates) {
        in += seats_[v] == Seat::in ? 1 : 0;
        if (seats_[v] != Seat::open) continue;
        ++open;
        if (most < 0 || worth[v] > worth[most]) most = v;
      }
      if (in >= demand.takes || in + open < demand.takes) continue;
      if (best >= 0 && in + open - demand.takes >= spare) continue;
      best = most;
      spare = in + open - demand.takes;
    }
    if (best >= 0) return best;
    for (int v = 0; v < question_.candidates; ++v) {
      if (seats_[v] == Seat::open && (best < 0 || worth[v] > worth[best])) best = v;
    }
    return best;
  }

  void drop_the_needless() {
    const Amounts whole = amounts(best_);
    for (int v = question_.candidates; v-- > 0;) {
      if (best_[v] == 0 || std::count(question_.asked.begin(), question_.asked.end(), v) > 0) continue;
      best_[v] = 0;
      if (amounts(best_) != whole) best_[v] = 1;
    }
  }

  CoverQuestion question_;
  Work& work_;
  int levels_ = 0;
  std::vector<std::vector<int>> of_candidate_;  // demands, ascending
  std::vector<std::vector<int>> lesser_;
  std::vector<Seat> seats_;
  Choice best_;
};

}  // namespace

CoverAnswer choose_seats(const CoverQuestion& question, const Budget& budget) {
  Work work(budget);
  return Chooser(question, work).choose();
}

}  // namespace twiza::graph
