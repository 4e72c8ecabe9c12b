#include "documents/hours.hpp"

#include <algorithm>
#include <string>

#include "base/fold.hpp"
#include "base/text.hpp"

namespace twiza::documents {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// A word of the folded text: digits, or what is none.
std::vector<std::string> words_of(std::string_view hours) {
  std::string typed(hours);
  std::replace(typed.begin(), typed.end(), ':', 'h');
  std::vector<std::string> words;
  const std::string folded = base::fold(typed);
  for (const std::string_view word : base::split(folded, ' ')) {
    for (std::size_t at = 0; at < word.size();) {
      std::size_t end = at;
      while (end < word.size() && digit(word[end]) == digit(word[at])) ++end;
      words.emplace_back(word.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}
bool says_hour(const std::string& word) {
  return is_one_of(word, {"h", "heure", "heures", "hrs", "س", "الساعه", "ساعه", "am", "صباحا"});
}
bool says_afternoon(const std::string& word) { return is_one_of(word, {"pm", "مساء", "زوالا"}); }

}  // namespace

std::vector<TimeOfDay> times_in(std::string_view hours) {
  const std::vector<std::string> words = words_of(hours);
  std::vector<TimeOfDay> times;
  bool sure = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    sure = sure || says_hour(words[at]) || says_afternoon(words[at]);
    if (!digit(words[at].front())) continue;
    if (words[at].size() > 2) return {};
    TimeOfDay time{std::stoi(words[at]), 0};
    if (at + 1 < words.size() && words[at + 1] == "h") {
      sure = true;
      ++at;
      // "9 h 30", but "9 h - 14 h".
      const bool minutes = at + 1 < words.size() && words[at + 1].size() == 2 &&
                           digit(words[at + 1].front()) && (at + 2 >= words.size() || words[at + 2] != "h");
      if (minutes) time.minute = std::stoi(words[++at]);
    }
    if (at + 1 < words.size() && says_afternoon(words[at + 1]) && time.hour < 12) time.hour += 12;
    if (time.hour > 23 || time.minute > 59) return {};
    times.push_back(time);
  }
  if (!sure || times.empty() || times.size() > 2) return {};
  const auto minutes = [](const TimeOfDay& time) { return 60 * time.hour + time.minute; };
  if (times.size() == 2 && minutes(times[1]) <= minutes(times[0])) return {};
  return times;
}

}  // namespace twiza::documents
