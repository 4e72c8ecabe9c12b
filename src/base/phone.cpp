#include "base/phone.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::base {

namespace {

// A number of the world has at most fifteen digits (E.164).
constexpr std::size_t most_digits = 15;
constexpr std::size_t national_digits = 10;
constexpr std::string_view morocco = "212";

struct Sign {
  enum class Kind { digit, plus, separator, letter, other };
  Kind kind = Kind::other;
  char digit = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<char> digit_of(char32_t c) {
  for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'}) {
    if (c >= zero && c <= zero + 9) return static_cast<char>('0' + (c - zero));
  }
  return std::nullopt;
}

Sign::Kind kind_of(char32_t c) {
  if (c == U'+') return Sign::Kind::plus;
  for (const char32_t separator :
       {U' ', U'.', U'-', U'(', U')', U'\u00A0', U'\u202F', U'\u2011', U'\u2013'}) {
    if (c == separator) return Sign::Kind::separator;
  }
  const bool latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' || c == U'@';
  return latin ? Sign::Kind::letter : Sign::Kind::other;
}

std::vector<Sign> signs_of(std::string_view text) {
  std::vector<Sign> signs;
  for (std::size_t at = 0; at < text.size();) {
    Sign sign;
    sign.begin = at;
    const char32_t c = next_code_point(text, at);
    sign.end = at;
    const std::optional<char> digit = digit_of(c);
    sign.kind = digit ? Sign::Kind::digit : kind_of(c);
    sign.digit = digit.value_or(0);
    signs.push_back(sign);
  }
  return signs;
}

bool is_subscriber(std::string_view nine) { return nine.size() == 9 && nine[0] >= '5' && nine[0] <= '8'; }

// The number that whole digits are, with a plus before them or not.
std::optional<Phone> whole(const std::string& digits, bool plus) {
  std::string_view rest = digits;
  bool international = plus;
  if (!plus && rest.substr(0, 2) == "00") {
    rest.remove_prefix(2);
    international = true;
  }
  if (rest.substr(0, 3) == morocco) {
    std::string_view nine = rest.substr(3);
    if (nine.size() == national_digits && nine[0] == '0') nine.remove_prefix(1);  // +212 (0)6…
    if (is_subscriber(nine)) return Phone{"0" + std::string(nine), Phone::Reading::sure};
  }
  if (international) {
    const bool long_enough = rest.size() >= 8 && rest.size() <= most_digits && rest[0] != '0';
    if (long_enough && rest.substr(0, 3) != morocco)
      return Phone{"+" + std::string(rest), Phone::Reading::sure};
    return std::nullopt;
  }
  if (rest.size() == national_digits && rest[0] == '0' && is_subscriber(rest.substr(1)))
    return Phone{std::string(rest), Phone::Reading::sure};
  if (is_subscriber(rest)) return Phone{"0" + std::string(rest), Phone::Reading::restored};
  return std::nullopt;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), signs_(signs_of(text)) {}

  std::vector<Phone> run() {
    std::vector<Phone> found;
    for (std::size_t at = 0; at < signs_.size();) {
      if (!begins(at)) {
        ++at;
        continue;
      }
      std::size_t end = at;
      std::optional<Phone> phone = scientific(at, end);
      if (!phone) phone = grouped(at, end);
      if (!phone) phone = odd(at, end);
      if (!phone) {
        at = end_of_group(at);
        continue;
      }
      phone->begin = signs_[at].begin;
      phone->end = signs_[end - 1].end;
      found.push_back(*phone);
      at = end;
    }
    return found;
  }

 private:
  bool is(std::size_t at, Sign::Kind kind) const { return at < signs_.size() && signs_[at].kind == kind; }
  bool is_digit(std::size_t at) const { return is(at, Sign::Kind::digit); }

  // A digit or a plus that does not stand inside a word or another number.
  bool begins(std::size_t at) const {
    const bool plus = is(at, Sign::Kind::plus) && is_digit(at + 1);
    if (!plus && !is_digit(at)) return false;
    return at == 0 || (!is_digit(at - 1) && !is(at - 1, Sign::Kind::letter));
  }
  std::size_t end_of_group(std::size_t at) const {
    if (is(at, Sign::Kind::plus)) ++at;
    while (is_digit(at)) ++at;
    return at;
  }
  // The next group of digits behind at most two separators; none: the same place.
  std::size_t next_group(std::size_t at) const {
    std::size_t next = at;
    while (next < at + 2 && is(next, Sign::Kind::separator)) ++next;
    return next > at && is_digit(next) ? next : at;
  }
  void add_digits(std::string& digits, std::size_t begin, std::size_t end) const {
    for (; begin < end; ++begin) {
      if (is_digit(begin)) digits += signs_[begin].digit;
    }
  }

