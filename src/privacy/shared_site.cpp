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

// Empties the sensitive fields of one kind of records; adds whose they were where they held something.
void withhold(const model::RecordType& type, model::Site& site, Contacts contacts,
              std::set<base::Id>& withheld_of) {
  const std::size_t count = type.all(site).size();
  for (const model::Field& field : type.fields) {
    if (!kept_back(field.sensitivity, contacts)) continue;
    for (std::size_t index = 0; index < count; ++index) {
      model::Record& record = type.at(site, index);
      if (!std::holds_alternative<std::monostate>(field.get(record))) {
        const bool person = type.kind == model::Kind::person;
        withheld_of.insert(person ? static_cast<const model::Person&>(record).leader.id : record.id);
      }
      field.set(record, {});
    }
  }
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
  for (const model::RecordType& type : model::record_types()) {
    withhold(type, copy, contacts, shared.withheld_of_);
  }
  return shared;
}

}  // namespace twiza::privacy
