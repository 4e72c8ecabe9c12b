// A data directory as the commands use it: its sites, loaded from the store and folded; changes made to them.
//
//     Workspace& data = …;
//     auto found = data.find("salé");                       // by name or identifier
//     auto kept = data.commit(found->id, [&](const journal::Journal& journal, const journal::Writer& writer)
//     {
//       journal::Draft draft(journal.fold());
//       …
//       return draft.finish(writer, {});
//     });
//
// A change is stored first, acknowledged, and only then shown. When another process of the same directory
// was faster, the site is read again and the change made anew upon what it holds now.
//
// What the store's chains have no place for (a second branch of a copied directory, a change before those it
// follows, what cannot be read) stays in the store's quarantine, and is offered to the log at each opening:
// the log decides what is shown, the store only keeps.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/host.hpp"
#include "base/result.hpp"
#include "journal/journal.hpp"
#include "journal/revisions.hpp"
#include "journal/writer.hpp"
#include "store/store.hpp"

namespace twiza::app {

struct KnownSite {
  base::Id id;
  std::string name;
  std::string identifier;  // as the coach wrote it, or the id
};

struct SiteState {
  explicit SiteState(const base::Id& site) : journal(site) {}
  // The name of what it now knows (journal/revisions.hpp).
  std::string revision() const { return journal::revision_of(journal.log()); }
  journal::Journal journal;
  // How far the store was read: a refresh asks for what came after.
  store::Version held;
  std::int64_t last_aside = 0;  // number in the store's quarantine
};
using SiteStatePtr = std::shared_ptr<SiteState>;

// For a list of sites.
struct SiteSummary {
  std::size_t actors = 0, ties = 0;  // as the team sees it
  std::string stage;                 // of the mission, as the coach wrote it
  std::string latest;  // of the newest change, by the clock of its author: "2026-11-24T15:30:00"
};
SiteSummary summary_of(const SiteState& state, Host& host);

struct Author {
  base::Id id;
  std::string name;
};

class Workspace {
 public:
  // `typed` is --data; empty: $TWIZA_DATA, else the XDG rules. Nothing is opened or made yet.
  Workspace(Host& host, std::filesystem::path typed) : host_(host), typed_(std::move(typed)) {}

  Host& host() { return host_; }
  // Errors of these two: those of store::default_folder and store::open_store.
  base::Result<std::filesystem::path> folder();
  base::Result<store::Store*> store();
  // The folder, made where it was missing, for its owner only. Errors: store.cannot_create, store.disk_full.
  base::Result<std::filesystem::path> made_folder();
  // Once a day a copy of all data, beside it: at the first opening, and for who stays open past midnight.
  void copy_of_today();
  // Whether there is data, or something that is in its way. Reading where there is none makes nothing.
  bool holds_data();

  // Those that hold a change, in the order of their names.
  base::Result<std::vector<KnownSite>> sites();
  // Errors: site.unknown {name, names}; site.none {name}; site.several {name, identifiers}.
  base::Result<KnownSite> find(std::string_view typed);
  base::Result<SiteStatePtr> load(const base::Id& site);
  // Takes up what came into the store since the state was loaded. True: something came.
  base::Result<bool> refresh(SiteState& state);

  // Makes one change, or none. The state holds it when this returns.
  using Make = std::function<base::Result<std::optional<journal::Change>>(const journal::Journal&,
                                                                          const journal::Writer&)>;
  struct Committed {
    SiteStatePtr state;
    std::optional<journal::Position> at;  // none: nothing differed
  };
  base::Result<Committed> commit(const base::Id& site, const Make& make);
  // The writer of a change under a name of its own: a workbook that left at an older revision.
  base::Result<journal::Writer> stranger();

  // The label and the identifier that the site is found by.
  base::Result<void> remember(const base::Id& site, const model::SiteInfo& info);

  base::Result<std::optional<Author>> author();
  base::Result<void> set_author(const std::string& name);
  // Names of accounts, of here and of bundles received.
  base::Result<std::map<base::Id, std::string>> authors();
  base::Result<void> learn_authors(const std::map<base::Id, std::string>& names);

  // Whether this directory wrote under that name.
  base::Result<bool> is_own(const base::Id& replica);

 private:
  base::Result<void> keep(const base::Id& site, const journal::Change& change);
  base::Result<journal::Writer> writer(const journal::Log& log);
  base::Result<void> own(const base::Id& replica);

  Host& host_;
  std::filesystem::path typed_;
  std::unique_ptr<store::Store> store_;
  std::string copied_;  // the day of the last copy
};

}  // namespace twiza::app
