// One map of two moments: what differs is marked, nothing else moves (SOC-22).
#include "sociogram/compared_map.hpp"

#include "site_builder.hpp"
#include "sociogram/scene_marks.hpp"
#include "sociogram/svg.hpp"

namespace twiza::sociogram {
namespace {

struct Town : SiteBuilder {
  Town() {
    territory("Salé", "", "ville");
    for (const char* name : {"A", "B", "C", "D"}) structure(name, "Salé");
    tie("A > B: convention", "bonne");
    tie("B > C: réseau", "conflictuelle");
    tie("A > C: réseau");
  }
};

// A later Salé: D left, E came; A – B is over, B – C is better.
Town later() {
  Town town;
  town.structure("E", "Salé");
  std::erase_if(town.site.structures, [](const model::Structure& each) { return each.name == "D"; });
  town.site.ties[0].status.code = "ended";
  town.site.ties[1].quality.code = "good";
  town.tie("A > E: projet");
  return town;
}

std::map<std::string, Mark> marks_of(const Scene& scene) {
  std::map<std::string, Mark> marks;
  for (const SceneNode& node : scene.nodes) {
    if (node.mark.mark != Mark::none) marks[node.name] = node.mark.mark;
  }
  for (const SceneTie& tie : scene.ties) {
    if (tie.mark.mark != Mark::none) marks[tie.name] = tie.mark.mark;
  }
  return marks;
}

const std::map<std::string, Mark> expected = {{"E", Mark::came},
                                              {"D", Mark::gone},
                                              {"A – B", Mark::gone},
                                              {"B – C", Mark::changed},
                                              {"A – E", Mark::came}};

TEST(ComparedMap, SOC_22_what_differs_is_marked_and_said_in_the_legend) {
  const Town before, after = later();
  const model::Site both = both_of(before.site, after.site);
  const Scene scene = marked_scene({before.site, after.site, both}, {}, PlainMeasure());
  EXPECT_EQ(marks_of(scene), expected);
  int samples = 0;
  for (const LegendEntry& entry : scene.legend) samples += entry.sample == LegendEntry::Sample::mark ? 1 : 0;
  EXPECT_EQ(samples, 3);
  EXPECT_NE(write_svg(scene).find("id=\"marks\""), std::string::npos);
  EXPECT_EQ(write_svg(build_scene(after.site, {}, PlainMeasure())).find("id=\"marks\""), std::string::npos);
}

TEST(ComparedMap, SOC_22_all_stand_where_the_later_map_has_them_on_both_moments) {
  const Town before, after = later();
  const model::Site both = both_of(before.site, after.site);
  const Scene known = build_scene(after.site, {}, PlainMeasure());
  const Scene scene = marked_scene({before.site, after.site, both}, {}, PlainMeasure(), &known);
  const auto places = [](const Scene& of) {
    std::map<std::string, std::pair<double, double>> found;
    for (const SceneNode& node : of.nodes)
      found[node.name] = {node.centre.x - of.origin.x, node.centre.y - of.origin.y};
    return found;
  };
  const auto all = places(scene);
  for (const auto& [name, place] : places(known)) EXPECT_EQ(all.at(name), place) << name;
  MapOptions held;
  held.held = &scene;
  for (const SiteBuilder* town :
       {static_cast<const SiteBuilder*>(&before), static_cast<const SiteBuilder*>(&after)}) {
    for (const auto& [name, place] : places(build_scene(town->site, held, PlainMeasure())))
      EXPECT_EQ(all.at(name), place) << name;
  }
}

TEST(ComparedMap, SOC_22_nothing_is_marked_where_nothing_differs) {
  const Town town;
  EXPECT_TRUE(differences(town.site, town.site).empty());
}

// A phone number is no news of the territory, nor is a tie that was planned and still is.
TEST(Differences, SOC_22_only_what_a_map_tells_counts) {
  Town before, after;
  after.site.structures[0].phone = "0661234567";
  before.site.ties[2].status.code = after.site.ties[2].status.code = "planned";
  EXPECT_TRUE(differences(before.site, after.site).empty());
  after.site.ties[2].status.code = "observed";
  ASSERT_EQ(differences(before.site, after.site).size(), 1u);
  EXPECT_EQ(differences(before.site, after.site)[0].mark, Mark::came);
}

// The middle of the tie is under a name, and its sign stands beside: the pin slides to where it hides
// nothing.
TEST(SceneMarks, SOC_22_a_pin_keeps_off_names_and_signs) {
  Scene scene;
  scene.nodes.resize(1);
  scene.nodes[0].centre = {50, 40};
  scene.nodes[0].w = scene.nodes[0].h = 12;
  scene.nodes[0].label.box = {40, 45, 20, 8};
  scene.ties.resize(1);
  SceneTie& tie = scene.ties[0];
  tie.path = {{0, 50}, {100, 50}};
  tie.mark.mark = Mark::came;
  tie.sign = {model::Sign::good, true, {64, 50}};
  place_marks(scene);
  EXPECT_EQ(tie.mark.centre.y, 50 - model::mark_mm / 2) << "the tip is on the line";
  EXPECT_LE(tie.mark.centre.x + model::mark_mm / 2, 40);
  EXPECT_GT(tie.mark.centre.x, 30) << "no farther than needed";
}

}  // namespace
}  // namespace twiza::sociogram
