#include "reading/anchors.hpp"

#include <random>
#include <set>

#include "../sociogram/site_builder.hpp"
#include "base/words.hpp"
#include "reading/outline.hpp"

namespace twiza::reading {
namespace {

using sociogram::SiteBuilder;

model::Citation cited(const Fact& fact, const model::Site& site, base::Language language = base::Language::fr,
                      const char* said = "fr") {
  model::Citation citation;
  citation.fact = key_of(fact);
  citation.sentence = sentence_of(fact, site, model::Index(site), base::Words::of(language));
  citation.language = {said, ""};
  return citation;
}

std::vector<model::Citation> cite_all(const model::Site& site, base::Language language = base::Language::fr) {
  std::vector<model::Citation> all;
  const Reading reading = read(site, {});
  for (const Chapter& chapter : reading.chapters) {
    for (const Fact& fact : chapter.facts) all.push_back(cited(fact, site, language));
  }
  return all;
}

Anchor anchor(const model::Citation& citation, const model::Site& site) {
  const model::Index index(site);
  const Reading reading = read(site, {});
  Anchor found = Anchors(site, index, reading).of(citation);
  found.fact = nullptr;  // ends with the reading
  return found;
}

// Every question of the guide finds something in it.
struct Town : SiteBuilder {
  Town() {
    territory("Salé");
    territory("Tabriquet", "Salé", "arrondissement");
    territory("Bab Lamrissa", "Salé", "arrondissement");
    for (const char* name : {"Commune", "Marché", "Vendeurs", "École"}) structure(name, "Tabriquet");
    for (const char* name : {"EN", "Tigemmi", "Coopérative"}) structure(name, "Bab Lamrissa");
    structure("Ministère").position = {"external", ""};
    structure("Seule").asked = true;
    structure("Sans lien");
    for (const char* name : {"X", "Y"}) structure(name);
    leader("Présidente");
    leader("Directeur");
    group("Société civile", "Tigemmi; Coopérative");
    for (model::Structure& each : site.structures) each.family = {"associations", ""};
    family("Commune", {"authorities", ""});
    family("Vendeurs", {"beneficiaries", ""});
    family("École", {"", "Écoles"});
    site.structures[0].category = {"commune", ""};
    tie("Société civile > EN: demande").direction = {"towards", ""};
    tie("Commune > EN: convention", "good").direction = {"towards", ""};
    tie("Vendeurs > Commune: place", "conflictual");
    tie("EN > Vendeurs: formation", "good");
    tie("Commune > Ministère: tutelle");
    tie("Marché > Vendeurs: place", "conflictual");
    tie("Marché > École: repas").word = "faible";
    tie("X > Y: réseau");
    tie("Présidente > Tigemmi: présidente");
    tie("Présidente > Coopérative: présidente");
    tie("Directeur > École: directeur");
    tie("Présidente > Directeur: amitié");
  }
  void family(std::string_view name, model::Word word) {
    const_cast<model::Actor*>(model::Index(site).actor(ref(name)))->family = std::move(word);
  }
};

TEST(Anchors, INP_06_what_was_cited_of_a_site_that_did_not_change_is_the_same) {
  const Town town;
  const std::vector<model::Citation> all = cite_all(town.site);
  ASSERT_GT(all.size(), 20u);
  for (const model::Citation& each : all) {
    EXPECT_EQ(anchor(each, town.site).state, CitationState::same) << each.fact << ": " << each.sentence;
  }
}

TEST(Anchors, INP_06_every_sort_of_fact_has_its_line_in_the_outline_and_a_key_of_its_own) {
  const Town town;
  std::set<std::string> keys, parts;
  for (const model::Term& part : model::interpretation_parts().terms) parts.insert(std::string(part.code));
  const Reading reading = read(town.site, {});
  for (const Chapter& chapter : reading.chapters) {
    EXPECT_FALSE(chapter.facts.empty()) << chapter.name << " is not tried here";
    for (const Fact& fact : chapter.facts) {
      EXPECT_EQ(kind_of(fact).code, fact.code);
      EXPECT_TRUE(parts.count(std::string(part_of(fact, model::Index(town.site))))) << fact.code;
      EXPECT_TRUE(keys.insert(key_of(fact)).second) << "two facts are " << key_of(fact);
    }
  }
  for (const FactKind& kind : fact_kinds())
    EXPECT_TRUE(base::Words::of(base::Language::fr).has("reading." + std::string(kind.code))) << kind.code;
}

TEST(Anchors, INP_06_a_new_figure_is_offered_in_the_language_of_the_citation) {
  Town town;
  std::vector<model::Citation> french = cite_all(town.site), arabic = cite_all(town.site, base::Language::ar);
  const auto of_commune = [&](std::vector<model::Citation>& all) -> model::Citation& {
    return *std::find_if(all.begin(), all.end(), [&](const model::Citation& each) {
      return each.fact == "level:structure/" + town.ref("Commune").id.to_text();
    });
  };
  of_commune(arabic).language = {"ar", ""};
  town.tie("Commune > École: transport");
  const Anchor now = anchor(of_commune(french), town.site), in_arabic = anchor(of_commune(arabic), town.site);
  EXPECT_EQ(now.state, CitationState::changed);
  EXPECT_THAT(now.sentence, testing::HasSubstr("en lien avec 4 acteurs"));
  EXPECT_EQ(in_arabic.state, CitationState::changed);
  EXPECT_NE(in_arabic.sentence, now.sentence);
}

TEST(Anchors, who_joins_those_that_are_counted_changes_the_sentence_and_not_the_fact) {
  Town town;
  const std::vector<model::Citation> before = cite_all(town.site);
  town.structure("Seule aussi").asked = true;
  for (const model::Citation& each : before) {
    if (each.fact != "isolated") continue;
    const Anchor now = anchor(each, town.site);
    EXPECT_EQ(now.state, CitationState::changed);
    EXPECT_THAT(now.sentence, testing::HasSubstr("Seule aussi"));
  }
}

TEST(Anchors, a_tie_told_the_other_way_round_stays_the_same_fact) {
  Fact here, there;
  here.code = there.code = "mediator";
  SiteBuilder s;
  for (const char* name : {"M", "A", "B"}) s.structure(name);
  here.actors = {s.ref("M"), s.ref("A"), s.ref("B")};
  there.actors = {s.ref("M"), s.ref("B"), s.ref("A")};
  EXPECT_EQ(key_of(here), key_of(there));
  there.actors = {s.ref("A"), s.ref("M"), s.ref("B")};
  EXPECT_NE(key_of(here), key_of(there)) << "another one mediates";
}

TEST(Anchors, what_is_no_more_is_gone) {
  Town town;
  const std::vector<model::Citation> before = cite_all(town.site);
  town.site.ties.clear();
  int gone = 0;
  for (const model::Citation& each : before) gone += anchor(each, town.site).state == CitationState::gone;
  EXPECT_GT(gone, 10);
  EXPECT_EQ(anchor({}, town.site).state, CitationState::gone);
}

TEST(Anchors, a_citation_typed_in_a_workbook_without_its_language_is_found_in_any) {
  const Town town;
  const Reading reading = read(town.site, {});
  const model::Citation arabic = cited(reading.chapters[0].facts[0], town.site, base::Language::ar, "");
  EXPECT_EQ(anchor(arabic, town.site).state, CitationState::same);
}

TEST(Anchors, INP_07_the_facts_are_those_of_the_theme_of_the_map) {
  Town town;
  model::Map map;
  map.id = base::derived_id({}, "map", "vendors");
  map.theme = {model::Kind::theme, town.theme("Vendeurs ambulants").id};
  town.site.maps = {map};
  model::Interpretation report;
  report.map = {model::Kind::map, map.id};
  EXPECT_EQ(options_for(&report, town.site).theme, map.theme.id);
  report.map = {};
  EXPECT_TRUE(options_for(&report, town.site).theme.empty());
}

// Whatever is done to the site: a citation is one of the three, and has today's sentence unless it is gone.
TEST(Anchors, INP_06_no_change_of_the_site_upsets_a_citation) {
  std::mt19937 random(20130624);
  Town town;
  const std::vector<model::Citation> before = cite_all(town.site);
  const std::vector<std::string> names = {"Commune", "Marché",  "Vendeurs", "École",
                                          "EN",      "Tigemmi", "Seule",    "X"};
  std::set<CitationState> seen;
  for (int step = 0; step < 40; ++step) {
    const std::string one = names[random() % names.size()], other = names[random() % names.size()];
    switch (random() % 3) {
      case 0:
        if (one != other) town.tie(one + " > " + other + ": x", random() % 2 == 0 ? "good" : "conflictual");
        break;
      case 1:
        if (!town.site.ties.empty())
          town.site.ties.erase(town.site.ties.begin() +
                               static_cast<std::ptrdiff_t>(random() % town.site.ties.size()));
        break;
      default:
        town.family(one, random() % 2 == 0 ? model::Word{"authorities", ""} : model::Word{});
    }
    const model::Index index(town.site);
    const Reading reading = read(town.site, {});
    const Anchors anchors(town.site, index, reading);
    for (const model::Citation& each : before) {
      const Anchor now = anchors.of(each);
      seen.insert(now.state);
      ASSERT_EQ(now.state == CitationState::gone, now.sentence.empty()) << each.fact;
      ASSERT_EQ(now.state == CitationState::same, now.sentence == each.sentence) << each.fact;
    }
  }
  EXPECT_EQ(seen.size(), 3u);
}

}  // namespace
}  // namespace twiza::reading
