#include "base/when.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::base {
namespace {

constexpr int kFirstYear = 1500;
constexpr std::size_t kLongestDate = 120;  // bytes; longer texts are surely words

// Names as `fold` gives them; a row per month.
constexpr std::string_view kMonths[12] = {
    "janvier|janv|jan|january|يناير|ينائر|جانفي",
    "fevrier|fevr|fev|february|feb|فبراير|فيفري",
    "mars|mar|march|مارس",
    "avril|avr|april|apr|ابريل|افريل",
    "mai|may|ماي|مايو",
    "juin|june|jun|يونيو|يونيه|جوان",
    "juillet|juil|july|jul|يوليوز|يوليو|يوليه|جويليه",
    "aout|august|aug|غشت|اغسطس|اوت",
    "septembre|sept|sep|september|شتنبر|سبتمبر",
    "octobre|oct|october|اكتوبر",
    "novembre|nov|november|نونبر|نوفمبر",
    "decembre|dec|december|دجنبر|ديسمبر",
};
constexpr std::string_view kWeekdays =
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد";
constexpr std::string_view kBefore = "le|en|in|on|the|في|يوم|شهر|سنه|عام";

bool is_one_of(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::string_view first = names.substr(0, names.find('|'));
    if (first == name) return true;
    names.remove_prefix(std::min(names.size(), first.size() + 1));
  }
  return false;
}

// 1 to 12, or 0.
int month_named(std::string_view name) {
  for (int month = 1; month <= 12; ++month) {
    if (is_one_of(kMonths[month - 1], name)) return month;
  }
  return 0;
}

// A run of digits, a run of letters (folded), or one sign.
struct Token {
  enum Kind { kNumber, kWord, kSign } kind;
  std::string text;
  bool after_space = false;

  int number() const { return text.size() <= 4 ? std::stoi(text) : -1; }
  bool is_sign(char sign) const { return kind == kSign && text[0] == sign && text.size() == 1; }
};

// An accent written apart, a vowel sign, and the marks that order right-to-left text, which spreadsheets
// leave around the slashes of a date: `fold` drops them without parting what stands on both sides.
bool is_mark(const std::string& character) { return fold("x" + character + "x") == "xx"; }

std::vector<Token> tokens_of(std::string_view typed) {
  std::vector<Token> tokens;
  bool after_space = true;
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = next_code_point(typed, at);
    std::string text;
    append(text, c);
    const std::string folded = fold(text);
    const bool digit = folded.size() == 1 && folded[0] >= '0' && folded[0] <= '9';
    const bool space = c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F;
    if (space) {
      after_space = true;
      continue;
    }
    if (folded.empty() && is_mark(text)) continue;
    const Token::Kind kind = digit ? Token::kNumber : folded.empty() ? Token::kSign : Token::kWord;
    const std::string& kept = kind == Token::kSign ? text : folded;
    const bool goes_on =
        !after_space && !tokens.empty() && kind != Token::kSign && tokens.back().kind == kind;
    if (goes_on) {
      tokens.back().text += kept;
    } else {
      tokens.push_back({kind, kept, after_space});
    }
    after_space = false;
  }
  return tokens;
}

bool exists(const When& date) {
  if (date.year < kFirstYear || date.year > 9999) return false;
  using namespace std::chrono;
  const year_month_day day(year(date.year), month(date.month == 0 ? 1u : static_cast<unsigned>(date.month)),
                           std::chrono::day(date.day == 0 ? 1u : static_cast<unsigned>(date.day)));
  return day.ok();
}

std::optional<When> checked(int year, int month, int day) {
  When date{year, month, day, {}};
  return exists(date) ? std::optional(date) : std::nullopt;
}

// 2012 · 11/2012 · 2012-11 · 29/11/2012 · 2012-11-29
std::optional<When> read_numbers(const std::vector<Token>& tokens) {
  const std::size_t size = tokens.size();
  if (size != 1 && size != 3 && size != 5) return std::nullopt;
  for (std::size_t i = 0; i < size; ++i) {
    if (tokens[i].kind != (i % 2 == 0 ? Token::kNumber : Token::kSign)) return std::nullopt;
    if (i % 2 == 0) continue;
    const bool separates = tokens[i].is_sign('-') || tokens[i].is_sign('/') || tokens[i].is_sign('.');
    if (!separates || tokens[i].text != tokens[1].text) return std::nullopt;
  }
  const bool year_first = tokens.front().text.size() == 4;
  const Token& year = year_first ? tokens.front() : tokens.back();
  if (year.text.size() != 4) return std::nullopt;
  if (size == 1) return checked(year.number(), 0, 0);

  const Token& month = size == 5 ? tokens[2] : year_first ? tokens[2] : tokens[0];
  if (month.text.size() > 2 || month.number() == 0) return std::nullopt;
  if (size == 3) return checked(year.number(), month.number(), 0);

  const Token& day = year_first ? tokens[4] : tokens[0];
  if (day.text.size() > 2 || day.number() == 0) return std::nullopt;
  return checked(year.number(), month.number(), day.number());
}

