// What is known of each territory in figures, each with its date and source (TER-06 to TER-09, TER-15), and
// what follows from them by division (TER-14).
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

struct TerritoryFigure {
  std::string name;
  std::string value;  // with its unit
  std::string date;
  std::string source;
  bool computed = false;
};

struct TerritoryFigures {
  const model::Territory* territory = nullptr;
  std::vector<TerritoryFigure> figures;
  std::vector<std::string> doubts;  // "women are more than the population"
};

// In the order of the site; territories without a figure are left out. A figure of the territory's own that
// its data repeat is said once, with the data's date and source. Ratios are taken between figures of one
// date only.
std::vector<TerritoryFigures> territory_figures(const privacy::SharedSite& shared, const base::Words& words);

// As people read numbers: "751 572", "50,6"; at most one decimal.
std::string people_number(double number, base::Language language);
// "12,4 %"; `under` is not 0.
std::string percentage(double over, double under, base::Language language);

}  // namespace twiza::documents
