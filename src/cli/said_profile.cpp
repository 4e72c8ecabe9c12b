#include "cli/said_profile.hpp"

#include "app/left_out_words.hpp"
#include "app/profile.hpp"
#include "base/text.hpp"

namespace twiza::cli {

void say_profile(Session& session, privacy::Profile profile, bool asked, const app::Rendered& rendered) {
  const std::string name(app::name_of(profile));
  session.say((asked ? "render.profile_" : "render.default_profile_") + name);
  const std::vector<std::string> sorts = app::left_out_words(rendered.left_out, session.words());
  if (!sorts.empty())
    session.say("render.left_out", {{"sorts", base::join(sorts, session.words().say("render.between"))}});
  if (!rendered.read_back) session.say("render.not_read_back");
}

}  // namespace twiza::cli
