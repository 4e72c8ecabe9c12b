#include "sociogram/lettering.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"

namespace twiza::sociogram {

namespace {

class Breaker {
 public:
  Breaker(const TextStyle& style, const Frame& frame, const TextMeasure& measure)
      : style_(style), frame_(frame), measure_(measure) {}

  std::vector<std::string> lines(const std::string& text) const {
    const std::vector<std::string> all = words(text);
    std::vector<std::string> lines = fill(all, frame_.max_width);
    // As even as possible: the narrowest width that needs no more lines.
    double narrow = frame_.max_width / static_cast<double>(std::max<std::size_t>(lines.size(), 1));
    for (double width = narrow; width < frame_.max_width; width += frame_.max_width / 24) {
      std::vector<std::string> even = fill(all, width);
      if (even.size() <= lines.size() && widest(even) <= width) {
        lines = std::move(even);
        break;
      }
    }
    if (lines.size() > static_cast<std::size_t>(frame_.max_lines)) {
      lines.resize(static_cast<std::size_t>(frame_.max_lines));
      lines.back() = cut(lines.back() + " …");
    }
    return lines;
  }

  double width(const std::string& line) const { return measure_.measure(line, style_).w; }

  double widest(const std::vector<std::string>& lines) const {
    double widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, width(line));
    return widest;
  }

 private:
  std::vector<std::string> words(const std::string& text) const {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + " ") {
      if (c != ' ' && c != '\n' && c != '\t') {
        word += c;
      } else if (!word.empty()) {
        words.push_back(cut(word));
        word.clear();
      }
      // Nobody reads more than a few lines; a name of 10 kB must not cost its square.
      if (words.size() > 60) break;
    }
    return words;
  }

  // A text too wide for a line, ended with "…".
  std::string cut(const std::string& text) const {
    if (text.size() <= 8 || width(base::truncate(text, 200)) <= frame_.max_width) {
      return base::truncate(text, 200);
    }
    std::size_t fits = 1;
    std::size_t too_long = std::min<std::size_t>(base::length(text), 200);
    while (too_long - fits > 1) {
      const std::size_t middle = (fits + too_long) / 2;
      (width(base::truncate(text, middle)) <= frame_.max_width ? fits : too_long) = middle;
    }
    return base::truncate(text, fits);
  }

  std::vector<std::string> fill(const std::vector<std::string>& words, double max_width) const {
    std::vector<std::string> lines;
    for (const std::string& word : words) {
      if (!lines.empty()) {
        const std::string longer = lines.back() + " " + word;
        if (width(longer) <= max_width) {
          lines.back() = longer;
          continue;
        }
      }
      lines.push_back(word);
    }
    return lines;
  }

  const TextStyle& style_;
  const Frame& frame_;
  const TextMeasure& measure_;
};

}  // namespace

TextBlock letter(const std::string& text, const TextStyle& style, const Frame& frame,
                 const TextMeasure& measure) {
  const Breaker breaker(style, frame, measure);
  TextBlock block;
  block.lines = breaker.lines(text);
  block.size = style.size;
  block.bold = style.bold;
  block.italic = style.italic;
  block.centred = frame.centred;
  block.right_to_left = reads_right_to_left(text);
  block.box.w = breaker.widest(block.lines) * box_margin;
  block.box.h = static_cast<double>(block.lines.size()) * style.size * line_spacing;
  return block;
}

TextBlock letter_both(const std::string& first, const std::string& second, const TextStyle& style,
                      const Frame& frame, const TextMeasure& measure) {
  if (second.empty() || second == first) return letter(first, style, frame, measure);
  const std::string both = first + " · " + second;
  if (frame.max_lines == 1 || measure.measure(both, style).w <= frame.max_width) {
    return letter(both, style, {frame.max_width, 1, frame.centred}, measure);
  }
  TextBlock block =
      letter(first, style, {frame.max_width, std::max(frame.max_lines - 1, 1), frame.centred}, measure);
  const TextBlock below = letter(second, style, {frame.max_width, 2, frame.centred}, measure);
  block.lines.insert(block.lines.end(), below.lines.begin(), below.lines.end());
  block.box.w = std::max(block.box.w, below.box.w);
  block.box.h += below.box.h;
  return block;
}

bool reads_right_to_left(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (base::is_right_to_left(c)) return true;
    const bool latin = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x0590) ||
                       (c >= 0x2D30 && c <= 0x2D7F);
    if (latin) return false;
  }
  return false;
}

}  // namespace twiza::sociogram
