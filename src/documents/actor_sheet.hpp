// The guide's descriptive sheet of a leader or a structure (SOC L1575-1656), and its like for a group: what
// it says, without where it is printed.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

struct Rubric {
  std::string heading;
  std::vector<std::string> lines;  // never empty: an unknown rubric says that it is to be filled in
  bool filled = true;
  // In a rubric of ties, one a line: who stands at the other end, and the tie that is told. Else empty.
  std::vector<model::Ref> about = {};
  std::vector<base::Id> ties = {};
};

struct ActorSheet {
  std::string title;
  std::string subtitle;
  std::vector<Rubric> rubrics;
  std::string date;  // "Fiche du 24/06/2013"
};

// `index` is that of `shared.site()`. An actor that the site does not hold gives an empty sheet.
ActorSheet actor_sheet(const privacy::SharedSite& shared, const model::Index& index, const model::Ref& actor,
                       const base::Words& words);

// The title of its sheet: the full name, with the acronym of a structure and the person who is a leader.
std::string sheet_title(const model::Site& site, const model::Index& index, const model::Ref& actor,
                        base::Language language);

// Who a leader is; null where nothing is known of her, or where it was taken out.
const model::Person* person_of(const model::Site& site, const base::Id& leader);

}  // namespace twiza::documents
