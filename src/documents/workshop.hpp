// A workshop with those who are asked to it, as its documents are written from. For the team: the reasons
// name conflicts.
#pragma once

#include <map>
#include <string>

#include "privacy/shared_site.hpp"
#include "reading/told_invitation.hpp"

namespace twiza::documents {

struct Workshop {
  const privacy::SharedSite& shared;
  const model::Activity* activity;  // null: none is planned yet
  const reading::Invitation& invitation;
  const reading::ToldInvitation& told;  // of that invitation, in the document's language

  const model::Site& site() const { return shared.site(); }
};

// Who may take the seat: the leader herself, or those of the structure.
model::Refs leaders_of(const reading::Seat& seat);

// What is known of the person behind each leader.
class People {
 public:
  explicit People(const model::Site& site);
  // Null: nothing.
  const model::Person* of(const model::Ref& leader) const;
  static std::string name_of(const model::Person& person, base::Language language);

 private:
  std::map<base::Id, const model::Person*> by_leader_;
};

}  // namespace twiza::documents
