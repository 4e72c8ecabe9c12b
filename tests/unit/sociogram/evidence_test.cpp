#include "sociogram/evidence.hpp"

#include "site_builder.hpp"

namespace twiza::sociogram {
namespace {

// A good tie between two structures, and sources that say so.
struct Triangle : SiteBuilder {
  model::Tie& tie_;

  Triangle()
      : tie_((structure("DAS"), structure("EN"), structure("Commune"), tie("DAS > EN: contrat", "bonne"))) {}

  void said(const char* code, const char* speaker, const char* quality = "bonne") {
    source(code, speaker);
    says(code, tie_, quality);
  }
  int count() const { return Evidence(site).independent_sources(tie_); }
  bool contradicted() const { return Evidence(site).contradicted(tie_); }
};

TEST(Evidence, ENT_08_a_statement_on_a_tie_is_a_source_of_its_relation) {
  Triangle t;
  EXPECT_EQ(t.count(), 0);
  t.said("E1", "Wali");
  EXPECT_EQ(t.count(), 1);
  EXPECT_EQ(Evidence(t.site).statements(t.tie_).size(), 1u);
}

TEST(Evidence, ENT_08_a_source_named_for_the_tie_counts_without_saying_more) {
  Triangle t;
  t.source("E1", "Wali");
  t.source("D1", "REMESS");
  t.tie_.sources = {t.ref("E1"), t.ref("D1")};
  EXPECT_EQ(t.count(), 2);
}

TEST(Evidence, ENT_08_a_source_that_says_otherwise_does_not_count_even_when_named) {
  Triangle t;
  t.said("E1", "Wali", "conflictuelle");
  t.tie_.sources = {t.ref("E1")};
  EXPECT_EQ(t.count(), 0);
}

TEST(Evidence, ENT_09_two_speakers_are_two_sources) {
  Triangle t;
  t.said("E1", "Wali");
  t.said("E2", "Caïd");
  EXPECT_EQ(t.count(), 2);
}

TEST(Evidence, ENT_09_one_speaker_is_one_source_however_often_she_speaks) {
  Triangle t;
  t.said("E1", "Le Maire");
  t.said("E2", "le maire");
  t.said("E3", " LE MAIRE ");
  EXPECT_EQ(t.count(), 1);
}

TEST(Evidence, ENT_09_a_leader_and_her_structure_are_one_source) {
  Triangle t;
  t.leader("Président");
  t.tie("Président > Commune: Président");
  t.said("E1", "Président");
  t.said("E2", "Commune");
  EXPECT_EQ(t.count(), 1);
  t.said("E3", "Président, Commune");
  EXPECT_EQ(t.count(), 1);
  t.said("E4", "Ailleurs");
  EXPECT_EQ(t.count(), 2);
}

TEST(Evidence, ENT_09_two_leaders_of_one_structure_are_one_source_and_a_chain_is_one) {
  Triangle t;
  t.leader("Président");
  t.leader("Trésorier");
  t.leader("Passeur");
  t.tie("Président > Commune: CA");
  t.tie("Trésorier > Commune: CA");
  t.said("E1", "Président");
  t.said("E2", "Trésorier");
  EXPECT_EQ(t.count(), 1);
  // One who is of two structures joins the speakers of both.
  t.tie("Passeur > Commune: membre");
  t.tie("Passeur > DAS: membre");
  t.said("E3", "DAS");
  EXPECT_EQ(t.count(), 2);
  t.said("E4", "Passeur");
  EXPECT_EQ(t.count(), 1);
}

TEST(Evidence, ENT_09_a_structure_is_known_by_acronym_alias_arabic_name_and_code_and_a_person_by_her_name) {
  Triangle t;
  model::Structure& commune = t.site.structures[2];
  commune.acronym = "CUS";
  commune.aliases = {"Mairie"};
  commune.name_ar = "جماعة سلا";
  commune.code = "S3";
  t.leader("Président");
  t.tie("Président > Commune: CA");
  t.site.persons.emplace_back();
  t.site.persons.back().leader = t.ref("Président");
  t.site.persons.back().name = "Fatima";
  for (const char* speaker :
       {"Commune", "cus", "la mairie", "MAIRIE", "جماعة سلا", "s3", "Fatima", "Président, CUS"}) {
    t.said((std::string("E ") + speaker).c_str(), speaker);
  }
  EXPECT_EQ(t.count(), 2) << "« la mairie » is no name of it";
}

TEST(Evidence, ENT_09_speakers_who_are_not_named_count_each) {
  Triangle t;
  t.said("E1", "");
  t.said("E2", "");
  EXPECT_EQ(t.count(), 2);
  t.said("E3", "???");
  EXPECT_EQ(t.count(), 3);
}

TEST(Evidence, ENT_09_the_same_source_twice_counts_once) {
  Triangle t;
  t.said("E1", "Wali");
  t.says("E1", t.tie_, "bonne");
  t.tie_.sources = {t.ref("E1")};
  EXPECT_EQ(t.count(), 1);
}

TEST(Evidence, SOC_11_a_word_of_the_coach_rests_on_those_who_used_it_or_one_of_its_meaning) {
  Triangle t;
  t.tie_.quality = {};
  t.tie_.word = "superficielle";
  t.said("E1", "Wali", "autre");
  t.site.statements.back().word = "faible";
  t.said("E2", "Caïd", "Superficielle");
  t.said("E3", "Pacha", "autre");
  t.site.statements.back().word = "regret";
  t.said("E4", "Adel", "bonne");
  EXPECT_EQ(t.count(), 2);
}

TEST(Evidence, TWZ_04_two_qualities_said_of_one_tie_contradict) {
  Triangle t;
  t.said("E1", "Wali", "bonne");
  EXPECT_FALSE(t.contradicted());
  t.said("E2", "Caïd", "ne sait pas");
  EXPECT_FALSE(t.contradicted()) << "who does not know contradicts nobody";
  t.said("E3", "Pacha", "");
  EXPECT_FALSE(t.contradicted()) << "nor who says nothing of it";
  t.said("E4", "Adel", "conflictuelle");
  EXPECT_TRUE(t.contradicted());
}

TEST(Evidence, TWZ_04_a_word_of_her_own_is_something_else_than_good) {
  Triangle t;
  t.said("E1", "Wali", "bonne");
  t.said("E2", "Caïd", "tendue");
  EXPECT_TRUE(t.contradicted());
  EXPECT_EQ(Evidence(t.site).said_of(t.tie_).count("other"), 1u);
}

TEST(Evidence, statements_on_an_actor_say_nothing_of_her_ties) {
  Triangle t;
  t.said("E1", "Wali");
  t.site.statements.back().about = t.ref("DAS");
  EXPECT_EQ(t.count(), 0);
}

}  // namespace
}  // namespace twiza::sociogram
