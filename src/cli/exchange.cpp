// In and out: import, export.
#include <ostream>

#include "app/export.hpp"
#include "app/import.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

int import(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed =
      session.read(arguments, {{"--yes", false}, {"--replace", false}, {"--into", true}, {"--json", false}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_file", {}});
  if (parsed->operands.size() > 1) return session.fail({"usage.one_file", {{"value", parsed->operands[1]}}});
  app::ImportRequest request;
  request.file = parsed->operands.front();
  request.confirmed = parsed->has("--yes");
  request.replace = parsed->has("--replace");
  request.into = parsed->value("--into");

  const Progress progress(session, "progress.import");
  const base::Result<app::ImportReport> report =
      app::import_file(session.workspace(), request, session.words());
  if (!report) return session.fail(report.error());
  session.out() << (parsed->has("--json") ? app::import_json(*report, session.words())
                                          : app::import_text(*report, session.words()));
  // A dry run asks "will all of it come in?".
  return !request.confirmed && !report->plan.refused.empty() ? answer_is_no : fine;
}

int export_site(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed =
      session.read(arguments, {{"--output", true, "-o"}, {"--at", true}, {"--as-of", true}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> site = the_site(*parsed);
  if (!site) return session.fail(site.error());
  const std::string output = parsed->value("--output");
  if (output.empty()) return session.fail({"export.no_output", {}});

  const Progress progress(session, "progress.export");
  base::Result<app::SiteSource> source =
      app::open_source(session.workspace(), {*site, parsed->value("--as-of"), parsed->value("--at")});
  if (!source) return session.fail(source.error());
  if (source->approximate) session.note("moment.approximate", {{"revision", source->revision}});
  const base::Result<app::Exported> exported =
      app::export_source(std::move(*source), output, session.language(), parsed->has("--at"));
  if (!exported) return session.fail(exported.error());
  const base::Arguments said = {{"file", output}, {"count", std::to_string(exported->count)}};
  if (exported->what == app::Exported::What::bundle) {
    session.say("export.bundle_done", said);
  } else {
    session.say("export.workbook_done", said);
  }
  session.say("export.team");
  return fine;
}

}  // namespace twiza::cli
