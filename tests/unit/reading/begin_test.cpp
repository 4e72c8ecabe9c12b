#include "reading/begin.hpp"

#include "../sociogram/site_builder.hpp"

namespace twiza::reading {
namespace {

using sociogram::SiteBuilder;
using testing::ElementsAre;

base::Id id_of(const char* name) { return base::derived_id({}, "begin", name); }

struct Town : SiteBuilder {
  Town() {
    territory("Tabriquet");
    structure("Commune").family = model::families().read("communes et autorités");
    structure("Amal", "Tabriquet").family = {"associations", ""};
    source("S1");
    source("S2");
    model::Tie& between = tie("Commune > Amal: convention", "conflictuelle");
    between.sources = {ref("S1")};
    says("S2", between, "conflictuelle");
    note("N1", "difficulty").territory = ref("Tabriquet");
    note("N2", "chance");
    note("N3", "person");
    difficulty("Ils ne se parlent pas", {{model::Kind::note, id_of("N1")}, {model::Kind::tie, between.id}});
    model::Difficulty& second = difficulty("Chacun vend seul", {});
    second.wrong = "Les prix";
    second.why = "Ils ne se voient pas\nPersonne ne les réunit\n";
  }
  model::Note& note(const char* name, const char* mark) {
    site.notes.reserve(10);
    model::Note& made = site.notes.emplace_back();
    made.id = id_of(name);
    made.text = std::string("Texte de ") + name;
    made.mark.code = mark;
    return made;
  }
  model::Difficulty& difficulty(const char* name, model::Refs rests_on) {
    site.difficulties.reserve(10);
    model::Difficulty& made = site.difficulties.emplace_back();
    made.id = id_of(name);
    made.name = name;
    made.rests_on = std::move(rests_on);
    return made;
  }
  ToldBegin told() const { return begin(site, base::Words::of(base::Language::fr)); }
};

TEST(Begin, ANA_09_difficulties_are_told_by_what_they_rest_on_in_the_order_of_the_site) {
  const ToldBegin told = Town().told();
  ASSERT_EQ(told.difficulties.size(), 2u);
  const ToldGround& ground = told.difficulties[0].ground;
  EXPECT_EQ(told.difficulties[0].name, "Ils ne se parlent pas");
  EXPECT_EQ(ground.notes, 1);
  EXPECT_EQ(ground.ties, 1);
  EXPECT_EQ(ground.sources, 2) << "the one named for the tie, and the one that said something of it";
  EXPECT_EQ(ground.statements, 1);
  EXPECT_EQ(ground.actors, 0) << "those at the ends of a tie are not named themselves";
  EXPECT_THAT(ground.families, ElementsAre("ONG et associations", "communes et autorités"));
  EXPECT_THAT(ground.territories, ElementsAre("Tabriquet"));
  EXPECT_EQ(ground_text(ground, base::Words::of(base::Language::fr)),
            "1 entrée du cahier ; 2 sources ; 1 dire ; 1 lien");
  EXPECT_EQ(ground_text(told.difficulties[1].ground, base::Words::of(base::Language::fr)),
            "ne s'appuie encore sur rien");
}

TEST(Begin, ANA_11_whys_are_a_chain_and_answers_are_counted) {
  const ToldBegin told = Town().told();
  EXPECT_THAT(told.difficulties[1].why, ElementsAre("Ils ne se voient pas", "Personne ne les réunit"));
  EXPECT_EQ(told.difficulties[1].answered, 2);
  EXPECT_EQ(told.difficulties[0].answered, 0);
}

TEST(Begin, ANA_12_the_chosen_one_is_said_and_so_is_that_none_is) {
  Town town;
  EXPECT_THAT(town.told().sentences, testing::Contains(testing::HasSubstr("laquelle choisir")));
  town.site.difficulties[1].chosen = true;
  EXPECT_THAT(town.told().sentences, testing::Contains("Choisie pour commencer : « Chacun vend seul »."));
}

TEST(Begin, CAH_04_what_the_notebook_marks_and_nobody_took_up_waits) {
  Town town;
  const auto waiting = [&] {
    std::vector<std::string> texts;
    for (const ToldNote& note : town.told().notes) {
      if (waits(note)) texts.push_back(note.text);
    }
    return texts;
  };
  EXPECT_THAT(waiting(), ElementsAre("Texte de N2"));
  EXPECT_EQ(town.told().unused, 1);
  model::SwotItem& line = town.site.swot.emplace_back();
  line.aspect.code = "opportunity";
  line.rests_on = {{model::Kind::note, id_of("N2")}};
  EXPECT_TRUE(waiting().empty());
}

TEST(Begin, ANA_13_the_grid_has_its_four_quadrants_and_keeps_own_words) {
  Town town;
  town.site.swot.emplace_back().aspect.code = "threat";
  town.site.swot.emplace_back().aspect.typed = "rêves";
  const ToldBegin told = town.told();
  ASSERT_EQ(told.quadrants.size(), 5u);
  EXPECT_EQ(told.quadrants[0].aspect, "strength");
  EXPECT_EQ(told.quadrants[3].lines.size(), 1u);
  EXPECT_EQ(told.quadrants[4].title, "rêves");
}

TEST(Begin, CAH_01_the_newest_entry_stands_first) {
  Town town;
  town.site.notes[0].date = base::parse_when("2013-05");
  town.site.notes[1].date = base::parse_when("2013-07");
  EXPECT_EQ(town.told().notes[0].text, "Texte de N2");
}

}  // namespace
}  // namespace twiza::reading
