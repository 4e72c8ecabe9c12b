// What changed between two moments of a site: the differences, and figures before and after with the size of
// their samples (SOC-22, SUI-08, ANA-14). A change that better knowledge brought is not told as an effect:
// the sources that came between are said.
#pragma once

#include <string>
#include <vector>

#include "model/site.hpp"
#include "sociogram/differences.hpp"

namespace twiza::reading {

// So many of so many; `of` is 0 where there is no sample. `known` is false of an index that is not proven.
struct Share {
  int count = 0, of = 0;
  bool known = true;
};

struct Figure {
  std::string code;  // "structures"; its words stand under "compare.figure.<code>"
  std::vector<model::Word> families;
  Share before, after;
};

struct Change {
  sociogram::Difference difference;
  std::vector<base::Id> sources;  // came between, and speak of it
  base::When since, until;        // of a tie: when it holds, as far as it was told
};

// What came to be known between the two moments.
struct Learnt {
  std::vector<base::Id> sources;
  std::vector<base::Id> statements;
};
Learnt learnt_between(const model::Site& before, const model::Site& after);

struct Comparison {
  std::vector<Figure> figures;
  std::vector<Change> changes;
  Learnt learnt;
};

Comparison compare(const model::Site& before, const model::Site& after);

}  // namespace twiza::reading
