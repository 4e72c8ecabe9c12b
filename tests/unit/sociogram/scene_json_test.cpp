#include "sociogram/scene_json.hpp"

#include "base/json.hpp"
#include "site_builder.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::sociogram {
namespace {

namespace json = base::json;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

struct Written {
  SiteBuilder town;
  Scene scene;
  json::object root;

  Written() {
    town.territory("Salé");
    town.structure("DAS", "Salé");
    town.structure("REMESS").position.code = "external";
    town.leader("Maire", "Salé");
    town.group("Marchands", "", "Salé");
    town.theme("Eau");
    town.tie("DAS > Maire: x", "bonne").direction.code = "towards";
    town.tie("REMESS > Eau: x");
    town.tie("Marchands > Marchands", "conflictuelle");
    scene = build_scene(town.site, {}, PlainMeasure());
    root = json::parse(write_scene_json(scene)).as_object();
  }
};

double number(const json::value& value) { return value.to_number<double>(); }

TEST(SceneJson, says_page_nodes_regions_and_ties_in_millimetres) {
  const Written w;
  EXPECT_EQ(number(w.root.at("page").at("w")), w.scene.page_w);
  EXPECT_EQ(number(w.root.at("page").at("h")), w.scene.page_h);
  EXPECT_EQ(w.root.at("nodes").as_array().size(), 5u);
  EXPECT_EQ(w.root.at("regions").as_array().size(), 1u);
  EXPECT_EQ(w.root.at("ties").as_array().size(), 3u);
  EXPECT_EQ(w.root.at("legend_version").as_int64(), 1);
  EXPECT_EQ(w.root.at("language").as_string(), "fr");
}

TEST(SceneJson, a_node_stands_at_its_symbols_centre_and_its_label_at_a_corner) {
  const Written w;
  for (std::size_t i = 0; i < w.scene.nodes.size(); ++i) {
    const SceneNode& node = w.scene.nodes[i];
    const json::object& said = w.root.at("nodes").as_array()[i].as_object();
    EXPECT_EQ(said.at("id").as_string(), node.id);
    EXPECT_EQ(said.at("name").as_string(), node.name);
    EXPECT_EQ(number(said.at("x")), node.centre.x);
    EXPECT_EQ(number(said.at("y")), node.centre.y);
    EXPECT_EQ(number(said.at("w")), 12);
    EXPECT_EQ(number(said.at("h")), 12);
    EXPECT_EQ(number(said.at("label").at("x")), node.label.box.x);
    EXPECT_EQ(number(said.at("label").at("h")), node.label.box.h);
    EXPECT_EQ(said.at("label").at("lines").as_array().size(), node.label.lines.size());
    EXPECT_EQ(said.at("external").as_bool(), node.external);
    EXPECT_EQ(said.at("region").is_null(), node.region.empty());
  }
}

TEST(SceneJson, SOC_05_SOC_10_words_of_the_file_never_change) {
  const Written w;
  std::vector<std::string> kinds, ties, qualities;
  for (const json::value& node : w.root.at("nodes").as_array())
    kinds.emplace_back(node.at("kind").as_string());
  for (const json::value& tie : w.root.at("ties").as_array()) {
    ties.emplace_back(tie.at("kind").as_string());
    qualities.emplace_back(tie.at("quality").as_string());
  }
  EXPECT_THAT(kinds, ElementsAre("structure", "structure", "leader", "group", "theme"));
  EXPECT_THAT(ties, ElementsAre("leader-structure", "extension", "extension"));
  EXPECT_THAT(qualities, ElementsAre("good", "none", "conflictual"));
}

TEST(SceneJson, CNF_01_a_tie_says_its_glue_and_its_path) {
  const Written w;
  for (std::size_t i = 0; i < w.scene.ties.size(); ++i) {
    const SceneTie& tie = w.scene.ties[i];
    const json::object& said = w.root.at("ties").as_array()[i].as_object();
    EXPECT_EQ(said.at("from").as_string(), tie.from);
    EXPECT_EQ(said.at("to").as_string(), tie.to);
    EXPECT_EQ(said.at("glue").as_array().size(), 2u);
    EXPECT_EQ(said.at("glue").as_array()[1].as_int64(), tie.glue[1]);
    ASSERT_EQ(said.at("path").as_array().size(), tie.path.size());
    EXPECT_EQ(number(said.at("path").as_array()[0].as_array()[0]), tie.path[0].x);
    EXPECT_EQ(said.contains("sign"), tie.sign.sign != model::Sign::none);
  }
  EXPECT_EQ(w.root.at("ties").at(0).at("sign").at("sign").as_string(), "good");
  EXPECT_FALSE(w.root.at("ties").at(0).at("sign").at("full").as_bool());
}

TEST(SceneJson, a_region_says_its_corner_and_no_parent) {
  const Written w;
  const json::object& region = w.root.at("regions").at(0).as_object();
  EXPECT_EQ(region.at("name").as_string(), "Salé");
  EXPECT_TRUE(region.at("parent").is_null());
  EXPECT_EQ(number(region.at("x")), w.scene.regions[0].box.x);
  EXPECT_EQ(number(region.at("h")), w.scene.regions[0].box.h);
}

}  // namespace
}  // namespace twiza::sociogram
