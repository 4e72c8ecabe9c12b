// The slides of text: heading, columns, ways back. One design for sheets and index, scaled to the page.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "documents/flow.hpp"
#include "documents/pptx_shapes.hpp"

namespace twiza::documents::pptx {

inline constexpr std::string_view accent = "#8A5A12";

// Where the presentation's fixed slides are, and how large every slide is.
struct Deck {
  double page_w = 0, page_h = 0;  // mm
  int map = 1;
  int index = 2;
  std::string site;  // what the map is called
};

// A page of text, designed for 338.67 mm of width: lengths below are in those millimetres, and `scale`
// turns them into the page's.
class TextPage {
 public:
  TextPage(const Deck& deck, const base::Words& words);

  // Room for columns on every such page.
  Frame frame(int columns) const;

  struct Heading {
    std::string title, subtitle;
    bool with_symbol = false;
    sociogram::Symbol symbol = sociogram::Symbol::house;
    std::string foot;      // at the foot's start
    bool to_index = true;  // a way to the index beside that to the map
  };
  // `columns` were made for `frame`; their text boxes are named after `name`. A column is one text, easy to
  // edit; where its lines are links each is a text of its own, for LibreOffice breaks linked words anywhere.
  Slide draw(const Heading& heading, const Page& columns, const Frame& frame, const std::string& name) const;

 private:
  Rect scaled(Rect design) const;  // mirrored for right-to-left
  TextFrame text(std::string text, double size, std::string_view color, bool bold) const;
  void draw_column(Slide& slide, const Column& column, const Rect& design, const std::string& name) const;
  void draw_links(Slide& slide, const Column& column, Rect design, const std::string& name) const;
  Paragraph paragraph_of(const FlowLine& line) const;
  void way(Slide& slide, double from_end, const std::string& code, int target) const;

  const Deck& deck_;
  const base::Words& words_;
  double scale_;
  double w_, h_;  // of the page in design millimetres
  bool right_to_left_;
};

}  // namespace twiza::documents::pptx
