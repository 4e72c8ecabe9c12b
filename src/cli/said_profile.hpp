#pragma once

#include "app/render.hpp"
#include "cli/session.hpp"

namespace twiza::cli {

// Says whom a document is for (`asked`: somebody said so), and what it holds back from them, by sorts.
void say_profile(Session& session, privacy::Profile profile, bool asked, const app::Rendered& rendered);

}  // namespace twiza::cli
