#include "app/import.hpp"

#include <algorithm>
#include <set>

#include "app/attention.hpp"
#include "app/bundle_file.hpp"
#include "app/import_bundle.hpp"
#include "app/site_file.hpp"
#include "app/to_complete.hpp"
#include "base/text.hpp"
#include "intake/import.hpp"
#include "journal/draft.hpp"
#include "journal/revisions.hpp"
#include "platform/csv_reader.hpp"
#include "platform/xlsx_reader.hpp"

namespace twiza::app {

namespace fs = std::filesystem;
using base::Error;
using base::Result;
using journal::Change;
using Base = ImportReport::Base;

namespace {

// Of the file's bytes; of a folder, of its sheets in the order of their names.
Result<base::Digest> digest_of(const fs::path& path) {
  std::vector<fs::path> files;
  std::error_code failed;
  if (fs::is_directory(path, failed)) {
    for (fs::directory_iterator at(path, failed); !failed && at != fs::directory_iterator();
         at.increment(failed)) {
      if (platform::is_csv_name(at->path().filename())) files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
  } else {
    files.push_back(path);
  }
  base::Sha256 sum;
  for (const fs::path& file : files) {
    const Result<std::string> bytes = read_bytes(file, platform::kLargestXlsx);
    if (!bytes) return bytes.error();
    sum.update(*bytes);
  }
  return sum.digest();
}

struct Target {
  base::Id id;  // nil: a new site
  std::string name;
};

Result<Target> target_of(Workspace& workspace, const ImportRequest& request, const model::SiteInfo& info) {
  if (!request.into.empty()) {
    const Result<KnownSite> found = workspace.find(request.into);
    if (!found) return found.error();
    return Target{found->id, found->name};
  }
  const Result<std::vector<KnownSite>> all = workspace.sites();
  if (!all) return all.error();
  const std::string identifier = base::name_key(info.identifier);
  std::vector<KnownSite> named;
  for (const KnownSite& site : *all) {
    const bool same =
        site.id == info.id || (!identifier.empty() && base::name_key(site.identifier) == identifier);
    if (same) return Target{site.id, site.name};
    // Two identifiers are two sites, whatever their names.
    const bool another = !identifier.empty() && site.identifier != site.id.to_text();
    if (!another && base::name_key(site.name) == base::name_key(info.name)) named.push_back(site);
  }
  if (named.size() == 1) return Target{named[0].id, named[0].name};
  if (named.empty()) return Target{{}, info.name};
  std::vector<std::string> identifiers;
  identifiers.reserve(named.size());
  for (const KnownSite& site : named) identifiers.push_back("« " + site.identifier + " »");
  return Error("site.several", {{"name", info.name}, {"identifiers", base::join(identifiers, ", ")}});
}

// A name the export wrote: 12 digits, or several of them.
bool is_revision_name(const std::string& text) {
  const std::vector<std::string_view> pieces = base::split(text, '-');
  return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [](std::string_view piece) {
    return piece.size() == 12 && piece.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  });
}

// One workbook on its way into one site.
class WorkbookImport {
 public:
  WorkbookImport(Workspace& workspace, const ImportRequest& request, const base::Words& words)
      : workspace_(workspace), request_(request), words_(words) {}

  Result<ImportReport> run() {
    Result<intake::Workbook> workbook = open_workbook(request_.file);
    if (!workbook) return workbook.error();
    workbook_ = std::move(*workbook);
    const Result<base::Digest> sum = digest_of(request_.file);
    if (!sum) return sum.error();
    cause_.what = journal::Cause::What::import;
    cause_.sha256 = *sum;
    report_.notices = workbook_.notices;
    report_.file = name_of_file(request_.file) + request_.file.extension().string();
    report_.replace = request_.replace;

    const model::SiteInfo info = intake::import_workbook(workbook_, name_of_file(request_.file)).site.info;
    const Result<Target> target = target_of(workspace_, request_, info);
    if (!target) return target.error();
    report_.is_new = target->id.empty();
    report_.site = report_.is_new ? info.id : target->id;
    fallback_ = target->name;
    revision_ = info.revision;

    if (const Result<void> done = request_.confirmed ? write() : preview(); !done) return done.error();
    report_.site_name = report_.plan.site_name.empty() ? fallback_ : report_.plan.site_name;
    return std::move(report_);
  }

 private:
  // What the import would do to the site as it is.
  Result<void> preview() {
    Result<SiteStatePtr> state = workspace_.load(report_.site);
    if (!state) return state.error();
    const Result<journal::Writer> writer = workspace_.stranger();
    if (!writer) return writer.error();
    const std::vector<journal::Card> before = (*state)->journal.fold().cards();
    Result<std::optional<Change>> change = make((*state)->journal, *writer);
    if (!change) return change.error();
    report_.differs = change->has_value();
    if (!*change) return {};
    (*state)->journal.add(std::move(**change));
    return tell_cards(**state, before);
  }

