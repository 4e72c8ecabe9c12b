// Changes that came to a running program from elsewhere (a page in a browser), into a site it holds in
// memory.
//
// Many come at one moment: they are kept together, with one sync of the disk for all, and each sender is told
// of its own. What is refused was not kept, and its sender still has it.
#pragma once

#include <string>
#include <vector>

#include "app/workspace.hpp"

namespace twiza::app {

struct Received {
  // Of each replica what its sender may now forget: it is on the disk.
  store::Acknowledgements acknowledged;
  // On the disk too, in quarantine: why each has no place yet.
  std::vector<base::Error> aside;
};

// One answer a post, in their order; a post is the lines of its changes. The state, which should be fresh,
// holds what was kept when this returns. Errors of one post alone: journal.other_site {site, expected} and
// those of journal::decode; of all: those of the store.
std::vector<base::Result<Received>> receive(Workspace& workspace, SiteState& state,
                                            const std::vector<std::vector<std::string>>& posts);

// The other way: the lines of all changes that stand behind that many others in the state's log.
std::vector<std::string> lines_from(const SiteState& state, std::size_t position);

}  // namespace twiza::app
