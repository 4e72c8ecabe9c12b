// The reading of a site (reading/reading.hpp), asked for in words. For the team: conflicts and camps are in
// it.
#pragma once

#include <string>

#include "base/result.hpp"
#include "base/words.hpp"
#include "reading/told.hpp"

namespace twiza::app {

struct ReadingRequest {
  std::string theme, at;       // as typed; empty: all themes, always
  bool with_operator = false;  // counts the structure that coaches like the others
};

// Errors: render.unknown_theme {name, names}, render.unknown_date {name}.
base::Result<reading::ReadingOptions> reading_options(const model::Site& site, const ReadingRequest& request);
// Errors: those of reading_options.
base::Result<reading::ToldReading> read(const model::Site& site, const ReadingRequest& request,
                                        const base::Words& words);

std::string reading_text(const reading::ToldReading& reading, const base::Words& words);
// As reading/told.hpp describes it.
std::string reading_json(const reading::ToldReading& reading);

}  // namespace twiza::app
