// What a coach reads out of a site: reading.
#include <ostream>

#include "app/reading.hpp"
#include "app/site_source.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

int reading(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(
      arguments,
      {{"--json", false}, {"--theme", true}, {"--at", true}, {"--as-of", true}, {"--with-operator", false}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> typed = the_site(*parsed);
  if (!typed) return session.fail(typed.error());
  const Progress progress(session, "progress.reading");
  const base::Result<app::SiteSource> source =
      app::open_source(session.workspace(), {*typed, parsed->value("--as-of"), parsed->value("--at")});
  if (!source) return session.fail(source.error());
  const model::Site& site = source->import.site;
  const base::Result<reading::Reading> read =
      app::read(site, {parsed->value("--theme"), parsed->value("--at"), parsed->has("--with-operator")});
  if (!read) return session.fail(read.error());
  session.out() << (parsed->has("--json") ? app::reading_json(site, *read, session.words())
                                          : app::reading_text(site, *read, session.words()));
  return fine;
}

}  // namespace twiza::cli