  Result<void> write() {
    // What is refused leaves no data directory behind.
    if (!workspace_.holds_data()) {
      if (Result<void> tried = preview(); !tried) return tried;
    }
    std::vector<journal::Card> before;
    const Result<Workspace::Committed> done =
        workspace_.commit(report_.site, [&](const journal::Journal& journal, const journal::Writer& writer) {
          before = journal.fold().cards();
          return make(journal, writer);
        });
    if (!done) return done.error();
    std::vector<ToComplete> rows = rows_refused(report_.plan, workbook_, report_.file);
    if (done->at) {
      const journal::Log& log = done->state->journal.log();
      report_.differs = report_.written = true;
      report_.change = journal::short_name(log.hash(*done->at));
      for (ToComplete& row : rows) row.change = log.change(*done->at).id;
    }
    report_.kept_rows = rows.size();
    if (Result<void> kept = keep_to_complete(workspace_, report_.site, report_.file, std::move(rows));
        !kept) {
      return kept;
    }
    return tell_cards(*done->state, before);
  }

  Result<std::optional<Change>> make(const journal::Journal& journal, const journal::Writer& writer) {
    report_.base = Base::none;
    const journal::Log& log = journal.log();
    if (!revision_.empty() && log.size() > 0) {
      const std::optional<journal::Version> version = find_revision(log, revision_);
      if (!version) return plan(journal, writer, Base::unknown);
      const Result<std::vector<bool>> known = log.known_at(*version);
      if (!known) return known.error();
      if (std::find(known->begin(), known->end(), false) == known->end())
        return plan(journal, writer, Base::now);
      // The workbook went its own way since: its change stands beside what was done here meanwhile, under a
      // name of its own, and what both changed becomes cards.
      journal::Journal then(journal.log().site());
      for (journal::Position at = 0; at < log.size(); ++at) {
        if ((*known)[at]) then.add(log.change(at));
      }
      const Result<journal::Writer> stranger = workspace_.stranger();
      if (!stranger) return stranger.error();
      return plan(then, *stranger, Base::earlier);
    }
    return plan(journal, writer, Base::none);
  }

  Result<std::optional<Change>> plan(const journal::Journal& journal, const journal::Writer& writer,
                                     Base base) {
    report_.base = base;
    const bool known = journal.log().size() > 0;
    report_.plan = intake::plan_import(workbook_, fallback_, known ? &journal.site() : nullptr);
    if (const std::size_t count = report_.plan.drafts.size(); count > journal::most_edits) {
      return Error("journal.too_many_records",
                   {{"count", std::to_string(count)}, {"limit", std::to_string(journal::most_edits)}});
    }
    const journal::Fold& fold = journal.fold();
    journal::Draft draft(fold);
    for (const intake::RecordDraft& record : report_.plan.drafts) {
      const model::Ref ref{record.kind, record.kind == model::Kind::site ? report_.site : record.id};
      if (fold.deleted(ref)) draft.restore(ref);
      for (const auto& [field, value] : record.fields) {
        if (record.kind == model::Kind::site && field == "revision" && is_revision_name(revision_)) continue;
        if (const Result<void> done = draft.set(ref, field, value); !done) return done.error();
      }
    }
    if (request_.replace) {
      for (const intake::RecordDraft& record : report_.plan.deletions) draft.remove({record.kind, record.id});
    }
    Result<std::optional<Change>> change = draft.finish(writer, cause_, report_.file);
    if (change && !*change) nothing_changes();
    return change;
  }

  // The journal compares lists as sets, a workbook as they are typed: a name written twice in a cell is no
  // change, and must not be told as one.
  void nothing_changes() {
    std::vector<intake::PlanItem> changed = std::move(report_.plan.changed);
    report_.plan.changed.clear();
    std::set<std::pair<std::string, int>> told;
    for (intake::PlanItem& item : changed) {
      if (!told.emplace(item.sheet, item.row).second) continue;
      report_.plan.unchanged.push_back(
          {item.sheet, item.row, {}, item.kind, item.name, "unchanged", {{"name", item.name}}, {}, {}, {}});
    }
  }

  // The cards this import opens.
  Result<void> tell_cards(const SiteState& state, const std::vector<journal::Card>& before) {
    const Result<std::map<base::Id, std::string>> authors = workspace_.authors();
    if (!authors) return authors.error();
    const Describer describer(state.journal.fold(), words_, workspace_.host(), *authors);
    report_.cards = new_cards(before, state.journal.fold(), describer, words_);
    return {};
  }

  Workspace& workspace_;
  const ImportRequest& request_;
  const base::Words& words_;
  intake::Workbook workbook_;
  journal::Cause cause_;
  std::string fallback_, revision_;
  ImportReport report_;
};

}  // namespace

Result<ImportReport> import_file(Workspace& workspace, const ImportRequest& request,
                                 const base::Words& words) {
  if (is_bundle(request.file)) return import_bundle(workspace, request, words);
  return WorkbookImport(workspace, request, words).run();
}

}  // namespace twiza::app
