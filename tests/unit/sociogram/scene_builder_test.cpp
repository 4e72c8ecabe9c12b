#include "sociogram/scene_builder.hpp"

#include <cmath>
#include <map>
#include <set>

#include "site_builder.hpp"
#include "sociogram/layout.hpp"
#include "sociogram/rules.hpp"
#include "sociogram/scene_json.hpp"

namespace twiza::sociogram {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

Scene draw(const SiteBuilder& town, const MapOptions& options = {}) {
  return build_scene(town.site, options, PlainMeasure());
}

const SceneNode& node(const Scene& scene, const base::Id& id) {
  for (const SceneNode& one : scene.nodes) {
    if (one.id == id.to_text()) return one;
  }
  throw std::runtime_error("no such node");
}

std::string text(const TextBlock& block) { return base::join(block.lines, " "); }

bool inside(const Rect& inner, const Rect& outer) {
  const double e = 0.02;  // of rounding
  return inner.x >= outer.x - e && inner.y >= outer.y - e && inner.x + inner.w <= outer.x + outer.w + e &&
         inner.y + inner.h <= outer.y + outer.h + e;
}

Rect symbol_box(const SceneNode& one) {
  return {one.centre.x - one.w / 2, one.centre.y - one.h / 2, one.w, one.h};
}

// A commune and an arrondissement, actors of every kind, ties of every kind.
struct Town : SiteBuilder {
  Town() {
    territory("Salé", "", "ville");
    territory("Tabriquet", "Salé", "arrondissement");
    structure("DAS", "Salé").acronym = "DAS";
    structure("Entraide Nationale", "Tabriquet").acronym = "EN";
    structure("REMESS").position.code = "external";
    leader("Maire", "Salé");
    leader("Caïd", "Tabriquet");
    group("Marchands", "", "Tabriquet").size = 300;
    site.groups.back().nature.code = "unorganised";
    group("Pouvoirs", "DAS; Entraide Nationale");
    group("Chefs", "Maire; Caïd");
    theme("Eau");
    site.info.operators = {"REMESS"};
    tie("DAS > Entraide Nationale: convention", "bonne").direction.code = "towards";
    tie("Maire > Caïd: comité", "conflictuelle").direction.code = "mutual";
    tie("Maire > DAS: Maire");
    tie("DAS > Marchands: aide");
    tie("Caïd > Marchands", "conflictuelle");
    tie("REMESS > DAS: accompagnement");
    tie("Chefs > Eau: compétence");
    tie("Marchands > Marchands: entraide");
  }
};

TEST(Scene, SOC_01_nodes_and_ties_are_the_records_of_the_map) {
  const Town town;
  const Scene scene = draw(town);
  EXPECT_EQ(scene.site, town.site.info.id.to_text());
  EXPECT_EQ(scene.nodes.size(), 9u);
  EXPECT_EQ(scene.ties.size(), 8u);
  std::set<std::string> nodes, regions, all;
  for (const SceneNode& one : scene.nodes)
    EXPECT_TRUE(all.insert(one.id).second && nodes.insert(one.id).second);
  for (const SceneRegion& region : scene.regions) {
    EXPECT_TRUE(region.parent.empty() || regions.count(region.parent)) << "parents before children";
    EXPECT_TRUE(all.insert(region.id).second && regions.insert(region.id).second);
  }
  for (const SceneTie& tie : scene.ties) {
    EXPECT_TRUE(all.insert(tie.id).second);
    EXPECT_TRUE(nodes.count(tie.from) && nodes.count(tie.to));
  }
  for (const SceneNode& one : scene.nodes) EXPECT_TRUE(one.region.empty() || regions.count(one.region));
}

TEST(Scene, CNF_01_CNF_02_CNF_03_its_own_drawing_conforms) {
  EXPECT_THAT(check_scene(draw(Town())), IsEmpty());
}

TEST(Scene, CNF_01_every_path_ends_at_the_connection_sites_it_is_glued_to) {
  const Scene scene = draw(Town());
  std::map<std::string, const SceneNode*> nodes;
  for (const SceneNode& one : scene.nodes) nodes[one.id] = &one;
  for (const SceneTie& tie : scene.ties) {
    EXPECT_EQ(tie.path.size(), tie.from == tie.to ? 5u : 2u) << tie.name;
    EXPECT_EQ(tie.path.front(), nodes[tie.from]->sites[tie.glue[0]]) << tie.name;
    EXPECT_EQ(tie.path.back(), nodes[tie.to]->sites[tie.glue[1]]) << tie.name;
  }
}

TEST(Scene, SOC_04_SOC_05_kinds_follow_the_ends) {
  const Scene scene = draw(Town());
  std::vector<std::string> kinds;
  for (const SceneTie& tie : scene.ties)
    kinds.push_back(tie.name + " " + std::string(model::name_of(tie.kind)));
  EXPECT_THAT(kinds, ElementsAre("DAS – Entraide Nationale structure-structure", "Maire – Caïd leader-leader",
                                 "Maire – DAS leader-structure", "DAS – Marchands extension",
                                 "Caïd – Marchands extension", "REMESS – DAS structure-structure",
                                 "Chefs – Eau extension", "Marchands – Marchands extension"));
}

TEST(Scene, SOC_10_SOC_11_quality_is_apart_from_the_kind) {
  const Scene scene = draw(Town());
  EXPECT_EQ(scene.ties[0].quality, Quality::good);
  EXPECT_EQ(scene.ties[1].quality, Quality::conflictual);
  EXPECT_EQ(scene.ties[2].quality, Quality::none);
  EXPECT_EQ(scene.ties[4].quality, Quality::conflictual) << "a relation without a bond";
  EXPECT_EQ(scene.ties[0].sign.sign, model::Sign::good);
  EXPECT_EQ(scene.ties[1].sign.sign, model::Sign::conflictual);
  EXPECT_EQ(scene.ties[2].sign.sign, model::Sign::none);
}

TEST(Scene, SOC_11_the_coachs_words_have_the_square_signs_and_others_have_none) {
  const auto sign = [](const char* word) {
    SiteBuilder town;
    town.structure("a");
    town.structure("b");
    town.tie("a > b: x").word = word;
    return draw(town).ties.at(0).sign.sign;
  };
  EXPECT_EQ(sign("superficielle"), model::Sign::weak);
  EXPECT_EQ(sign("Contact perdu (2013)"), model::Sign::lost);
  EXPECT_EQ(sign("versions différentes"), model::Sign::differing);
  EXPECT_EQ(sign("regret"), model::Sign::none);
  EXPECT_EQ(sign(""), model::Sign::none);
}

TEST(Scene, CNF_08_ENT_09_the_sign_is_full_with_two_independent_sources_and_hollow_with_one) {
  Town town;
  model::Tie& tie = town.site.ties[0];
  town.source("E1", "Wali");
  town.says("E1", tie, "bonne");
  EXPECT_FALSE(draw(town).ties[0].sign.full);
  town.source("E2", "wali");
  town.says("E2", tie, "bonne");
  EXPECT_FALSE(draw(town).ties[0].sign.full);
  town.source("E3", "Pacha");
  town.says("E3", tie, "bonne");
  EXPECT_TRUE(draw(town).ties[0].sign.full);
}

TEST(Scene, TWZ_04_sources_that_differ_show_on_an_unqualified_tie) {
  Town town;
  model::Tie& tie = town.site.ties[2];
  town.source("E1", "Wali");
  town.source("E2", "Pacha");
  town.says("E1", tie, "bonne");
  town.says("E2", tie, "conflictuelle");
  EXPECT_EQ(draw(town).ties[2].sign.sign, model::Sign::differing);
  tie.quality.code = "good";
  EXPECT_EQ(draw(town).ties[2].sign.sign, model::Sign::good) << "the coach has concluded";
}

TEST(Scene, SOC_12_an_arrow_stands_at_the_end_that_is_sought) {
  const Scene scene = draw(Town());
  const auto arrows = [&](int tie) {
    return std::pair(scene.ties[tie].arrow_at_from, scene.ties[tie].arrow_at_to);
  };
  EXPECT_EQ(arrows(0), std::pair(false, true));
  EXPECT_EQ(arrows(1), std::pair(true, true));
  EXPECT_EQ(arrows(2), std::pair(false, false));
}

TEST(Scene, widths_say_bond_relation_only_and_operator) {
  const Scene scene = draw(Town());
  EXPECT_EQ(scene.ties[0].width_pt, 2.25);
  EXPECT_EQ(scene.ties[1].width_pt, 2.5);
  EXPECT_EQ(scene.ties[3].width_pt, 1.5);
  EXPECT_EQ(scene.ties[4].width_pt, 0.75) << "a relation without a bond";
  EXPECT_EQ(scene.ties[5].width_pt, 1.0) << "the coaching operator";
}

TEST(Scene, the_operator_is_known_by_acronym_code_or_family_too) {
  for (int how = 0; how < 3; ++how) {
    Town town;
    model::Structure& remess = town.site.structures[2];
    town.site.info.operators = {how == 0 ? "RMS" : how == 1 ? "s9" : ""};
    if (how == 0) remess.acronym = "RMS";
    if (how == 1) remess.code = "S9";
    if (how == 2) remess.family.code = "operator";
    EXPECT_EQ(draw(town).ties[5].width_pt, 1.0) << how;
    EXPECT_EQ(draw(town).ties[0].width_pt, 2.25) << how;
  }
}

TEST(Scene, ACT_06_ACT_07_ACT_04_symbols_are_house_figure_and_the_declared_extensions) {
  const Town town;
  const Scene scene = draw(town);
  EXPECT_EQ(node(scene, town["DAS"]).symbol, Symbol::house);
  EXPECT_EQ(node(scene, town["Maire"]).symbol, Symbol::figure);
  EXPECT_EQ(node(scene, town["Marchands"]).symbol, Symbol::heads);
  EXPECT_EQ(node(scene, town["Pouvoirs"]).symbol, Symbol::house_class);
  EXPECT_EQ(node(scene, town["Chefs"]).symbol, Symbol::figure_class);
  EXPECT_EQ(node(scene, town["Eau"]).symbol, Symbol::hexagon);
}

TEST(Scene, ACT_05_a_resource_person_is_a_figure_like_any_other) {
  SiteBuilder town;
  town.leader("Ancien directeur").resource_person = true;
  EXPECT_EQ(draw(town).nodes.at(0).symbol, Symbol::figure);
}

TEST(Scene, ACT_04_the_label_of_a_group_is_italic_and_counts) {
  const Town town;
  const Scene scene = draw(town);
  EXPECT_TRUE(node(scene, town["Marchands"]).label.italic);
  EXPECT_EQ(text(node(scene, town["Marchands"]).label), "Marchands (300)");
  EXPECT_EQ(text(node(scene, town["Pouvoirs"]).label), "Pouvoirs");
  EXPECT_FALSE(node(scene, town["DAS"]).label.italic);
}

TEST(Scene, SOC_15_acronyms_replace_names_where_there_is_one_and_it_is_asked_for) {
  const Town town;
  MapOptions options;
  EXPECT_EQ(text(node(draw(town, options), town["Entraide Nationale"]).label), "Entraide Nationale");
  options.labels = Labels::acronyms;
  const Scene scene = draw(town, options);
  EXPECT_EQ(text(node(scene, town["Entraide Nationale"]).label), "EN");
  EXPECT_EQ(node(scene, town["Entraide Nationale"]).name, "Entraide Nationale");
  EXPECT_EQ(text(node(scene, town["REMESS"]).label), "REMESS");
}

TEST(Scene, SOC_14_TER_03_territories_are_labelled_with_their_type_and_hold_their_actors) {
  const Town town;
  const Scene scene = draw(town);
  ASSERT_EQ(scene.regions.size(), 2u);
  EXPECT_EQ(text(scene.regions[0].title), "Salé (ville)");
  EXPECT_TRUE(scene.regions[0].title.bold);
  EXPECT_EQ(scene.regions[1].parent, scene.regions[0].id);
  EXPECT_TRUE(inside(scene.regions[1].box, scene.regions[0].box));
  for (const SceneNode& one : scene.nodes) {
    for (const SceneRegion& region : scene.regions) {
      if (one.region != region.id) continue;
      EXPECT_TRUE(inside(symbol_box(one), region.box)) << one.name;
      EXPECT_TRUE(inside(one.label.box, region.box)) << one.name;
    }
  }
  for (const SceneRegion& region : scene.regions) EXPECT_TRUE(inside(region.title.box, region.box));
}

TEST(Scene, SOC_14_a_territory_whose_name_says_its_type_does_not_say_it_twice) {
  SiteBuilder town;
  town.territory("Préfecture de Salé", "", "préfecture");
  town.structure("a", "Préfecture de Salé");
  EXPECT_EQ(text(draw(town).regions.at(0).title), "Préfecture de Salé");
}

TEST(Scene, TER_04_two_territories_stand_side_by_side) {
  SiteBuilder town;
  town.territory("Tabriquet");
  town.territory("Bab Lamrissa");
  town.structure("a", "Tabriquet");
  town.structure("b", "Bab Lamrissa");
  const Scene scene = draw(town);
  ASSERT_EQ(scene.regions.size(), 2u);
  const Rect& a = scene.regions[0].box;
  const Rect& b = scene.regions[1].box;
  EXPECT_TRUE(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y);
  EXPECT_TRUE(scene.regions[0].parent.empty());
}

TEST(Scene, external_actors_stand_outside_every_territory) {
  const Town town;
  const Scene scene = draw(town);
  const SceneNode& remess = node(scene, town["REMESS"]);
  EXPECT_TRUE(remess.external);
  EXPECT_TRUE(remess.region.empty());
  for (const SceneRegion& region : scene.regions) {
    const bool apart = remess.centre.x < region.box.x || remess.centre.x > region.box.x + region.box.w ||
                       remess.centre.y < region.box.y || remess.centre.y > region.box.y + region.box.h;
    EXPECT_TRUE(apart) << region.name;
  }
}

TEST(Scene, CNF_03_CNF_04_all_symbols_have_one_size_whoever_they_are) {
  Town town;
  town.site.structures[0].key_actor = true;
  town.site.groups[0].size = 100000;
  const Scene scene = draw(town);
  EXPECT_EQ(scene.symbol, 12);
  for (const SceneNode& one : scene.nodes) EXPECT_TRUE(one.w == 12 && one.h == 12) << one.name;
}

TEST(Scene, CNF_03_symbols_are_9_mm_above_60_actors) {
  for (const int count : {60, 61}) {
    SiteBuilder town;
    town.territory("Salé");
    for (int i = 0; i < count; ++i) town.structure("s" + std::to_string(i), "Salé");
    const Scene scene = draw(town);
    const double expected = count == 60 ? 12 : 9;
    EXPECT_EQ(scene.symbol, expected);
    for (const SceneNode& one : scene.nodes) ASSERT_EQ(one.w, expected);
  }
}

TEST(Scene, labels_stand_centred_under_their_symbols) {
  const Scene scene = draw(Town());
  for (const SceneNode& one : scene.nodes) {
    EXPECT_NEAR(one.label.box.x + one.label.box.w / 2, one.centre.x, 0.02) << one.name;
    EXPECT_GT(one.label.box.y, one.centre.y + one.h / 2) << one.name;
    EXPECT_TRUE(one.label.centred);
    EXPECT_LE(one.label.lines.size(), 3u);
  }
}

TEST(Scene, everything_stands_on_the_page_and_the_page_is_a_slide) {
  const Scene scene = draw(Town());
  const Rect page{0, 0, scene.page_w, scene.page_h};
  EXPECT_GE(scene.page_w, 338.67);
  EXPECT_NEAR(scene.page_w / scene.page_h, 16.0 / 9.0, 0.001);
  for (const SceneNode& one : scene.nodes)
    EXPECT_TRUE(inside(symbol_box(one), page) && inside(one.label.box, page));
  for (const SceneRegion& region : scene.regions) EXPECT_TRUE(inside(region.box, page));
  for (const TextBlock* block :
       {&scene.title, &scene.subtitle, &scene.status, &scene.imprint, &scene.legend_title}) {
    EXPECT_TRUE(inside(block->box, page)) << text(*block);
  }
  for (const LegendEntry& entry : scene.legend) {
    EXPECT_TRUE(inside(entry.sample_box, page) && inside(entry.text.box, page)) << text(entry.text);
  }
}

TEST(Scene, SOC_17_title_status_and_legend_version_are_on_the_map) {
  Town town;
  town.site.info.from = base::parse_when("2012-09");
  town.site.info.to = base::parse_when("2013-07");
  town.site.themes[0].status.code = "active";
  const Scene scene = draw(town);
  EXPECT_EQ(text(scene.title), "Salé");
  EXPECT_EQ(text(scene.subtitle), "Eau · Salé · 2012-09 – 2013-07");
  EXPECT_THAT(text(scene.status), HasSubstr("à corriger ensemble"));
  EXPECT_THAT(text(scene.imprint), HasSubstr(TWIZA_VERSION));
}

TEST(Scene, SOC_23_the_subtitle_says_the_theme_and_the_moment_of_the_map) {
  Town town;
  town.theme("Feu");
  MapOptions options;
  options.theme = town["Feu"];
  options.at = base::parse_when("2012");
  EXPECT_THAT(text(draw(town, options).subtitle),
              AllOf(HasSubstr("Feu"), Not(HasSubstr("Eau")), HasSubstr("2012")));
}

TEST(Scene, hand_positions_are_the_millimetres_of_the_page_when_they_fit) {
  SiteBuilder town;
  town.territory("Salé");
  town.structure("DAS", "Salé");
  town.leader("Maire", "Salé");
  town.structure("posée par le programme", "Salé");
  town.tie("Maire > DAS: Maire");
  town.place("DAS", 100, 90);
  town.place("Maire", 160, 100.25);
  const Scene scene = draw(town);
  const Point das = node(scene, town["DAS"]).centre, mayor = node(scene, town["Maire"]).centre;
  EXPECT_EQ(std::pair(das.x, das.y), std::pair(100.0, 90.0));
  EXPECT_EQ(std::pair(mayor.x, mayor.y), std::pair(160.0, 100.25));
}

TEST(Scene, hand_positions_off_the_page_are_shifted_together) {
  Town town;
  town.place("DAS", -500, -400);
  town.place("Maire", -440, -390);
  const Scene scene = draw(town);
  const Point a = node(scene, town["DAS"]).centre, b = node(scene, town["Maire"]).centre;
  EXPECT_NEAR(b.x - a.x, 60, 0.011);
  EXPECT_NEAR(b.y - a.y, 10, 0.011);
  const Rect page{0, 0, scene.page_w, scene.page_h};
  for (const SceneNode& one : scene.nodes) EXPECT_TRUE(inside(symbol_box(one), page)) << one.name;
}

TEST(Scene, a_territory_placed_by_hand_stays_and_grows_only_for_its_content) {
  Town town;
  model::Placement& hand = town.place("Salé", 40, 40);
  hand.w = 250;
  hand.h = 90;
  const Scene scene = draw(town);
  const Rect& box = scene.regions[0].box;
  EXPECT_TRUE(inside({40, 40, 250, 90}, box)) << box.x << " " << box.y << " " << box.w << " " << box.h;
}

TEST(Scene, a_territory_placed_without_a_size_is_placed_by_the_program) {
  Town town, plain;
  town.place("Salé", 60, 50).w = -5;
  EXPECT_EQ(draw(town).regions[0].box, draw(plain).regions[0].box);
}

TEST(Scene, placements_of_another_map_are_not_for_this_one) {
  Town town;
  town.place("DAS", 100, 90).map.id = base::derived_id({}, "map", "other");
  town.place("Maire", 160, 100).x = std::nullopt;
  const Scene placed = draw(town);
  Town plain;
  EXPECT_EQ(node(placed, town["DAS"]).centre, node(draw(plain), plain["DAS"]).centre);
}

TEST(Scene, QUA_01_an_arabic_map_has_arabic_names_and_stands_mirrored) {
  Town town;
  town.site.structures[0].name_ar = "قسم العمل الاجتماعي";
  town.site.territories[0].name_ar = "سلا";
  MapOptions options;
  options.language = base::Language::ar;
  const Scene scene = draw(town, options);
  const SceneNode& das = node(scene, town["DAS"]);
  EXPECT_EQ(das.name, "قسم العمل الاجتماعي");
  EXPECT_TRUE(das.label.right_to_left);
  EXPECT_EQ(node(scene, town["REMESS"]).name, "REMESS") << "without an Arabic name";
  EXPECT_EQ(text(scene.regions[0].title), "سلا (مدينة)");
  const SceneRegion& region = scene.regions[0];
  const double left = region.title.box.x - region.box.x;
  const double right = region.box.x + region.box.w - region.title.box.x - region.title.box.w;
  EXPECT_LT(right, left) << "the title stands at its start corner: the right one";
  EXPECT_GT(scene.title.box.x, scene.page_w / 2);
  EXPECT_LT(scene.status.box.x, scene.page_w / 2);
  const Scene french = draw(town);
  EXPECT_LT(french.title.box.x, 20);
  EXPECT_NEAR(french.regions[0].title.box.x - french.regions[0].box.x, right, 0.02);
}

TEST(Scene, the_same_site_gives_the_same_scene) {
  EXPECT_EQ(write_scene_json(draw(Town())), write_scene_json(draw(Town())));
}

TEST(Scene, an_empty_site_is_an_empty_page_with_its_title) {
  SiteBuilder town;
  const Scene scene = draw(town);
  EXPECT_THAT(scene.nodes, IsEmpty());
  EXPECT_THAT(scene.legend, IsEmpty());
  EXPECT_EQ(text(scene.title), "Salé");
  EXPECT_TRUE(std::isfinite(scene.page_w) && std::isfinite(scene.page_h));
  EXPECT_NEAR(scene.page_w, 338.67, 0.01);
}

TEST(Scene, names_of_10_kB_and_control_characters_are_drawn_short) {
  SiteBuilder town;
  town.site.info.name = std::string(10000, 'n');
  town.territory(std::string(10000, 't'));
  town.structure(std::string(10000, 's'), std::string(10000, 't'));
  const Scene scene = draw(town);
  EXPECT_LT(text(scene.nodes.at(0).label).size(), 200u);
  EXPECT_LT(text(scene.regions.at(0).title).size(), 300u);
  EXPECT_TRUE(inside(scene.title.box, {0, 0, scene.page_w, scene.page_h}));
}

// What the benchmarks lay out is what the map lays out.
TEST(Scene, hands_to_the_layout_what_it_draws) {
  const Town town;
  const Scene scene = draw(town);
  const LayoutInput input = layout_input(town.site, {}, PlainMeasure());
  ASSERT_EQ(input.nodes.size(), scene.nodes.size());
  ASSERT_EQ(input.regions.size(), scene.regions.size());
  ASSERT_EQ(input.ties.size(), scene.ties.size());
  for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
    EXPECT_EQ(input.nodes[i].external, scene.nodes[i].external);
    EXPECT_NEAR(input.nodes[i].label_w, scene.nodes[i].label.box.w, 0.01);
  }
}

}  // namespace
}  // namespace twiza::sociogram
