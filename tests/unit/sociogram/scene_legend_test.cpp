#include "sociogram/scene_legend.hpp"

#include "base/words.hpp"
#include "site_builder.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::sociogram {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// The codes of the legend's lines, found back by their French words.
std::vector<std::string> legend(const SiteBuilder& town) {
  const base::Words& words = base::Words::of(base::Language::fr);
  std::vector<std::string> codes;
  for (const LegendEntry& entry : build_scene(town.site, {}, PlainMeasure()).legend) {
    std::string code = "?" + base::join(entry.text.lines, "/");
    for (const std::string& candidate : words.codes()) {
      if (candidate.compare(0, 7, "legend.") != 0 || candidate == "legend.title") continue;
      const std::string french = words.say(candidate) + " · ";
      if (base::join(entry.text.lines, " ").compare(0, french.size(), french) == 0)
        code = candidate.substr(7);
    }
    codes.push_back(code);
  }
  return codes;
}

TEST(SceneLegend, SOC_21_an_empty_map_has_no_legend) { EXPECT_THAT(legend(SiteBuilder()), IsEmpty()); }

TEST(SceneLegend, SOC_21_it_lists_only_what_is_on_the_map) {
  SiteBuilder town;
  town.structure("a");
  EXPECT_THAT(legend(town), ElementsAre("structure"));
  town.territory("Salé");
  town.site.structures[0].territories = {town.ref("Salé")};
  town.structure("b");
  town.tie("a > b: x");
  EXPECT_THAT(legend(town), ElementsAre("structure", "territory", "structure-structure"));
  town.site.ties[0].direction.code = "towards";
  EXPECT_THAT(legend(town), ElementsAre("structure", "territory", "structure-structure", "arrow"));
  town.site.ties[0].quality.code = "conflictual";
  EXPECT_THAT(legend(town), ElementsAre("structure", "territory", "structure-structure", "arrow",
                                        "sign_conflictual", "hollow"));
}

TEST(SceneLegend, SOC_21_a_fill_that_no_sign_has_is_not_explained) {
  SiteBuilder town;
  town.structure("a");
  town.structure("b");
  model::Tie& tie = town.tie("a > b: x", "bonne");
  for (const char* code : {"E1", "E2"}) {
    town.source(code, code);
    town.says(code, tie, "bonne");
  }
  town.tie("b > a: y");
  EXPECT_THAT(legend(town), ElementsAre("structure", "structure-structure", "sign_good", "full"));
}

TEST(SceneLegend, SOC_21_SOC_17_everything_of_the_legend_can_be_said) {
  SiteBuilder town;
  town.territory("Salé");
  for (const char* name : {"a", "b", "op"}) town.structure(name, "Salé");
  for (const char* name : {"l", "m"}) town.leader(name, "Salé");
  town.group("g", "", "Salé");
  town.group("cs", "a; b");
  town.group("cl", "l; m");
  town.theme("t");
  town.site.info.operators = {"op"};
  model::Tie& good = town.tie("a > b: x", "bonne");
  good.direction.code = "towards";
  for (const char* code : {"E1", "E2"}) {
    town.source(code, code);
    town.says(code, good, "bonne");
  }
  town.tie("l > m: x", "conflictuelle");
  town.tie("l > a: x").word = "faible";
  town.tie("m > b").word = "perdue";
  town.tie("g > t: x").word = "versions différentes";
  town.tie("op > a: x");
  EXPECT_THAT(legend(town),
              ElementsAre("structure", "leader", "structure_class", "leader_class", "group", "theme",
                          "territory", "structure-structure", "leader-leader", "leader-structure",
                          "extension", "relation_only", "operator_tie", "arrow", "sign_good",
                          "sign_conflictual", "sign_weak", "sign_lost", "sign_differing", "full", "hollow"));
}

TEST(SceneLegend, QUA_01_french_and_arabic_stand_on_one_line_whatever_the_language) {
  SiteBuilder town;
  town.structure("a");
  const std::string fr = base::Words::of(base::Language::fr).say("legend.structure");
  const std::string ar = base::Words::of(base::Language::ar).say("legend.structure");
  const std::string en = base::Words::of(base::Language::en).say("legend.structure");
  const auto line = [&](base::Language language) {
    MapOptions options;
    options.language = language;
    return build_scene(town.site, options, PlainMeasure()).legend.at(0).text.lines;
  };
  EXPECT_THAT(line(base::Language::fr), ElementsAre(fr + " · " + ar));
  EXPECT_THAT(line(base::Language::ar), ElementsAre(ar + " · " + fr));
  EXPECT_THAT(line(base::Language::en), ElementsAre(en + " · " + ar));
}

TEST(SceneLegend, entries_do_not_overlap_and_stay_inside_their_width) {
  SiteBuilder town;
  for (const char* name : {"a", "b"}) town.structure(name);
  for (const char* name : {"l", "m"}) town.leader(name);
  town.group("g");
  town.tie("a > b: x", "bonne").direction.code = "mutual";
  town.tie("l > m: x", "conflictuelle");
  town.tie("l > a: x");
  town.tie("g > a: x");
  for (const base::Language language : {base::Language::fr, base::Language::ar}) {
    Scene scene = build_scene(town.site, {}, PlainMeasure());
    scene.language = language;
    const double width = 320;
    const double height = lay_out_legend(scene, width, PlainMeasure());
    for (std::size_t i = 0; i < scene.legend.size(); ++i) {
      const LegendEntry& a = scene.legend[i];
      for (const Rect* box : {&a.sample_box, &a.text.box}) {
        EXPECT_GE(box->x, -0.001);
        EXPECT_LE(box->x + box->w, width + 0.001);
        EXPECT_LE(box->y + box->h, height + 0.001);
      }
      EXPECT_EQ(a.text.box.x < a.sample_box.x, language == base::Language::ar)
          << "the sample stands at the start";
      for (std::size_t j = 0; j < i; ++j) {
        const LegendEntry& b = scene.legend[j];
        const bool same_row = std::abs(a.sample_box.y - b.sample_box.y) < 1;
        const double a_left = std::min(a.sample_box.x, a.text.box.x),
                     b_left = std::min(b.sample_box.x, b.text.box.x);
        const double a_right = std::max(a.sample_box.x + a.sample_box.w, a.text.box.x + a.text.box.w);
        const double b_right = std::max(b.sample_box.x + b.sample_box.w, b.text.box.x + b.text.box.w);
        EXPECT_TRUE(!same_row || a_right <= b_left || b_right <= a_left);
      }
    }
  }
}

TEST(SceneLegend, it_moves_as_one) {
  SiteBuilder town;
  town.structure("a");
  Scene scene = build_scene(town.site, {}, PlainMeasure());
  const Scene before = scene;
  move_legend(scene, 3, -4);
  EXPECT_DOUBLE_EQ(scene.legend_title.box.x, before.legend_title.box.x + 3);
  EXPECT_DOUBLE_EQ(scene.legend[0].text.box.y, before.legend[0].text.box.y - 4);
  EXPECT_DOUBLE_EQ(scene.legend[0].sample_box.x, before.legend[0].sample_box.x + 3);
}

}  // namespace
}  // namespace twiza::sociogram
