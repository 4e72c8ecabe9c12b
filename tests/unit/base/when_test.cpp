#include "base/when.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>

namespace twiza::base {
namespace {

std::string read(std::string_view typed) { return parse_when(typed).canonical(); }

When year(int y) { return {y, 0, 0, {}}; }
When month(int y, int m) { return {y, m, 0, {}}; }
When day(int y, int m, int d) { return {y, m, d, {}}; }

TEST(ParseWhen, CanonicalFormsKeepNoWords) {
  EXPECT_EQ(parse_when("2012"), year(2012));
  EXPECT_EQ(parse_when("2012-11"), month(2012, 11));
  EXPECT_EQ(parse_when("2012-11-29"), day(2012, 11, 29));
  EXPECT_EQ(parse_when("  2012-11-29\n"), day(2012, 11, 29));
}

TEST(ParseWhen, OtherFormsKeepWhatWasTyped) {
  const When when = parse_when(" 29/11/2012 ");
  EXPECT_EQ(when, (When{2012, 11, 29, "29/11/2012"}));
  EXPECT_EQ(when.canonical(), "2012-11-29");
  EXPECT_EQ(when.text(), "29/11/2012");
}

TEST(ParseWhen, NumbersAreDayMonthYear) {
  EXPECT_EQ(read("01/02/2013"), "2013-02-01");
  EXPECT_EQ(read("1/2/2013"), "2013-02-01");
  EXPECT_EQ(read("29-11-2012"), "2012-11-29");
  EXPECT_EQ(read("29.11.2012"), "2012-11-29");
  EXPECT_EQ(read("29 / 11 / 2012"), "2012-11-29");
  EXPECT_EQ(read("11/2012"), "2012-11");
  EXPECT_EQ(read("2012/11/29"), "2012-11-29");
  EXPECT_EQ(read("2012-1-5"), "2012-01-05");
}

TEST(ParseWhen, FrenchMonths) {
  EXPECT_EQ(read("29 novembre 2012"), "2012-11-29");
  EXPECT_EQ(read("nov. 2012"), "2012-11");
  EXPECT_EQ(read("septembre 2012"), "2012-09");
  EXPECT_EQ(read("1er février 2013"), "2013-02-01");
  EXPECT_EQ(read("Le jeudi 13 juin 2013"), "2013-06-13");
  EXPECT_EQ(read("29-nov-2012"), "2012-11-29");
  EXPECT_EQ(read("en août 2012"), "2012-08");
  EXPECT_EQ(read("DÉCEMBRE 2012"), "2012-12");
  EXPECT_EQ(read("de\u0301cembre 2012"), "2012-12");
  const char* names[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                         "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
  for (int m = 1; m <= 12; ++m) {
    EXPECT_EQ(parse_when(std::string("3 ") + names[m - 1] + " 2013").canonical(),
              day(2013, m, 3).canonical());
  }
}

TEST(ParseWhen, EnglishMonths) {
  EXPECT_EQ(read("November 29, 2012"), "2012-11-29");
  EXPECT_EQ(read("the 2nd of May 2012"), "2012-05-02");
  const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
  for (int m = 1; m <= 12; ++m) {
    EXPECT_EQ(parse_when(std::string("3 ") + names[m - 1] + " 2013").canonical(),
              day(2013, m, 3).canonical());
    const std::string shortened = std::string(names[m - 1]).substr(0, 3);
    EXPECT_EQ(parse_when(shortened + " 2013").canonical(), month(2013, m).canonical());
  }
}

TEST(ParseWhen, ArabicMonthsOfTheMaghrebAndTheMashreq) {
  const char* maghreb[] = {"يناير",  "فبراير", "مارس",  "أبريل",  "ماي",   "يونيو",
                           "يوليوز", "غشت",    "شتنبر", "أكتوبر", "نونبر", "دجنبر"};
  const char* mashreq[] = {"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                           "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
  for (int m = 1; m <= 12; ++m) {
    EXPECT_EQ(parse_when(std::string("29 ") + maghreb[m - 1] + " 2012").canonical(),
              m == 2 ? "2012-02-29" : day(2012, m, 29).canonical());
    EXPECT_EQ(parse_when(std::string(mashreq[m - 1]) + " ٢٠١٢").canonical(), month(2012, m).canonical());
  }
  EXPECT_EQ(read("٢٩/١١/٢٠١٢"), "2012-11-29");
  EXPECT_EQ(read("\u200F٢٩\u200F/١١/٢٠١٢"), "2012-11-29");
  EXPECT_EQ(read("۲۹ نونبر ۲۰۱۲"), "2012-11-29");
  EXPECT_EQ(read("يوم الخميس 13 يونيو 2013"), "2013-06-13");
  EXPECT_EQ(read("الخميس، 13 يونيو 2013"), "2013-06-13");
  EXPECT_EQ(read("في سنة 2012"), "2012");
}

TEST(ParseWhen, WhatIsNotReadIsKeptAsTyped) {
  for (const char* typed : {"31/02/2013",
                            "29/02/2013",
                            "2013-02-29",
                            "31 avril 2013",
                            "0/1/2013",
                            "00/2013",
                            "13/2013",
                            "2013-13",
                            "32/01/2013",
                            "1/2/13",
                            "12",
                            "02013",
                            "20133",
                            "1434",
                            "12/03/1434",
                            "رمضان 1434",
                            "2012?",
                            "~2012",
                            "<2012",
                            "avant 2012",
                            "vers 2012",
                            "fin 2012",
                            "2012-2013",
                            "2012/2013",
                            "2012–13",
                            "-2012",
                            "–2012",
                            "2012–",
                            "≥2012",
                            "«2012»",
                            "nov–2012",
                            "29–11–2012",
                            "20•12",
                            "20–12",
                            "2012-",
                            "nov. 2012 -",
                            "novembre",
                            "29 novembre",
                            "mars-avril 2013",
                            "29-30 novembre 2012",
                            "11 2012",
                            "29 11 2012",
                            "2012 11 29",
                            "29/11-2012",
                            "29//11/2012",
                            "2012-11/29",
                            "après l'Aïd",
                            "depuis toujours",
                            "2012-11-29T10:00",
                            "nov 2012 2013",
                            "1e9",
                            "99999999999999999999/1/2012",
                            "½/2012",
                            "of 2012",
                            "2012 هـ",
                            "-",
                            "/",
                            "...",
                            "١٤٣٤"}) {
    const When when = parse_when(typed);
    EXPECT_FALSE(when.known()) << typed << " → " << when.canonical();
    EXPECT_EQ(when, (When{0, 0, 0, typed}));
    EXPECT_EQ(when.canonical(), "");
    EXPECT_FALSE(when.empty());
  }
}

TEST(ParseWhen, HostileTextIsWords) {
  for (const std::string& typed :
       {std::string(10240, '1'), std::string(10240, '/'), std::string("2012\0", 5), std::string("2012\xFF"),
        std::string("\xED\xA0\x80"), "2012" + std::string(10240, ' ') + "x",
        std::string("20\x1B"
                    "12"),
        std::string("2012-\n11")}) {
    const When when = parse_when(typed);
    EXPECT_FALSE(when.known()) << typed.substr(0, 40);
    EXPECT_EQ(when.words, typed);
  }
  EXPECT_TRUE(parse_when(std::string(10240, ' ')).empty());
}

TEST(ParseWhen, RandomTextNeverFailsAndIsReadBack) {
  std::mt19937 random(7);
  const std::string_view pieces[] = {"2012", "29",  "11",      "0",      "/",  "-",    ".",
                                     " ",    "nov", "février", "غشت",    "٢",  "\xFF", "er",
                                     "the",  "1er", ",",       "\u200F", "of", "13"};
  int dates = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string typed;
    for (unsigned n = random() % 7; n > 0; --n) typed += pieces[random() % std::size(pieces)];
    const When when = parse_when(typed);
    dates += when.known();
    ASSERT_EQ(parse_when(when.text()), when) << typed;
    ASSERT_EQ(parse_when(when.canonical()).canonical(), when.canonical()) << typed;
  }
  EXPECT_GT(dates, 100);
}

TEST(When, EmptyAndWordsOnly) {
  EXPECT_TRUE(When{}.empty());
  EXPECT_TRUE(parse_when("").empty());
  EXPECT_TRUE(parse_when(" \t\r\n").empty());
  EXPECT_FALSE(When{}.known());
  EXPECT_EQ(When{}.canonical(), "");
  EXPECT_EQ(parse_when("fin 2012").text(), "fin 2012");
}

TEST(When, DaysSince1970) {
  EXPECT_EQ(day(1970, 1, 1).earliest_day(), 0);
  EXPECT_EQ(day(1969, 12, 31).earliest_day(), -1);
  EXPECT_EQ(day(2000, 3, 1).earliest_day(), 11017);  // date -ud 2000-03-01 +%s / 86400
  EXPECT_EQ(day(2012, 11, 29).earliest_day(), 15673);
  EXPECT_EQ(day(1, 1, 1).earliest_day(), -719162);
  EXPECT_EQ(day(9999, 12, 31).latest_day(), 2932896);
  EXPECT_EQ(When{}.earliest_day(), std::numeric_limits<int>::min());
  EXPECT_EQ(When{}.latest_day(), std::numeric_limits<int>::max());
  EXPECT_EQ(parse_when("un jour").latest_day(), std::numeric_limits<int>::max());
}

TEST(When, IntervalsOfDaysMonthsAndYearsTileTheCalendar) {
  const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int next = day(1500, 1, 1).earliest_day();
  for (int y = 1500; y <= 2500; ++y) {
    const bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    ASSERT_EQ(year(y).earliest_day(), next);
    for (int m = 1; m <= 12; ++m) {
      const int days = lengths[m - 1] + (m == 2 && leap ? 1 : 0);
      ASSERT_EQ(month(y, m).earliest_day(), next);
      for (int d = 1; d <= days; ++d, ++next) {
        ASSERT_EQ(day(y, m, d).earliest_day(), next);
        ASSERT_EQ(day(y, m, d).latest_day(), next);
      }
      ASSERT_EQ(month(y, m).latest_day(), next - 1);
    }
    ASSERT_EQ(year(y).latest_day(), next - 1);
  }
}

TEST(When, CanonicalIsReadBack) {
  for (const int y : {1500, 1999, 2000, 2012, 2013, 9999}) {
    EXPECT_EQ(parse_when(year(y).canonical()), year(y));
    for (int m = 1; m <= 12; ++m) {
      EXPECT_EQ(parse_when(month(y, m).canonical()), month(y, m));
      const int days = month(y, m).latest_day() - month(y, m).earliest_day() + 1;
      for (int d = 1; d <= 31; ++d) EXPECT_EQ(parse_when(day(y, m, d).canonical()).known(), d <= days);
    }
  }
}

TEST(Overlaps, BoundsAreAsWideAsTheyMayBe) {
  EXPECT_TRUE(overlaps(month(2012, 11), month(2013, 2), day(2012, 11, 1)));
  EXPECT_TRUE(overlaps(month(2012, 11), month(2013, 2), day(2013, 2, 28)));
  EXPECT_FALSE(overlaps(month(2012, 11), month(2013, 2), day(2012, 10, 31)));
  EXPECT_FALSE(overlaps(month(2012, 11), month(2013, 2), day(2013, 3, 1)));
  EXPECT_TRUE(overlaps(day(2012, 12, 31), {}, year(2012)));
  EXPECT_FALSE(overlaps(day(2013, 1, 1), {}, year(2012)));
}

TEST(Overlaps, WhatIsNotKnownDoesNotBound) {
  EXPECT_TRUE(overlaps({}, {}, day(2012, 1, 1)));
  EXPECT_TRUE(overlaps({}, {}, {}));
  EXPECT_TRUE(overlaps(year(2012), {}, day(2030, 1, 1)));
  EXPECT_FALSE(overlaps(year(2012), {}, day(2011, 12, 31)));
  EXPECT_TRUE(overlaps({}, year(2012), day(1600, 1, 1)));
  EXPECT_FALSE(overlaps({}, year(2012), day(2013, 1, 1)));
  EXPECT_TRUE(overlaps(parse_when("depuis toujours"), year(2012), year(2012)));
  EXPECT_TRUE(overlaps(year(2012), year(2013), {}));
  EXPECT_TRUE(overlaps(year(2012), year(2013), parse_when("un jour")));
}

TEST(Overlaps, WhatEndsBeforeItBeginsHoldsNever) {
  EXPECT_FALSE(overlaps(month(2012, 6), month(2012, 5), year(2012)));
  EXPECT_TRUE(overlaps(month(2012, 6), year(2012), day(2012, 6, 1)));  // "2012" may be its last day
}

TEST(Overlaps, IsWhatADayByDaySearchFinds) {
  std::mt19937 random(11);
  const auto any = [&]() -> When {
    const int y = 2011 + static_cast<int>(random() % 3);
    const int m = 1 + static_cast<int>(random() % 12);
    switch (random() % 4) {
      case 0:
        return {};
      case 1:
        return year(y);
      case 2:
        return month(y, m);
      default:
        return day(y, m, 1 + static_cast<int>(random() % 28));
    }
  };
  const int first = day(2010, 1, 1).earliest_day();
  const int last = day(2014, 12, 31).latest_day();
  int yes = 0;
  for (int i = 0; i < 2000; ++i) {
    const When from = any();
    const When to = any();
    const When moment = any();
    bool found = !moment.known();
    for (int d = first; d <= last && !found; ++d) {
      found = from.earliest_day() <= d && d <= to.latest_day() && moment.earliest_day() <= d &&
              d <= moment.latest_day();
    }
    ASSERT_EQ(overlaps(from, to, moment), found)
        << from.canonical() << " .. " << to.canonical() << " at " << moment.canonical();
    yes += found;
  }
  EXPECT_GT(yes, 500);
  EXPECT_LT(yes, 1900);
}

}  // namespace
}  // namespace twiza::base
