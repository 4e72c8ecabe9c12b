#include "documents/flow.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace twiza::documents {
namespace {

// In em, from Arial's own widths, rounded up.
double em_of(char32_t c) {
  if (c == U' ') return 0.28;
  if (c < 0x80) {
    constexpr std::u32string_view narrow = U"iljtfrI.,:;'|!()[]/-\"";
    if (narrow.find(c) != std::u32string_view::npos) return 0.34;
    if (c == U'm' || c == U'M' || c == U'W' || c == U'w' || c == U'@' || c == U'%') return 0.9;
    return c >= U'A' && c <= U'Z' ? 0.73 : 0.56;
  }
  if (c < 0x0300) return c >= 0x00C0 && c <= 0x00DE ? 0.75 : 0.58;
  if (c < 0x0370 || (c >= 0x064B && c <= 0x065F)) return 0;  // marks upon other letters
  if (c >= 0x0600 && c <= 0x06FF) return 0.6;
  if (c >= 0x2000 && c <= 0x206F) return 0.6;
  return 1;
}

constexpr double line_height = 1.3;  // em, of Arial and of the faces that stand in for it in Arabic

}  // namespace

double guessed_width(std::string_view text, double size, bool bold) {
  double em = 0;
  for (std::size_t at = 0; at < text.size();) em += em_of(base::next_code_point(text, at));
  return em * size * (bold ? 1.08 : 1.0);
}

int wrapped_rows(std::string_view text, double width,
                 const std::function<double(std::string_view)>& measure) {
  int rows = 1;
  double used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const double word = measure(text.substr(at, end - at));
    const double space = used > 0 ? measure(" ") : 0;
    if (used > 0 && used + space + word > width) {
      ++rows;
      used = 0;
    } else {
      used += space;
    }
    used += word;
    while (used > width) {  // a word longer than the line is broken
      ++rows;
      used -= width;
    }
    at = end + 1;
  }
  return rows;
}

int guessed_rows(std::string_view text, double size, bool bold, double width) {
  return wrapped_rows(text, width, [&](std::string_view part) { return guessed_width(part, size, bold); });
}

double guessed_height(const FlowLine& line, double width) {
  return guessed_rows(line.text, line.size, line.bold, width) * line.size * line_height;
}

std::vector<Page> flow(const std::vector<FlowLine>& lines, const Frame& frame) {
  std::vector<Column> columns(1);
  double used = 0;
  const auto next_column = [&] {
    // A heading goes with what it heads.
    FlowLine heading;
    const bool moves = !columns.back().empty() && columns.back().back().heading;
    if (moves) {
      heading = std::move(columns.back().back());
      columns.back().pop_back();
    }
    columns.emplace_back();
    used = 0;
    if (moves) {
      used = guessed_height(heading, frame.column_w);
      columns.back().push_back(std::move(heading));
    }
  };
  for (FlowLine line : lines) {
    double height = guessed_height(line, frame.column_w);
    const auto before = [&] { return columns.back().empty() ? 0 : line.before; };
    if (used + before() + height > frame.column_h && !columns.back().empty()) next_column();
    while (used + height > frame.column_h && base::length(line.text) > 20) {
      line.text = base::truncate(line.text, base::length(line.text) * 4 / 5);
      height = guessed_height(line, frame.column_w);
    }
    used += before() + height;
    columns.back().push_back(std::move(line));
  }
  std::vector<Page> pages;
  for (Column& column : columns) {
    if (pages.empty() || static_cast<int>(pages.back().size()) == frame.columns) pages.emplace_back();
    pages.back().push_back(std::move(column));
  }
  return pages;
}

std::vector<Page> balanced_flow(const std::vector<FlowLine>& lines, const Frame& frame) {
  std::vector<Page> full = flow(lines, frame);
  if (full.size() > 1) return full;
  constexpr int steps = 24;
  for (int i = 1; i < steps; ++i) {
    const Frame lower{frame.column_w, frame.column_h * i / steps, frame.columns};
    const bool fits_a_line = std::all_of(lines.begin(), lines.end(), [&](const FlowLine& line) {
      return guessed_height(line, lower.column_w) * 2 < lower.column_h;
    });
    if (!fits_a_line) continue;
    std::vector<Page> pages = flow(lines, lower);
    if (pages.size() == 1) return pages;
  }
  return full;
}

}  // namespace twiza::documents
