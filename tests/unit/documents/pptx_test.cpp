// The presentation as XML: what tests/ooxml/check-pptx.mjs does not see, and the same rules in small.
#include "documents/pptx.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "small_scene.hpp"
#include "xml_scan.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using scan::attribute;
using scan::count;
using scan::elements;
using scan::holds;

model::Site small_site() {
  model::Site site;
  const auto id = [](int n) { return *base::Id::parse(small::id(n)); };
  for (const int n : {small::commune, small::arrondissement}) {
    model::Structure structure;
    structure.id = id(n);
    structure.name = n == small::commune ? "Commune" : "Arrondissement de Tabriquet";
    site.structures.push_back(structure);
  }
  for (const int n : {small::president, small::elected}) {
    model::Leader leader;
    leader.id = id(n);
    leader.function = n == small::president ? "Présidente" : "Élu";
    site.leaders.push_back(leader);
  }
  for (const int n : {small::cooperatives, small::vendors}) {
    model::Group group;
    group.id = id(n);
    group.name = n == small::vendors ? "Marchands" : "Coopératives";
    site.groups.push_back(group);
  }
  return site;
}

base::Parts written(const sociogram::Scene& scene, const model::Site& site = small_site()) {
  return write_pptx(scene, privacy::share(site, privacy::Profile::restitution),
                    base::Words::of(scene.language));
}

std::string part(const base::Parts& parts, const std::string& name) {
  for (const base::Part& each : parts) {
    if (each.name == name) return each.bytes;
  }
  ADD_FAILURE() << "no part " << name;
  return {};
}

TEST(Pptx, DOC18LogosArePicturesOfThePackageThatSayWhoseTheyAre) {
  sociogram::Scene scene = small::scene();
  scene.logos = {{small::id(small::commune), "Commune", {250, 15, 9, 9}, "first bytes"},
                 {small::id(small::arrondissement), "Entraide", {263, 17, 24, 5}, "second bytes"}};
  const base::Parts parts = written(scene);
  EXPECT_EQ(part(parts, "ppt/media/logo1.png"), "first bytes");
  EXPECT_EQ(part(parts, "ppt/media/logo2.png"), "second bytes");
  const std::string map = part(parts, "ppt/slides/slide1.xml");
  EXPECT_TRUE(scan::well_formed(map));
  EXPECT_EQ(count(map, "<p:pic>"), 2);
  EXPECT_TRUE(holds(map, "name=\"logo:" + small::id(small::commune) + "\" descr=\"Logo : Commune\""));
  EXPECT_TRUE(holds(map, R"(<a:off x="9468000" y="612000"/><a:ext cx="864000" cy="180000"/>)"));
  const std::string links = part(parts, "ppt/slides/_rels/slide1.xml.rels");
  for (const std::string& blip : elements(map, "a:blip"))
    EXPECT_TRUE(holds(links, "Id=\"" + attribute(blip, "r:embed") + "\"")) << blip;
  EXPECT_EQ(count(links, "../media/logo"), 2);
  EXPECT_EQ(count(part(parts, "ppt/slides/_rels/slide2.xml.rels"), "media"), 0);
  EXPECT_TRUE(holds(part(parts, "[Content_Types].xml"), "image/png"));
  EXPECT_FALSE(holds(part(written(small::scene()), "[Content_Types].xml"), "image/png"));
}

std::string map_of(const base::Parts& parts) { return part(parts, "ppt/slides/slide1.xml"); }

// The elements whose cNvPr has a name that begins so.
std::vector<std::string> named(const std::string& slide, const std::string& element,
                               const std::string& begins) {
  std::vector<std::string> found;
  for (const std::string& each : elements(slide, element)) {
    if (attribute(each, "name").rfind(begins, 0) == 0) found.push_back(each);
  }
  return found;
}

std::string tie(const std::string& slide, int n) {
  const auto found = named(slide, "p:cxnSp", "tie:" + small::id(n));
  return found.size() == 1 ? found.front() : std::string();
}

