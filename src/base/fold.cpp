#include "base/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <vector>

#include "base/fold_table.hpp"
#include "base/utf8.hpp"

namespace twiza::base {
namespace {

// Null: the code point is kept.
const char* sought_form(char32_t code_point) {
  const auto table = fold_table();
  const auto after = std::upper_bound(table.begin(), table.end(), code_point,
                                      [](char32_t c, const FoldRange& range) { return c < range.first; });
  if (after == table.begin()) return nullptr;
  const FoldRange& range = *(after - 1);
  return code_point <= range.last ? range.text : nullptr;
}

// Latin to Arabic, which nearly every text is made of, are looked up at once.
constexpr char32_t kUsual = 0x700;

const char* folded_form(char32_t code_point) {
  static const std::array<const char*, kUsual> usual = [] {
    std::array<const char*, kUsual> forms{};
    for (char32_t c = 0; c < kUsual; ++c) forms[c] = sought_form(c);
    return forms;
  }();
  return code_point < kUsual ? usual[code_point] : sought_form(code_point);
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
  return points;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool between_words = false;
  const auto begin_word = [&] {
    if (between_words && !folded.empty()) folded += ' ';
    between_words = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    if (const char* form = folded_form(code_point)) {
      for (; *form != '\0'; ++form) {
        if (*form == ' ') {
          between_words = true;
        } else {
          begin_word();
          folded += *form;
        }
      }
    } else if (code_point == U' ') {
      between_words = true;
    } else {
      begin_word();
      append(folded, code_point);
    }
  }
  return folded;
}

int edit_distance(std::string_view folded_a, std::string_view folded_b, int limit) {
  const std::vector<char32_t> a = code_points(folded_a);
  const std::vector<char32_t> b = code_points(folded_b);
  const int rows = static_cast<int>(a.size());
  const int columns = static_cast<int>(b.size());
  limit = std::max(limit, 0);
  const int band = std::min(limit, std::max(rows, columns));  // no distance is above the longer length
  const int above = band + 1;
  const auto answer = [&](int distance) { return distance > band ? limit + 1 : distance; };
  if (std::abs(rows - columns) > band) return answer(above);

  // Cells farther than `band` from the diagonal are above the limit: they stay at `above`.
  std::vector<int> before_last(b.size() + 1, above);
  std::vector<int> last(b.size() + 1, above);
  std::vector<int> row(b.size() + 1, above);
  for (int j = 0; j <= std::min(columns, band); ++j) last[j] = j;
  for (int i = 1; i <= rows; ++i) {
    const int from = std::max(1, i - band);
    const int to = std::min(columns, i + band);
    row[from - 1] = from == 1 ? std::min(i, above) : above;
    int least = row[from - 1];
    for (int j = from; j <= to; ++j) {
      int cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost = std::min({cost, last[j] + 1, row[j - 1] + 1, above});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost = std::min(cost, before_last[j - 2] + 1);
      row[j] = cost;
      least = std::min(least, cost);
    }
    if (least > band) return answer(above);
    before_last.swap(last);
    last.swap(row);
  }
  return answer(last[columns]);
}

}  // namespace twiza::base
