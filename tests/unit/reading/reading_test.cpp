#include "reading/reading.hpp"

#include "../sociogram/site_builder.hpp"
#include "reading/camps.hpp"

namespace twiza::reading {
namespace {

using sociogram::SiteBuilder;

struct Case : SiteBuilder {
  Reading reading(const ReadingOptions& options = {}) const { return read(site, options); }

  std::vector<Fact> facts(std::string_view code, const ReadingOptions& options = {}) const {
    std::vector<Fact> found;
    const Reading all = reading(options);
    for (const Chapter& chapter : all.chapters) {
      for (const Fact& fact : chapter.facts) {
        if (fact.code == code) found.push_back(fact);
      }
    }
    return found;
  }
  std::vector<std::string> sentences(std::string_view code) const {
    const model::Index index(site);
    std::vector<std::string> found;
    for (const Fact& fact : facts(code))
      found.push_back(sentence_of(fact, site, index, base::Words::of(base::Language::fr)));
    return found;
  }
  Case& family(std::string_view name, const char* code) {
    const_cast<model::Actor*>(model::Index(site).actor(ref(name)))->family = {code, ""};
    return *this;
  }
};

TEST(Reading, ANA_03_a_structure_is_a_catalyst_by_the_actors_that_go_to_it) {
  Case c;
  for (const char* name : {"EN", "A", "B"}) c.structure(name);
  c.leader("Présidente");
  c.tie("A > EN: demande").direction = {"towards", ""};
  c.tie("EN > B: projets").direction = {"mutual", ""};
  c.tie("A > Présidente: demande").direction = {"towards", ""};
  c.tie("B > Présidente: demande").direction = {"towards", ""};
  const std::vector<Fact> sought = c.facts("sought");
  ASSERT_EQ(sought.size(), 1u) << "persons are no catalysts";
  EXPECT_EQ(sought[0].actors, model::Refs{c.ref("EN")});
  EXPECT_EQ(sought[0].number, 2);
  EXPECT_EQ(sought[0].ties.size(), 2u);
}

TEST(Reading, ANA_01_a_tie_of_a_class_is_one_of_each_member_and_says_so) {
  Case c;
  for (const char* name : {"EN", "A", "B", "C"}) c.structure(name);
  c.group("Société civile", "A; B; C");
  c.tie("Société civile > EN: projets");
  c.tie("EN > A: convention");
  const std::vector<Fact> levels = c.facts("level");
  ASSERT_EQ(levels.size(), 4u);
  EXPECT_EQ(levels[0].actors, model::Refs{c.ref("EN")});
  EXPECT_EQ(levels[0].number, 3);
  EXPECT_EQ(levels[0].of, 3);
  EXPECT_EQ(levels[0].by_name, 1);
  EXPECT_TRUE(levels[0].of_class);
  EXPECT_THAT(c.sentences("level")[0],
              testing::HasSubstr("3 acteurs sur 3, dont 1 nommément. (classes comprises)"));
}

TEST(Reading, ANA_14_persons_are_counted_in_the_order_of_the_site_and_never_ranked) {
  Case c;
  for (const char* name : {"A", "B"}) c.structure(name);
  c.leader("Un").key_actor = true;
  c.leader("Deux");
  c.tie("Un > A: mandat");
  c.tie("Deux > A: mandat");
  c.tie("Deux > B: mandat");
  std::vector<model::Ref> leaders;
  for (const Fact& fact : c.facts("level")) {
    if (fact.actors[0].kind == model::Kind::leader) leaders.push_back(fact.actors[0]);
  }
  EXPECT_EQ(leaders, (model::Refs{c.ref("Un"), c.ref("Deux")}));
}

TEST(Reading, ANA_04_CNF_11_isolated_is_said_only_of_who_was_asked) {
  Case c;
  for (const char* name : {"A", "B", "C", "D"}) c.structure(name);
  c.tie("A > B: convention");
  c.site.structures[2].asked = true;
  const std::vector<Fact> isolated = c.facts("isolated"), unexplored = c.facts("unexplored");
  ASSERT_EQ(isolated.size(), 1u);
  EXPECT_EQ(isolated[0].actors, model::Refs{c.ref("C")});
  EXPECT_EQ(isolated[0].of, 4);
  ASSERT_EQ(unexplored.size(), 1u);
  EXPECT_EQ(unexplored[0].actors, model::Refs{c.ref("D")});
}

TEST(Reading, ANA_04_a_small_group_tied_to_nobody_else_is_named) {
  Case c;
  for (const char* name : {"A", "B", "C", "D", "E"}) c.structure(name);
  c.tie("A > B: x");
  c.tie("B > C: x");
  c.tie("D > E: x");
  const std::vector<Fact> apart = c.facts("apart");
  ASSERT_EQ(apart.size(), 1u);
  EXPECT_EQ(apart[0].actors, (model::Refs{c.ref("D"), c.ref("E")}));
}

TEST(Reading, who_coaches_is_left_out_with_its_people_unless_asked_for) {
  Case c;
  for (const char* name : {"REMESS", "A"}) c.structure(name);
  c.leader("Coach");
  c.tie("Coach > REMESS: salarié");
  c.tie("REMESS > A: coaching");
  c.site.info.operators = {"remess"};
  const Reading without = c.reading();
  EXPECT_EQ(without.network.actors, model::Refs{c.ref("A")});
  EXPECT_EQ(without.network.operators, model::Refs{c.ref("REMESS")});
  EXPECT_TRUE(without.network.edges.empty());
  ReadingOptions options;
  options.with_operator = true;
  EXPECT_EQ(c.reading(options).network.edges.size(), 2u);
}

TEST(Reading, planned_and_ended_ties_and_those_of_another_theme_are_no_part_of_it) {
  Case c;
  for (const char* name : {"A", "B"}) c.structure(name);
  c.theme("Eau");
  c.theme("Tapis");
  c.tie("A > B: x").status = {"planned", ""};
  c.tie("A > B: x").status = {"ended", ""};
  c.tie("A > B: x").theme = c.ref("Eau");
  ReadingOptions options;
  options.theme = c["Tapis"];
  EXPECT_EQ(c.reading().network.edges.size(), 1u);
  EXPECT_TRUE(c.reading(options).network.edges.empty());
}

TEST(Reading, ANA_05_conflicts_are_counted_between_families_for_the_team_alone) {
  Case c;
  for (const char* name : {"Commune", "Arrondissement"}) c.structure(name);
  c.group("Marchands");
  c.family("Commune", "authorities")
      .family("Arrondissement", "authorities")
      .family("Marchands", "beneficiaries");
  c.tie("Commune > Marchands: x", "conflictuelle");
  c.tie("Arrondissement > Marchands: x", "bonne");
  const std::vector<Fact> conflicts = c.facts("family_conflict");
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].number, 1);
  EXPECT_EQ(conflicts[0].of, 2);
  EXPECT_TRUE(conflicts[0].team_only);
  const std::vector<Fact> pairs = c.facts("family_pair");
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].of, 1) << "good ones";
  EXPECT_FALSE(pairs[0].team_only);
}

