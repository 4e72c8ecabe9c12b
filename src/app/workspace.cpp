#include "app/workspace.hpp"

#include <algorithm>
#include <cstdlib>

#include "app/settings.hpp"
#include "app/stored_change.hpp"
#include "base/fold.hpp"
#include "base/text.hpp"
#include "journal/change_json.hpp"
#include "privacy/shared_site.hpp"
#include "store/backup.hpp"
#include "store/data_folder.hpp"
#include "store/open.hpp"

namespace twiza::app {

using base::Error;
using base::Id;
using base::Result;

namespace {

// How often a change is made anew because another process was faster.
constexpr int most_attempts = 20;

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) base::add_quoted(text, name);
  return text;
}

}  // namespace

Result<std::filesystem::path> Workspace::folder() {
  if (!typed_.empty()) return typed_;
  const char* set = std::getenv("TWIZA_DATA");
  if (set != nullptr && *set != '\0') return std::filesystem::path(set);
  return store::default_folder([](const char* name) { return std::getenv(name); });
}

Result<store::Store*> Workspace::store() {
  if (store_ != nullptr) return store_.get();
  const Result<std::filesystem::path> where = folder();
  if (!where) return where.error();
  Result<std::unique_ptr<store::Store>> opened = store::open_store(*where);
  if (!opened) return opened.error();
  copy_of_today();
  store_ = std::move(*opened);
  return store_.get();
}

Result<std::filesystem::path> Workspace::made_folder() {
  Result<std::filesystem::path> where = folder();
  if (!where) return where;
  if (const Result<void> made = store::made_folder(*where); !made) return made.error();
  return where;
}

void Workspace::copy_of_today() {
  const std::string today = host_.local_time(host_.now_ms()).substr(0, 10);
  if (today == copied_) return;
  const Result<std::filesystem::path> where = folder();
  // A copy that cannot be made (a full disk) must not keep anybody from her data.
  if (where) (void)store::daily_copy(*where, today);
  copied_ = today;
}

bool Workspace::holds_data() {
  if (store_ != nullptr) return true;
  const Result<std::filesystem::path> where = folder();
  if (!where) return true;
  std::error_code failed;
  using Type = std::filesystem::file_type;
  const Type type = std::filesystem::status(*where, failed).type();
  if (type != Type::directory) return type != Type::not_found;
  return std::filesystem::status(store::data_file(*where), failed).type() != Type::not_found;
}

Result<std::vector<KnownSite>> Workspace::sites() {
  if (!holds_data()) return std::vector<KnownSite>();
  const Result<store::Store*> data = store();
  if (!data) return data.error();
  const Result<std::vector<store::Site>> held = (*data)->sites();
  if (!held) return held.error();
  std::vector<KnownSite> known;
  for (const store::Site& site : *held) {
    const Result<store::Version> version = (*data)->version(site.id);
    if (!version) return version.error();
    if (version->empty()) continue;
    const Result<std::string> identifier = text_setting(**data, identifier_key(site.id));
    if (!identifier) return identifier.error();
    known.push_back({site.id, site.name, identifier->empty() ? site.id.to_text() : *identifier});
  }
  std::sort(known.begin(), known.end(), [](const KnownSite& a, const KnownSite& b) {
    const std::string x = base::name_key(a.name), y = base::name_key(b.name);
    return x != y ? x < y : a.id < b.id;
  });
  return known;
}