TEST(Pptx, Soc25Cnf01EveryConnectorIsAGluedTie) {
  const sociogram::Scene scene = small::scene();
  const std::string slide = map_of(written(scene));
  std::map<std::string, std::string> name_by_id;
  for (const std::string& shape : elements(slide, "p:sp"))
    name_by_id[attribute(shape, "id")] = attribute(shape, "name");
  const auto connectors = elements(slide, "p:cxnSp");
  ASSERT_EQ(connectors.size(), scene.ties.size());
  for (std::size_t i = 0; i < connectors.size(); ++i) {
    const sociogram::SceneTie& drawn = scene.ties[i];
    const auto glued_to = [&](const std::string& end, const std::string& node, int site) {
      const std::string glue = elements(connectors[i], end).at(0);
      EXPECT_EQ(attribute(glue, "idx"), std::to_string(site));
      // Under the label a tie holds on to the label, elsewhere to the symbol.
      EXPECT_EQ(name_by_id[attribute(glue, "id")], (site == 2 ? "label:" : "actor:") + node);
    };
    glued_to("a:stCxn", drawn.from, drawn.glue[0]);
    glued_to("a:endCxn", drawn.to, drawn.glue[1]);
  }
}

TEST(Pptx, Soc25StraightTiesRunBetweenTheScenesPoints) {
  const std::string slide = map_of(written(small::scene()));
  const std::string between = tie(slide, 21);  // (66, 75) to (154, 75)
  EXPECT_TRUE(holds(between, R"(<a:xfrm><a:off x="2376000" y="2700000"/><a:ext cx="3168000" cy="0"/>)"))
      << between;
  EXPECT_TRUE(holds(between, "straightConnector1"));
  const std::string upwards = tie(slide, 22);  // (60, 119) to (60, 86)
  EXPECT_TRUE(
      holds(upwards, R"(<a:xfrm flipV="1"><a:off x="2160000" y="3096000"/><a:ext cx="0" cy="1188000"/>)"));
  const std::string loop = tie(slide, 25);
  EXPECT_TRUE(holds(loop, "curvedConnector4"));
  EXPECT_TRUE(holds(loop, R"(<a:gd name="adj1" fmla="val -66667"/><a:gd name="adj2" fmla="val 166667"/>)"))
      << loop;
}

TEST(Pptx, Soc04Soc06Soc28Cnf02KindIsColourAndPattern) {
  const std::string slide = map_of(written(small::scene()));
  const auto drawn = [&](int n) {
    const std::string connector = tie(slide, n);
    return attribute(connector.substr(connector.find("<a:srgbClr")), "val") + " " +
           attribute(connector.substr(connector.find("<a:prstDash")), "val") + " " +
           attribute(connector, "cap") + " " + attribute(connector, "w");
  };
  EXPECT_EQ(drawn(21), "123F8F solid flat 28575");
  EXPECT_EQ(drawn(22), "1F7A45 lgDash flat 28575");
  EXPECT_EQ(drawn(23), "D23B2F dot rnd 31750");
  EXPECT_EQ(drawn(24), "4A4A4A lgDashDotDot flat 19050");
}

TEST(Pptx, Soc12ArrowheadsStandWhereTheSceneSays) {
  const std::string slide = map_of(written(small::scene()));
  EXPECT_TRUE(holds(tie(slide, 21), R"(<a:tailEnd type="triangle")"));
  EXPECT_FALSE(holds(tie(slide, 21), "<a:headEnd"));
  EXPECT_FALSE(holds(tie(slide, 22), "End type="));
}

TEST(Pptx, Soc10EveryQualifiedTieHasItsSign) {
  const std::string slide = map_of(written(small::scene()));
  const auto signs = named(slide, "p:grpSp", "sign:");
  ASSERT_EQ(signs.size(), 3u);
  EXPECT_EQ(attribute(signs[0], "name"), "sign:" + small::id(21));
  EXPECT_TRUE(holds(signs[0], R"(prst="ellipse")") &&
              holds(signs[0], R"(<a:srgbClr val="22252B"/></a:solidFill><a:ln)"));
  EXPECT_TRUE(holds(signs[1], R"(prst="diamond")") &&
              holds(signs[1], R"(<a:srgbClr val="FFFFFF"/></a:solidFill><a:ln)"));
  EXPECT_TRUE(holds(signs[2], R"(prst="rect")"));
  for (const std::string& sign : signs) EXPECT_FALSE(holds(sign, "rot="));
}

