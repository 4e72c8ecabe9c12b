#include "app/site_source.hpp"

#include <functional>

#include "app/bundle_file.hpp"
#include "app/site_file.hpp"
#include "journal/revisions.hpp"
#include "model/at_moment.hpp"
#include "platform/csv_reader.hpp"
#include "sociogram/map_request.hpp"

namespace twiza::app {

namespace fs = std::filesystem;
using base::Error;
using base::Result;

namespace {

bool holds_sheets(const fs::path& folder) {
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed); !failed && at != fs::directory_iterator();
       at.increment(failed)) {
    if (platform::is_csv_name(at->path().filename())) return true;
  }
  return false;
}

// What can only be meant as a file.
bool looks_like_file(const std::string& typed) {
  if (typed.find('/') != std::string::npos) return true;
  for (const char* ending : {".xlsx", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".twiza"}) {
    if (has_ending(typed, ending)) return true;
  }
  return false;
}

Result<SiteSource> from_state(SiteSource source, const SiteQuery& query) {
  const journal::Fold& fold = source.state->journal.fold();
  source.version = fold.log().version();
  source.import.site = fold.site();
  if (!query.as_of.empty()) {
    const Result<journal::Moment> moment = find_moment(fold, query.as_of);
    if (!moment) return moment.error();
    source.version = moment->version;
    source.approximate = moment->approximate;
    const Result<journal::Fold> then = journal::Fold::at(fold.log(), moment->version);
    if (!then) return then.error();
    source.import.site = then->site();
  }
  source.revision = revision_of(fold.log(), source.version);
  return source;
}

Result<SiteSource> from_workbook(const SiteQuery& query) {
  if (!query.as_of.empty())
    return Error("source.no_past", {{"file", fs::path(query.typed).filename().string()}});
  Result<intake::Workbook> workbook = open_workbook(query.typed);
  if (!workbook) return workbook.error();
  SiteSource source;
  source.import = intake::import_workbook(*workbook, name_of_file(query.typed));
  source.notices = std::move(workbook->notices);
  return source;
}

Result<SiteSource> from_bundle(const SiteQuery& query) {
  Result<BundleFile> bundle = read_bundle_file(query.typed);
  if (!bundle) return bundle.error();
  SiteSource source;
  source.state = std::make_shared<SiteState>(bundle->site);
  source.state->journal.add_all(bundle->lines);
  source.authors = std::move(bundle->authors);
  return from_state(std::move(source), query);
}

Result<SiteSource> from_stored(Workspace& workspace, const KnownSite& site, SiteStatePtr state,
                               const SiteQuery& query) {
  SiteSource source;
  source.state = std::move(state);
  source.stored = true;
  source.label = site.name;
  Result<std::map<base::Id, std::string>> authors = workspace.authors();
  if (!authors) return authors.error();
  source.authors = std::move(*authors);
  return from_state(std::move(source), query);
}

Result<SiteSource> from_data(Workspace& workspace, const SiteQuery& query) {
  const Result<KnownSite> found = workspace.find(query.typed);
  if (!found) return found.error();
  Result<SiteStatePtr> state = workspace.load(found->id);
  if (!state) return state.error();
  return from_stored(workspace, *found, std::move(*state), query);
}

Result<SiteSource> open_any(Workspace& workspace, const SiteQuery& query) {
  std::error_code failed;
  const fs::path path = query.typed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_directory(status)) {
    if (holds_sheets(path) || looks_like_file(query.typed)) return from_workbook(query);
    Result<SiteSource> named = from_data(workspace, query);
    const bool unknown =
        !named && (named.error().code == "site.unknown" || named.error().code == "site.none");
    return unknown ? from_workbook(query) : named;  // which says what the folder lacks
  }
  if (is_bundle(path)) return from_bundle(query);
  if (query.typed.empty() || fs::exists(status) || looks_like_file(query.typed)) return from_workbook(query);
  return from_data(workspace, query);
}

}  // namespace

namespace {

// What held at the moment that was asked for.
Result<SiteSource> at_moment(const SiteQuery& query, const std::function<Result<SiteSource>()>& open) {
  const base::When moment = base::parse_when(query.at);
  if (!query.at.empty() && !moment.known()) return Error("render.unknown_date", {{"name", query.at}});
  Result<SiteSource> source = open();
  if (source && moment.known()) model::keep_what_holds(source->import.site, moment);
  return source;
}

}  // namespace

Result<SiteSource> open_source(Workspace& workspace, const SiteQuery& query) {
  return at_moment(query, [&] { return open_any(workspace, query); });
}

Result<SiteSource> source_of(Workspace& workspace, const KnownSite& site, SiteStatePtr state,
                             const SiteQuery& query) {
  return at_moment(query, [&] { return from_stored(workspace, site, std::move(state), query); });
}

Result<std::string> milestone_of_map(const model::Site& site, const std::string& name) {
  const Result<const model::Map*> map = sociogram::map_named(site, name);
  if (!map) return map.error();
  if (*map == nullptr || (*map)->milestone.empty()) return std::string();
  return model::Index(site).name_of((*map)->milestone);
}

Result<SiteSource> open_journal(Workspace& workspace, const SiteQuery& query) {
  if (!looks_like_file(query.typed) && !is_bundle(query.typed)) {
    Result<SiteSource> named = from_data(workspace, query);
    const bool unknown =
        !named && (named.error().code == "site.unknown" || named.error().code == "site.none");
    if (!unknown) return named;
  }
  Result<SiteSource> source = open_source(workspace, query);
  if (source && source->state == nullptr) {
    return Error("source.no_journal", {{"file", fs::path(query.typed).filename().string()}});
  }
  return source;
}

}  // namespace twiza::app
