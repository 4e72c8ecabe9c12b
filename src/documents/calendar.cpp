#include "documents/calendar.hpp"

#include "base/text.hpp"
#include "documents/content_lines.hpp"
#include "documents/hours.hpp"

namespace twiza::documents {

namespace {

std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::string day_text(const base::When& day) {
  return padded(day.year, 4) + padded(day.month, 2) + padded(day.day, 2);
}

// The day after, of the Gregorian calendar: an end of whole days is not part of them.
base::When next(base::When day) {
  base::When month = day;
  month.day = 0;
  if (day.latest_day() < month.latest_day()) {
    ++day.day;
    return day;
  }
  day.day = 1;
  if (++day.month > 12) {
    day.month = 1;
    ++day.year;
  }
  return day;
}

std::string at(const base::When& day, const TimeOfDay& time) {
  return day_text(day) + "T" + padded(time.hour, 2) + padded(time.minute, 2) + "00";
}

std::string_view status_of(const model::Activity& activity) {
  return activity.status.is("cancelled") ? "CANCELLED" : "CONFIRMED";
}

}  // namespace

std::string write_calendar(const model::Site& site, const model::Activity& activity, std::string_view stamp,
                           const base::Words& words) {
  ContentLines lines;
  lines.line("BEGIN", "VCALENDAR");
  lines.line("VERSION", "2.0");
  lines.line("PRODID", "-//Twiza//Twiza//FR");
  lines.line("CALSCALE", "GREGORIAN");
  lines.line("BEGIN", "VEVENT");
  lines.line("UID", activity.id.to_text() + "@twiza");
  lines.line("DTSTAMP", stamp);
  const base::When& first = activity.from;
  const bool several = activity.to.day != 0 && activity.to.earliest_day() > first.earliest_day();
  const std::vector<TimeOfDay> times = several ? std::vector<TimeOfDay>() : times_in(activity.hours);
  if (times.empty()) {
    lines.line("DTSTART;VALUE=DATE", day_text(first));
    lines.line("DTEND;VALUE=DATE", day_text(next(several ? activity.to : first)));
  } else {
    lines.line("DTSTART", at(first, times.front()));
    if (times.size() > 1) lines.line("DTEND", at(first, times.back()));
  }
  lines.text("SUMMARY", activity.name);
  lines.text("LOCATION", activity.place);
  std::vector<std::string> told = {site.info.name};
  if (!activity.hours.empty()) told.push_back(activity.hours);
  if (!activity.question.empty())
    told.push_back(words.say("document.letter.question", {{"question", activity.question}}));
  lines.text("DESCRIPTION", base::join(told, "\n"));
  lines.line("STATUS", status_of(activity));
  lines.line("END", "VEVENT");
  lines.line("END", "VCALENDAR");
  return lines.take();
}

}  // namespace twiza::documents
