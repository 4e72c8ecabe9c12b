#include "app/merge.hpp"

#include "app/merge_plan.hpp"
#include "journal/revisions.hpp"

namespace twiza::app {

using base::Error;
using base::Result;
using journal::Change;
using model::Ref;

Result<MergeReport> merge_records(Workspace& workspace, const KnownSite& site, const MergeRequest& request,
                                  const base::Words& words) {
  const Result<std::map<base::Id, std::string>> authors = workspace.authors();
  if (!authors) return authors.error();
  MergeReport report;
  const auto plan = [&](const journal::Journal& journal,
                        const journal::Writer& writer) -> Result<std::optional<Change>> {
    const NamedRecords names(journal.site());
    const Describer describer(journal.fold(), words, workspace.host(), *authors);
    const Result<Ref> kept = names.find(request.kept, named_kinds());
    if (!kept) return kept.error();
    const Result<Ref> other = names.find(request.other, named_kinds());
    if (!other) return other.error();
    if (*kept == *other) return Error("merge.same", {{"name", short_text(names.name(*kept))}});
    if (kept->kind != other->kind) {
      return Error("merge.kinds", {{"name", short_text(names.name(*kept))},
                                   {"kind", describer.kind(kept->kind)},
                                   {"other", short_text(names.name(*other))},
                                   {"other_kind", describer.kind(other->kind)}});
    }
    const Result<journal::Draft> draft = plan_merge(journal.fold(), describer, names, *kept, *other, report);
    if (!draft) return draft.error();
    journal::Cause cause;
    cause.what = journal::Cause::What::merge;
    cause.from = *other;
    cause.into = *kept;
    return draft->finish(writer, cause);
  };
  if (request.confirmed) {
    const Result<Workspace::Committed> done = workspace.commit(site.id, plan);
    if (!done) return done.error();
    report.written = done->at.has_value();
    if (done->at) report.change = journal::short_name(done->state->journal.log().hash(*done->at));
  } else {
    const Result<SiteStatePtr> state = workspace.load(site.id);
    if (!state) return state.error();
    const Result<journal::Writer> writer = workspace.stranger();
    if (!writer) return writer.error();
    if (const Result<std::optional<Change>> planned = plan((*state)->journal, *writer); !planned)
      return planned.error();
  }
  report.site_name = site.name;
  return report;
}

}  // namespace twiza::app
