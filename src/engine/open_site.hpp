// A site that the engine holds: its journal, and its last drawings.
#pragma once

#include <map>
#include <string>

#include "journal/journal.hpp"
#include "sociogram/scene.hpp"

namespace twiza::engine {

struct OpenSite {
  explicit OpenSite(const base::Id& site) : journal(site) {}

  struct Drawing {
    std::string revision;  // of the site that it shows
    bool held = false;     // it kept the places of the one before: another search may find a better one
    sociogram::Scene scene;
  };

  journal::Journal journal;
  // By request and language. A map that is asked for again, in the course of showing sheets and languages, is
  // not searched for again.
  std::map<std::string, Drawing> drawings;
};

}  // namespace twiza::engine
