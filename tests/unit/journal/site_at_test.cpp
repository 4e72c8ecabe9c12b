#include "journal/site_at.hpp"

#include "base/when.hpp"
#include "story.hpp"

namespace twiza::journal {
namespace {

const Ref amal = structure("Amal");

Ref milestone(const char* name) { return {Kind::milestone, named_id(name)}; }

void put(Story& story, const char* name, const char* date = "") {
  story.does("Amina", [&](Draft& draft) {
    EXPECT_TRUE(draft.set(milestone(name), "name", text(name)));
    if (*date != 0) {
      EXPECT_TRUE(draft.set(milestone(name), "date", base::parse_when(date)));
    }
  });
}

TEST(SiteAt, SOC_22_a_milestone_is_what_was_recorded_by_then) {
  Story story;
  story.set("Amina", amal, "name", text("Amal"));
  put(story, "Première carte", "2013");
  story.set("Amina", structure("Tigmi"), "name", text("Tigmi"));
  const auto sites = sites_at(story["Amina"].fold(), "première CARTE", "maintenant");
  ASSERT_TRUE(sites);
  EXPECT_EQ(sites->first.site.structures.size(), 1u);
  EXPECT_EQ(sites->first.name, "Première carte");
  EXPECT_FALSE(sites->first.in_field);
  EXPECT_EQ(sites->second.site.structures.size(), 2u);
  EXPECT_EQ(sites->second.name, "");
  EXPECT_NE(sites->first.revision, sites->second.revision);
  EXPECT_EQ(sites_at(story["Amina"].fold(), "jamais", "").error().code, "moment.unknown_here");
}

// A site with a tie that began in 2013.
Story tied() {
  Story story;
  for (const char* name : {"Amal", "Tigmi"}) story.set("Amina", structure(name), "name", text(name));
  story.does("Amina", [](Draft& draft) {
    EXPECT_TRUE(draft.set(tie("t"), "from", amal));
    EXPECT_TRUE(draft.set(tie("t"), "to", structure("Tigmi")));
    EXPECT_TRUE(draft.set(tie("t"), "since", base::parse_when("2013-07")));
  });
  return story;
}

TEST(SiteAt, SOC_22_a_date_is_one_in_the_field) {
  Story story = tied();
  const auto sites = sites_at(story["Amina"].fold(), "2012", "2014");
  ASSERT_TRUE(sites);
  EXPECT_TRUE(sites->first.in_field);
  EXPECT_EQ(sites->first.site.ties.size(), 0u);
  EXPECT_EQ(sites->second.site.ties.size(), 1u);
  EXPECT_EQ(sites->first.name, "2012");
}

TEST(SiteAt, SOC_22_milestones_of_one_import_are_told_apart_by_their_dates) {
  Story story = tied();
  story.does("Amina", [](Draft& draft) {
    for (const auto& [name, date] : {std::pair("Avant", "2012"), std::pair("Après", "2014")}) {
      EXPECT_TRUE(draft.set(milestone(name), "name", text(name)));
      EXPECT_TRUE(draft.set(milestone(name), "date", base::parse_when(date)));
    }
  });
  const auto sites = sites_at(story["Amina"].fold(), "Avant", "Après");
  ASSERT_TRUE(sites);
  EXPECT_EQ(sites->first.site.ties.size(), 0u);
  EXPECT_EQ(sites->second.site.ties.size(), 1u);
}

TEST(SiteAt, SOC_22_of_a_workbook_milestones_count_by_their_dates) {
  Story story = tied();
  put(story, "Avant", "2012");
  put(story, "Un jour");
  const model::Site& site = story["Amina"].fold().site();
  EXPECT_EQ(site_at(site, "Avant")->site.ties.size(), 0u);
  EXPECT_EQ(site_at(site, "")->site.ties.size(), 1u);
  EXPECT_EQ(site_at(site, "Un jour").error().code, "moment.no_date");
  EXPECT_EQ(site_at(site, "jamais").error().code, "moment.not_a_date");
}

}  // namespace
}  // namespace twiza::journal
