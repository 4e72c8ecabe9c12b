#include "http/live_sites.hpp"

#include "app/bundle_file.hpp"
#include "base/sha256.hpp"
#include "http/gzip.hpp"

namespace twiza::http {

using base::Result;

LiveSites::LiveSites(app::Host& host, std::filesystem::path data, std::function<void(const News&)> tell)
    : host_(host),
      data_(std::move(data)),
      tell_(std::move(tell)),
      workspace_(std::make_unique<app::Workspace>(host_, data_)) {}

Result<void> LiveSites::refresh() {
  Result<void> done = read_again();
  if (!done && done.error().code == "store.replaced") {
    // Another file stands under the name of the one that is open.
    workspace_ = std::make_unique<app::Workspace>(host_, data_);
    forget_all();
    done = read_again();
  }
  return done;
}

Result<void> LiveSites::read_again() {
  if (!workspace_->holds_data()) return {};
  const Result<store::Store*> data = workspace_->store();
  if (!data) return data.error();
  workspace_->copy_of_today();
  const Result<std::int64_t> others = (*data)->others_wrote();
  if (!others) return others.error();
  if (*others == others_) return {};
  others_.reset();  // until all was read
  const Result<std::optional<base::Id>> epoch = (*data)->epoch();
  if (!epoch) return epoch.error();
  if (epoch_ && *epoch != epoch_) forget_all();
  epoch_ = *epoch;

  const Result<std::vector<app::KnownSite>> known = workspace_->sites();
  if (!known) return known.error();
  order_.clear();
  for (const app::KnownSite& site : *known) {
    order_.push_back(site.id);
    LiveSite& live = sites_[site.id];
    live.known = site;
    if (live.state == nullptr) {
      Result<app::SiteStatePtr> loaded = workspace_->load(site.id);
      if (!loaded) return loaded.error();
      live.state = std::move(*loaded);
      moved(live);
      continue;
    }
    const Result<bool> more = workspace_->refresh(*live.state);
    if (!more) return more.error();
    if (*more) moved(live);
  }
  others_ = *others;
  return {};
}

void LiveSites::forget_all() {
  sites_.clear();
  order_.clear();
  epoch_.reset();
  others_.reset();
  tell_({});
}

void LiveSites::moved(LiveSite& site) {
  site.bundle.reset();
  site.revision = site.state->revision();
  tell_({site.known.id, site.position(), site.revision});
}

Result<void> LiveSites::take_up(LiveSite& site) {
  const Result<bool> more = workspace_->refresh(*site.state);
  if (!more) return more.error();
  if (*more) moved(site);
  return {};
}

LiveSite* LiveSites::find(const base::Id& site) {
  const auto found = sites_.find(site);
  return found == sites_.end() || found->second.state == nullptr ? nullptr : &found->second;
}

std::vector<const LiveSite*> LiveSites::all() const {
  std::vector<const LiveSite*> all;
  for (const base::Id& id : order_) {
    const auto found = sites_.find(id);
    if (found != sites_.end() && found->second.state != nullptr) all.push_back(&found->second);
  }
  return all;
}

Result<BundlePtr> LiveSites::bundle(LiveSite& site) {
  if (site.bundle != nullptr) return site.bundle;
  const Result<std::map<base::Id, std::string>> authors = workspace_->authors();
  if (!authors) return authors.error();
  const journal::Log& log = site.state->journal.log();
  const std::string text = app::write_bundle(log, std::vector<bool>(log.size(), true), *authors);
  constexpr std::size_t digits = 16;
  auto bundle = std::make_shared<Bundle>();
  bundle->gzip = gzip(text);
  bundle->etag = site.revision + "." + base::hex(base::sha256(text)).substr(0, digits);
  bundle->position = log.size();
  site.bundle = bundle;
  return site.bundle;
}

std::vector<Result<app::Received>> LiveSites::receive(const base::Id& site,
                                                      const std::vector<std::vector<std::string>>& posts) {
  if (const Result<void> read = refresh(); !read) return {posts.size(), read.error()};
  const bool is_new = find(site) == nullptr;
  LiveSite live;
  live.known = {site, {}, site.to_text()};
  if (is_new) live.state = std::make_shared<app::SiteState>(site);
  LiveSite& into = is_new ? live : sites_[site];
  const std::size_t before = into.position();
  std::vector<Result<app::Received>> answers = app::receive(*workspace_, *into.state, posts);
  if (is_new && into.state->held.empty()) return answers;  // nothing was kept: there is no such site
  if (is_new) sites_[site] = live;
  LiveSite& now = sites_[site];
  if (now.position() != before) {
    const model::SiteInfo& info = now.state->journal.site().info;
    // The list of sites, and what they are called, is the store's: it is read anew.
    if (is_new || (!info.name.empty() && info.name != now.known.name) ||
        (!info.identifier.empty() && info.identifier != now.known.identifier))
      others_.reset();
    moved(now);
  }
  return answers;
}

}  // namespace twiza::http
