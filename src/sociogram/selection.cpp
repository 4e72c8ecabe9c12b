#include "sociogram/selection.hpp"

#include <algorithm>
#include <set>

namespace twiza::sociogram {

namespace {

using base::Id;
using model::Index;
using model::Kind;
using model::Ref;
using model::Site;

// The territories an actor stands in, and whether it is outside the territory altogether.
struct Standing {
  std::vector<Id> territories;
  bool external = false;
};

class Standings {
 public:
  Standings(const Site& site, const Index& index) : site_(site), index_(index) {}

  Standing of(const Ref& ref) const { return of(ref, 0); }

 private:
  // A class of leaders borrows from a leader, who borrows from her structure, and no further: a leader and
  // a group may name each other.
  static constexpr int longest_loan = 2;

  Standing of(const Ref& ref, int loans) const {
    Standing standing;
    for (const Ref& territory : index_.actor(ref)->territories) standing.territories.push_back(territory.id);
    const model::Word position = position_of(ref);
    standing.external = position.is("external");
    if (standing.territories.empty() && !standing.external && loans < longest_loan) {
      borrow(lenders(ref), standing, loans + 1);
      if (!position.empty()) standing.external = false;
    }
    return standing;
  }

  model::Word position_of(const Ref& ref) const {
    if (ref.kind == Kind::structure) return index_.structure(ref.id)->position;
    if (ref.kind == Kind::leader) return index_.leader(ref.id)->position;
    return {};
  }

  // Those where an actor without a territory of its own stands.
  std::vector<Ref> lenders(const Ref& ref) const {
    if (ref.kind == Kind::group) return index_.group(ref.id)->members;
    if (ref.kind != Kind::leader) return {};
    std::vector<Ref> structures = model::tied_structures(site_, *index_.leader(ref.id));
    // The first is the one she leads; a second one is a double membership elsewhere.
    if (structures.size() > 1) structures.resize(1);
    return structures;
  }

  void borrow(const std::vector<Ref>& from, Standing& standing, int loans) const {
    std::size_t outside = 0;
    for (const Ref& ref : from) {
      if (index_.actor(ref) == nullptr) continue;
      const Standing other = of(ref, loans);
      standing.territories.insert(standing.territories.end(), other.territories.begin(),
                                  other.territories.end());
      outside += other.external ? 1 : 0;
    }
    standing.external = !from.empty() && outside == from.size();
  }

  const Site& site_;
  const Index& index_;
};

// The deepest territory that lies on the lines of ancestors of all; empty when they share none.
Id smallest_holding(const Index& index, const std::vector<Id>& territories) {
  std::vector<const model::Territory*> shared;
  for (std::size_t i = 0; i < territories.size(); ++i) {
    std::vector<const model::Territory*> line = index.ancestry(territories[i]);
    if (i == 0) {
      shared = std::move(line);
      continue;
    }
    std::erase_if(shared, [&](const model::Territory* one) {
      return std::find(line.begin(), line.end(), one) == line.end();
    });
  }
  return shared.empty() ? Id() : shared.front()->id;
}

class Selector {
 public:
  Selector(const Site& site, const Index& index, const MapOptions& options)
      : site_(site), index_(index), options_(options) {}

  Selection run() {
    choose_ties_and_actors();
    choose_territories();
    return std::move(selection_);
  }

 private:
  bool inside_filter(const Standing& standing) const {
    if (options_.territory.empty()) return true;
    return std::any_of(standing.territories.begin(), standing.territories.end(), [&](const Id& territory) {
      const auto line = index_.ancestry(territory);
      return std::any_of(line.begin(), line.end(),
                         [&](const model::Territory* at) { return at->id == options_.territory; });
    });
  }

  bool tie_passes(const model::Tie& tie) const { return is_shown(tie, options_); }

  bool of_category(const Ref& ref) const {
    return ref.kind == Kind::structure && index_.structure(ref.id)->category.is(options_.category);
  }

