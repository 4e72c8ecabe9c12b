// A moment in the field, as precise as it is known.
#pragma once

#include <string>
#include <string_view>

namespace twiza::base {

// A year, a month or a day of the (proleptic) Gregorian calendar, or nothing, or only words.
// A part that is 0 is not known; a day has a month, a month has a year.
struct When {
  int year = 0;   // 1 to 9999
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31
  // What the person typed, kept when it is not the canonical text: "29 novembre 2012", "après l'Aïd".
  std::string words;

  // A date is known, at least its year.
  bool known() const { return year != 0; }

  // Neither a date nor words.
  bool empty() const { return !known() && words.empty(); }

  // EDTF level 0 (ISO 8601-2): "2012", "2012-11", "2012-11-29"; empty when no date is known.
  std::string canonical() const;

  // What a person reads and a workbook exports: the words if any, else the canonical text.
  // parse_when(x.text()) == x for every x that parse_when made.
  std::string text() const { return words.empty() ? canonical() : words; }

  // The first and the last day it may be, in days since 1970-01-01 (before: negative). When no date is
  // known: the least and the greatest int, so that it is compared as "always".
  int earliest_day() const;
  int latest_day() const;

  bool operator==(const When&) const = default;
};

// Reads what a person typed, white space around it ignored. Never fails: what is not read, or is an
// impossible date (31/02/2013), is kept as words. Read are, with ASCII or Arabic digits:
// - 2012, 2012-11, 2012-11-29, also with / or . (2012/11/29);
// - 11/2012, 29/11/2012, 29-11-2012, 29.11.2012: always day, month, year;
// - months by name, or shortened, in French, English or Arabic (names of the Maghreb and of the Mashreq,
//   whatever the accents and case): "29 novembre 2012", "jeudi 13 juin 2013", "1er février 2013",
//   "nov. 2012", "29-nov-2012", "November 29, 2012", "29 نونبر 2012"; before them "le", "en", "in", "on",
//   "the", "في", "يوم", "شهر", "سنة", "عام". The name of a weekday is not checked.
// Years have four digits, from 1500: a smaller one may be a year of the Hegira, and stays words.
When parse_when(std::string_view typed);

// Whether what held from `from` to `to` (days included, as wide as they may be) holds on a day that
// `moment` may be. A bound without a known date does not bound; a moment without one is always, so true.
// What ends before it begins holds never.
bool overlaps(const When& from, const When& to, const When& moment);

}  // namespace twiza::base
