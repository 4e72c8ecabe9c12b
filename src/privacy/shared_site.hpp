// What may leave the program: documents accept a SharedSite and nothing else, so that what was taken out
// cannot leak by oversight (ETH-01, ETH-04..06, ETH-08).
//
//                 équipe               restitution               public
//   items         équipe and wider     comité and wider          the same, without a leader in it
//   identity      shown                a leader's function       functions of five leaders and more
//   contact       shown                none                      none
//   quality       as told              neutral words, never a    neutral words, between families
//                                      conflict with a leader
//   own words, causes, statements,
//   sources, notes   shown             none                      none
//   testimonies   shown                those that may be quoted, without who said it
//
// Interpretations, the notebook, activities and outcomes are the team's unless they are marked for others,
// and never name a person to those.
// Nothing that refers to a record that was left out is kept.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "privacy/audience.hpp"

namespace twiza::privacy {

// How much a profile holds back, by sorts; what is not counted is not there.
struct LeftOut {
  std::size_t actors = 0;     // not shown at all
  std::size_t gathered = 0;   // leaders who stand in a class (public)
  std::size_t ties = 0;       // not shown
  std::size_t relations = 0;  // shown without their quality or own word, or in neutral words
  std::size_t said = 0;       // statements and sources
  std::size_t personal = 0;   // records whose contacts or identity were taken out
  std::size_t notes = 0;      // notes, causes, reasons, summaries

  // Actors a document does not show one by one: it says so (ETH-13).
  std::size_t unseen() const { return actors + gathered; }
};

class SharedSite {
 public:
  const model::Site& site() const { return site_; }
  Profile profile() const { return profile_; }
  const LeftOut& left_out() const { return left_out_; }
  // Whether a phone, an e-mail, an address or a person's identity of this record was taken out: the document
  // then says that they are kept by the team. What identifies a leader counts as hers.
  bool withheld(const base::Id& record) const { return withheld_of_.count(record) > 0; }
  // Whether this very field said something that these readers may not see.
  bool withheld(const base::Id& record, std::string_view field) const {
    return emptied_.count({record, std::string(field)}) > 0;
  }
  // Whether records of this kind were left out.
  bool withheld(model::Kind kind) const { return left_out_of_.count(kind) > 0; }
  // What people said and agreed to be quoted with before these readers, never with who said it (ETH-11,
  // SUI-12); for the team, which has the statements themselves, none.
  const std::vector<std::string>& quotations() const { return quotations_; }
  // Ties between families (public), and the ties that each of them sums up.
  const std::map<base::Id, std::set<base::Id>>& sums() const { return sums_; }

 private:
  friend SharedSite share(const model::Site& site, Profile profile);
  model::Site site_;
  Profile profile_ = Profile::team;
  LeftOut left_out_;
  std::set<base::Id> withheld_of_;
  std::set<std::pair<base::Id, std::string>> emptied_;
  std::set<model::Kind> left_out_of_;
  std::vector<std::string> quotations_;
  std::map<base::Id, std::set<base::Id>> sums_;
};

// A copy of the site for those readers.
//
// Outside the team: a tie with a leader loses a conflict even where it is marked for the committee, and is
// left out when it said nothing else. Codes of leaders, persons, ties, sources and statements are emptied:
// people write names there. So are a tie's indicators that speak of a conflict. The code of a source that was
// left out is taken out of the figures that rest on it: it would lead nowhere.
//
// For the public (privacy/families.hpp): no leader stands alone; ties lose their quality, which is said
// between families; a tie that told of nothing but a conflict, a weak or a missing tie is left out. What is
// marked public is held to these rules like the rest.
SharedSite share(const model::Site& site, Profile profile);

}  // namespace twiza::privacy
