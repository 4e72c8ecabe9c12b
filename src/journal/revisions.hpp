// Moments of a site's recorded time, as people name them.
//
// A revision is named by the changes at its end (those that no other of it had seen): the first twelve digits
// of their hashes, joined by "-". Usually there is one; two when two people worked apart. A milestone's
// version is what the change that first wrote its name had seen, itself included: no field has to hold it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "journal/fold.hpp"

namespace twiza::journal {

// Empty for an empty log.
std::string revision_of(const Log& log, const Version& version);
std::string revision_of(const Log& log);
// The name of one change in the log.
std::string short_name(const base::Digest& hash);

// The change of that short name, its first digits (six or more) or its id. Errors: change.unknown {name},
// change.several {name}.
base::Result<Position> find_change(const Log& log, std::string_view typed);

struct Moment {
  Version version;
  bool approximate = false;  // read from clocks
};

// A milestone's name or code, a revision, or a date (the end of that day, month or year). Errors:
// moment.unknown {name, names}, change.several {name}.
base::Result<Moment> find_moment(const Fold& fold, std::string_view typed);

// The version that a revision names, if all its changes are here.
std::optional<Version> find_revision(const Log& log, std::string_view typed);

}  // namespace twiza::journal
