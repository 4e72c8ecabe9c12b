#include "app/import_bundle.hpp"

#include <algorithm>
#include <set>

#include "app/attention.hpp"
#include "app/bundle_file.hpp"
#include "app/keep_changes.hpp"
#include "app/stored_change.hpp"
#include "base/canonical_json.hpp"
#include "journal/change_json.hpp"

namespace twiza::app {

using base::Error;
using base::Result;
using journal::Change;

namespace {

class Exchange {
 public:
  Exchange(Workspace& workspace, const base::Id& site) : workspace_(workspace), site_(site) {}

  // What the bundle has that is not here.
  Result<void> compare(const BundleFile& bundle, BundleReport& report) {
    const Result<SiteStatePtr> state = workspace_.load(site_);
    if (!state) return state.error();
    const journal::Log& log = (*state)->journal.log();
    std::set<base::Digest> held;
    for (const journal::Waiting& waiting : log.waiting()) held.insert(waiting.change.hash);
    std::set<std::string> aside;
    for (const journal::Quarantined& item : log.quarantine()) aside.insert(item.text);
    for (const std::string& line : bundle.lines) {
      Result<Change> change = journal::decode(line);
      if (!change) {
        if (aside.insert(line).second) unread_.push_back(line);
        continue;
      }
      const base::Digest hash = journal::hash_of(*change);
      if (const std::optional<journal::Position> at = log.find(hash)) {
        ++report.known;
        fill(log.change(*at), *change, log);
      } else if (held.insert(hash).second && aside.count(line) == 0) {
        changes_.push_back(std::move(*change));
      }
    }
    report.brought = changes_.size();
    return {};
  }

  bool empty() const { return changes_.empty() && unread_.empty() && values_.empty(); }
  const std::vector<Change>& changes() const { return changes_; }
  const std::vector<std::string>& unread() const { return unread_; }

  Result<void> keep(const std::string& label) {
    const Result<store::Store*> data = workspace_.store();
    if (!data) return data.error();
    store::Store& store = **data;
    if (Result<void> made = store.create_site({site_, label}); !made) return made;
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      return a.replica != b.replica ? a.replica < b.replica : a.seq < b.seq;
    });
    if (const Result<KeptChanges> kept = keep_changes(store, site_, changes_); !kept) return kept.error();
    for (const std::string& line : unread_) {
      const Result<std::int64_t> number = store.quarantine({0, site_, "unread", line});
      if (!number) return number.error();
    }
    if (!values_.empty()) return store.put_values(site_, values_);
    return {};
  }

 private:
  // A value this copy has and ours lacks.
  void fill(const Change& ours, const Change& theirs, const journal::Log& log) {
    for (const store::Value& value : stored_values(theirs)) {
      if (ours.values.count(value.ref) == 0 && !log.erased(value.ref)) values_.push_back(value);
    }
  }

  Workspace& workspace_;
  base::Id site_;
  std::vector<Change> changes_;
  std::vector<std::string> unread_;
  std::vector<store::Value> values_;
};

}  // namespace

Result<std::size_t> take_up_quarantine(Workspace& workspace, const base::Id& site) {
  const Result<store::Store*> data = workspace.store();
  if (!data) return data.error();
  std::size_t taken = 0;
  for (bool again = true; again;) {
    again = false;
    const Result<std::vector<store::Quarantined>> items = (*data)->quarantined();
    if (!items) return items.error();
    for (const store::Quarantined& item : *items) {
      if (item.site != site) continue;
      const Result<Change> change = journal::decode(item.bytes);
      if (!change) continue;
      if (const Result<void> done = append_changes(**data, site, {&*change, 1}); !done) {
        if (has_no_place(done.error())) continue;
        return done.error();
      }
      if (const Result<void> done = (*data)->release(item.number); !done) return done.error();
      ++taken;
      again = true;
    }
  }
  return taken;
}

Result<ImportReport> import_bundle(Workspace& workspace, const ImportRequest& request,
                                   const base::Words& words) {
  Result<BundleFile> bundle = read_bundle_file(request.file);
  if (!bundle) return bundle.error();
  ImportReport report;
  report.file = request.file.filename().string();
  report.site = bundle->site;
  report.bundle = std::make_unique<BundleReport>();
  report.bundle->damages = bundle->damages;
  if (!request.into.empty()) {
    const Result<KnownSite> into = workspace.find(request.into);
    if (!into) return into.error();
    if (into->id != bundle->site)
      return Error("import.another_site", {{"file", report.file}, {"name", into->name}});
  }
  const Result<SiteStatePtr> held = workspace.load(bundle->site);
  if (!held) return held.error();
  report.is_new = (*held)->journal.log().size() == 0;

  Exchange exchange(workspace, bundle->site);
  if (const Result<void> done = exchange.compare(*bundle, *report.bundle); !done) return done.error();
  report.differs = !exchange.empty();

  Result<SiteStatePtr> state = workspace.load(bundle->site);
  if (!state) return state.error();
  const std::vector<journal::Card> before = (*state)->journal.fold().cards();
  for (const Change& change : exchange.changes()) (*state)->journal.add(change);
  for (const std::string& line : exchange.unread()) (*state)->journal.add(line);
  const std::string label = (*state)->journal.site().info.name;
  if (request.confirmed && report.differs) {
    if (const Result<void> done = exchange.keep(label); !done) return done.error();
    if (const Result<std::size_t> taken = take_up_quarantine(workspace, bundle->site); !taken)
      return taken.error();
    if (const Result<void> done = workspace.learn_authors(bundle->authors); !done) return done.error();
    state = workspace.load(bundle->site);
    if (!state) return state.error();
    if (const Result<void> done = workspace.remember(bundle->site, (*state)->journal.site().info); !done) {
      return done.error();
    }
    report.written = true;
  }
  const journal::Log& log = (*state)->journal.log();
  report.site_name = (*state)->journal.site().info.name;
  report.bundle->waiting = log.waiting().size();
  report.bundle->fork = !log.forks().empty();
  for (const journal::Quarantined& item : log.quarantine()) report.bundle->aside.push_back(item.why);

  Result<std::map<base::Id, std::string>> authors = workspace.authors();
  if (!authors) return authors.error();
  authors->insert(bundle->authors.begin(), bundle->authors.end());
  const Describer describer((*state)->journal.fold(), words, workspace.host(), *authors);
  report.cards = new_cards(before, (*state)->journal.fold(), describer, words);
  return report;
}

}  // namespace twiza::app
