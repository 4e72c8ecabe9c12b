#include "privacy/pseudonyms.hpp"

#include <gtest/gtest.h>

namespace twiza::privacy {
namespace {

Pseudonyms pseudonyms() {
  Pseudonyms names;
  names.allow("commune");
  names.add("Coopérative Al Amal", "Coopérative 1");
  names.add("Salé", "Commune A");
  names.add("Salé Al Jadida", "Commune B");
  names.add("DAS", "Administration 1");
  names.add("سلا الجديدة", "جماعة ب");
  names.add("الرباط", "مدينة أ");
  names.add("commune", "Commune C");
  names.mark({"[année]", "[téléphone]", "[courriel]"});
  return names;
}

TEST(Pseudonyms, DOC_16_a_name_is_found_as_whole_words_whatever_its_accents_and_case) {
  const Pseudonyms names = pseudonyms();
  EXPECT_EQ(names.replace("La COOPERATIVE al-amal, à Salé."), "La Coopérative 1, à Commune A.");
  EXPECT_EQ(names.replace("Saléenne, l'amal"), "Saléenne, l'amal");
  EXPECT_EQ(names.replace("d’Salé al jadida et Salé"), "d’Commune B et Commune A");  // the longest first
}

TEST(Pseudonyms, a_short_name_is_found_as_typed_only_and_a_common_word_never) {
  const Pseudonyms names = pseudonyms();
  EXPECT_EQ(names.replace("La DAS parle, das non."), "La Administration 1 parle, das non.");
  EXPECT_EQ(names.replace("La commune."), "La commune.");
}

TEST(Pseudonyms, DOC_16_an_arabic_name_is_found_behind_its_particles_and_with_its_marks) {
  const Pseudonyms names = pseudonyms();
  EXPECT_EQ(names.replace("سَلا الجديدة"), "جماعة ب");
  EXPECT_EQ(names.replace("وبسلا الجديدة،"), "وب جماعة ب،");
  EXPECT_EQ(names.replace("للرباط"), "ل مدينة أ");
}

TEST(Pseudonyms, DOC_16_years_phones_and_addresses_give_way_to_marks) {
  EXPECT_EQ(pseudonyms().replace("En 2012, tél. 0661 98 76 54 ou a.b@c.ma, 12 personnes"),
            "En [année], tél. [téléphone] ou [courriel], 12 personnes");
}

}  // namespace
}  // namespace twiza::privacy
