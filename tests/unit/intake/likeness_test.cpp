// ACT-18: actors that may be one are told, whatever the script; a series is not.
#include "intake/likeness.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_site.hpp"

namespace twiza::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> pairs(std::string_view text) {
  const model::Site site = import_text(text).site;
  const model::Index index(site);
  std::vector<std::string> lines;
  for (const Likeness& likeness : likely_duplicates(site)) {
    std::string line = index.name_of(likeness.one) + " = " + index.name_of(likeness.other) + ":";
    if (likeness.name) line += " name";
    if (likeness.phone) line += " phone";
    if (likeness.address) line += " address";
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> names(const std::vector<std::string>& all) {
  std::string text = "# Structures\nNom\n";
  for (const std::string& name : all) text += name + "\n";
  return pairs(text);
}

TEST(Likeness, ACT_18_near_names_in_one_script) {
  EXPECT_THAT(names({"Coopérative Tigemmi", "Coopérative Tigmi"}), testing::SizeIs(1));
  EXPECT_THAT(names({"Association Al Amal", "Association El Amal"}), testing::SizeIs(1));
  EXPECT_THAT(names({"Entraide nationale", "Entraide natoinale"}), testing::SizeIs(1));
  EXPECT_THAT(names({"Entraide nationale", "L'entraide nationale"}), testing::SizeIs(1));
}

TEST(Likeness, ACT_18_QUA_10_names_across_the_scripts) {
  EXPECT_THAT(names({"Coopérative Al Amal", "تعاونية الأمل"}), testing::SizeIs(1));
  EXPECT_THAT(names({"Coopérative Tigemmi", "تعاونية تيكمي"}), testing::SizeIs(1));
  EXPECT_THAT(names({"Association Nahda", "جمعية النهضة"}), testing::SizeIs(1));
  EXPECT_THAT(names({"Coopérative Chourouk", "تعاونية الشروق"}), testing::SizeIs(1));
  EXPECT_THAT(names({"Coopérative Al Amal", "تعاونية النور"}), IsEmpty());
}

TEST(Likeness, what_differs_by_a_number_or_a_kind_is_two) {
  EXPECT_THAT(names({"Comité 1", "Comité 2", "Comité A", "Comité B", "Lot 12 fictif", "Lot 13 fictif"}),
              IsEmpty());
  EXPECT_THAT(names({"Coopérative Al Amal", "Association Al Amal"}), IsEmpty());
  EXPECT_THAT(names({"Coopérative", "Association", "Commune", "???", "!!!"}), IsEmpty());
  EXPECT_THAT(names({"Commune de Salé", "Commune de Settat", "Commune de Tabriquet"}), IsEmpty());
}

TEST(Likeness, ACT_18_one_phone_one_address) {
  EXPECT_THAT(pairs("# Structures\nNom | Téléphone | Adresse\nAlpha | 06 00 00 00 01 | 12, rue X, Salé\n"
                    "Bravo | +212600000001 | 12 rue X Salé\nCharlie | 0600000002 | Salé\nDelta | | Salé\n"),
              ElementsAre("Alpha = Bravo: phone address"));
}

TEST(Likeness, ACT_18_a_phone_of_a_leader_is_her_structures) {
  EXPECT_THAT(pairs("# Structures\nNom\nAlpha\nBravo\n# Leaders\nCode | Fonction | Structures\nL1 | "
                    "Présidente | Alpha\n"
                    "L2 | Présidente | Bravo\nL3 | Trésorière | Alpha\n"
                    "# Personnes\nLeader | Téléphone\nL1 | 0600000001\nL2 | 0600000001\nL3 | 0600000001\n"),
              ElementsAre("Alpha = Bravo: phone"));
}

TEST(Likeness, ACT_14_one_person_of_two_structures_is_no_duplicate) {
  EXPECT_THAT(pairs("# Structures\nNom\nAlpha\nBravo\n# Leaders\nFonction | Structures | Nom\n"
                    "Présidente | Alpha | Fictive Une\nMembre | Bravo | Fictive Une\n"),
              IsEmpty());
  EXPECT_THAT(pairs("# Structures\nNom\nAlpha\n# Leaders\nFonction | Structures | Nom\n"
                    "Présidente | Alpha | Fictive Une\nMembre | Alpha | Fictive Une\n"),
              ElementsAre("Présidente = Membre: name"));
}

TEST(Likeness, sounds) {
  EXPECT_EQ(sound_key("Tigemmi"), sound_key("Tigmi"));
  EXPECT_EQ(sound_key("تعاونية الأمل"), sound_key("Coopérative Al Amal"));
  EXPECT_EQ(sound_key("ⵜⵉⵎⴰ"), "");
  EXPECT_EQ(sound_key(""), "");
  EXPECT_EQ(sound_key("\xFF"), "");
}

}  // namespace
}  // namespace twiza::intake
