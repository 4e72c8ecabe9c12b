// What a coach declared about the drawing in her workbook: read only to be checked against the rules. The
// program itself draws by the legend and can draw nothing else.
#pragma once

#include <string>
#include <vector>

#include "model/kind.hpp"

namespace twiza::model {

struct Declared {
  Ref about;
  std::string column;  // as it is named in the workbook
  std::string typed;
};

struct Declarations {
  std::vector<Declared> colours;      // of ties: CNF-02
  std::vector<Declared> sizes;        // of symbols: CNF-03
  std::vector<Declared> importances;  // of actors: CNF-04
  std::vector<Declared> symbols;      // home-made ones: CNF-14
};

}  // namespace twiza::model