Result<KnownSite> Workspace::find(std::string_view typed) {
  Result<std::vector<KnownSite>> all = sites();
  if (!all) return all.error();
  const std::string name(typed);
  if (all->empty()) return Error("site.none", {{"name", name}});
  const std::string key = base::name_key(base::trim(typed));
  std::vector<KnownSite> found;
  for (const KnownSite& site : *all) {
    if (site.id.to_text() == base::trim(typed) || base::name_key(site.identifier) == key) return site;
    if (base::name_key(site.name) == key) found.push_back(site);
  }
  if (found.size() == 1) return found.front();
  std::vector<std::string> names;
  if (found.size() > 1) {
    for (const KnownSite& site : found) names.push_back(site.identifier);
    return Error("site.several", {{"name", name}, {"identifiers", listed(names)}});
  }
  // The nearest first: by the letters that differ, or because one name holds the other.
  constexpr int far = 1000;
  constexpr std::size_t shown = 3;
  const auto distance = [&](const KnownSite& site) {
    const std::string other = base::name_key(site.name);
    return other.find(key) != std::string::npos ? 0 : base::edit_distance(key, other, far);
  };
  std::stable_sort(all->begin(), all->end(),
                   [&](const KnownSite& a, const KnownSite& b) { return distance(a) < distance(b); });
  for (std::size_t i = 0; i < std::min(shown, all->size()); ++i) names.push_back((*all)[i].name);
  return Error("site.unknown", {{"name", name}, {"names", listed(names)}});
}

Result<SiteStatePtr> Workspace::load(const Id& site) {
  auto state = std::make_shared<SiteState>(site);
  if (!holds_data()) return state;
  if (const Result<bool> read = refresh(*state); !read) return read.error();
  return state;
}

Result<bool> Workspace::refresh(SiteState& state) {
  const Result<store::Store*> data = store();
  if (!data) return data.error();
  const Id site = state.journal.log().site();
  std::vector<std::string> lines;
  store::Version version = state.held;
  for (;;) {
    const Result<std::vector<store::Change>> page = (*data)->changes_after(site, version);
    if (!page) return page.error();
    if (page->empty()) break;
    std::vector<std::vector<base::Digest>> refs;
    std::vector<base::Digest> wanted;
    for (const store::Change& change : *page) {
      const Result<std::vector<base::Digest>> named = refs_of(change.bytes);
      refs.push_back(named ? *named : std::vector<base::Digest>());
      wanted.insert(wanted.end(), refs.back().begin(), refs.back().end());
      version[change.replica] = change.seq;
    }
    const Result<store::Values> values = (*data)->get_values(site, wanted);
    if (!values) return values.error();
    for (std::size_t i = 0; i < page->size(); ++i) {
      lines.push_back(line_of((*page)[i].bytes, refs[i], values->held));
    }
  }
  const Result<std::vector<store::Quarantined>> aside = (*data)->quarantined();
  if (!aside) return aside.error();
  std::int64_t last_aside = state.last_aside;
  for (const store::Quarantined& item : *aside) {
    if (item.site != site || item.number <= state.last_aside) continue;
    lines.push_back(item.bytes);
    last_aside = std::max(last_aside, item.number);
  }
  state.journal.add_all(lines);
  state.held = std::move(version);
  state.last_aside = last_aside;
  return !lines.empty();
}

Result<Workspace::Committed> Workspace::commit(const Id& site, const Make& make) {
  const Result<store::Store*> data = store();
  if (!data) return data.error();
  Error last("store.busy", {});
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const Result<SiteStatePtr> loaded = load(site);
    if (!loaded) return loaded.error();
    SiteState& state = **loaded;
    const Result<journal::Writer> by = writer(state.journal.log());
    if (!by) return by.error();
    Result<std::optional<journal::Change>> made = make(state.journal, *by);
    if (!made) return made.error();
    if (!*made) return Committed{*loaded, std::nullopt};
    journal::Change& change = **made;

    const Id replica = change.replica;
    const base::Digest hash = journal::hash_of(change);
    if (const Result<void> kept = keep(site, change); !kept) {
      last = kept.error();
      if (last.code == "store.fork" || last.code == "store.gap") continue;
      return last;
    }
    const journal::Receipt receipt = state.journal.add(std::move(change));
    if (receipt.why) return *receipt.why;
    if (const Result<void> done = own(replica); !done) return done.error();
    if (const Result<void> done = remember(site, state.journal.site().info); !done) return done.error();
    return Committed{*loaded, state.journal.log().find(hash)};
  }
  return last;
}

