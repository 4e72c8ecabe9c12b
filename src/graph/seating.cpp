#include "graph/seating.hpp"

#include <algorithm>

#include "graph/adjacency.hpp"

namespace twiza::graph {

namespace {

using Outcome = Seating::Outcome;

// Tables of at most `seats` guests, of which at most `full` tables have so many.
class Backtracking {
 public:
  Backtracking(const SeatingQuestion& question, const Adjacency& foes, int seats, int full, Work& work)
      : question_(question),
        foes_(foes),
        seats_(seats),
        full_(full),
        work_(work),
        table_(question.guests, -1),
        guests_(question.tables, 0),
        foes_at_(static_cast<std::size_t>(question.guests) * question.tables, 0) {}

  Outcome run() {
    if (seat(0)) return Outcome::seated;
    return work_.over() ? Outcome::unknown : Outcome::impossible;
  }

  const std::vector<int>& table() const { return table_; }

 private:
  int& foes_at(int guest, int table) {
    return foes_at_[static_cast<std::size_t>(guest) * question_.tables + table];
  }

  bool has_room(int table) const {
    const int limit = full_ > 0 ? seats_ : seats_ - 1;
    return guests_[table] < limit;
  }

  int choices(int guest) {
    int count = 0;
    for (int t = 0; t < question_.tables; ++t) count += has_room(t) && foes_at(guest, t) == 0 ? 1 : 0;
    return count;
  }

  bool seat(int seated) {
    if (seated == question_.guests) return true;
    if (!work_.spend(static_cast<std::uint64_t>(question_.guests) * question_.tables)) return false;
    int guest = -1;
    int fewest = 0;
    for (int g = 0; g < question_.guests; ++g) {
      if (table_[g] >= 0) continue;
      const int count = choices(g);
      if (count == 0) return false;
      const bool first =
          guest < 0 || count < fewest || (count == fewest && foes_.degree(g) > foes_.degree(guest));
      if (!first) continue;
      guest = g;
      fewest = count;
    }
    bool empty_tried = false;
    for (int t : emptiest_first(guest)) {
      if (!has_room(t) || foes_at(guest, t) > 0) continue;
      if (guests_[t] == 0) {
        if (empty_tried) continue;
        empty_tried = true;
      }
      move(guest, t, 1);
      if (seat(seated + 1)) return true;
      move(guest, t, -1);
      if (work_.over()) return false;
    }
    return false;
  }

  // Tables with fewer guests of the same family first: a better start for mixing.
  std::vector<int> emptiest_first(int guest) const {
    std::vector<int> kin(question_.tables, 0);
    if (!question_.family.empty() && question_.family[guest] >= 0) {
      for (int g = 0; g < question_.guests; ++g) {
        if (table_[g] >= 0 && question_.family[g] == question_.family[guest]) ++kin[table_[g]];
      }
    }
    std::vector<int> order;
    for (int t = 0; t < question_.tables; ++t) order.push_back(t);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      return kin[a] != kin[b] ? kin[a] < kin[b] : guests_[a] < guests_[b];
    });
    return order;
  }

  void move(int guest, int table, int by) {
    if (by > 0) {
      table_[guest] = table;
      if (++guests_[table] == seats_) --full_;
    } else {
      table_[guest] = -1;
      if (guests_[table]-- == seats_) ++full_;
    }
    for (int foe : foes_.neighbours(guest)) foes_at(foe, table) += by;
  }

  const SeatingQuestion& question_;
  const Adjacency& foes_;
  int seats_;
  int full_;  // tables that may still have all seats taken
  Work& work_;
  std::vector<int> table_;
  std::vector<int> guests_;
  std::vector<int> foes_at_;  // of a guest at a table
};

class Mixing {
 public:
  Mixing(const SeatingQuestion& question, const Adjacency& foes, std::vector<int>& table, Work& work)
      : question_(question), foes_(foes), table_(table), work_(work) {
    int families = 0;
    for (int f : question.family) families = std::max(families, f + 1);
    kin_.assign(question.tables, std::vector<int>(families, 0));
    for (int g = 0; g < question.guests; ++g) count(g, 1);
  }

