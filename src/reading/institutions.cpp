#include "reading/institutions.hpp"

#include <algorithm>
#include <string>

#include "base/fold.hpp"

namespace twiza::reading {

namespace {

bool names_one(const Institution& institution, const std::string& text) {
  const std::string folded = base::fold(text);
  return std::any_of(institution.names.begin(), institution.names.end(),
                     [&](std::string_view name) { return mentions(folded, name); });
}

}  // namespace

const std::vector<Institution>& institutions() {
  static const std::vector<Institution> all = {
      {"secretary_general", {"secretaire general de la commune", "secretaire general", "الكاتب العام"}, {}},
      {"das", {"division de l action sociale", "das", "قسم العمل الاجتماعي"}, {}},
      {"ads", {"agence de developpement social", "ads", "وكاله التنميه الاجتماعيه"}, {}},
      {"cta",
       {"centre de travaux agricoles", "centre des travaux agricoles", "cta", "مركز الاشغال الفلاحيه"},
       {}},
      {"odco",
       {"office de developpement de la cooperation", "office du developpement de la cooperation", "odco",
        "مكتب تنميه التعاون"},
       {}},
      {"unions", {"union de cooperatives", "gie"}, {"cooperative_union", "gie"}},
      {"networks",
       {"reseau d associations", "reseau des associations", "شبكه الجمعيات"},
       {"network", "federation"},
       "associations"}};
  return all;
}

bool mentions(const std::string& folded, std::string_view words) {
  return (" " + folded + " ").find(" " + std::string(words) + " ") != std::string::npos;
}

bool is_one(const Institution& institution, const model::Structure& structure) {
  for (const std::string_view category : institution.categories) {
    const bool of_family = institution.family.empty() || structure.family.is(institution.family);
    if (structure.category.is(category) && of_family) return true;
  }
  return names_one(institution, structure.name) || names_one(institution, structure.name_ar) ||
         names_one(institution, structure.acronym) ||
         std::any_of(structure.aliases.begin(), structure.aliases.end(),
                     [&](const std::string& alias) { return names_one(institution, alias); });
}

bool is_one(const Institution& institution, const model::Leader& leader) {
  return names_one(institution, leader.function);
}

}  // namespace twiza::reading
