// The sites of a data directory, folded and kept in memory while a server runs. One thread uses it.
//
// Other programs work on the same directory (`twiza import` beside the page): what they wrote is taken up by
// refresh(). When the directory was restored meanwhile, all is read anew.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/receive.hpp"
#include "app/site_source.hpp"
#include "app/workspace.hpp"

namespace twiza::http {

// A site's changes as one text that the engine opens, packed.
struct Bundle {
  std::string gzip;
  std::string etag;  // its revision, and its content: values may come to old changes
  std::size_t position = 0;
};
using BundlePtr = std::shared_ptr<const Bundle>;

struct LiveSite {
  app::KnownSite known;
  app::SiteStatePtr state;
  std::string revision;  // of the state
  BundlePtr bundle;      // null: to be made
  std::size_t position() const { return state->journal.log().size(); }
};

// What listeners are told: a site has more changes than before. Without a site: all is to be opened anew.
struct News {
  base::Id site;
  std::size_t position = 0;
  std::string revision;
};

class LiveSites {
 public:
  LiveSites(app::Host& host, std::filesystem::path data, std::function<void(const News&)> tell);

  app::Workspace& workspace() { return *workspace_; }

  // All errors below: those of the store.
  base::Result<void> refresh();
  // After a refresh. Null: no such site.
  LiveSite* find(const base::Id& site);
  // In the order of their names.
  std::vector<const LiveSite*> all() const;

  // What this program wrote into the site beside receive(); listeners are told.
  base::Result<void> take_up(LiveSite& site);
  base::Result<BundlePtr> bundle(LiveSite& site);
  // One answer a post. A site that is not there is made by its first change.
  std::vector<base::Result<app::Received>> receive(const base::Id& site,
                                                   const std::vector<std::vector<std::string>>& posts);

 private:
  base::Result<void> read_again();
  void forget_all();
  void moved(LiveSite& site);

  app::Host& host_;
  std::filesystem::path data_;
  std::function<void(const News&)> tell_;
  std::unique_ptr<app::Workspace> workspace_;
  std::optional<std::int64_t> others_;  // what the store said of others at the last reading
  std::optional<base::Id> epoch_;
  std::map<base::Id, LiveSite> sites_;
  std::vector<base::Id> order_;
};

}  // namespace twiza::http
