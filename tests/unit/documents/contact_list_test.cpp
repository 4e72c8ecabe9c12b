#include "documents/contact_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report_text.hpp"

namespace twiza::documents {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> contacts(privacy::Profile profile) {
  model::Site site;
  model::Structure commune;
  commune.id = id(1);
  commune.name = "Commune";
  commune.family = {"communes", ""};
  commune.phone = "0522000001";
  commune.town = "El Brouj";
  site.structures.push_back(commune);
  model::Leader leader;
  leader.id = id(2);
  leader.function = "Président";
  site.leaders.push_back(leader);
  leader.id = id(3);
  leader.function = "Artisane";
  leader.family = {"resource_persons", ""};
  site.leaders.push_back(leader);
  model::Person person;
  person.leader = {model::Kind::leader, id(2)};
  person.name = "Amina B.";
  person.phone = "0611000002";
  person.email = "amina@example.org";
  site.persons.push_back(person);
  model::Tie tie;
  tie.id = id(4);
  tie.from = {model::Kind::leader, id(2)};
  tie.to = {model::Kind::structure, id(1)};
  site.ties.push_back(tie);
  return lines_of(contact_list(privacy::share(site, profile), base::Words::of(base::Language::fr)));
}

TEST(ContactList, ACT_22_ENT_06_a_table_a_family_with_leaders_under_their_structure) {
  const std::vector<std::string> lines = contacts(privacy::Profile::team);
  const auto at = [&](const std::string& line) { return std::find(lines.begin(), lines.end(), line); };
  EXPECT_THAT(lines, Contains("Commune||0522000001|El Brouj"));
  EXPECT_THAT(lines, Contains("Commune|Amina B.\nPrésident|0611000002\namina@example.org|"));
  EXPECT_THAT(lines, Contains(HasSubstr("Artisane||")));
  EXPECT_LT(at("# communes et autorités"), at("# personnes ressources"));
}

TEST(ContactList, ETH_05_without_being_asked_for_nothing_of_it_is_there) {
  const std::vector<std::string> lines = contacts(privacy::Profile::restitution);
  for (const char* secret : {"0522000001", "0611000002", "Amina", "example.org"})
    EXPECT_THAT(lines, Not(Contains(HasSubstr(secret))));
  EXPECT_THAT(lines, Contains("Commune||réservé à l’équipe|El Brouj"));
}

}  // namespace
}  // namespace twiza::documents
