#include "app/edits.hpp"

#include <algorithm>
#include <set>

#include "app/to_complete.hpp"
#include "base/text.hpp"
#include "journal/draft.hpp"
#include "journal/revisions.hpp"
#include "journal/undo.hpp"

namespace twiza::app {

using base::Error;
using base::Result;
using journal::Cause;
using journal::Position;

namespace {

// Whether it takes something away: an undo, but not the undo of an undo.
bool withdraws(const journal::Log& log, Position at) {
  bool is_undo = false;
  for (std::size_t steps = 0; steps < log.size(); ++steps) {
    const Cause& cause = log.change(at).cause;
    if (cause.what != Cause::What::undo) break;
    is_undo = !is_undo;
    const std::optional<Position> before = log.find(cause.undone);
    if (!before) break;
    at = *before;
  }
  return is_undo;
}

Result<Position> newest_own(Workspace& workspace, const journal::Log& log, const std::string& site) {
  std::set<base::Id> undone;
  std::vector<Position> order;
  for (Position at = 0; at < log.size(); ++at) order.push_back(at);
  std::sort(order.begin(), order.end(), [&](Position a, Position b) { return log.before(b, a); });
  // An undo that was itself undone withdraws nothing; undoing an undo does the change again.
  for (const Position at : order) {
    const Cause& cause = log.change(at).cause;
    if (cause.what == Cause::What::undo && undone.count(log.change(at).id) == 0) undone.insert(cause.undone);
  }
  for (const Position at : order) {
    const journal::Change& change = log.change(at);
    if (undone.count(change.id) != 0 || withdraws(log, at)) continue;
    const Result<bool> own = workspace.is_own(change.replica);
    if (!own) return own.error();
    if (*own) return at;
  }
  return Error("undo.nothing", {{"site", site}});
}

}  // namespace

Result<UndoReport> undo(Workspace& workspace, const KnownSite& site, const std::string& change,
                        const base::Words& words) {
  UndoReport report;
  report.site_name = site.name;
  journal::Undone undone;
  base::Id undone_id;
  const Result<std::map<base::Id, std::string>> authors = workspace.authors();
  if (!authors) return authors.error();
  const auto make = [&](const journal::Journal& journal,
                        const journal::Writer& writer) -> Result<std::optional<journal::Change>> {
    const journal::Log& log = journal.log();
    const Result<Position> at =
        change.empty() ? newest_own(workspace, log, site.name) : find_change(log, change);
    if (!at) return at.error();
    undone_id = log.change(*at).id;
    report.undone = journal::short_name(log.hash(*at));
    report.why = cause_text(log, *at, words);
    Result<journal::Undone> made = journal::undo(journal.fold(), undone_id, writer);
    if (!made) return made.error();
    undone = std::move(*made);
    return undone.change;
  };
  const Result<Workspace::Committed> done = workspace.commit(site.id, make);
  if (!done) return done.error();
  const journal::Journal& journal = done->state->journal;
  if (done->at) report.change = journal::short_name(journal.log().hash(*done->at));
  const Describer describer(journal.fold(), words, workspace.host(), *authors);
  for (const journal::Undone::Kept& kept : undone.kept) {
    std::string line = describer.kind(kept.record.kind) + " · " + describer.record(kept.record);
    if (!kept.field.empty()) line += " · " + describer.field(kept.record.kind, kept.field);
    report.kept.push_back(std::move(line));
  }
  if (const Result<void> forgotten = forget_to_complete(workspace, site.id, undone_id); !forgotten) {
    return forgotten.error();
  }
  return report;
}

Result<std::string> add_milestone(Workspace& workspace, const KnownSite& site,
                                  const MilestoneRequest& request) {
  const base::When date = base::parse_when(request.date);
  if (!request.date.empty() && !date.known()) return Error("milestone.bad_date", {{"name", request.date}});
  const std::string name(base::trim(request.name));
  const auto make = [&](const journal::Journal& journal,
                        const journal::Writer& writer) -> Result<std::optional<journal::Change>> {
    for (const model::Milestone& milestone : journal.site().milestones) {
      if (base::name_key(milestone.name) == base::name_key(name))
        return Error("milestone.exists", {{"name", name}});
    }
    model::Milestone milestone;
    // As an import makes it, so that a workbook that names it later means the same.
    milestone.id = base::derived_id(site.id, model::name_of(model::Kind::milestone), base::name_key(name));
    if (journal.fold().knows({model::Kind::milestone, milestone.id}))
      milestone.id = journal::random_id(writer.random);
    milestone.name = name;
    milestone.date = date;
    milestone.reason = request.reason;
    journal::Draft draft(journal.fold());
    if (const Result<void> put = draft.put(model::Kind::milestone, milestone); !put) return put.error();
    return draft.finish(writer, {});
  };
  const Result<Workspace::Committed> done = workspace.commit(site.id, make);
  if (!done) return done.error();
  return revision_of(done->state->journal.log());
}

std::string milestones_text(const journal::Fold& fold, const base::Words& words) {
  std::string text;
  for (const model::Milestone& milestone : fold.site().milestones) {
    const Result<journal::Moment> moment = find_moment(fold, milestone.name);
    text += words.say("milestone.line",
                      {{"name", short_text(milestone.name)},
                       {"date", milestone.date.empty() ? words.say("log.empty") : milestone.date.text()},
                       {"revision", moment ? revision_of(fold.log(), moment->version) : std::string()},
                       {"reason", short_text(milestone.reason)}}) +
            "\n";
  }
  return text.empty() ? words.say("milestone.none") + "\n" : text;
}

}  // namespace twiza::app
