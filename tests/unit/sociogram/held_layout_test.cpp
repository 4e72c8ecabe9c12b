// A drawing that people know keeps its places when something comes in (SOC-20).
#include "sociogram/held_layout.hpp"

#include "site_builder.hpp"
#include "sociogram/scene_builder.hpp"
#include "sociogram/svg.hpp"

namespace twiza::sociogram {
namespace {

struct Town : SiteBuilder {
  Town() {
    territory("Salé", "", "ville");
    territory("Tabriquet", "Salé", "arrondissement");
    territory("Hssaine", "Salé", "arrondissement");
    for (int i = 0; i < 6; ++i) structure("A" + std::to_string(i), i % 2 ? "Tabriquet" : "Salé");
    for (int i = 0; i < 4; ++i) leader("L" + std::to_string(i), i % 2 ? "Salé" : "Hssaine");
    structure("REMESS").position.code = "external";
    for (int i = 0; i < 5; ++i) tie("A" + std::to_string(i) + " > A" + std::to_string(i + 1) + ": réseau");
    tie("L0 > A0");
    tie("L1 > A3");
    tie("REMESS > L2");
  }
};

Scene draw(const SiteBuilder& town, const Scene* held = nullptr) {
  MapOptions options;
  options.held = held;
  return build_scene(town.site, options, PlainMeasure());
}

// By id, where each node stands as the layout has it.
std::map<std::string, std::pair<double, double>> places(const Scene& scene) {
  std::map<std::string, std::pair<double, double>> found;
  for (const SceneNode& node : scene.nodes) found[node.id] = {node.centre.x, node.centre.y};
  return found;
}

// Where the map grew over its margin all of it moved together; then by as much as the origin did.
void expect_held(const Scene& after, const Scene& before) {
  const auto now = places(after);
  const double dx = after.origin.x - before.origin.x, dy = after.origin.y - before.origin.y;
  EXPECT_GE(dx, 0);
  EXPECT_GE(dy, 0);
  for (const auto& [id, place] : places(before)) {
    ASSERT_EQ(now.count(id), 1u);
    if (dx == 0 && dy == 0) {
      EXPECT_EQ(now.at(id), place);
    } else {
      EXPECT_NEAR(now.at(id).first, place.first + dx, 1e-9);
      EXPECT_NEAR(now.at(id).second, place.second + dy, 1e-9);
    }
  }
}

TEST(HeldLayout, SOC_20_nothing_new_moves_nothing) {
  const Town town;
  const Scene before = draw(town);
  const Scene again = draw(town, &before);
  expect_held(again, before);
  EXPECT_EQ(again.origin.x, before.origin.x);
  EXPECT_EQ(again.origin.y, before.origin.y);
  EXPECT_EQ(again.page_w, before.page_w);
  for (std::size_t i = 0; i < before.regions.size(); ++i) {
    EXPECT_EQ(again.regions[i].box.x, before.regions[i].box.x);
    EXPECT_EQ(again.regions[i].box.w, before.regions[i].box.w);
    EXPECT_EQ(again.regions[i].box.h, before.regions[i].box.h);
  }
}

TEST(HeldLayout, SOC_20_an_actor_that_is_added_moves_nobody) {
  Town town;
  Scene before = draw(town);
  // One after the other, each held on the one before.
  for (int i = 0; i < 6; ++i) {
    const std::string name = "Coop " + std::to_string(i);
    town.structure(name, i % 2 ? "Tabriquet" : "Hssaine");
    town.tie(name + " > A0: convention");
    const Scene after = draw(town, &before);
    ASSERT_EQ(after.nodes.size(), before.nodes.size() + 1);
    expect_held(after, before);
    for (const SceneNode& node : after.nodes) {
      EXPECT_GE(node.centre.x - node.w / 2, 0) << node.name;
      EXPECT_LE(node.centre.x + node.w / 2, after.page_w) << node.name;
      EXPECT_LE(node.label.box.y + node.label.box.h, after.page_h) << node.name;
    }
    before = after;
  }
}

// A territory that nobody stood in is drawn now, and actors without any tie were in a grid beside the map.
TEST(HeldLayout, SOC_20_a_territory_that_comes_in_moves_nobody) {
  Town town;
  town.structure("Nulle part");
  town.structure("Ailleurs").position.code = "external";
  town.structure("Loin").position.code = "external";
  const Scene before = draw(town);
  town.territory("Larache", "", "ville");
  town.structure("Nouvelle", "Larache");
  const Scene after = draw(town, &before);
  ASSERT_EQ(after.regions.size(), before.regions.size() + 1);
  EXPECT_EQ(places(after).at(town["A0"].to_text()), places(before).at(town["A0"].to_text()));
  expect_held(after, before);
}

// Nothing changed: ties keep their places too.
TEST(HeldLayout, ties_stay_where_they_were) {
  const Town town;
  const Scene before = draw(town);
  const Scene again = draw(town, &before);
  for (std::size_t i = 0; i < before.ties.size(); ++i) {
    const SceneTie &one = again.ties[i], &other = before.ties[i];
    if (one.glue != other.glue) continue;  // a better site was found
    ASSERT_EQ(one.path.size(), other.path.size());
    for (std::size_t k = 0; k < one.path.size(); ++k) {
      EXPECT_EQ(one.path[k].x, other.path[k].x);
      EXPECT_EQ(one.path[k].y, other.path[k].y);
    }
  }
}

TEST(HeldLayout, SOC_20_who_changes_the_territory_moves_and_nobody_else) {
  Town town;
  const Scene before = draw(town);
  town.site.structures[1].territories = {town.ref("Hssaine")};
  const Scene after = draw(town, &before);
  const auto now = places(after), then = places(before);
  const std::string moved = town["A1"].to_text();
  EXPECT_NE(now.at(moved), then.at(moved));
  for (const auto& [id, place] : then) {
    if (id != moved) {
      EXPECT_NEAR(now.at(id).first - after.origin.x, place.first - before.origin.x, 1e-9);
    }
  }
}

TEST(HeldLayout, SOC_20_a_hand_outranks_what_is_held) {
  Town town;
  const Scene before = draw(town);
  town.place("A2", 200, 120);
  const Scene after = draw(town, &before);
  const auto now = places(after);
  EXPECT_NEAR(now.at(town["A2"].to_text()).first - after.origin.x, 200, 1e-9);
}

TEST(HeldLayout, the_same_is_held_alike) {
  Town town;
  const Scene before = draw(town);
  town.structure("Nouvelle", "Salé");
  EXPECT_EQ(write_svg(draw(town, &before)), write_svg(draw(town, &before)));
}

}  // namespace
}  // namespace twiza::sociogram