TEST(Reading, ANA_06_weak_ties_and_families_without_any_are_named) {
  Case c;
  for (const char* name : {"A", "B"}) c.structure(name);
  c.structure("C");
  c.family("A", "administrations").family("B", "associations").family("C", "cooperatives");
  c.tie("A > B: x").word = "superficielle";
  ASSERT_EQ(c.facts("weak_tie").size(), 1u);
  const std::vector<Fact> none = c.facts("no_family_tie");
  EXPECT_EQ(none.size(), 2u);
}

TEST(Reading, ANA_07_ties_across_a_border_and_between_two_sides) {
  Case c;
  c.territory("Salé");
  c.territory("Tabriquet", "Salé");
  c.territory("Bab Lamrissa", "Salé");
  c.structure("A", "Tabriquet");
  c.structure("B", "Tabriquet");
  c.structure("C", "Bab Lamrissa");
  c.structure("D", "Bab Lamrissa");
  c.structure("Partout", "Tabriquet; Bab Lamrissa");
  c.tie("A > B: x");
  c.tie("A > C: x");
  c.tie("Partout > C: x");
  const std::vector<Fact> across = c.facts("across");
  ASSERT_EQ(across.size(), 2u) << "Salé holds all of its ties";
  EXPECT_EQ(across[0].territory, c["Tabriquet"]);
  EXPECT_EQ(across[0].number, 2);
  EXPECT_EQ(across[0].of, 3);
  const std::vector<Fact> between = c.facts("between");
  ASSERT_EQ(between.size(), 1u);
  EXPECT_EQ(between[0].number, 1) << "who stands in both joins nothing";
}

TEST(Reading, ANA_08_a_tie_of_persons_whose_structures_have_none) {
  Case c;
  for (const char* name : {"A", "B", "C"}) c.structure(name);
  for (const char* name : {"Un", "Deux", "Trois"}) c.leader(name);
  c.tie("Un > A: Un");
  c.tie("Deux > B: Deux");
  c.tie("Trois > C: Trois");
  c.tie("Trois > B: membre");
  c.tie("Un > Deux: amitié");
  c.tie("Deux > Trois: amitié");
  c.tie("B > C: convention");
  const std::vector<Fact> personal = c.facts("personal");
  ASSERT_EQ(personal.size(), 1u);
  EXPECT_EQ(personal[0].actors, (model::Refs{c.ref("Un"), c.ref("Deux")}));
  const std::vector<Fact> several = c.facts("member_of_several");
  ASSERT_EQ(several.size(), 1u);
  EXPECT_EQ(several[0].actors, model::Refs{c.ref("Trois")});
}

