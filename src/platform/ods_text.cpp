#include "platform/ods_text.hpp"

#include <algorithm>
#include <string_view>

#include "platform/xml_part.hpp"

namespace twiza::platform {

namespace {

// One paragraph as it grows. Spaces wait until it is known what stands behind them.
class Paragraph {
 public:
  Paragraph(std::string& text, std::size_t limit) : text_(text), limit_(limit) {}

  void characters(std::string_view piece) {
    for (const char c : piece) {
      if (c == ' ') {
        ++spaces_;
      } else if (c == '\t' || c == '\n' || c == '\r') {
        breaks_ = true;
      } else {
        exact(1, c);
      }
    }
  }

  // What counts as often as it is written.
  void exact(std::size_t count, char c) {
    end_spaces(begun_ ? 1 : 0);
    append(count, c);
    begun_ = true;
  }

  void end() { end_spaces(0); }

  bool full() const { return text_.size() > limit_; }

 private:
  // A line that was broken in the file is worth `broken` spaces.
  void end_spaces(std::size_t broken) {
    append(breaks_ ? broken : spaces_, ' ');
    spaces_ = 0;
    breaks_ = false;
  }

  void append(std::size_t count, char c) {
    if (!full()) text_.append(std::min(count, limit_ + 1 - text_.size()), c);
  }

  std::string& text_;
  std::size_t limit_;
  std::size_t spaces_ = 0;
  bool breaks_ = false;
  bool begun_ = false;
};

bool left_out(std::string_view name) {
  return name == "annotation" || name == "annotation-end" || name == "note" || name == "ruby-text";
}

// Children are walked without recursion: a file may nest them as deep as it likes.
void read_paragraph(pugi::xml_node paragraph, Paragraph& into) {
  into.characters(paragraph.value());
  pugi::xml_node at = paragraph.first_child();
  while (at && !into.full()) {
    bool inside = false;
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) {
      into.characters(at.value());
    } else if (at.type() == pugi::node_element) {
      const std::string_view name = local(at.name());
      if (name == "s") {
        const long long count = attribute(at, "c").as_llong(1);
        into.exact(static_cast<std::size_t>(std::max(count, 1LL)), ' ');
      } else if (name == "tab") {
        into.exact(1, '\t');
      } else if (name == "line-break") {
        into.exact(1, '\n');
      } else if (!left_out(name)) {
        into.characters(at.value());
        inside = static_cast<bool>(at.first_child());
      }
    }
    if (inside) {
      at = at.first_child();
      continue;
    }
    while (at != paragraph && !at.next_sibling()) at = at.parent();
    if (at == paragraph) break;
    at = at.next_sibling();
  }
}

}  // namespace

std::string cell_text(pugi::xml_node cell, std::size_t limit) {
  std::string text;
  bool first = true;
  for (const pugi::xml_node paragraph : cell.children()) {
    if (local(paragraph.name()) != "p") continue;
    if (!first) text += '\n';
    first = false;
    Paragraph into(text, limit);
    read_paragraph(paragraph, into);
    into.end();
    if (into.full()) break;
  }
  return text;
}

}  // namespace twiza::platform
