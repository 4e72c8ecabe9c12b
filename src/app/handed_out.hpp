// Which documents of a site were made for whom (ETH-09): a list in the store's settings of this data
// directory, which does not travel in bundles. It says what left the program, not who read it.
#pragma once

#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "base/json.hpp"

namespace twiza::app {

struct HandedOut {
  std::string when;                       // by the clock here: "2026-11-24T15:30:00"
  std::string author;                     // who works here; empty: unknown
  std::string document, ending, profile;  // words of the program: "map", ".pptx", "restitution"
  std::string revision;                   // of the site
};
base::json::object json_of(const HandedOut& one);

// The newest thousand are kept.
inline constexpr std::size_t most_handed_out = 1000;

// `when` and `author` are filled here.
base::Result<void> note_handed_out(Workspace& workspace, const base::Id& site, HandedOut one);
// Oldest first.
base::Result<std::vector<HandedOut>> handed_out(Workspace& workspace, const base::Id& site);

}  // namespace twiza::app
