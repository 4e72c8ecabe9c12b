// A site: one mission as a value. Rules, layouts and documents are functions of `const Site&`.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "model/records.hpp"

namespace twiza::model {

struct Site {
  SiteInfo info;
  std::vector<Theme> themes;
  std::vector<Territory> territories;
  std::vector<Datum> data;
  std::vector<Structure> structures;
  std::vector<Leader> leaders;
  std::vector<Person> persons;
  std::vector<Group> groups;
  std::vector<Project> projects;
  std::vector<Tie> ties;
  std::vector<Source> sources;
  std::vector<Statement> statements;
  std::vector<Map> maps;
  std::vector<Placement> placements;
  std::vector<Milestone> milestones;
  std::vector<Interpretation> interpretations;
  std::vector<Citation> citations;
  std::vector<Note> notes;
  std::vector<Difficulty> difficulties;
  std::vector<SwotItem> swot;
  std::vector<Activity> activities;
  std::vector<Seat> seats;
  std::vector<Outcome> outcomes;
  std::vector<Coach> coaches;
};

// Finds the records of a site by id. Valid as long as the site is neither changed nor moved.
class Index {
 public:
  explicit Index(const Site& site);

  const Theme* theme(const base::Id& id) const { return find(themes_, id); }
  const Territory* territory(const base::Id& id) const { return find(territories_, id); }
  const Structure* structure(const base::Id& id) const { return find(structures_, id); }
  const Leader* leader(const base::Id& id) const { return find(leaders_, id); }
  const Group* group(const base::Id& id) const { return find(groups_, id); }
  const Tie* tie(const base::Id& id) const { return find(ties_, id); }
  const Source* source(const base::Id& id) const { return find(sources_, id); }
  const Interpretation* interpretation(const base::Id& id) const { return find(interpretations_, id); }
  const Note* note(const base::Id& id) const { return find(notes_, id); }
  const Difficulty* difficulty(const base::Id& id) const { return find(difficulties_, id); }
  const Activity* activity(const base::Id& id) const { return find(activities_, id); }

  // Structure, leader or group; null for anything else.
  const Actor* actor(const Ref& ref) const;
  bool holds(const Ref& ref) const;

  // What the record is called: name, a leader's function, a source's code. In Arabic where there is one
  // and it is asked for. A tie is "from – to".
  std::string name_of(const Ref& ref, base::Language language = base::Language::fr) const;

  // The territory and its parents, innermost first. A cycle of parents is cut where it closes.
  std::vector<const Territory*> ancestry(const base::Id& innermost) const;

 private:
  template <class T>
  using ById = std::map<base::Id, const T*>;
  template <class T>
  static const T* find(const ById<T>& by_id, const base::Id& id) {
    const auto found = by_id.find(id);
    return found == by_id.end() ? nullptr : found->second;
  }

  const Site* site_;
  ById<Theme> themes_;
  ById<Territory> territories_;
  ById<Structure> structures_;
  ById<Leader> leaders_;
  ById<Group> groups_;
  ById<Project> projects_;
  ById<Tie> ties_;
  ById<Source> sources_;
  ById<Map> maps_;
  ById<Milestone> milestones_;
  ById<Interpretation> interpretations_;
  ById<Note> notes_;
  ById<Difficulty> difficulties_;
  ById<Activity> activities_;
  ById<Coach> coaches_;
};

// All actors of a site in the order of its records: structures, leaders, groups.
std::vector<Ref> actors(const Site& site);

// Whether the indicators of the tie are those of the shorthand `Structures`: her function, or its several
// parts.
bool is_indicated_by_function(const Tie& tie, const Leader& leader);

// The structures (then the groups) a leader is tied to, each once. The one she leads comes first: the one
// whose tie is indicated by her very function, as the shorthand `Structures` makes it; else the first.
Refs tied_structures(const Site& site, const Leader& leader);

// The coach that an author's name names, with or without what stands behind its comma ("Nom, fonction");
// null: the site does not tell of her.
const Coach* coach_called(const Site& site, const std::string& author);

// What an actor is called away from the map: a leader with the structure she is tied to, since "Président"
// alone says nothing; not where that structure is `beside` the name anyway.
std::string full_name(const Site& site, const Index& index, const Ref& actor, base::Language language,
                      const Ref& beside = {});

// Whether the structure coaches here: by its family, or named among the site's operators.
bool is_operator(const Site& site, const Structure& structure);

}  // namespace twiza::model
