// SITE, wherever a command takes one: a workbook, a folder of CSV, a bundle, or a site of the data directory.
#pragma once

#include <memory>
#include <string>

#include "app/signature_worth.hpp"
#include "app/workspace.hpp"
#include "intake/import.hpp"

namespace twiza::app {

struct SiteQuery {
  std::string typed;
  std::string as_of;  // a milestone, a revision or a date; empty: now
  std::string at;     // a moment in the field; empty: always
};

struct SiteSource {
  std::vector<intake::Notice> notices;  // what the reader of a workbook had to guess
  intake::Import import;                // the site; of a workbook with its findings and places
  SiteStatePtr state;                   // null for a workbook
  bool stored = false;                  // a site of the data directory
  std::string label;                    // what it was last called: an undo may have emptied its name
  journal::Version version;             // what is shown of the log
  std::string revision;                 // its name
  bool approximate = false;             // --as-of was a date: the answer depends on clocks
  std::map<base::Id, std::string> authors;
  Signatures signatures;  // where they were asked for (app/interpretations.hpp)
};

// A file or folder of that name comes first; a folder without sheets may still be a site's name.
// Errors: those of the readers; site.unknown_or_file {name, names}, site.several; source.no_past {file}:
// --as-of asked of a workbook; render.unknown_date {name}; moment.*.
base::Result<SiteSource> open_source(Workspace& workspace, const SiteQuery& query);

// A site of the data directory that is in memory already.
base::Result<SiteSource> source_of(Workspace& workspace, const KnownSite& site, SiteStatePtr state,
                                   const SiteQuery& query);

// The milestone whose site a map of that name shows (SOC-22), as `as_of` is typed; empty: today's. Error:
// render.unknown_map.
base::Result<std::string> milestone_of_map(const model::Site& site, const std::string& map);

// Only what has a journal: of a workbook and a stored site of one name, the site. Error: source.no_journal
// {file}.
base::Result<SiteSource> open_journal(Workspace& workspace, const SiteQuery& query);

}  // namespace twiza::app
