// Where to begin: difficulties, the grid, the notebook.
#include "app/begin.hpp"

#include <ostream>

#include "app/site_source.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

int begin(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--json", false}, {"--as-of", true}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> typed = the_site(*parsed);
  if (!typed) return session.fail(typed.error());
  const Progress progress(session, "progress.begin");
  const base::Result<app::SiteSource> source =
      app::open_source(session.workspace(), {*typed, parsed->value("--as-of"), {}});
  if (!source) return session.fail(source.error());
  const reading::ToldBegin told = reading::begin(source->import.site, session.words());
  session.out() << (parsed->has("--json") ? app::begin_json(told) : app::begin_text(told, session.words()));
  return fine;
}

}  // namespace twiza::cli
