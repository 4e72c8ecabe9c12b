#include "privacy/shared_site.hpp"

#include <algorithm>
#include <set>

#include "model/description.hpp"

namespace twiza::privacy {

namespace {

using model::Sensitivity;

bool kept_back(Sensitivity sensitivity, Contacts contacts) {
  if (sensitivity == Sensitivity::secret) return true;
  const bool personal = sensitivity == Sensitivity::contact || sensitivity == Sensitivity::identity;
  return personal && contacts == Contacts::withheld;
}

// Empties the sensitive fields of one kind of records; says whether any held something.
template <class R>
bool withhold(std::vector<R>& records, Contacts contacts) {
  bool held = false;
  for (const model::Field& field : model::type_of(R::kind).fields) {
    if (!kept_back(field.sensitivity, contacts)) continue;
    for (R& record : records) {
      held = held || !std::holds_alternative<std::monostate>(field.get(record));
      field.set(record, {});
    }
  }
  return held;
}

// What its author keeps for herself, and the statements about such a tie, never leave.
void drop_personal_items(model::Site& site) {
  std::set<base::Id> gone;
  const auto personal = [](const auto& item) { return item.visibility.is("personal"); };
  for (const model::Tie& tie : site.ties) {
    if (personal(tie)) gone.insert(tie.id);
  }
  std::erase_if(site.ties, personal);
  std::erase_if(site.statements, [&](const model::Statement& statement) {
    return personal(statement) || gone.count(statement.about.id) > 0;
  });
}

}  // namespace

SharedSite share(const model::Site& site, Contacts contacts) {
  SharedSite shared;
  model::Site& copy = shared.site_;
  copy = site;
  drop_personal_items(copy);
  const auto each = [&](auto&... records) {
    return (static_cast<int>(withhold(records, contacts)) + ...) > 0;
  };
  shared.withheld_ = each(copy.themes, copy.territories, copy.data, copy.structures, copy.leaders,
                          copy.persons, copy.groups, copy.projects, copy.ties, copy.sources,
                          copy.statements, copy.maps, copy.placements, copy.milestones);
  for (const model::Field& field : model::type_of(model::Kind::site).fields) {
    if (kept_back(field.sensitivity, contacts)) field.set(copy.info, {});
  }
  return shared;
}

}  // namespace twiza::privacy
