#include "sociogram/rules.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "site_builder.hpp"

namespace twiza::sociogram {
namespace {

using model::Finding;
using model::Verdict;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

std::string subject(const SiteBuilder& town, const Finding& finding) {
  return model::Index(town.site).name_of(finding.about);
}

// Every finding has its rule, its sentence and its repair in three languages, and fills all their blanks.
void expect_worded(const std::vector<Finding>& findings) {
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    const base::Words& words = base::Words::of(language);
    for (const Finding& finding : findings) {
      for (const std::string& code :
           {"rule." + finding.rule, "finding." + finding.code, "repair." + finding.code}) {
        EXPECT_TRUE(words.has(code)) << code;
        EXPECT_EQ(words.say(code, finding.arguments).find('{'), std::string::npos) << code;
      }
    }
  }
}

// "CNF-08 review to_confirm DAS – EN", of one rule or of all.
std::vector<std::string> check(const SiteBuilder& town, std::string_view rule,
                               const model::Declarations& declared = {}) {
  const std::vector<Finding> findings = check_site(town.site, declared);
  expect_worded(findings);
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    if (finding.rule != rule) continue;
    lines.push_back(std::string(model::name_of(finding.verdict)) + " " + finding.code + " " +
                    subject(town, finding));
  }
  return lines;
}

Finding only(const SiteBuilder& town, std::string_view rule, const model::Declarations& declared = {}) {
  for (const Finding& finding : check_site(town.site, declared)) {
    if (finding.rule == rule) return finding;
  }
  ADD_FAILURE() << "no finding of " << rule;
  return {};
}

std::string argument(const Finding& finding, std::string_view name) {
  for (const auto& [key, value] : finding.arguments) {
    if (key == name) return value;
  }
  return "(none)";
}

// Two structures and a leader in Salé, with all a sheet and a map ask for, and a report.
struct Town : SiteBuilder {
  Town() {
    model::Interpretation report;
    report.id = base::derived_id({}, "interpretation", "x");
    report.name = "Lecture";
    report.first_reading = "La DAS est au milieu.";
    report.signature = "{}";
    site.interpretations.push_back(report);
    territory("Salé");
    structure("DAS", "Salé").mission = "aide";
    structure("EN", "Salé").mission = "aide";
    leader("Maire", "Salé").competences = {"plaidoyer"};
    tie("Maire > DAS: Maire");
    tie("DAS > EN: convention");
  }
};

TEST(Rules, CNF_12_a_conforming_site_has_only_observations) {
  const Town town;
  const std::vector<Finding> findings = check_site(town.site, {});
  EXPECT_EQ(model::overall(findings), Verdict::ok);
  EXPECT_THAT(check(town, "CNF-06"), ElementsAre("observation report_to_verify Lecture"));
  EXPECT_EQ(findings.size(), 1u);
}

TEST(Rules, CNF_12_every_finding_says_the_rule_the_place_and_the_repair) {
  Town town;
  town.tie("EN > Maire", "bonne");
  for (const Finding& finding : check_site(town.site, {})) {
    EXPECT_FALSE(finding.rule.empty());
    EXPECT_FALSE(finding.code.empty());
    EXPECT_FALSE(finding.about.empty()) << finding.code;
  }
  expect_worded(check_site(town.site, {}));
}

TEST(Rules, SOC_01_a_map_without_actors_is_to_review) {
  SiteBuilder town;
  EXPECT_THAT(check(town, "SOC-01"), ElementsAre("review no_actor Salé"));
  EXPECT_THAT(check(Town(), "SOC-01"), IsEmpty());
}

// --- CNF-02, 03, 04, 14: what the coach declared

model::Declarations colour(const model::Tie& tie, const char* typed) {
  return {{{{model::Kind::tie, tie.id}, "Couleur", typed}}, {}, {}, {}};
}

