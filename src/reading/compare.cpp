#include "reading/compare.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/adjacency.hpp"
#include "reading/camps.hpp"
#include "reading/family_pairs.hpp"

namespace twiza::reading {

namespace {

using base::Id;
using model::Site;
using sociogram::Mark;

// The figures of one moment. A tie of a class counts once, for its actors are compared by name.
class Counted {
 public:
  explicit Counted(const Site& site)
      : site_(site), network_(network_of(site, {})), index_(site), evidence_(site) {
    for (const Edge& edge : network_.edges) ties_.insert(edge.tie);
  }

  Share actors(model::Kind kind) const {
    const int count =
        static_cast<int>(std::count_if(network_.actors.begin(), network_.actors.end(),
                                       [&](const model::Ref& ref) { return ref.kind == kind; }));
    return {count, static_cast<int>(network_.actors.size())};
  }
  template <class Which>
  Share ties(const Which& which) const {
    Share share{0, static_cast<int>(ties_.size())};
    for (const Id& id : ties_) share.count += which(*index_.tie(id)) ? 1 : 0;
    return share;
  }
  // Qualities that two independent sources carry.
  Share sure() const {
    Share share;
    for (const Id& id : ties_) {
      const model::Tie& tie = *index_.tie(id);
      if (tie.quality.empty()) continue;
      ++share.of;
      share.count += evidence_.independent_sources(tie) >= sociogram::Evidence::enough ? 1 : 0;
    }
    return share;
  }
  Share asked() const {
    return {asked_and([](bool) { return true; }), size()};
  }
  // Only who was asked may be called isolated (CNF-11).
  Share isolated() const {
    return {asked_and([](bool tied) { return !tied; }), asked().count};
  }
  Share to_mend() const {
    const Camps camps = camps_of(network_);
    return {camps.coherence.upper, static_cast<int>(camps.edges.size()), camps.coherence.exact()};
  }
  Share sources() const { return {static_cast<int>(site_.sources.size()), 0}; }
  Share statements() const { return {static_cast<int>(site_.statements.size()), 0}; }

  using Pair = std::pair<std::string, std::string>;  // families by code, or own word
  std::map<Pair, std::pair<std::vector<model::Word>, int>> pairs() const {
    const FamilyTable table = family_table({site_, index_, network_, evidence_});
    std::map<Pair, std::pair<std::vector<model::Word>, int>> all;
    for (const auto& [places, pair] : table.pairs) {
      const model::Word& first = table.families[places.first];
      const model::Word& second = table.families[places.second];
      all[{first.code + first.typed, second.code + second.typed}] = {{first, second},
                                                                     static_cast<int>(pair.ties.size())};
    }
    return all;
  }
  int tie_count() const { return static_cast<int>(ties_.size()); }

 private:
  int size() const { return static_cast<int>(network_.actors.size()); }
  template <class Which>
  int asked_and(const Which& which) const {
    std::set<int> tied;
    for (const Edge& edge : network_.edges) tied.insert({edge.from, edge.to});
    int count = 0;
    for (int at = 0; at < size(); ++at) {
      const bool asked = index_.actor(network_.actors[static_cast<std::size_t>(at)])->asked.value_or(false);
      count += asked && which(tied.count(at) > 0) ? 1 : 0;
    }
    return count;
  }

  const Site& site_;
  const Network network_;
  const model::Index index_;
  const sociogram::Evidence evidence_;
  std::set<Id> ties_;
};

std::vector<Figure> figures_of(const Site& before, const Site& after) {
  const Counted was(before), now(after);
  std::vector<Figure> figures;
  const auto add = [&](const std::string& code, const auto& count) {
    figures.push_back({code, {}, count(was), count(now)});
  };
  for (const model::Kind kind : {model::Kind::structure, model::Kind::leader, model::Kind::group})
    add(std::string(model::name_of(kind)) + "s", [&](const Counted& at) { return at.actors(kind); });
  using model::TieKind;
  for (const TieKind kind : {TieKind::structure_structure, TieKind::leader_leader, TieKind::leader_structure,
                             TieKind::extension}) {
    add(std::string(model::name_of(kind)), [&](const Counted& at) {
      return at.ties(
          [&](const model::Tie& tie) { return model::tie_kind(tie.from.kind, tie.to.kind) == kind; });
    });
  }
  for (const char* quality : {"good", "conflictual"})
    add(quality, [&](const Counted& at) {
      return at.ties([&](const model::Tie& tie) { return tie.quality.is(quality); });
    });
  add("unqualified",
      [](const Counted& at) { return at.ties([](const model::Tie& tie) { return tie.quality.empty(); }); });
  add("sure", [](const Counted& at) { return at.sure(); });
  add("asked", [](const Counted& at) { return at.asked(); });
  add("isolated", [](const Counted& at) { return at.isolated(); });
  add("to_mend", [](const Counted& at) { return at.to_mend(); });
  add("sources", [](const Counted& at) { return at.sources(); });
  add("statements", [](const Counted& at) { return at.statements(); });
  auto pairs_before = was.pairs();
  auto pairs = now.pairs();
  for (const auto& [key, pair] : pairs_before) pairs.try_emplace(key, pair.first, 0);
  for (const auto& [key, pair] : pairs) {
    figures.push_back(
        {"pair", pair.first, {pairs_before[key].second, was.tie_count()}, {pair.second, now.tie_count()}});
  }
  return figures;
}

// Records of the later site that the earlier one had not, in the order of the later.
template <class Each>
std::vector<Id> came(const std::vector<Each>& before, const std::vector<Each>& after) {
  std::set<Id> known;
  for (const Each& each : before) known.insert(each.id);
  std::vector<Id> ids;
  for (const Each& each : after) {
    if (known.count(each.id) == 0) ids.push_back(each.id);
  }
  return ids;
}

}  // namespace

Learnt learnt_between(const Site& before, const Site& after) {
  return {came(before.sources, after.sources), came(before.statements, after.statements)};
}

Comparison compare(const Site& before, const Site& after) {
  Comparison made;
  made.figures = figures_of(before, after);
  made.learnt = learnt_between(before, after);
  const std::set<Id> statements(made.learnt.statements.begin(), made.learnt.statements.end());
  const model::Index now(after), was(before);
  for (sociogram::Difference& difference : sociogram::differences(before, after)) {
    Change change;
    std::set<Id> speaking;
    if (difference.ref.kind == model::Kind::tie) {
      const model::Tie* tie = now.tie(difference.ref.id);
      if (tie == nullptr) tie = was.tie(difference.ref.id);
      change.since = tie->since;
      change.until = tie->until;
      for (const model::Ref& source : tie->sources) speaking.insert(source.id);
    }
    for (const model::Statement& said : after.statements) {
      if (statements.count(said.id) > 0 && said.about == difference.ref) speaking.insert(said.source.id);
    }
    for (const Id& source : made.learnt.sources) {
      if (speaking.count(source) > 0) change.sources.push_back(source);
    }
    change.difference = std::move(difference);
    made.changes.push_back(std::move(change));
  }
  return made;
}

}  // namespace twiza::reading
