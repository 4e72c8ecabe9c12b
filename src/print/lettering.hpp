// Texts shaped by Pango in the drawing's font and drawn with cairo: real text in a PDF, to be searched and
// copied, joined and right-to-left where Arabic is.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>

#include "sociogram/measure.hpp"

namespace twiza::print {

struct Face {
  sociogram::TextStyle style;  // size in mm
  bool right_to_left = false;  // base direction
};

// A text broken into lines. Lengths in mm.
class Paragraph {
 public:
  Paragraph(Paragraph&&) noexcept;
  Paragraph& operator=(Paragraph&&) noexcept;
  ~Paragraph();

  int lines() const;
  std::string line(int n) const;  // as typed
  double width(int n) const;
  // `x` is the left end of the line, `y` its baseline. Ink is the context's source; its unit must be mm.
  void draw(cairo_t* context, int n, double x, double y) const;

 private:
  friend class Lettering;
  struct Shaped;
  explicit Paragraph(std::unique_ptr<Shaped> shaped);
  std::unique_ptr<Shaped> shaped_;
};

class Lettering {
 public:
  Lettering();
  ~Lettering();
  Lettering(const Lettering&) = delete;
  Lettering& operator=(const Lettering&) = delete;

  // Broken at words to be no wider than `width`, in a word that is wider; 0: one line a line of the text.
  Paragraph set(std::string_view text, const Face& face, double width = 0) const;

 private:
  struct Fonts;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace twiza::print