TEST(Rules, CNF_02_declared_colour_must_agree_with_the_ends) {
  Town town;
  town.leader("Caïd", "Salé");
  town.group("Marchands", "", "Salé");
  const model::Tie& ls = town.site.ties[0];
  const model::Tie& ss = town.site.ties[1];
  const model::Tie& ll = town.tie("Maire > Caïd: club");
  const model::Tie& ext = town.tie("Maire > Marchands: écoute");
  const std::vector<std::pair<const model::Tie*, std::string>> right = {
      {&ss, "bleu"}, {&ss, "BLEUE"}, {&ss, "blue"},  {&ss, "أزرق"},
      {&ls, "vert"}, {&ls, "verte"}, {&ll, "rouge"}, {&ext, "gris"}};
  for (const auto& [tie, typed] : right)
    EXPECT_THAT(check(town, "CNF-02", colour(*tie, typed.c_str())), IsEmpty()) << typed;
  EXPECT_THAT(check(town, "CNF-02", colour(ss, "vert")),
              ElementsAre("nonconforming wrong_color.structure-structure DAS – EN"));
  EXPECT_THAT(check(town, "CNF-02", colour(ls, "rouge")),
              ElementsAre("nonconforming wrong_color.leader-structure Maire – DAS"));
  EXPECT_THAT(check(town, "CNF-02", colour(ll, "bleu")),
              ElementsAre("nonconforming wrong_color.leader-leader Maire – Caïd"));
  EXPECT_THAT(check(town, "CNF-02", colour(ext, "vert")),
              ElementsAre("nonconforming wrong_color.extension Maire – Marchands"));
}

TEST(Rules, CNF_02_a_colour_the_legend_does_not_know_is_nonconforming) {
  const Town town;
  const model::Declarations declared = colour(town.site.ties[1], "jaune");
  EXPECT_THAT(check(town, "CNF-02", declared),
              ElementsAre("nonconforming wrong_color.structure-structure DAS – EN"));
  EXPECT_EQ(only(town, "CNF-02", declared).column, "Couleur");
}

TEST(Rules, CNF_03_all_structures_have_one_size_and_all_figures_too) {
  const Town town;
  model::Declarations declared;
  declared.sizes = {
      {town.ref("DAS"), "Taille", "2"}, {town.ref("EN"), "Taille", "2"}, {town.ref("Maire"), "Taille", "1"}};
  EXPECT_THAT(check(town, "CNF-03", declared), IsEmpty());
  declared.sizes[1].typed = "3";
  EXPECT_THAT(check(town, "CNF-03", declared), ElementsAre("nonconforming uneven_size EN"));
  declared.sizes[0].typed = "+";
  declared.sizes[1].typed = "++";
  EXPECT_THAT(check(town, "CNF-03", declared), ElementsAre("nonconforming uneven_size EN"));
}

TEST(Rules, CNF_04_no_actor_is_shown_as_more_important) {
  const Town town;
  model::Declarations declared;
  declared.importances = {{town.ref("DAS"), "Importance", "forte"}};
  EXPECT_THAT(check(town, "CNF-04", declared), ElementsAre("nonconforming emphasis DAS"));
}

TEST(Rules, CNF_14_a_home_made_symbol_is_flagged) {
  const Town town;
  model::Declarations declared;
  declared.symbols = {{town.ref("DAS"), "Symbole", "étoile"}};
  EXPECT_THAT(check(town, "CNF-14", declared), ElementsAre("review own_symbol DAS"));
}

TEST(Rules, CNF_14_what_goes_beyond_the_legend_is_declared_and_lowers_nothing) {
  Town town;
  town.group("Marchands", "", "Salé").size = 300;
  town.theme("Eau");
  town.tie("DAS > Marchands: aide");
  town.tie("EN > Eau: compétence");
  EXPECT_THAT(check(town, "CNF-14"),
              ElementsAre("observation extension_groups Salé", "observation extension_ties Salé"));
  EXPECT_EQ(model::overall(check_site(town.site, {})), Verdict::ok);
}

TEST(Rules, CNF_14_a_tie_to_a_territory_is_to_review) {
  Town town;
  town.tie("DAS > Salé: siège");
  EXPECT_THAT(check(town, "CNF-14"), Contains("review territory_at_end DAS – Salé"));
}

// --- CNF-07, 08 and TWZ-04: what a tie rests on

TEST(Rules, CNF_07_a_tie_has_an_indicator_or_a_source) {
  Town town;
  model::Tie& tie = town.tie("EN > Maire", "bonne");
  EXPECT_THAT(check(town, "CNF-07"), ElementsAre("review tie_without_indicator EN – Maire"));
  EXPECT_EQ(only(town, "CNF-07").field, "indicators");
  town.source("E1");
  tie.sources = {town.ref("E1")};
  EXPECT_THAT(check(town, "CNF-07"), IsEmpty());
  tie.sources = {};
  town.says("E1", tie, "ne sait pas");
  EXPECT_THAT(check(town, "CNF-07"), IsEmpty());
}

