// The log of a site: who changed what, when, why; and what differs between two of its revisions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/attention.hpp"
#include "app/site_source.hpp"
#include "base/words.hpp"

namespace twiza::app {

// One field that a change wrote. `was` and `now` are as a cell shows them, worded when empty.
struct FieldChange {
  std::string field;  // its name in changes
  std::string column;
  std::string was, now;
};

struct RecordChange {
  enum class What { added, changed, removed };
  What what = What::changed;
  model::Ref record;
  std::string name;
  std::vector<FieldChange> fields;
};

struct LogEntry {
  journal::Position at = 0;
  std::string change;  // its short name: the revision it ends
  std::string when;    // by the clock of who recorded it
  std::string author;
  std::string why;  // one sentence
  std::vector<RecordChange> records;
};

struct SiteLog {
  std::string name;
  base::Id site;
  std::string revision;
  std::vector<LogEntry> entries;          // newest last
  std::vector<model::Finding> attention;  // cards, rows to complete, changes put aside
};

// Why a change was made: "import de « sale.xlsx »".
std::string cause_text(const journal::Log& log, journal::Position at, const base::Words& words);

// `rows`: the list to complete, of a site of the data directory.
SiteLog log_of(const SiteSource& source, const std::vector<ToComplete>& rows, Host& host,
               const base::Words& words);
std::string log_text(const SiteLog& log, const base::Words& words);
// {"site", "name", "revision", "changes": [{"change", "id", "replica", "seq", "when", "author", "cause",
// "why", "records": [{"what", "kind", "id", "name", "fields": [{"field", "column", "was", "now"}]}]}],
// "attention"}
std::string log_json(const SiteLog& log, const journal::Log& changes, const base::Words& words);

struct SiteDiff {
  std::string name;
  std::string from, to;  // revisions
  bool approximate = false;
  std::vector<RecordChange> records;
};

// Errors: moment.*
base::Result<SiteDiff> diff(const SiteSource& source, const std::string& from, const std::string& to,
                            const base::Words& words);
std::string diff_text(const SiteDiff& diff, const base::Words& words);
std::string diff_json(const SiteDiff& diff);

}  // namespace twiza::app