  // Groups are taken until the number is whole; the longest whole one counts ("+212 6…" before "+212").
  std::optional<Phone> grouped(std::size_t at, std::size_t& end) const {
    std::optional<Phone> best;
    std::string digits;
    const bool plus = is(at, Sign::Kind::plus);
    for (std::size_t begin = at; digits.size() <= most_digits + 2;) {
      const std::size_t stop = end_of_group(begin);
      add_digits(digits, begin, stop);
      if (is(stop, Sign::Kind::letter) && stop > at) break;
      if (std::optional<Phone> phone = whole(digits, plus)) {
        best = phone;
        end = stop;
        // Ten national digits are a whole number: what follows is another.
        if (!plus && phone->reading == Phone::Reading::sure) break;
        if (plus && digits.substr(0, 3) == morocco) break;
      }
      const std::size_t next = next_group(stop);
      if (next == stop) break;
      // Nine digits are whole unless the tenth belongs to them, which a group apart does not.
      if (best && best->reading == Phone::Reading::restored) break;
      begin = next;
    }
    return best;
  }

  // 6.12E+08: what a spreadsheet shows of a long number.
  std::optional<Phone> scientific(std::size_t at, std::size_t& end) const {
    std::string mantissa, exponent;
    std::size_t i = at;
    while (is_digit(i)) mantissa += signs_[i++].digit;
    if (mantissa.size() != 1) return std::nullopt;
    if (i < signs_.size() && (text_[signs_[i].begin] == '.' || text_[signs_[i].begin] == ',')) {
      ++i;
      while (is_digit(i)) mantissa += signs_[i++].digit;
    }
    if (i >= signs_.size() || (text_[signs_[i].begin] != 'E' && text_[signs_[i].begin] != 'e'))
      return std::nullopt;
    ++i;
    if (is(i, Sign::Kind::plus)) ++i;
    while (is_digit(i)) exponent += signs_[i++].digit;
    if (exponent != "8" && exponent != "08" && exponent != "11") return std::nullopt;
    const std::size_t places = exponent == "11" ? 12 : 9;
    end = i;
    if (mantissa.size() == places) {
      if (std::optional<Phone> phone = whole(mantissa, false)) {
        phone->reading = Phone::Reading::restored;
        return phone;
      }
    }
    return Phone{typed(at, end), Phone::Reading::lost_digits};
  }

  // Too long for anything else, or begun like a phone number: still nobody else's business.
  std::optional<Phone> odd(std::size_t at, std::size_t& end) const {
    std::string digits;
    const std::size_t group = end_of_group(at);
    add_digits(digits, at, group);
    if (digits.size() >= 8 && digits.size() <= most_digits) {
      end = group;
      return Phone{typed(at, end), Phone::Reading::odd};
    }
    if (digits.empty() || (digits[0] != '0' && !is(at, Sign::Kind::plus))) return std::nullopt;
    std::size_t stop = group;
    for (std::size_t next = next_group(stop); next != stop && digits.size() < national_digits;
         next = next_group(stop)) {
      stop = end_of_group(next);
      add_digits(digits, next, stop);
    }
    if (digits.size() != 9 && digits.size() != national_digits) return std::nullopt;
    end = stop;
    return Phone{typed(at, end), Phone::Reading::odd};
  }

  std::string typed(std::size_t begin, std::size_t end) const {
    return std::string(text_.substr(signs_[begin].begin, signs_[end - 1].end - signs_[begin].begin));
  }

  std::string_view text_;
  std::vector<Sign> signs_;
};

}  // namespace

std::vector<Phone> find_phones(std::string_view text) { return Finder(text).run(); }

std::string phone_key(std::string_view text) {
  std::vector<std::string> numbers;
  for (const Phone& phone : find_phones(text)) numbers.push_back(phone.number);
  if (!numbers.empty()) {
    std::sort(numbers.begin(), numbers.end());
    return join(numbers, ";");
  }
  std::string digits;
  for (const Sign& sign : signs_of(text)) {
    if (sign.kind == Sign::Kind::digit) digits += sign.digit;
  }
  return digits;
}

}  // namespace twiza::base