TEST(Rules, CNF_08_a_qualified_tie_rests_on_two_independent_sources_or_is_to_confirm) {
  Town town;
  model::Tie& tie = town.site.ties[1];
  EXPECT_THAT(check(town, "CNF-08"), IsEmpty()) << "not qualified: nothing to confirm";
  tie.quality.code = "good";
  EXPECT_THAT(check(town, "CNF-08"), ElementsAre("review to_confirm DAS – EN"));
  EXPECT_EQ(argument(only(town, "CNF-08"), "count"), "0");
  town.source("E1", "Wali");
  town.says("E1", tie, "bonne");
  EXPECT_EQ(argument(only(town, "CNF-08"), "count"), "1");
  town.source("E2", "Caïd");
  town.says("E2", tie, "bonne");
  EXPECT_THAT(check(town, "CNF-08"), IsEmpty());
}

TEST(Rules, CNF_08_a_word_of_the_coach_needs_no_confirmation) {
  Town town;
  town.site.ties[1].word = "superficielle";
  EXPECT_THAT(check(town, "CNF-08"), IsEmpty());
}

TEST(Rules, TWZ_04_sources_that_contradict_stay_side_by_side) {
  Town town;
  model::Tie& tie = town.site.ties[1];
  for (const char* code : {"E1", "E2", "E3"}) town.source(code, code);
  town.says("E1", tie, "bonne");
  town.says("E2", tie, "conflictuelle");
  town.says("E3", tie, "bonne");
  EXPECT_THAT(check(town, "TWZ-04"), ElementsAre("review contradiction.conflictual_good DAS – EN"));
  EXPECT_EQ(argument(only(town, "TWZ-04"), "first"), "E2");
  EXPECT_EQ(argument(only(town, "TWZ-04"), "second"), "E1, E3");
}

TEST(Rules, TWZ_04_every_pair_of_qualities_has_its_sentence) {
  for (const char* first : {"bonne", "conflictuelle", "autre", "tendue"}) {
    for (const char* second : {"bonne", "conflictuelle", "autre", "tendue"}) {
      Town town;
      town.source("E1", "a");
      town.source("E2", "b");
      town.says("E1", town.site.ties[1], first);
      town.says("E2", town.site.ties[1], second);
      expect_worded(check_site(town.site, {}));
    }
  }
}

// --- CNF-09, 10, 11: actors

TEST(Rules, CNF_09_ACT_10_a_sheet_is_missing_when_only_name_category_and_territory_are_filled) {
  Town town;
  model::Structure& bare = town.structure("ADS", "Salé");
  bare.category.code = "agency";
  bare.family.code = "administrations";
  bare.acronym = "ADS";
  town.tie("ADS > EN: contrat");
  EXPECT_THAT(check(town, "CNF-09"), ElementsAre("review no_sheet ADS"));
}

TEST(Rules, CNF_09_ACT_09_any_rubric_of_the_guide_makes_the_sheet_of_a_structure) {
  const std::vector<void (*)(model::Structure&)> rubrics = {
      [](model::Structure& s) { s.domain = "social"; },
      [](model::Structure& s) { s.mission = "aide"; },
      [](model::Structure& s) { s.competences = {"PCD"}; },
      [](model::Structure& s) { s.town = "Salé"; },
      [](model::Structure& s) { s.phone = "0537"; },
      [](model::Structure& s) { s.cycle.code = "created"; },
      [](model::Structure& s) { s.sheet_date = base::parse_when("2012"); }};
  for (const auto fill : rubrics) {
    Town town;
    fill(town.structure("ADS", "Salé"));
    EXPECT_THAT(check(town, "CNF-09"), IsEmpty());
  }
}

TEST(Rules, CNF_09_ACT_08_a_person_a_competence_or_a_project_makes_the_sheet_of_a_leader) {
  Town town;
  town.leader("Caïd", "Salé");
  EXPECT_THAT(check(town, "CNF-09"), ElementsAre("review no_sheet Caïd"));
  town.site.persons.emplace_back();
  town.site.persons.back().leader = town.ref("Caïd");
  EXPECT_THAT(check(town, "CNF-09"), IsEmpty());
  town.site.persons.clear();
  town.site.projects.emplace_back();
  town.site.projects.back().associates = {town.ref("Caïd")};
  EXPECT_THAT(check(town, "CNF-09"), IsEmpty());
}

TEST(Rules, CNF_10_an_actor_is_in_a_drawn_territory_or_external) {
  Town town;
  model::Structure& lost = town.structure("ADS");
  EXPECT_THAT(check(town, "CNF-10"), ElementsAre("review nowhere ADS"));
  lost.position.code = "external";
  EXPECT_THAT(check(town, "CNF-10"), IsEmpty());
}

