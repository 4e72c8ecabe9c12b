#include "sociogram/scene_logos.hpp"

#include "../base/png_maker.hpp"
#include "model/logo.hpp"
#include "site_builder.hpp"
#include "sociogram/scene_builder.hpp"
#include "sociogram/scene_json.hpp"
#include "sociogram/svg.hpp"

namespace twiza::sociogram {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Town : SiteBuilder {
  Town() {
    territory("Salé");
    for (const char* name : {"Commune", "Entraide", "REMESS"}) structure(name, "Salé");
    tie("Commune > Entraide: convention");
  }
  void give(const char* name, int width, int height) {
    for (model::Structure& one : site.structures) {
      if (one.name != name) continue;
      one.logo = model::logo_text(std::get<base::Png>(model::read_logo(small::png(width, height))));
      site.info.partners.emplace_back(name);
    }
  }
  Scene draw(base::Language language = base::Language::fr) const {
    MapOptions options;
    options.language = language;
    return build_scene(site, options, PlainMeasure());
  }
};

bool apart(const Rect& a, const Rect& b) {
  return a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
}

void expect_clear(const Scene& scene) {
  for (const SceneLogo& logo : scene.logos) {
    EXPECT_GE(logo.box.x, 8.9);
    EXPECT_LE(logo.box.x + logo.box.w, scene.page_w - 8.9);
    for (const TextBlock* block : {&scene.title, &scene.subtitle, &scene.status})
      EXPECT_TRUE(apart(logo.box, block->box)) << logo.name << " covers " << base::join(block->lines, " ");
    for (const SceneRegion& region : scene.regions) EXPECT_TRUE(apart(logo.box, region.box)) << region.name;
    for (const SceneNode& node : scene.nodes)
      EXPECT_LT(logo.box.y + logo.box.h, node.centre.y - node.h / 2) << node.name;
    for (const SceneLogo& other : scene.logos)
      EXPECT_TRUE(&other == &logo || apart(logo.box, other.box)) << logo.name << " on " << other.name;
  }
}

TEST(SceneLogos, DOC18ALogoIsNineMillimetresHighAndAtMostTwentyFourWide) {
  EXPECT_EQ(logo_size(100, 100), (Rect{0, 0, 9, 9}));
  EXPECT_EQ(logo_size(50, 100), (Rect{0, 0, 4.5, 9}));
  EXPECT_EQ(logo_size(480, 100), (Rect{0, 0, 24, 5}));
}

TEST(SceneLogos, DOC18TheyStandOppositeTheTitleAndCoverNothing) {
  Town town;
  town.give("Commune", 100, 100);
  town.give("REMESS", 120, 40);
  const Scene scene = town.draw();
  ASSERT_EQ(scene.logos.size(), 2u);
  EXPECT_EQ(scene.logos[0].name, "Commune");
  EXPECT_EQ(scene.logos[0].id, town["Commune"].to_text());
  EXPECT_LT(scene.logos[0].box.x, scene.logos[1].box.x);
  EXPECT_NEAR(scene.logos[1].box.x + scene.logos[1].box.w, scene.page_w - 9, 0.02);
  EXPECT_NEAR(scene.logos[0].box.y + scene.logos[0].box.h / 2,
              scene.logos[1].box.y + scene.logos[1].box.h / 2, 0.02);
  expect_clear(scene);
}

TEST(SceneLogos, DOC18AnArabicMapHasThemAtTheLeftTheFirstAtTheRight) {
  Town town;
  town.give("Commune", 100, 100);
  town.give("REMESS", 120, 40);
  const Scene scene = town.draw(base::Language::ar);
  ASSERT_EQ(scene.logos.size(), 2u);
  EXPECT_NEAR(scene.logos[1].box.x, 9, 0.02);
  EXPECT_GT(scene.logos[0].box.x, scene.logos[1].box.x);
  expect_clear(scene);
}

TEST(SceneLogos, DOC18SixBroadOnesUnderALongTitleStillCoverNothing) {
  Town town;
  for (int n = 0; n < 6; ++n) {
    const std::string name = "Partenaire " + std::to_string(n);
    town.structure(name, "Salé");
    town.give(name.c_str(), 100 + n, 20);
  }
  town.site.info.name = std::string(70, 'm');
  town.theme(std::string(90, 't'));
  for (const base::Language language : {base::Language::fr, base::Language::ar}) {
    const Scene scene = town.draw(language);
    ASSERT_EQ(scene.logos.size(), 6u);
    expect_clear(scene);
  }
}

TEST(SceneLogos, DOC18WithoutLogosTheMapIsAsItWas) {
  Town with;
  const Scene bare = with.draw();
  EXPECT_TRUE(bare.logos.empty());
  EXPECT_THAT(write_svg(bare), Not(HasSubstr("xlink")));
  with.give("Commune", 100, 100);
  const Scene scene = with.draw();
  EXPECT_EQ(scene.page_w, bare.page_w);
  EXPECT_EQ(scene.nodes.front().centre, bare.nodes.front().centre) << "a short title leaves room beside it";
}

TEST(SceneLogos, SOC24AFoldedMapKeepsTheLogosOfWhomItFolds) {
  Town town;
  for (model::Structure& one : town.site.structures) one.family = {"administrations", {}};
  town.give("Commune", 100, 100);
  MapOptions options;
  options.folding.families = true;
  const Scene scene = build_scene(town.site, options, PlainMeasure());
  ASSERT_EQ(scene.logos.size(), 1u);
  EXPECT_EQ(scene.logos[0].name, "Commune");
}

TEST(SceneLogos, DOC18SvgHoldsThePictureAndJsonItsPlace) {
  Town town;
  town.give("Commune", 100, 100);
  const Scene scene = town.draw();
  const std::string svg = write_svg(scene), json = write_scene_json(scene);
  const std::string data = town.site.structures.front().logo;
  EXPECT_THAT(svg, HasSubstr("<g id=\"logo-" + scene.logos[0].id + "\" class=\"logo\" data-id=\"" +
                             scene.logos[0].id + "\" role=\"img\"><title>Commune</title><image "));
  EXPECT_THAT(svg, HasSubstr("xlink:href=\"" + data + "\""));
  EXPECT_THAT(svg, HasSubstr("xmlns:xlink=\"http://www.w3.org/1999/xlink\""));
  EXPECT_THAT(json, HasSubstr("\"logos\""));
  EXPECT_THAT(json, Not(HasSubstr(data.substr(30, 40)))) << "bytes are no business of readers of places";
}

}  // namespace
}  // namespace twiza::sociogram
