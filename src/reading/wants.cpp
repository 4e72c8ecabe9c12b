#include "reading/wants.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"
#include "reading/family_pairs.hpp"
#include "reading/institutions.hpp"
#include "reading/places.hpp"

namespace twiza::reading {

namespace {

using model::Kind;
using model::Ref;
using What = Want::What;

// Texts in which an association says whom it gathers.
bool gathers(const Ground& ground, const Ref& actor, std::initializer_list<std::string_view> words) {
  std::string text = ground.index.name_of(actor) + " " + ground.index.name_of(actor, base::Language::ar);
  if (const model::Structure* structure = ground.index.structure(actor.id))
    text += " " + structure->domain + " " + structure->mission;
  const std::string folded = base::fold(text);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return mentions(folded, word); });
}

class Writer {
 public:
  Writer(const Ground& ground, const Candidates& candidates) : ground_(ground), candidates_(candidates) {}

  std::vector<Want> write() {
    beneficiaries();
    families();
    conflicts();
    territories();
    isolated();
    people();
    institutions_wanted();
    std::stable_sort(wants_.begin(), wants_.end(),
                     [](const Want& a, const Want& b) { return level_of(a.what) < level_of(b.what); });
    return std::move(wants_);
  }

 private:
  Want& want(What what, const std::set<int>& seats) {
    Want& made = wants_.emplace_back();
    made.what = what;
    for (const int seat : seats) {
      if (seat >= 0) made.candidates.push_back(seat);
    }
    return made;
  }

  template <class Test>
  std::set<int> seats_where(const Test& test) const {
    std::set<int> seats;
    for (std::size_t actor = 0; actor < ground_.network.actors.size(); ++actor) {
      if (test(static_cast<int>(actor))) seats.insert(candidates_.seat_of(ground_.network.actors[actor]));
    }
    return seats;
  }

  void beneficiaries() {
    want(What::beneficiaries, seats_where([&](int actor) {
           const Ref& ref = ground_.network.actors[actor];
           const model::Group* group = ground_.index.group(ref.id);
           return family_of(ground_, ref).is("beneficiaries") ||
                  (group != nullptr && group->nature.is("unorganised"));
         }));
  }

  void families() {
    const FamilyTable table = family_table(ground_);
    for (std::size_t family = 0; family < table.families.size(); ++family) {
      if (table.families[family].empty()) continue;
      want(What::family,
           seats_where([&](int actor) { return table.of_actor[actor] == static_cast<int>(family); }))
          .family = table.families[family];
    }
  }

  // Of a tie told of a class any member stands for its side; who is good with both sides.
  void conflicts() {
    std::vector<base::Id> ties;
    std::map<base::Id, std::pair<std::set<int>, std::set<int>>> sides;
    for (const Edge& edge : ground_.network.edges) {
      if (!edge.conflictual) continue;
      if (sides.count(edge.tie) == 0) ties.push_back(edge.tie);
      sides[edge.tie].first.insert(candidates_.seat_of(ground_.network.actors[edge.from]));
      sides[edge.tie].second.insert(candidates_.seat_of(ground_.network.actors[edge.to]));
    }
    Facts found;
    mediators(ground_, found);
    for (const base::Id& id : ties) {
      const model::Tie& tie = *ground_.index.tie(id);
      for (const bool first : {true, false}) {
        Want& side = want(What::side, first ? sides[id].first : sides[id].second);
        side.tie = id;
        side.actor = first ? tie.from : tie.to;
      }
      std::set<int> between;
      for (const Fact& fact : found) {
        if (fact.code == "mediator" && fact.ties.front() == id)
          between.insert(candidates_.seat_of(fact.actors.front()));
      }
      if (!between.empty()) want(What::mediator, between).tie = id;
    }
  }

  void territories() {
    for (const model::Territory& territory : ground_.site.territories) {
      const std::set<int> seats = seats_where([&](int actor) {
        const std::set<base::Id> all = territories_of(ground_, ground_.network.actors[actor]);
        return all.count(territory.id) > 0;
      });
      if (!seats.empty()) want(What::territory, seats).territory = territory.id;
    }
  }

