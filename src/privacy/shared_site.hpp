// What may leave the program: documents accept a SharedSite and nothing else, so that what was taken out
// cannot leak by oversight.
#pragma once

#include <set>

#include "model/site.hpp"

namespace twiza::privacy {

// Whether the team asked for contacts and identities in so many words; denied by default (ETH-05).
enum class Contacts { withheld, included };

class SharedSite {
 public:
  const model::Site& site() const { return site_; }
  // True when a phone, an e-mail, an address or a person's identity was in the site and was taken out: the
  // document then says that they are kept by the team.
  bool withheld() const { return !withheld_of_.empty(); }
  // Whether it was of this record; what identifies a leader counts as hers.
  bool withheld(const base::Id& record) const { return withheld_of_.count(record) > 0; }

 private:
  friend SharedSite share(const model::Site& site, Contacts contacts);
  model::Site site_;
  std::set<base::Id> withheld_of_;
};

// A copy without what is marked `secret`, without items marked "personnel" and what hangs on them, and,
// unless included, without every field marked `contact` or `identity` in the description of the records.
SharedSite share(const model::Site& site, Contacts contacts);

}  // namespace twiza::privacy
