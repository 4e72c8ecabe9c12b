// The network that a site's map shows, as it is read: its actors, and who is tied to whom.
//
// A tie said of a class of actors holds for each of its members: it becomes one edge to each of them, which
// says so. The structure that coaches is left out with its people and ties, so that the coach does not appear
// as the heart of the territory (requirements, ANA); a class whose members are not known stays an actor, and
// so does a group that is not organised.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/when.hpp"
#include "model/legend.hpp"
#include "model/site.hpp"

namespace twiza::reading {

struct ReadingOptions {
  base::Id theme;              // ties of this theme, and ties bound to none; empty: all
  base::When at;               // ties whose validity includes this moment; empty: all
  bool with_operator = false;  // counts the structure that coaches like the others
};

struct Edge {
  int from = 0, to = 0;  // actors of the network, never the same
  base::Id tie;          // that was told
  model::TieKind kind = model::TieKind::extension;
  bool good = false, conflictual = false;  // the coach's conclusion; neither: not qualified
  bool received = false;                   // `to` is sought (directions, SOC-12)
  bool returned = false;                   // `from` is sought
  bool of_class = false;                   // told of a class that one of them is a member of
};

struct Network {
  std::vector<model::Ref> actors;     // in the order of the site
  std::vector<Edge> edges;            // in the order of its ties, then of the members
  std::vector<model::Ref> operators;  // structures that are left out

  // The ends of its edges, as graphs take them.
  std::vector<std::pair<int, int>> pairs() const;
  // The actor's place, or none.
  std::optional<int> place(const model::Ref& ref) const;
  std::map<base::Id, int> places;
};

// Ties planned or ended are no part of it, nor ties with a theme or a territory at an end.
Network network_of(const model::Site& site, const ReadingOptions& options);

}  // namespace twiza::reading