  void isolated() {
    std::set<int> tied;
    for (const Edge& edge : ground_.network.edges) tied.insert({edge.from, edge.to});
    for (std::size_t actor = 0; actor < ground_.network.actors.size(); ++actor) {
      const Ref& ref = ground_.network.actors[actor];
      const int seat = candidates_.seat_of(ref);
      // Who leads a structure comes for it.
      if (tied.count(static_cast<int>(actor)) > 0 || seat < 0 || !(candidates_.all()[seat] == ref)) continue;
      want(What::isolated, {seat}).actor = ref;
    }
  }

  void people() {
    want(What::women, seats_where([&](int actor) {
           const Ref& ref = ground_.network.actors[actor];
           const model::Leader* leader = ground_.index.leader(ref.id);
           const std::string sex = leader == nullptr ? std::string() : base::fold(leader->sex);
           return sex == "f" || sex == "femme" || sex == "woman" || sex == "امراه" || sex == "انثي" ||
                  (leader == nullptr && gathers(ground_, ref,
                                                {"femme", "femmes", "feminin", "feminine", "women", "النساء",
                                                 "نساء", "نسائيه", "نسويه"}));
         }));
    want(What::youth, seats_where([&](int actor) {
           return gathers(ground_, ground_.network.actors[actor],
                          {"jeune", "jeunes", "jeunesse", "youth", "شباب", "الشباب", "شبيبه", "الشبيبه"});
         }));
  }

  void institutions_wanted() {
    for (const Institution& institution : institutions()) {
      want(What::institution, seats_where([&](int actor) {
             const Ref& ref = ground_.network.actors[actor];
             const model::Structure* structure = ground_.index.structure(ref.id);
             const model::Leader* leader = ground_.index.leader(ref.id);
             return (structure != nullptr && is_one(institution, *structure)) ||
                    (leader != nullptr && is_one(institution, *leader));
           }))
          .institution = institution.code;
    }
  }

  const Ground& ground_;
  const Candidates& candidates_;
  std::vector<Want> wants_;
};

}  // namespace

Candidates::Candidates(const Ground& ground) {
  model::Refs leaders;
  for (const Ref& actor : ground.network.actors) {
    if (actor.kind == Kind::leader) {
      leaders.push_back(actor);
      continue;
    }
    seats_[actor.id] = static_cast<int>(all_.size());
    all_.push_back(actor);
  }
  who_.resize(all_.size());
  for (const Ref& leader : leaders) {
    const model::Refs structures = model::tied_structures(ground.site, *ground.index.leader(leader.id));
    const auto led = std::find_if(structures.begin(), structures.end(),
                                  [&](const Ref& each) { return seats_.count(each.id) > 0; });
    if (led != structures.end()) {
      seats_[leader.id] = seats_[led->id];
      who_[seats_[led->id]].push_back(leader);
    } else {
      seats_[leader.id] = static_cast<int>(all_.size());
      all_.push_back(leader);
      who_.emplace_back();
    }
  }
}

int Candidates::seat_of(const Ref& actor) const {
  const auto found = seats_.find(actor.id);
  return found == seats_.end() ? -1 : found->second;
}

std::vector<Want> wants_of(const Ground& ground, const Candidates& candidates) {
  return Writer(ground, candidates).write();
}

int level_of(What what) {
  switch (what) {
    case What::beneficiaries:
    case What::family:
    case What::side:
    case What::territory:
      return 0;
    default:
      return 1;
  }
}

std::string_view name_of(What what) {
  switch (what) {
    case What::beneficiaries:
      return "beneficiaries";
    case What::family:
      return "family";
    case What::side:
      return "side";
    case What::territory:
      return "territory";
    case What::isolated:
      return "isolated";
    case What::mediator:
      return "mediator";
    case What::women:
      return "women";
    case What::youth:
      return "youth";
    case What::institution:
      break;
  }
  return "institution";
}

}  // namespace twiza::reading
