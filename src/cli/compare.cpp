// What changed between two moments: figures, sentences, and a map held still.
#include "app/compare.hpp"

#include <ostream>

#include "app/profile.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/said_profile.hpp"

namespace twiza::cli {

int compare(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--json", false},
                                                               {"--output", true, "-o"},
                                                               {"--profile", true},
                                                               {"--theme", true},
                                                               {"--map", true},
                                                               {"--paper", true},
                                                               {"--dpi", true}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.size() < 3) return session.fail({"usage.no_moments", {}});
  if (parsed->operands.size() > 3) return session.fail({"usage.too_many", {{"value", parsed->operands[3]}}});
  const base::Result<privacy::Profile> profile = app::profile_named(parsed->value("--profile"));
  if (!profile) return session.fail(profile.error());
  const Progress progress(session, "progress.compare");
  const base::Result<app::SiteSource> source =
      app::open_source(session.workspace(), {parsed->operands[0], {}, {}});
  if (!source) return session.fail(source.error());
  const base::Result<app::TwoMoments> moments =
      app::two_moments(*source, parsed->operands[1], parsed->operands[2]);
  if (!moments) return session.fail(moments.error());
  if (!parsed->has("--output")) {
    const reading::ToldComparison told = app::compare(*moments, session.words());
    session.out() << (parsed->has("--json") ? app::comparison_json(told)
                                            : app::comparison_text(told, session.words()));
    return fine;
  }
  app::RenderRequest request;
  request.output = parsed->value("--output");
  request.profile = *profile;
  request.map.language = session.language();
  request.map.theme = parsed->value("--theme");
  request.map.map = parsed->value("--map");
  request.map.revision = moments->after.revision;
  request.print = {parsed->value("--paper"), {}, parsed->value("--dpi")};
  const base::Result<app::Rendered> rendered = app::render_comparison(*moments, request);
  if (!rendered) return session.fail(rendered.error());
  session.say("render.done", {{"file", request.output.string()},
                              {"count", std::to_string(rendered->actors)},
                              {"ties", std::to_string(rendered->ties)}});
  say_profile(session, request.profile, parsed->has("--profile"), *rendered);
  return fine;
}

}  // namespace twiza::cli