TEST(Reading, joints_are_actors_without_whom_structures_would_be_cut_off) {
  Case c;
  for (const char* name : {"A", "B", "C", "D"}) c.structure(name);
  c.leader("Un");
  c.tie("A > B: x");
  c.tie("B > C: x");
  c.tie("C > A: x");
  c.tie("C > D: x");
  c.tie("Un > A: mandat");
  const std::vector<Fact> joints = c.facts("joint");
  ASSERT_EQ(joints.size(), 1u) << "A joins its own leader alone";
  EXPECT_EQ(joints[0].actors, model::Refs{c.ref("C")});
  EXPECT_EQ(joints[0].number, 1);
  EXPECT_EQ(joints[0].of, 3);
}

TEST(Reading, mediators_have_good_sourced_ties_with_both_sides) {
  Case c;
  for (const char* name : {"A", "B", "M", "N"}) c.structure(name);
  c.source("E1", "Wali");
  c.tie("A > B: x", "conflictuelle");
  for (const char* text : {"M > A: x", "M > B: x"}) c.tie(text, "bonne").sources = {c.ref("E1")};
  for (const char* text : {"N > A: x", "N > B: x"}) c.tie(text, "bonne");
  const std::vector<Fact> found = c.facts("mediator");
  ASSERT_EQ(found.size(), 1u) << "nobody said that N is good with them";
  EXPECT_EQ(found[0].actors.front(), c.ref("M"));
  EXPECT_EQ(found[0].ties.size(), 3u) << "the conflict's and the two good ones";
  EXPECT_TRUE(found[0].team_only);
  EXPECT_TRUE(c.facts("chain").empty());
}

TEST(Reading, where_no_mediator_is_the_shortest_chain_of_good_ties_is_told) {
  Case c;
  for (const char* name : {"A", "B", "M", "N"}) c.structure(name);
  c.source("E1", "Wali");
  c.tie("A > B: x", "conflictuelle");
  for (const char* text : {"A > M: x", "M > N: x", "N > B: x"}) c.tie(text, "bonne").sources = {c.ref("E1")};
  const std::vector<Fact> chains = c.facts("chain");
  ASSERT_EQ(chains.size(), 1u);
  EXPECT_EQ(chains[0].number, 3);
  EXPECT_EQ(chains[0].actors, (model::Refs{c.ref("A"), c.ref("B"), c.ref("M"), c.ref("N")}));
}

TEST(Reading, certainty_counts_what_one_source_carries_and_what_sources_contradict) {
  Case c;
  for (const char* name : {"A", "B"}) c.structure(name);
  c.source("E1", "Wali");
  c.source("E2", "Caïd");
  const model::Tie& tie = c.tie("A > B: x", "bonne");
  c.says("E1", tie, "bonne");
  c.says("E2", tie, "conflictuelle");
  ASSERT_EQ(c.facts("contradicted").size(), 1u);
  EXPECT_EQ(c.facts("contradicted")[0].statements.size(), 2u);
  ASSERT_EQ(c.facts("single_source").size(), 1u);
}

TEST(Reading, camps_are_coherent_or_tell_what_would_have_to_be_mended) {
  Case c;
  for (const char* name : {"A", "B", "C"}) c.structure(name);
  c.tie("A > B: x", "bonne");
  c.tie("B > C: x", "bonne");
  EXPECT_EQ(camps_of(c.reading().network).coherence.upper, 0);
  c.tie("A > C: x", "conflictuelle");
  const Camps camps = camps_of(c.reading().network);
  EXPECT_TRUE(camps.coherence.exact());
  EXPECT_EQ(camps.coherence.upper, 1);
  EXPECT_FALSE(camps.coherence.unique());
  EXPECT_EQ(camps.triangles.negative[1], 1);
}

TEST(Reading, every_sentence_is_worded_in_the_three_languages) {
  Case c;
  c.territory("Salé");
  for (const char* name : {"A", "B", "M"}) c.structure(name, "Salé");
  c.tie("A > B: x", "conflictuelle");
  c.tie("M > A: x", "bonne");
  const model::Index index(c.site);
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    const Reading all = c.reading();
    for (const Chapter& chapter : all.chapters) {
      for (const Fact& fact : chapter.facts) {
        const std::string said = sentence_of(fact, c.site, index, base::Words::of(language));
        EXPECT_THAT(said, testing::Not(testing::HasSubstr("{"))) << fact.code;
        EXPECT_THAT(said, testing::Not(testing::HasSubstr("[reading"))) << fact.code;
      }
    }
  }
}

}  // namespace
}  // namespace twiza::reading