Result<void> Workspace::keep(const Id& site, const journal::Change& change) {
  store::Batch batch;
  batch.changes.push_back(stored(change));
  batch.values = stored_values(change);
  Result<store::Acknowledgements> done = (*store())->append(site, batch);
  if (!done && done.error().code == "store.site_unknown") {
    if (Result<void> made = (*store())->create_site({site, {}}); !made) return made;
    done = (*store())->append(site, batch);
  }
  if (!done) return done.error();
  return {};
}

Result<journal::Writer> Workspace::writer(const journal::Log& log) {
  const Result<store::Store*> data = store();
  if (!data) return data.error();
  Result<std::optional<Id>> replica = (*data)->replica();
  if (!replica) return replica.error();
  Result<journal::Writer> by = stranger();
  if (!by) return by.error();
  const Id fresh = by->replica;
  if (*replica) {
    by->replica = **replica;
  } else {
    const Result<Id> taken = (*data)->take_replica(fresh);
    if (!taken) return taken.error();
    by->replica = *taken;
  }
  // A copy that the store could not tell was told by a fork: this directory goes on under another name.
  for (;;) {
    const Result<std::string> other = text_setting(**data, after_fork_key(by->replica));
    if (!other) return other.error();
    const std::optional<Id> next = Id::parse(*other);
    if (!next) break;
    by->replica = *next;
  }
  if (const Result<journal::Next> next = log.next(by->replica); !next) {
    if (const Result<void> done = (*data)->set_setting(after_fork_key(by->replica), fresh.to_text()); !done) {
      return done.error();
    }
    by->replica = fresh;
  }
  return by;
}

Result<journal::Writer> Workspace::stranger() {
  const Result<std::optional<Author>> who = author();
  if (!who) return who.error();
  journal::Writer writer;
  writer.random = [this](std::span<std::uint8_t> bytes) { host_.random(bytes); };
  writer.replica = journal::random_id(writer.random);
  if (*who) writer.author = (*who)->id;
  writer.now_ms = host_.now_ms();
  return writer;
}

Result<void> Workspace::remember(const Id& site, const model::SiteInfo& info) {
  const Result<store::Store*> data = store();
  if (!data) return data.error();
  if (info.name.empty()) return {};  // a site emptied by an undo is still found by its last name
  if (Result<void> done = (*data)->create_site({site, info.name}); !done) return done;
  const Result<std::string> known = text_setting(**data, identifier_key(site));
  if (!known) return known.error();
  if (*known == info.identifier) return {};
  return (*data)->set_setting(identifier_key(site), info.identifier);
}

Result<bool> Workspace::is_own(const Id& replica) {
  const Result<store::Store*> data = store();
  if (!data) return data.error();
  const Result<std::string> held = text_setting(**data, own_key(replica));
  if (!held) return held.error();
  return !held->empty();
}

Result<void> Workspace::own(const Id& replica) {
  const Result<bool> known = is_own(replica);
  if (!known) return known.error();
  if (*known) return {};
  return (*store())->set_setting(own_key(replica), "1");
}

SiteSummary summary_of(const SiteState& state, Host& host) {
  const privacy::SharedSite shared = privacy::share(state.journal.site(), privacy::Profile::team);
  SiteSummary summary;
  summary.actors = model::actors(shared.site()).size();
  summary.ties = shared.site().ties.size();
  summary.stage = shared.site().info.stage;
  const journal::Log& log = state.journal.log();
  std::int64_t latest = 0;
  for (journal::Position at = 0; at < log.size(); ++at) latest = std::max(latest, log.change(at).clock.ms);
  if (log.size() > 0) summary.latest = host.local_time(latest);
  std::replace(summary.latest.begin(), summary.latest.end(), ' ', 'T');
  return summary;
}

}  // namespace twiza::app
