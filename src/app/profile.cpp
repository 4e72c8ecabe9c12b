#include "app/profile.hpp"

#include "model/vocabularies.hpp"

namespace twiza::app {

using privacy::Profile;

base::Result<Profile> profile_named(const std::string& typed) {
  if (typed.empty()) return Profile::restitution;
  const std::string code = model::profiles().read(typed).code;
  for (const Profile profile : {Profile::team, Profile::restitution, Profile::everyone}) {
    if (code == name_of(profile)) return profile;
  }
  return base::Error{"usage.unknown_profile", {{"value", typed}}};
}

std::string_view name_of(Profile profile) {
  switch (profile) {
    case Profile::team:
      return "team";
    case Profile::restitution:
      return "restitution";
    case Profile::everyone:
      break;
  }
  return "public";
}

}  // namespace twiza::app
