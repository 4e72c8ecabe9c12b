// The reading of a site, worded (reading/reading.hpp). For the team: conflicts and camps are in it.
#pragma once

#include <string>

#include "base/result.hpp"
#include "base/words.hpp"
#include "reading/reading.hpp"

namespace twiza::app {

struct ReadingRequest {
  std::string theme, at;       // as typed; empty: all themes, always
  bool with_operator = false;  // counts the structure that coaches like the others
};

// Errors: render.unknown_theme {name, names}, render.unknown_date {name}.
base::Result<reading::Reading> read(const model::Site& site, const ReadingRequest& request);

std::string reading_text(const model::Site& site, const reading::Reading& reading, const base::Words& words);

// {"site", "actors", "operators": [actor], "chapters": [{"chapter", "title", "facts": [{"kind", "sentence",
// "number", "of", "by_name", "actors": [actor], "ties": [id], "statements": [id], "territories": [id],
// "families", "of_class", "team_only"}]}], "coherence": {"relations", "frustration_index" (null: only bounds
// are proven), "lower", "upper", "camps": [[actor]], "to_mend": [tie], "unique", "in_every": [tie],
// "in_some": [tie], "sets":
// [[tie]], "truncated", "triangles": {"+++", "++-", "+--", "---"}}}
// An actor is {"kind", "id", "name"}; a tie {"id", "name"}.
std::string reading_json(const model::Site& site, const reading::Reading& reading, const base::Words& words);

}  // namespace twiza::app