TEST(Rules, CNF_10_a_leader_stands_with_her_structure_and_a_class_with_its_members) {
  Town town;
  town.leader("Caïd");
  town.tie("Caïd > DAS: organigramme");
  town.group("Publics", "EN; Caïd");
  EXPECT_THAT(check(town, "CNF-10"), IsEmpty());
}

TEST(Rules, CNF_10_a_leader_and_a_group_that_name_only_each_other_are_nowhere) {
  SiteBuilder town;
  town.leader("Porte-parole");
  town.group("Marchands", "Porte-parole");
  town.tie("Porte-parole > Marchands: parole");
  EXPECT_THAT(check(town, "CNF-10"), ElementsAre("review nowhere Porte-parole", "review nowhere Marchands"));
}

TEST(Rules, CNF_10_territories_that_no_drawn_one_holds_are_said_to_be_apart) {
  Town town;
  town.territory("Settat");
  town.structure("ADS", "Salé; Settat");
  EXPECT_THAT(check(town, "CNF-10"), ElementsAre("review not_in_one_area ADS"));
}

TEST(Rules, CNF_10_a_territory_the_coach_does_not_draw_holds_nobody) {
  Town town;
  town.site.territories[0].drawn = false;
  EXPECT_EQ(check(town, "CNF-10").size(), 3u);
}

TEST(Rules, CNF_11_an_actor_without_a_tie_is_listed_and_isolated_only_when_asked) {
  Town town;
  model::Structure& coop = town.structure("Tigemmi", "Salé");
  coop.mission = "couture";
  EXPECT_THAT(check(town, "CNF-11"), ElementsAre("observation unexplored Tigemmi"));
  coop.asked = false;
  EXPECT_THAT(check(town, "CNF-11"), ElementsAre("observation unexplored Tigemmi"));
  coop.asked = true;
  EXPECT_THAT(check(town, "CNF-11"), ElementsAre("observation isolated Tigemmi"));
  EXPECT_EQ(model::overall(check_site(town.site, {})), Verdict::ok);
}

TEST(Rules, CNF_11_a_group_tied_to_itself_is_not_alone) {
  Town town;
  town.group("Marchands", "", "Salé").size = 3;
  town.tie("Marchands > Marchands: entraide");
  EXPECT_THAT(check(town, "CNF-11"), IsEmpty());
}

// --- TWZ

TEST(Rules, TWZ_05_a_word_outside_its_vocabulary_is_kept_and_lowers_nothing) {
  Town town;
  town.site.structures[0].category.typed = "Foyer";
  town.site.ties[1].word = "regret";
  EXPECT_THAT(check(town, "TWZ-05"),
              ElementsAre("observation own_word DAS", "observation own_word DAS – EN"));
  EXPECT_EQ(model::overall(check_site(town.site, {})), Verdict::ok);
}

TEST(Rules, TWZ_05_a_word_with_a_sign_of_its_own_is_no_remark_and_a_word_is_said_once) {
  Town town;
  town.site.ties[1].word = "superficielle";
  EXPECT_THAT(check(town, "TWZ-05"), IsEmpty());
  town.site.ties[1].word = "regret";
  town.site.ties[1].quality.typed = "regret";
  EXPECT_EQ(check(town, "TWZ-05").size(), 1u);
}

TEST(Rules, ETH_13_an_actor_is_hidden_with_a_written_reason) {
  Town town;
  model::Leader& caid = town.leader("Caïd", "Salé");
  EXPECT_THAT(check(town, "ETH-13"), IsEmpty());
  for (const char* mark : {"team", "personal"}) {
    caid.visibility = {mark, {}};
    caid.note.clear();
    EXPECT_THAT(check(town, "ETH-13"), ElementsAre("review hidden_without_reason Caïd"));
    caid.note = "À sa demande, le 12 mars.";
    EXPECT_THAT(check(town, "ETH-13"), IsEmpty());
  }
  caid.note.clear();
  caid.visibility = {"committee", {}};
  EXPECT_THAT(check(town, "ETH-13"), IsEmpty());
}

TEST(Rules, TWZ_06_a_leader_is_tied_to_the_structure_she_leads) {
  Town town;
  town.leader("Caïd", "Salé").competences = {"x"};
  town.tie("Caïd > Maire: club");
  EXPECT_THAT(check(town, "TWZ-06"), ElementsAre("review leader_without_structure Caïd"));
  town.tie("EN > Caïd: CA");
  EXPECT_THAT(check(town, "TWZ-06"), IsEmpty());
}

