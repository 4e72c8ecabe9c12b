// Text as PowerPoint holds it: paragraphs of runs in a frame that never reflows.
//
// Arial for both scripts: a face that Windows has and LibreOffice replaces by one of the same widths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "documents/pptx_slide.hpp"
#include "model/legend.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents::pptx {

struct Run {
  std::string text;  // "\n" breaks the line
  double size = 4;   // mm
  std::string_view color = model::ink;
  bool bold = false;
  bool italic = false;
};

enum class Align { start, centre, end };

struct Paragraph {
  std::vector<Run> runs;
  Align align = Align::start;
  bool right_to_left = false;
  double before = 0;  // mm of space above
};

enum class Anchor { top, middle, bottom };

// Insets in mm.
struct TextFrame {
  std::vector<Paragraph> paragraphs;
  Anchor anchor = Anchor::top;
  bool wrap = false;
  double left = 0, top = 0, right = 0, bottom = 0;
};

// The lines of a block of the scene, in one paragraph so that a person edits one name.
TextFrame frame_of(const sociogram::TextBlock& block, std::string_view color = model::ink);

// <p:txBody>
void write_text(base::XmlWriter& xml, const TextFrame& frame, base::Language language);

// Whether a text holds Arabic letters.
bool is_arabic(std::string_view text);

}  // namespace twiza::documents::pptx
