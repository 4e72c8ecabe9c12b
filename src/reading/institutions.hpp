// The institutions that the guide wants at a synergy workshop (DEM L192; ATE-05), recognised by how their
// names are written.
#pragma once

#include <string_view>
#include <vector>

#include "model/site.hpp"

namespace twiza::reading {

struct Institution {
  std::string_view code;                     // "das"; its name stands under "invite.institution.das"
  std::vector<std::string_view> names;       // folded; found as whole words of a name, alias or function
  std::vector<std::string_view> categories;  // or a structure of this category
  std::string_view family = {};              // and of this family
};

const std::vector<Institution>& institutions();

bool is_one(const Institution& institution, const model::Structure& structure);
bool is_one(const Institution& institution, const model::Leader& leader);

// Whole words of a folded text.
bool mentions(const std::string& folded, std::string_view words);

}  // namespace twiza::reading
