#include "sociogram/svg.hpp"

#include <gtest/gtest.h>

#include "../documents/small_scene.hpp"
#include "../documents/xml_scan.hpp"

namespace twiza::sociogram {
namespace {

using base::Language;
using scan::attribute;
using scan::count;
using scan::elements;
using scan::holds;

std::string group(const std::string& svg, const std::string& id) {
  const std::size_t at = svg.find("<g id=\"" + id + "\"");
  return at == std::string::npos ? std::string() : svg.substr(at, svg.find("</g>", at) - at);
}

TEST(Svg, IsMeasuredInMillimetresAndStandsAlone) {
  const std::string svg = write_svg(small::scene());
  EXPECT_TRUE(scan::well_formed(svg));
  EXPECT_TRUE(holds(svg, R"(width="300mm" height="180mm" viewBox="0 0 300 180" lang="fr")"));
  for (const char* foreign : {"<script", "href", "url(", "<image", "<marker", "<style"})
    EXPECT_FALSE(holds(svg, foreign));
}

TEST(Svg, EveryElementCarriesItsRecordAndATitle) {
  const Scene scene = small::scene();
  const std::string svg = write_svg(scene);
  for (const SceneNode& node : scene.nodes) {
    const std::string drawn = group(svg, "actor-" + node.id);
    EXPECT_EQ(attribute(drawn, "data-id"), node.id);
    EXPECT_TRUE(holds(drawn, "<title>" + node.name + "</title>"));
  }
  for (const SceneTie& tie : scene.ties)
    EXPECT_TRUE(holds(group(svg, "tie-" + tie.id), "<title>A – B</title>"));
  for (const SceneRegion& region : scene.regions) EXPECT_FALSE(group(svg, "territory-" + region.id).empty());
}

TEST(Svg, Soc04Soc06Soc28Cnf02KindIsColourAndPattern) {
  const std::string svg = write_svg(small::scene());
  const auto drawn = [&](int n) {
    const std::string path = elements(group(svg, "tie-" + small::id(n)), "path").at(0);
    return attribute(path, "stroke") + " " + attribute(path, "stroke-width") + " " +
           attribute(path, "stroke-dasharray");
  };
  EXPECT_EQ(drawn(21), "#123F8F 0.794 ");
  EXPECT_EQ(drawn(22), "#1F7A45 0.794 6.35 2.381");
  EXPECT_EQ(drawn(23), "#D23B2F 0.882 0.009 2.293");
  EXPECT_EQ(drawn(24), "#4A4A4A 0.529 4.233 1.587 0.529 1.587 0.529 1.587");
  EXPECT_TRUE(holds(group(svg, "tie-" + small::id(23)), R"(stroke-linecap="round")"));
}

TEST(Svg, Soc12TheArrowheadIsAPathAtTheSoughtEnd) {
  const std::string svg = write_svg(small::scene());
  const auto arrow = elements(group(svg, "tie-" + small::id(21)), "path");
  ASSERT_EQ(arrow.size(), 2u);
  EXPECT_TRUE(holds(attribute(arrow[1], "d"), "M154 75L")) << arrow[1];
  EXPECT_EQ(elements(group(svg, "tie-" + small::id(22)), "path").size(), 1u);
}

TEST(Svg, Soc10SignsAreFullOrHollowAndOnlyOnQualifiedTies) {
  const std::string svg = write_svg(small::scene());
  EXPECT_EQ(count(svg, "id=\"sign-"), 3);
  EXPECT_EQ(attribute(elements(group(svg, "sign-" + small::id(21)), "path").at(0), "fill"), "#22252B");
  EXPECT_EQ(attribute(elements(group(svg, "sign-" + small::id(23)), "path").at(0), "fill"), "#FFFFFF");
}

TEST(Svg, Soc14Ter03Ter04TerritoriesLieAtTheBackWithTheirNames) {
  const std::string svg = write_svg(small::scene());
  EXPECT_LT(svg.rfind("id=\"territory-"), svg.find("id=\"tie-"));
  EXPECT_LT(svg.rfind("id=\"tie-"), svg.find("id=\"actor-"));
  EXPECT_TRUE(holds(svg, ">Bab Lamrissa</tspan>") && holds(svg, ">Tabriquet</tspan>"));
}

TEST(Svg, Soc15Soc17Soc21Doc03TextsStayTexts) {
  const std::string svg = write_svg(small::scene());
  for (const char* words : {"Commune", "Légende", "Flèche : qui va vers qui", "Salé",
                            "Twiza 0.1.0 · légende 1", "Carte de travail, à corriger ensemble"}) {
    EXPECT_TRUE(holds(svg, std::string(">") + words + "</tspan>")) << words;
  }
}

TEST(Svg, Qua01ArabicRunsFromRightToLeft) {
  const std::string svg = write_svg(small::scene(Language::ar));
  EXPECT_TRUE(holds(svg, R"(lang="ar")"));
  const std::string label = elements(group(svg, "actor-" + small::id(small::arrondissement)), "text").at(0);
  EXPECT_TRUE(holds(label, R"(text-anchor="middle" direction="rtl")"));
  EXPECT_TRUE(holds(svg, "مقاطعة تابريكت"));
  // From the start side of its box, which is the right one.
  EXPECT_TRUE(holds(svg, "direction=\"rtl\"><tspan x=\"110\""));
}

TEST(Svg, LabelsHaveAVeilAndNoOutlineThatOtherProgramsWouldDrawOverThem) {
  const std::string svg = write_svg(small::scene());
  for (const std::string& text : elements(svg, "text")) EXPECT_FALSE(holds(text, "stroke")) << text;
  const std::string label = group(svg, "actor-" + small::id(small::commune));
  EXPECT_TRUE(holds(label, R"(width="30" height="4" fill="#F2F2F2" fill-opacity="0.8"/><text)")) << label;
}

TEST(Svg, SameSceneSameBytesAndBadTextsStayTexts) {
  EXPECT_EQ(write_svg(small::scene()), write_svg(small::scene()));
  Scene scene = small::scene();
  scene.nodes[0].name = scene.nodes[0].label.lines[0] = "a\x01 & <b> \"c\" \xFF";
  scene.ties[0].id = "\"><script>";
  EXPECT_TRUE(scan::well_formed(write_svg(scene)));
  EXPECT_FALSE(holds(write_svg(scene), "<script>"));
}

TEST(Svg, ALineOfNoLengthHasNoArrowhead) {
  Scene scene = small::scene();
  scene.ties[0].path = {{5, 5}, {5, 5}};
  EXPECT_FALSE(holds(write_svg(scene), "nan"));
}

}  // namespace
}  // namespace twiza::sociogram
