#include "model/at_moment.hpp"

#include <set>

namespace twiza::model {

void keep_what_holds(Site& site, const base::When& moment) {
  std::set<base::Id> gone;
  for (const Tie& tie : site.ties) {
    if (!base::overlaps(tie.since, tie.until, moment)) gone.insert(tie.id);
  }
  std::erase_if(site.ties, [&](const Tie& tie) { return gone.count(tie.id) != 0; });
  std::erase_if(site.statements, [&](const Statement& said) { return gone.count(said.about.id) != 0; });
  std::erase_if(site.projects,
                [&](const Project& project) { return !base::overlaps(project.from, project.to, moment); });
}

}  // namespace twiza::model
