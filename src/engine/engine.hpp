// The program's own functions for a host that is not this binary: the page in a browser (and its tests in
// Node) fold, check, lay out and draw with the same C++. One function, from JSON text to JSON text.
//
// A question is an object: `do` names it, `language` (fr, ar, en; fr by default) is that of sentences, and
// the rest are the fields of a struct of questions.hpp:
//
//   {"do": "map", "site": "f81d4fae-…", "language": "ar", "request": {"fold": "familles"}}
//
// The answer is the struct that questions.hpp names for it (answers.hpp), or {"error": {"code", "message"}}.
// web/src/engine/interface.ts says both in TypeScript.
//
// The engine shows a site to the team that holds it (privacy/shared_site.hpp): only what somebody keeps to
// himself is not there. Documents for others are written by the program that serves the page, with a profile.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "sociogram/measure.hpp"

namespace twiza::engine {

struct OpenSite;

class Engine {
 public:
  // `measure` must outlive the engine; it measures with the font the host shows.
  explicit Engine(const sociogram::TextMeasure& measure);
  ~Engine();

  // Never throws: whatever the text, an answer comes back.
  std::string answer(std::string_view question);

 private:
  class Call;
  const sociogram::TextMeasure& measure_;
  std::map<base::Id, std::unique_ptr<OpenSite>> sites_;
};

}  // namespace twiza::engine
