#include "documents/activity_figures.hpp"

#include <gtest/gtest.h>

#include "documents/dates.hpp"
#include "report_text.hpp"

namespace twiza::documents {
namespace {

const base::Words& french() { return base::Words::of(base::Language::fr); }

model::Activity activity(const char* type, const char* status, model::Number participants = {},
                         model::Number women = {}) {
  model::Activity made;
  made.type = {type, ""};
  made.status = {status, ""};
  made.participants = participants;
  made.women = women;
  return made;
}

TEST(ActivityFigures, SUI_14_the_share_of_women_is_of_the_workshops_that_count_both) {
  model::Site site;
  site.activities = {activity("workshop", "held", 60, 12), activity("workshop", "held", 40),
                     activity("workshop", "held"), activity("workshop", "planned", 500, 500),
                     activity("dialogue", "held", 500, 500)};
  const Attendance came = attendance(site, is_workshop);
  EXPECT_EQ(3, came.held);
  EXPECT_EQ(2, came.counted);
  EXPECT_EQ(100, came.participants);
  EXPECT_EQ(1, came.counted_women);
  EXPECT_EQ(12, came.women);
  EXPECT_EQ(60, came.of_women);
}

TEST(ActivityFigures, SUI_14_where_nobody_counted_no_figure_is_known) {
  model::Site site;
  site.activities = {activity("workshop", "held")};
  const auto figures = activity_figures(privacy::share(site, privacy::Profile::team), french());
  for (const CountedFigure& figure : figures) {
    if (figure.name == "Participants aux ateliers") {
      EXPECT_EQ("à renseigner", figure.value);
    }
    if (figure.name == "Ateliers de synergie tenus") {
      EXPECT_EQ("1", figure.value);
    }
  }
}

TEST(ActivityFigures, DIA_03_points_are_lines_of_what_dialogues_that_were_held_agreed_on) {
  model::Site site;
  site.activities = {activity("dialogue", "held"), activity("dialogue", "planned"),
                     activity("meeting", "held")};
  for (model::Activity& each : site.activities) each.conclusions = "un\n\ndeux\n";
  EXPECT_EQ(2, agreed_points(site));
}

TEST(ActivityFigures, ATE_06_who_came_is_said_with_its_shares) {
  EXPECT_EQ("60, dont 24 femmes (40\u00A0%)",
            said_attendance(activity("workshop", "held", 60, 24), french()));
  EXPECT_EQ("", said_attendance(activity("workshop", "held", {}, 24), french()));
  EXPECT_EQ("0, dont 0 femmes", said_attendance(activity("workshop", "held", 0, 0), french()));
}

TEST(Dates, DOC_01_dates_are_said_as_people_do) {
  const auto said = [](const char* typed) { return said_date(base::parse_when(typed), french()); };
  EXPECT_EQ("29 novembre 2012", said("2012-11-29"));
  EXPECT_EQ("1er février 2013", said("2013-02-01"));
  EXPECT_EQ("novembre 2012", said("2012-11"));
  EXPECT_EQ("2012", said("2012"));
  EXPECT_EQ("après la fête", said("après la fête"));
  const auto period = [](const char* from, const char* to) {
    return said_period(base::parse_when(from), base::parse_when(to), french());
  };
  EXPECT_EQ("5 septembre 2012 – 7 septembre 2012", period("2012-09-05", "2012-09-07"));
  EXPECT_EQ("5 septembre 2012", period("2012-09-05", "2012-09-05"));
  EXPECT_EQ("mai 2013", period("", "2013-05"));
  EXPECT_EQ("", period("", ""));
}

}  // namespace
}  // namespace twiza::documents
