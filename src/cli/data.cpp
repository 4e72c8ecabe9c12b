// The data directory: sites, config, backup, restore, rebuild.
#include <ostream>

#include "app/care.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

namespace {

int too_many(Session& session, const Parsed& parsed, std::size_t most) {
  return session.fail({"usage.too_many", {{"value", parsed.operands[most]}}});
}

}  // namespace

int sites(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {});
  if (!parsed) return session.fail(parsed.error());
  if (!parsed->operands.empty()) return too_many(session, *parsed, 0);
  const base::Result<std::vector<app::KnownSite>> all = session.workspace().sites();
  if (!all) return session.fail(all.error());
  if (all->empty()) session.say("sites.none");
  for (const app::KnownSite& site : *all) {
    const base::Result<app::SiteStatePtr> state = session.workspace().load(site.id);
    if (!state) return session.fail(state.error());
    const journal::Log& log = (*state)->journal.log();
    session.say("sites.line", {{"name", site.name},
                               {"identifier", site.identifier},
                               {"count", std::to_string(log.size())},
                               {"revision", (*state)->revision()}});
  }
  return fine;
}

int config(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty() || parsed->operands[0] != "author") return session.fail({"usage.config", {}});
  if (parsed->operands.size() > 2) return too_many(session, *parsed, 2);
  if (parsed->operands.size() == 2) {
    const std::string name = line(std::string(base::trim(parsed->operands[1])));
    if (name.empty()) return session.fail({"usage.config", {}});
    if (const base::Result<void> done = session.workspace().set_author(name); !done)
      return session.fail(done.error());
    session.say("config.author_set", {{"name", name}});
    return fine;
  }
  const base::Result<std::optional<app::Author>> author = session.workspace().author();
  if (!author) return session.fail(author.error());
  if (*author) {
    session.say("config.author", {{"name", (*author)->name}});
  } else {
    session.say("config.no_author");
  }
  return fine;
}

int backup(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_file_for_backup", {}});
  if (parsed->operands.size() > 1) return too_many(session, *parsed, 1);
  const Progress progress(session, "progress.backup");
  const base::Result<void> done = app::back_up(session.workspace(), parsed->operands[0]);
  if (!done) return session.fail(done.error());
  session.say("backup.done", {{"file", parsed->operands[0]}});
  return fine;
}

int restore(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--yes", false}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_file_for_backup", {}});
  if (parsed->operands.size() > 1) return too_many(session, *parsed, 1);
  const std::string file = parsed->operands[0];
  const bool confirmed = parsed->has("--yes");
  const Progress progress(session, "progress.restore");
  const base::Result<app::Restoring> restoring = app::restore(session.workspace(), file, confirmed);
  if (!restoring) return session.fail(restoring.error());
  if (!confirmed) {
    session.say("restore.holds", {{"file", file}, {"count", std::to_string(restoring->brought.size())}});
    for (const auto& site : restoring->brought)
      session.say("restore.site", {{"site", site.name}, {"count", std::to_string(site.changes)}});
    std::vector<std::string> names;
    for (const app::KnownSite& site : restoring->here) names.push_back("« " + site.name + " »");
    const base::Arguments said = {{"file", file}, {"names", base::join(names, ", ")}};
    session.say(names.empty() ? "restore.would_fill" : "restore.would_replace", said);
    return fine;
  }
  session.say("restore.done", {{"file", file}});
  if (!restoring->replaced.empty()) session.say("restore.kept", {{"file", restoring->replaced.string()}});
  return fine;
}

int rebuild(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {});
  if (!parsed) return session.fail(parsed.error());
  if (!parsed->operands.empty()) return too_many(session, *parsed, 0);
  const Progress progress(session, "progress.rebuild");
  const base::Result<std::vector<app::Rebuilt>> rebuilt = app::rebuild(session.workspace());
  if (!rebuilt) return session.fail(rebuilt.error());
  for (const app::Rebuilt& site : *rebuilt) {
    session.say("rebuild.line",
                {{"site", site.name}, {"count", std::to_string(site.changes)}, {"hash", site.hash}});
    if (site.taken_up > 0) session.say("rebuild.taken_up", {{"count", std::to_string(site.taken_up)}});
    if (site.aside > 0) session.say("rebuild.aside", {{"count", std::to_string(site.aside)}});
  }
  session.say("rebuild.done", {{"count", std::to_string(rebuilt->size())}});
  return fine;
}

}  // namespace twiza::cli
