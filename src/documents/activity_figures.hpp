// What was done in figures: interviews, workshops, participants, women, youth, committees, structures
// (SUI-14). Each is counted from the records and says on how many of them it rests.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

bool is_held(const model::Activity& activity);
bool is_workshop(const model::Activity& activity);
bool is_dialogue(const model::Activity& activity);
bool is_diagnosis(const model::Activity& activity);
// With or inside a structure: all that is neither a workshop, nor a dialogue, nor the diagnosis.
bool is_intervention(const model::Activity& activity);

// Women and youth are shares of the participants of those activities alone that count both.
struct Attendance {
  int held = 0;
  double participants = 0;
  int counted = 0;  // activities that say how many came
  double women = 0, of_women = 0;
  int counted_women = 0;
  double youth = 0, of_youth = 0;
  int counted_youth = 0;
};
using Chosen = bool (*)(const model::Activity&);
Attendance attendance(const model::Site& site, Chosen chosen);

// "60, dont 24 femmes (40 %) et 18 jeunes (30 %)"; empty where nobody counted.
std::string said_attendance(const model::Activity& activity, const base::Words& words);

// Points that the dialogues agreed on, a line each.
int agreed_points(const model::Site& site);

struct CountedFigure {
  std::string name;
  std::string value;
  std::string rests_on;  // the size of the sample
};
// What these readers may not see is not counted: recorded interviews are the team's.
std::vector<CountedFigure> activity_figures(const privacy::SharedSite& shared, const base::Words& words);

}  // namespace twiza::documents
