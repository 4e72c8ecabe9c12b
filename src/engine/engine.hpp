// The program's own functions for a host that is not this binary: the page in a browser (and its tests in
// Node) fold, check, lay out and draw with the same C++. One function, from JSON text to JSON text.
//
// Requests are objects; `do` names the function, `language` (fr, ar, en; fr by default) that of sentences:
//
//   {"do": "open", "bundle": "twiza-bundle 1\n…"}        → summary; the engine now holds that site
//   {"do": "add", "site": id, "lines": ["{…}", …]}       → summary, after changes that came since
//   {"do": "check", "site": id}                          → {"verdict", "verdict_word", "findings": [{"rule",
//                     "rule_word", "verdict", "message", "repair", "about": [ids on the map]}]}
//   {"do": "map", "site": id, "request": {…}}            → {"svg", "scene"}; `request` has the fields of
//                     sociogram::MapRequest by their names
//   {"do": "sheet", "site": id, "kind", "id"}            → {"title", "subtitle", "date", "rubrics": [{
//                     "heading", "lines", "filled"}]}
//   {"do": "actors", "site": id}                         → {"actors": [{"kind", "id", "name", "family",
//                     "family_word", "key"}]}; `key` is the folded name, acronym and aliases, to search in
//   {"do": "fold", "text": "Salé"}                       → {"key": "sale"}
//
// A summary is {"site": id, "name", "hash", "revision", "changes", "actors", "ties", "aside"}, `aside` being
// how many changes were put into quarantine. An answer without success is {"error": {"code", "message"}}:
// engine.bad_request {reason}, engine.unknown_site {site}, engine.failed {reason} (a fault of ours), and the
// errors of the functions asked.
//
// The engine shows a site to the team that holds it (privacy/shared_site.hpp): only what somebody keeps to
// himself is not there. Documents for others are written by the program that serves the page, with a profile.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "journal/journal.hpp"
#include "sociogram/measure.hpp"

namespace twiza::engine {

class Engine {
 public:
  // `measure` must outlive the engine; it measures with the font the host shows.
  explicit Engine(const sociogram::TextMeasure& measure) : measure_(measure) {}

  // Never throws: whatever the text, an answer comes back.
  std::string answer(std::string_view request);

 private:
  class Call;
  const sociogram::TextMeasure& measure_;
  std::map<base::Id, std::unique_ptr<journal::Journal>> sites_;
};

}  // namespace twiza::engine
