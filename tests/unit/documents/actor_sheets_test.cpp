#include "documents/actor_sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report_text.hpp"
#include "small_scene.hpp"

namespace twiza::documents {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

privacy::SharedSite shared_site() {
  model::Site site;
  model::Structure structure;
  structure.id = *base::Id::parse(small::id(small::commune));
  structure.name = "Commune";
  structure.competences = {"Étude des PCD"};
  site.structures.push_back(structure);
  return privacy::share(site, privacy::Profile::restitution);
}

TEST(ActorSheets, DOC_05_every_actor_of_the_map_has_a_sheet_by_kind_and_name) {
  const Report report = actor_sheets(shared_site(), small::scene(), base::Words::of(base::Language::fr));
  std::vector<std::string> parts, sheets;
  for (const Block& block : report.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr) continue;
    if (heading->level == 1) parts.push_back(heading->text);
    if (heading->level == 2) sheets.push_back(heading->text + " " + heading->anchor);
  }
  EXPECT_THAT(parts, ElementsAre("Structures (2)", "Leaders (2)", "Groupes (2)"));
  EXPECT_THAT(sheets, ElementsAre("Commune actor-" + small::id(small::commune),
                                  "مقاطعة تابريكت actor-" + small::id(small::arrondissement),
                                  "Élu actor-" + small::id(small::elected),
                                  "Présidente actor-" + small::id(small::president),
                                  "Coopératives actor-" + small::id(small::cooperatives),
                                  "Marchands actor-" + small::id(small::vendors)));
  EXPECT_THAT(lines_of(report), Contains("Étude des PCD"));
  EXPECT_EQ("Twiza 0.1.0 · légende 1", report.imprint);
  EXPECT_EQ("Salé", report.subtitle);
}

TEST(ActorSheets, DOC_05_what_is_unknown_is_to_be_filled_in_and_looks_so) {
  const Report report = actor_sheets(shared_site(), small::scene(), base::Words::of(base::Language::fr));
  int quiet = 0;
  for (const Block& block : report.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr || paragraph->text != "à renseigner") continue;
    ++quiet;
    EXPECT_EQ(Paragraph::Style::quiet, paragraph->style);
  }
  EXPECT_GT(quiet, 3);
}

}  // namespace
}  // namespace twiza::documents