// 29 novembre 2012 · nov. 2012 · November 29, 2012 · 29-nov-2012: the tokens without their signs.
std::optional<When> read_names(const std::vector<Token>& tokens) {
  std::vector<Token> parts;
  bool dangling = false;  // "-2012" and "nov. 2012 -" are half of a period
  for (const Token& token : tokens) {
    if (token.kind != Token::kSign) {
      parts.push_back(token);
      dangling = false;
    } else if (token.is_sign('-') || token.is_sign('/')) {
      dangling = true;
      if (parts.empty()) return std::nullopt;
    } else if (!token.is_sign('.') && !token.is_sign(',') && token.text != "،") {
      return std::nullopt;
    }
  }
  if (dangling) return std::nullopt;
  if (parts.empty() || parts.back().kind != Token::kNumber || parts.back().text.size() != 4) {
    return std::nullopt;
  }
  const int year = parts.back().number();
  parts.pop_back();

  int month = 0;
  int day = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Token& part = parts[i];
    if (part.kind == Token::kNumber) {
      if (day != 0 || part.text.size() > 2 || part.number() == 0) return std::nullopt;
      day = part.number();
      const bool ordinal =
          i + 1 < parts.size() && !parts[i + 1].after_space && is_one_of("er|st|nd|rd|th", parts[i + 1].text);
      if (ordinal) ++i;
      continue;
    }
    const bool prefix =
        month == 0 && day == 0 && (is_one_of(kBefore, part.text) || is_one_of(kWeekdays, part.text));
    if (prefix || (part.text == "of" && day != 0 && month == 0)) continue;
    if (month != 0) return std::nullopt;
    month = month_named(part.text);
    if (month == 0) return std::nullopt;
  }
  if (day != 0 && month == 0) return std::nullopt;
  return checked(year, month, day);
}

void add_padded(std::string& text, int number, std::size_t digits) {
  const std::string plain = std::to_string(number);
  if (plain.size() < digits) text.append(digits - plain.size(), '0');
  text += plain;
}

int days_since_1970(std::chrono::sys_days day) { return static_cast<int>(day.time_since_epoch().count()); }

}  // namespace

std::string When::canonical() const {
  std::string text;
  if (!known()) return text;
  add_padded(text, year, 4);
  if (month == 0) return text;
  text += '-';
  add_padded(text, month, 2);
  if (day == 0) return text;
  text += '-';
  add_padded(text, day, 2);
  return text;
}

int When::earliest_day() const {
  if (!known()) return std::numeric_limits<int>::min();
  const auto first = static_cast<unsigned>(std::max(1, month));
  const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(first),
                                         std::chrono::day(static_cast<unsigned>(std::max(1, day))));
  return days_since_1970(date);
}

int When::latest_day() const {
  if (!known()) return std::numeric_limits<int>::max();
  if (day != 0) return earliest_day();
  const std::chrono::month last(static_cast<unsigned>(month == 0 ? 12 : month));
  const std::chrono::year_month_day_last date = std::chrono::year(year) / last / std::chrono::last;
  return days_since_1970(date);
}

When parse_when(std::string_view typed) {
  typed = trim(typed);
  When when;
  if (typed.size() <= kLongestDate) {
    const std::vector<Token> tokens = tokens_of(typed);
    std::optional<When> date = read_numbers(tokens);
    if (!date) date = read_names(tokens);
    if (date) when = *date;
  }
  if (typed != when.canonical()) when.words = typed;
  return when;
}

bool overlaps(const When& from, const When& to, const When& moment) {
  if (!moment.known()) return true;
  const int first = std::max(from.earliest_day(), moment.earliest_day());
  const int last = std::min(to.latest_day(), moment.latest_day());
  return first <= last;
}

}  // namespace twiza::base