TEST(Rules, a_leader_is_named_with_the_structure_she_leads_whatever_the_order_of_ties) {
  SiteBuilder town;
  town.structure("Commune");
  town.structure("Coopérative");
  town.leader("Président");
  town.tie("Président > Commune: contrat");
  town.tie("Président > Coopérative: Président");
  for (const Finding& finding : check_site(town.site, {})) {
    if (finding.about == town.ref("Président")) {
      EXPECT_EQ(argument(finding, "name"), "Président, Coopérative");
    }
  }
}

TEST(Rules, the_same_site_gives_the_same_findings_in_the_same_order) {
  Town town;
  town.structure("ADS");
  town.group("Marchands");
  const std::vector<Finding> first = check_site(town.site, {}), second = check_site(town.site, {});
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].code, second[i].code);
}

TEST(Rules, a_name_of_10_kB_is_cut_in_messages) {
  SiteBuilder town;
  town.structure(std::string(10000, 'n'));
  for (const Finding& finding : check_site(town.site, {})) {
    for (const auto& [name, value] : finding.arguments) EXPECT_LT(value.size(), 200u) << finding.code;
  }
}

// --- a drawing that comes from elsewhere

struct Drawing {
  Scene scene;

  Drawing() {
    scene.symbol = 12;
    node("a", NodeKind::structure, {50, 50});
    node("b", NodeKind::leader, {150, 50});
    tie("a", "b", model::TieKind::leader_structure);
  }

  SceneNode& node(const char* id, NodeKind kind, Point centre) {
    SceneNode node;
    node.id = node.name = id;
    node.kind = kind;
    node.centre = centre;
    node.w = node.h = 12;
    node.sites = {Point{centre.x, centre.y - 6},
                  {centre.x - 6, centre.y},
                  {centre.x, centre.y + 11},
                  {centre.x + 6, centre.y}};
    scene.nodes.push_back(node);
    return scene.nodes.back();
  }

  SceneTie& tie(const char* from, const char* to, model::TieKind kind) {
    SceneTie tie;
    tie.id = std::string(from) + to;
    tie.from = from;
    tie.to = to;
    tie.kind = kind;
    tie.glue = {3, 1};
    tie.path = {{56, 50}, {144, 50}};
    scene.ties.push_back(tie);
    return scene.ties.back();
  }

  std::vector<std::string> check() const {
    const std::vector<Finding> findings = check_scene(scene);
    expect_worded(findings);
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
      lines.push_back(finding.rule + " " + std::string(model::name_of(finding.verdict)) + " " + finding.code);
    }
    return lines;
  }
};

TEST(SceneRules, a_glued_drawing_of_the_right_colour_and_one_size_conforms) {
  EXPECT_THAT(Drawing().check(), IsEmpty());
}

TEST(SceneRules, CNF_01_an_arrow_that_is_not_at_its_connection_site_is_to_review) {
  for (const auto& move : std::vector<void (*)(SceneTie&)>{
           [](SceneTie& tie) { tie.path.back().x -= 1; }, [](SceneTie& tie) { tie.path.front().y += 0.05; },
           [](SceneTie& tie) { tie.glue[0] = 0; }, [](SceneTie& tie) { tie.glue[1] = 4; },
           [](SceneTie& tie) { tie.glue[1] = -1; }, [](SceneTie& tie) { tie.to = "nobody"; },
           [](SceneTie& tie) { tie.from = ""; },
           [](SceneTie& tie) {
             tie.path = {{56, 50}};
           },
           [](SceneTie& tie) { tie.path.clear(); }}) {
    Drawing drawing;
    move(drawing.scene.ties[0]);
    EXPECT_THAT(drawing.check(), ElementsAre("CNF-01 review unglued"));
  }
}

TEST(SceneRules, CNF_01_a_hundredth_of_a_millimetre_is_rounding) {
  Drawing drawing;
  drawing.scene.ties[0].path.front().x += 0.01;
  EXPECT_THAT(drawing.check(), IsEmpty());
}

TEST(SceneRules, CNF_02_the_stroke_must_be_that_of_the_ends) {
  for (const model::TieKind kind :
       {model::TieKind::structure_structure, model::TieKind::leader_leader, model::TieKind::extension}) {
    Drawing drawing;
    drawing.scene.ties[0].kind = kind;
    EXPECT_THAT(drawing.check(), ElementsAre("CNF-02 nonconforming wrong_stroke"));
  }
}

TEST(SceneRules, CNF_03_CNF_04_one_symbol_larger_than_the_others_is_nonconforming) {
  Drawing drawing;
  drawing.scene.nodes[1].h = 13;
  EXPECT_THAT(drawing.check(), ElementsAre("CNF-03 nonconforming uneven_drawing"));
}

}  // namespace
}  // namespace twiza::sociogram
