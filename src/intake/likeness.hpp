// Actors that may be one and the same (ACT-18): told to a person, never merged by the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/site.hpp"

namespace twiza::intake {

struct Likeness {
  model::Ref one, other;  // in the order of the site's actors
  // Why, at least one of them.
  bool name = false;
  bool phone = false;
  bool address = false;
};

// Every likely pair once, in the order of the actors. Many actors that share one thing make a chain of
// pairs, not every pair of them. Time is in proportion to the site.
//
// - Structures and groups: names that fold to the same, that differ by a letter, or that sound the same in
//   Arabic and in Latin letters ("Coopérative Al Amal", "تعاونية الأمل"); one phone (their own, or their
//   leaders'); one address. Names that differ by a number or a letter of a series ("Comité 1", "Comité 2")
//   do not; nor does one name of two kinds of organisation.
// - Leaders of one structure, or of none, who are persons of one name; leaders of none with one phone.
std::vector<Likeness> likely_duplicates(const model::Site& site);

// The consonants of a name, Arabic or Latin, as they sound alike in Morocco: "Tigmi" and "Tigemmi", "الأمل"
// and "Al Amal" give one text. Empty for other scripts and for names of less than two such consonants.
std::string sound_key(std::string_view name);

}  // namespace twiza::intake