  void choose_ties_and_actors() {
    std::set<Id> tied, beside_category, of_theme;
    for (const model::Tie& tie : site_.ties) {
      if (!tie_passes(tie)) continue;
      tied.insert(tie.from.id);
      tied.insert(tie.to.id);
      // A leader or a group that is tied to a structure of the category stays beside it.
      if (of_category(tie.from) && tie.to.kind != Kind::structure) beside_category.insert(tie.to.id);
      if (of_category(tie.to) && tie.from.kind != Kind::structure) beside_category.insert(tie.from.id);
    }
    const Standings standings(site_, index_);
    std::set<Id> chosen;
    for (const Ref& ref : model::actors(site_)) {
      if (ref.kind == Kind::group && options_.legend == LegendMode::strict) continue;
      Standing standing = standings.of(ref);
      if (!inside_filter(standing)) continue;
      if (!options_.theme.empty() && tied.count(ref.id) == 0) continue;
      if (!options_.category.empty() && !of_category(ref) && beside_category.count(ref.id) == 0) continue;
      chosen.insert(ref.id);
      Selection::Actor actor{ref, {}, standing.external};
      if (!standing.external) actor.territory = smallest_holding(index_, standing.territories);
      selection_.actors.push_back(actor);
    }
    std::set<Id> at_an_end;  // themes tied to an actor of this map
    for (const model::Tie& tie : site_.ties) {
      if (!tie_passes(tie)) continue;
      if (chosen.count(tie.from.id) > 0) at_an_end.insert(tie.to.id);
      if (chosen.count(tie.to.id) > 0) at_an_end.insert(tie.from.id);
    }
    for (const model::Theme& theme : site_.themes) {
      if (at_an_end.count(theme.id) == 0) continue;
      chosen.insert(theme.id);
      selection_.actors.push_back({{Kind::theme, theme.id}, {}, false});
    }
    for (const model::Tie& tie : site_.ties) {
      if (tie_passes(tie) && chosen.count(tie.from.id) > 0 && chosen.count(tie.to.id) > 0) {
        selection_.ties.push_back(&tie);
      }
    }
  }

  // A territory is drawn when an actor stands in it, or when two of its branches hold drawn ones.
  std::set<Id> drawn_territories() const {
    std::set<Id> drawn;
    for (const Selection::Actor& actor : selection_.actors) {
      if (!actor.territory.empty()) drawn.insert(actor.territory);
    }
    for (const model::Territory& territory : site_.territories) {
      if (territory.drawn == true) drawn.insert(territory.id);
    }
    std::map<Id, std::set<Id>> branches;  // of an ancestor: the children through which drawn ones are met
    for (const Id& id : drawn) {
      const auto line = index_.ancestry(id);
      for (std::size_t i = 1; i < line.size(); ++i) branches[line[i]->id].insert(line[i - 1]->id);
    }
    for (const auto& [ancestor, through] : branches) {
      if (through.size() > 1) drawn.insert(ancestor);
    }
    for (const model::Territory& territory : site_.territories) {
      if (territory.drawn == false) drawn.erase(territory.id);
    }
    return drawn;
  }

  void choose_territories() {
    const std::set<Id> drawn = drawn_territories();
    const auto nearest_drawn = [&](const std::vector<const model::Territory*>& line, std::size_t from) {
      for (std::size_t i = from; i < line.size(); ++i) {
        if (drawn.count(line[i]->id) > 0) return line[i]->id;
      }
      return Id();
    };
    std::vector<std::pair<std::size_t, Selection::Territory>> by_depth;
    for (const model::Territory& territory : site_.territories) {
      if (drawn.count(territory.id) == 0) continue;
      const auto line = index_.ancestry(territory.id);
      by_depth.push_back({line.size(), {&territory, nearest_drawn(line, 1)}});
    }
    std::stable_sort(by_depth.begin(), by_depth.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& entry : by_depth) selection_.territories.push_back(entry.second);
    for (Selection::Actor& actor : selection_.actors) {
      if (!actor.territory.empty()) actor.territory = nearest_drawn(index_.ancestry(actor.territory), 0);
    }
  }

  const Site& site_;
  const Index& index_;
  const MapOptions& options_;
  Selection selection_;
};

}  // namespace

bool is_shown(const model::Tie& tie, const MapOptions& options) {
  const bool strict = options.legend == LegendMode::strict;
  for (const Kind kind : {tie.from.kind, tie.to.kind}) {
    if (kind == Kind::territory) return false;
    if (strict && kind != Kind::structure && kind != Kind::leader) return false;
  }
  if (!options.theme.empty() && !tie.theme.empty() && tie.theme.id != options.theme) return false;
  return options.at.empty() || base::overlaps(tie.since, tie.until, options.at);
}

Selection select(const Site& site, const Index& index, const MapOptions& options) {
  return Selector(site, index, options).run();
}

}  // namespace twiza::sociogram
