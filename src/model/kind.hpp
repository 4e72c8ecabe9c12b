// The kinds of record that make up a site, and references between records.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/id.hpp"

namespace twiza::model {

enum class Kind {
  site,
  theme,
  territory,
  datum,
  structure,
  leader,
  person,
  group,
  project,
  tie,
  source,
  statement,
  map,
  placement,
  milestone,
  interpretation,
  citation,
  note,
  difficulty,
  swot,
  activity,
  seat,
  outcome,
  coach,
};
inline constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::coach) + 1;

// The kind's name in JSON, changes and derived ids: "structure". Never changes.
std::string_view name_of(Kind kind);

// Structure, leader and group stand on the map as actors.
inline bool is_actor(Kind kind) {
  return kind == Kind::structure || kind == Kind::leader || kind == Kind::group;
}

// A reference to a record by its kind and id; an empty id refers to nothing.
struct Ref {
  Kind kind = Kind::site;
  base::Id id;

  bool empty() const { return id.empty(); }
  bool operator==(const Ref& other) const { return kind == other.kind && id == other.id; }
};

}  // namespace twiza::model
