// One map of two moments: what differs is marked, nothing else moves (SOC-22).
#include "sociogram/compared_map.hpp"

#include "site_builder.hpp"
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

const std::map<std::string, Mark> expected = {
    {"E", Mark::came}, {"D", Mark::gone}, {"A – B", Mark::gone}, {"B – C", Mark::changed}, {"A – E", Mark::came}};

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
  for (const SiteBuilder* town : {static_cast<const SiteBuilder*>(&before), static_cast<const SiteBuilder*>(&after)}) {
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

// A pin hides no name where its tie leaves room.
TEST(SceneMarks, SOC_22_pins_keep_off_names) {
  const Town before, after = later();
  const model::Site both = both_of(before.site, after.site);
  const Scene scene = marked_scene({before.site, after.site, both}, {}, PlainMeasure());
  for (const SceneTie& tie : scene.ties) {
    if (tie.mark.mark == Mark::none) continue;
    const Point& at = tie.mark.centre;
    for (const SceneNode& node : scene.nodes) {
      const Rect& name = node.label.box;
      const double half = model::mark_mm / 2;
      const bool over = at.x + half > name.x && at.x - half < name.x + name.w && at.y + half > name.y &&
                        at.y - half < name.y + name.h;
      EXPECT_FALSE(over) << tie.name << " over " << node.name;
    }
  }
}

}  // namespace
}  // namespace twiza::sociogram
