// What was changed: log, undo, diff, milestone.
#include <ostream>

#include "app/edits.hpp"
#include "app/history.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

namespace {

base::Result<std::vector<app::ToComplete>> rows_of(Session& session, const app::SiteSource& source) {
  if (!source.stored) return std::vector<app::ToComplete>();
  return app::to_complete(session.workspace(), source.state->journal.log().site());
}

}  // namespace

int log(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--json", false}, {"--as-of", true}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> site = the_site(*parsed);
  if (!site) return session.fail(site.error());
  const Progress progress(session, "progress.log");
  const base::Result<app::SiteSource> source =
      app::open_journal(session.workspace(), {*site, parsed->value("--as-of"), {}});
  if (!source) return session.fail(source.error());
  if (source->approximate) session.note("moment.approximate", {{"revision", source->revision}});
  const base::Result<std::vector<app::ToComplete>> rows = rows_of(session, *source);
  if (!rows) return session.fail(rows.error());
  const app::SiteLog log = app::log_of(*source, *rows, app::system_host(), session.words());
  session.out() << (parsed->has("--json") ? app::log_json(log, source->state->journal.log(), session.words())
                                          : app::log_text(log, session.words()));
  return fine;
}

int undo(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_known_site", {}});
  if (parsed->operands.size() > 2) return session.fail({"usage.too_many", {{"value", parsed->operands[2]}}});
  const base::Result<app::KnownSite> site = session.workspace().find(parsed->operands[0]);
  if (!site) return session.fail(site.error());
  const std::string change = parsed->operands.size() > 1 ? parsed->operands[1] : std::string();
  const Progress progress(session, "progress.undo");
  const base::Result<app::UndoReport> report = app::undo(session.workspace(), *site, change, session.words());
  if (!report) return session.fail(report.error());
  const base::Arguments said = {{"site", report->site_name},
                                {"undone", report->undone},
                                {"why", report->why},
                                {"change", report->change}};
  session.say(report->change.empty() ? "undo.nothing_left" : "undo.done", said);
  if (!report->kept.empty()) session.say("undo.kept", {{"count", std::to_string(report->kept.size())}});
  for (const std::string& kept : report->kept) session.out() << "  - " << line(kept) << "\n";
  return fine;
}

int diff(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--json", false}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.size() < 2) return session.fail({"usage.no_revisions", {}});
  if (parsed->operands.size() > 3) return session.fail({"usage.too_many", {{"value", parsed->operands[3]}}});
  const Progress progress(session, "progress.diff");
  const base::Result<app::SiteSource> source =
      app::open_journal(session.workspace(), {parsed->operands[0], {}, {}});
  if (!source) return session.fail(source.error());
  const std::string to = parsed->operands.size() > 2 ? parsed->operands[2] : std::string();
  const base::Result<app::SiteDiff> diff = app::diff(*source, parsed->operands[1], to, session.words());
  if (!diff) return session.fail(diff.error());
  if (diff->approximate) session.note("moment.approximate", {{"revision", diff->from + " – " + diff->to}});
  session.out() << (parsed->has("--json") ? app::diff_json(*diff) : app::diff_text(*diff, session.words()));
  return fine;
}

int milestone(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--date", true}, {"--reason", true}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_known_site", {}});
  if (parsed->operands.size() > 2) return session.fail({"usage.too_many", {{"value", parsed->operands[2]}}});
  if (parsed->operands.size() == 1) {
    if (parsed->has("--date") || parsed->has("--reason")) return session.fail({"milestone.no_name", {}});
    const base::Result<app::SiteSource> source =
        app::open_journal(session.workspace(), {parsed->operands[0], {}, {}});
    if (!source) return session.fail(source.error());
    session.out() << app::milestones_text(source->state->journal.fold(), session.words());
    return fine;
  }
  const base::Result<app::KnownSite> site = session.workspace().find(parsed->operands[0]);
  if (!site) return session.fail(site.error());
  const app::MilestoneRequest request{parsed->operands[1], parsed->value("--date"),
                                      parsed->value("--reason")};
  const base::Result<std::string> revision = app::add_milestone(session.workspace(), *site, request);
  if (!revision) return session.fail(revision.error());
  session.say("milestone.done", {{"name", request.name}, {"site", site->name}, {"revision", *revision}});
  return fine;
}

}  // namespace twiza::cli
