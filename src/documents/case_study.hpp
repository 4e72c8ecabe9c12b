// A mission as a case for training (DOC-16, MIS-19; P1-P5 "les études de cas sont essentielles"): where and
// how long, who is there, the sociogram in numbers, what the map says, the difficulties and which was chosen,
// the course of the work, what came of it, and the guide's questions for those who learn (L342-344).
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

// `anonymous`: what privacy::anonymous made in the language of `words`. What it does not tell is left to be
// filled in.
Report case_study(const privacy::SharedSite& anonymous, const base::Words& words);

}  // namespace twiza::documents