TEST(Pptx, Cnf03Cnf04SymbolsAreOfOneSize) {
  const std::string slide = map_of(written(small::scene()));
  const auto symbols = named(slide, "p:sp", "actor:");
  ASSERT_EQ(symbols.size(), 6u);
  for (const std::string& symbol : symbols) {
    EXPECT_EQ(elements(symbol, "a:ext").at(0), R"(<a:ext cx="432000" cy="432000"/>)");
    EXPECT_EQ(elements(symbol, "a:cxn").size(), 4u);
  }
}

TEST(Pptx, Act06Act07StructuresAreHousesAndLeadersInkFigures) {
  const std::string slide = map_of(written(small::scene()));
  const std::string house = named(slide, "p:sp", "actor:" + small::id(small::commune)).at(0);
  const std::string figure = named(slide, "p:sp", "actor:" + small::id(small::president)).at(0);
  EXPECT_EQ(elements(house, "a:path").size(), 3u);  // body, eaves, door
  EXPECT_TRUE(holds(house, R"(<a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="19050")"));
  EXPECT_TRUE(holds(figure, R"(<a:srgbClr val="22252B"/></a:solidFill><a:ln><a:noFill/>)"));
  EXPECT_EQ(named(slide, "p:sp", "behind:actor:" + small::id(small::cooperatives)).size(), 1u);
}

TEST(Pptx, Soc14Ter03Ter04TerritoriesLieAtTheBackSideBySide) {
  const std::string slide = map_of(written(small::scene()));
  const auto territories = named(slide, "p:sp", "territory:");
  ASSERT_EQ(territories.size(), 3u);
  for (const std::string& territory : territories) EXPECT_TRUE(holds(territory, R"(prst="roundRect")"));
  EXPECT_TRUE(holds(territories[1], "Bab Lamrissa") && holds(territories[2], "Tabriquet"));
  EXPECT_LT(slide.rfind("name=\"territory:"), slide.find("<p:cxnSp>"));
  EXPECT_LT(slide.rfind("<p:cxnSp>"), slide.find("name=\"actor:"));
}

TEST(Pptx, Soc15SymbolAndLabelMoveTogether) {
  const std::string slide = map_of(written(small::scene()));
  const auto groups = named(slide, "p:grpSp", "node:");
  ASSERT_EQ(groups.size(), 6u);
  EXPECT_TRUE(holds(groups[0], "name=\"actor:" + small::id(small::commune)));
  EXPECT_TRUE(holds(groups[0], "name=\"label:" + small::id(small::commune)));
  EXPECT_TRUE(holds(groups[0], "<a:t>Commune</a:t>"));
}

TEST(Pptx, Soc17Soc21Doc03TheMapCarriesItsLegendStatusAndImprint) {
  const std::string slide = map_of(written(small::scene()));
  for (const char* words :
       {"Légende", "structure · هيئة", "Flèche : qui va vers qui", "Salé", "Commerce ambulant · 2012",
        "Carte de travail, à corriger ensemble", "Twiza 0.1.0 · légende 1"}) {
    EXPECT_TRUE(holds(slide, std::string("<a:t>") + words + "</a:t>")) << words;
  }
  EXPECT_EQ(named(slide, "p:cxnSp", "legend:").size(), 0u);
  EXPECT_GE(named(slide, "p:sp", "legend:").size(), 8u);
}

TEST(Pptx, Act10Act11Doc05ASheetForEachActorLinkedBothWays) {
  const base::Parts parts = written(small::scene());
  const std::string slide = map_of(parts), links = part(parts, "ppt/slides/_rels/slide1.xml.rels");
  std::set<std::string> sheets;
  for (const std::string& shape : named(slide, "p:sp", "actor:")) {
    const std::string click = elements(shape, "a:hlinkClick").at(0);
    EXPECT_EQ(attribute(click, "action"), "ppaction://hlinksldjump");
    const std::string id = "Id=\"" + attribute(click, "r:id") + "\"";
    ASSERT_TRUE(holds(links, id));
    const std::string target = attribute(links.substr(links.find(id)), "Target");
    sheets.insert(target);
    const std::string back = part(parts, "ppt/slides/_rels/" + target + ".rels");
    EXPECT_TRUE(holds(back, "Target=\"slide1.xml\"") && holds(back, "Target=\"slide2.xml\"")) << target;
  }
  EXPECT_EQ(sheets.size(), 6u);
  EXPECT_TRUE(holds(part(parts, "ppt/slides/slide2.xml"), "Index des acteurs"));
  EXPECT_TRUE(holds(part(parts, "ppt/slides/slide3.xml"), "<a:t>Compétences</a:t>"));
}

