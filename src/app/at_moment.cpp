#include "app/at_moment.hpp"

#include <set>

namespace twiza::app {

void keep_what_holds(model::Site& site, const base::When& moment) {
  std::set<base::Id> gone;
  for (const model::Tie& tie : site.ties) {
    if (!base::overlaps(tie.since, tie.until, moment)) gone.insert(tie.id);
  }
  std::erase_if(site.ties, [&](const model::Tie& tie) { return gone.count(tie.id) != 0; });
  std::erase_if(site.statements,
                [&](const model::Statement& said) { return gone.count(said.about.id) != 0; });
  std::erase_if(site.projects, [&](const model::Project& project) {
    return !base::overlaps(project.from, project.to, moment);
  });
}

}  // namespace twiza::app