  // Exchanges alone: tables keep their numbers of guests.
  void run() {
    while (work_.spend(static_cast<std::uint64_t>(question_.guests) * question_.guests)) {
      int gain = 0;
      std::pair<int, int> best;
      for (int a = 0; a < question_.guests; ++a) {
        for (int b = a + 1; b < question_.guests; ++b) {
          if (table_[a] == table_[b] || family(a) == family(b)) continue;
          const int now = fewer(a, b);
          if (now <= gain || !may(a, b) || !may(b, a)) continue;
          gain = now;
          best = {a, b};
        }
      }
      if (gain == 0) return;
      count(best.first, -1);
      count(best.second, -1);
      std::swap(table_[best.first], table_[best.second]);
      count(best.first, 1);
      count(best.second, 1);
    }
  }

  std::int64_t alike() const {
    std::int64_t pairs = 0;
    for (const auto& table : kin_) {
      for (int n : table) pairs += static_cast<std::int64_t>(n) * (n - 1) / 2;
    }
    return pairs;
  }

 private:
  int family(int guest) const { return question_.family.empty() ? -1 : question_.family[guest]; }

  void count(int guest, int by) {
    if (family(guest) >= 0) kin_[table_[guest]][family(guest)] += by;
  }

  // Pairs of one family less when a and b, of two families, change places.
  int fewer(int a, int b) const {
    int less = 0;
    if (family(a) >= 0) less += kin_[table_[a]][family(a)] - 1 - kin_[table_[b]][family(a)];
    if (family(b) >= 0) less += kin_[table_[b]][family(b)] - 1 - kin_[table_[a]][family(b)];
    return less;
  }

  // May a sit at b's table when b has gone?
  bool may(int a, int b) const {
    for (int foe : foes_.neighbours(a)) {
      if (foe != b && table_[foe] == table_[b]) return false;
    }
    return true;
  }

  const SeatingQuestion& question_;
  const Adjacency& foes_;
  std::vector<int>& table_;
  Work& work_;
  std::vector<std::vector<int>> kin_;  // guests of a family at a table
};

}  // namespace

Seating seat_guests(const SeatingQuestion& question, const Budget& budget) {
  Seating seating;
  Work work(budget);
  const int guests = question.guests;
  const int tables = question.tables;
  const bool loops = std::any_of(question.conflicts.begin(), question.conflicts.end(),
                                 [](const auto& pair) { return pair.first == pair.second; });
  if (loops || static_cast<std::int64_t>(tables) * question.seats < guests) {
    seating.outcome = Outcome::impossible;
    return seating;
  }
  const Adjacency foes(guests, question.conflicts);
  // Even: some tables with one guest more than the others. Half of the work may go into that.
  const int more = tables == 0 ? 0 : (guests + tables - 1) / tables;
  const int of_more = tables == 0 ? 0 : guests - (more - 1) * tables;
  Budget half{budget.steps / 2, budget.stop};
  Work first(half);
  Backtracking even(question, foes, more, of_more, first);
  seating.outcome = even.run();
  seating.table = even.table();
  seating.even = seating.outcome == Outcome::seated;
  work.spend(first.spent());
  if (!seating.even) {
    Backtracking any(question, foes, question.seats, tables, work);
    seating.outcome = any.run();
    seating.table = any.table();
  }
  if (seating.outcome == Outcome::seated) {
    Mixing mixing(question, foes, seating.table, work);
    mixing.run();
    seating.alike = mixing.alike();
    // Tables in the order of their first guests.
    std::vector<int> name(tables, -1);
    int names = 0;
    for (int& t : seating.table) {
      if (name[t] < 0) name[t] = names++;
      t = name[t];
    }
  } else {
    seating.table.clear();
  }
  seating.steps = work.spent();
  return seating;
}

}  // namespace twiza::graph