TEST(Pptx, Qua01ArabicRunsFromRightToLeft) {
  const std::string french = map_of(written(small::scene()));
  const std::string label = named(french, "p:sp", "label:" + small::id(small::arrondissement)).at(0);
  EXPECT_TRUE(holds(label, R"(algn="ctr" rtl="1")") && holds(label, R"(lang="ar-MA")"));
  EXPECT_TRUE(holds(label, R"(<a:cs typeface="Arial"/>)"));
  const base::Parts parts = written(small::scene(Language::ar));
  EXPECT_TRUE(holds(named(map_of(parts), "p:sp", "title").at(0), R"(algn="r" rtl="1")"));
  EXPECT_TRUE(holds(part(parts, "ppt/slides/slide2.xml"), "فهرس الفاعلين"));
  EXPECT_TRUE(holds(part(parts, "ppt/presentation.xml"), R"(rtl="1")"));
}

TEST(Pptx, ShapeIdsAreUniqueOnEverySlide) {
  for (const base::Part& each : written(small::scene())) {
    if (each.name.rfind("ppt/slides/slide", 0) != 0) continue;
    std::set<std::string> ids;
    for (const std::string& shape : elements(each.bytes, "p:cNvPr")) {
      EXPECT_TRUE(ids.insert(attribute(shape, "id")).second) << each.name << ": " << shape;
    }
  }
}

TEST(Pptx, SameSceneSameBytes) {
  const base::Parts one = written(small::scene()), other = written(small::scene());
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].name, other[i].name);
    EXPECT_EQ(one[i].bytes, other[i].bytes) << one[i].name;
  }
}

TEST(Pptx, BadTextsStayTextsAndLongOnesAreContinuedThenCut) {
  model::Site site = small_site();
  site.structures[0].name = std::string(10000, 'x');
  site.structures[0].mission = "a\x01\x0C & <b> \"c\" \xFF\xED\xA0\x80";
  for (int i = 0; i < 400; ++i)
    site.structures[0].competences.push_back("Compétence numéro " + std::to_string(i));
  const base::Parts parts = written(small::scene(), site);
  int sheets = 0;
  for (const base::Part& each : parts) {
    EXPECT_TRUE(scan::well_formed(each.bytes)) << each.name;
    if (holds(each.bytes, "name=\"sheet:" + small::id(small::commune))) ++sheets;
  }
  EXPECT_EQ(sheets, 4);
  EXPECT_EQ(count(map_of(parts), std::string(200, 'x')), 0);  // the map says what the scene says
}

TEST(Pptx, AMapTooLargeForPowerPointIsDrawnSmaller) {
  sociogram::Scene scene = small::scene();
  scene.page_w = 2844;
  const base::Parts parts = written(scene);
  EXPECT_TRUE(holds(part(parts, "ppt/presentation.xml"), R"(<p:sldSz cx="51192000")"));
  const std::string slide = map_of(parts);
  const std::string symbol = named(slide, "p:sp", "actor:").at(0);
  EXPECT_EQ(elements(symbol, "a:ext").at(0), R"(<a:ext cx="216000" cy="216000"/>)");
  EXPECT_EQ(attribute(tie(slide, 21), "w"), "14288");
}

TEST(Pptx, AMapWithoutActorsIsAPresentationToo) {
  sociogram::Scene scene;
  scene.page_w = 338.67;
  scene.page_h = 190.5;
  const base::Parts parts = written(scene, {});
  EXPECT_EQ(parts.front().name, "[Content_Types].xml");
  EXPECT_TRUE(scan::well_formed(map_of(parts)));
}

}  // namespace
}  // namespace twiza::documents
