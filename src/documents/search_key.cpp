#include "documents/search_key.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/actor_sheet.hpp"

namespace twiza::documents {

std::string search_key(const model::Site& site, const model::Index& index, const model::Ref& ref,
                       base::Language language) {
  std::vector<std::string> names = {full_name(site, index, ref, language),
                                    sheet_title(site, index, ref, language), index.name_of(ref, language)};
  const auto add = [&](const auto& record) {
    names.insert(names.end(), {record.name, record.name_ar});
    names.insert(names.end(), record.aliases.begin(), record.aliases.end());
  };
  if (const model::Structure* structure = index.structure(ref.id)) {
    add(*structure);
    names.push_back(structure->acronym);
  }
  if (const model::Group* group = index.group(ref.id)) add(*group);
  if (index.leader(ref.id) != nullptr) {
    for (const base::Language each : {base::Language::fr, base::Language::ar}) {
      names.push_back(full_name(site, index, ref, each));
    }
    if (const model::Person* person = person_of(site, ref.id)) {
      names.insert(names.end(), {person->name, person->name_ar});
    }
  }
  if (const model::Theme* theme = index.theme(ref.id)) {
    names.insert(names.end(), {theme->name, theme->name_ar});
  }
  std::vector<std::string> keys;
  for (const std::string& name : names) {
    std::string folded = base::name_key(name);
    if (folded.empty() || std::find(keys.begin(), keys.end(), folded) != keys.end()) continue;
    keys.push_back(std::move(folded));
  }
  return base::join(keys, "\n");
}

}  // namespace twiza::documents
