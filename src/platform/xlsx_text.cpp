#include "platform/xlsx_text.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "base/utf8.hpp"

namespace twiza::platform {

namespace {

constexpr std::size_t kEscape = 7;  // _xHHHH_

bool read_escape(std::string_view text, std::size_t at, std::uint32_t& unit) {
  if (at + kEscape > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
    return false;
  const char* first = text.data() + at + 2;
  return std::from_chars(first, first + 4, unit, 16).ptr == first + 4;
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t unit = 0;
    if (!read_escape(text, at, unit)) {
      plain += text[at++];
      continue;
    }
    at += kEscape;
    std::uint32_t second = 0;
    if (is_high(unit) && read_escape(text, at, second) && is_low(second)) {
      unit = 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
      at += kEscape;
    }
    base::append(plain, static_cast<char32_t>(unit));
  }
  return plain;
}

std::string two_digits(long long number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

std::string clock(long long second_of_day) {
  return two_digits(second_of_day / 3600) + ":" + two_digits(second_of_day / 60 % 60);
}

std::string day_text(long long day) {
  if (day == 60) return "1900-02-29";
  const std::chrono::sys_days origin{std::chrono::year{1899} / 12 / (day < 60 ? 31 : 30)};
  const std::chrono::year_month_day date{origin + std::chrono::days(day)};
  return std::to_string(int{date.year()}) + "-" + two_digits(unsigned{date.month()}) + "-" +
         two_digits(unsigned{date.day()});
}

constexpr long long kDay = 86400;
constexpr long long kLastDay = 2958465;  // 9999-12-31
constexpr long long kDaysFrom1900To1904 = 1462;

bool read_digits(std::string_view text, std::size_t at, std::size_t count, unsigned& number) {
  if (at + count > text.size()) return false;
  const char* first = text.data() + at;
  return std::from_chars(first, first + count, number).ptr == first + count;
}

}  // namespace

std::string valid_utf8(std::string text) {
  if (base::is_valid(text)) return text;
  std::string valid;
  for (std::size_t at = 0; at < text.size();) base::append(valid, base::next_code_point(text, at));
  return valid;
}

std::string decoded(std::string text) {
  text = valid_utf8(std::move(text));
  if (text.find("_x") != std::string::npos) text = without_escapes(text);
  return text;
}

bool read_double(std::string_view text, double& number) {
  while (!text.empty() && (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r')))
    text.remove_suffix(1);
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && std::isfinite(number);
}

std::string written(double number) {
  std::array<char, 512> buffer;  // the smallest double takes 326 characters without exponent
  char* const last = buffer.data() + buffer.size();
  if (number == 0) return "0";
  const std::to_chars_result done = std::fabs(number) < 1e15
                                        ? std::to_chars(buffer.data(), last, number, std::chars_format::fixed)
                                        : std::to_chars(buffer.data(), last, number);
  return {buffer.data(), done.ptr};
}

std::string date_text(double day, Epoch epoch) {
  if (!(day >= 0 && day < kLastDay + 1)) return {};
  long long second = std::llround(day * kDay);
  if (epoch == Epoch::y1904) second += kDaysFrom1900To1904 * kDay;
  const long long whole = second / kDay;
  if (whole < 1 || whole > kLastDay) return {};
  const std::string time = clock(second % kDay);
  return time == "00:00" ? day_text(whole) : day_text(whole) + " " + time;
}

std::string time_text(double day) {
  if (!(day >= 0 && day < 1)) return {};
  const long long second = std::llround(day * kDay);
  return second < kDay ? clock(second) : std::string();
}

std::string date_text(std::string_view iso) {
  unsigned year = 0, month = 0, day = 0, hour = 0, minute = 0;
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return {};
  if (!read_digits(iso, 0, 4, year) || !read_digits(iso, 5, 2, month) || !read_digits(iso, 8, 2, day))
    return {};
  if (!std::chrono::year_month_day(std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                   std::chrono::day(day))
           .ok())
    return {};
  if (iso.size() == 10) return std::string(iso);
  if (iso.size() < 16 || iso[10] != 'T' || iso[13] != ':' || !read_digits(iso, 11, 2, hour) ||
      !read_digits(iso, 14, 2, minute) || hour > 23 || minute > 59)
    return {};
  const std::string time = two_digits(hour) + ":" + two_digits(minute);
  return time == "00:00" ? std::string(iso.substr(0, 10)) : std::string(iso.substr(0, 10)) + " " + time;
}

}  // namespace twiza::platform
