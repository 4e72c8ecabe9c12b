#include "documents/pptx_text.hpp"

#include "base/utf8.hpp"
#include "documents/office_package.hpp"
#include "documents/pptx_pen.hpp"

namespace twiza::documents::pptx {
namespace {

using base::XmlWriter;

using office::locale_of;

void run_properties(XmlWriter& xml, const Run& run, base::Language language) {
  const double pt = run.size * points_per_mm;
  xml.open("a:rPr", {{"lang", is_arabic(run.text) ? locale_of(base::Language::ar) : locale_of(language)},
                     {"sz", static_cast<std::int64_t>(std::llround(pt * 100))}});
  xml.attribute("b", run.bold ? 1 : 0);  // said always: the title placeholder is bold by itself
  if (run.italic) xml.attribute("i", 1);
  xml.attribute("dirty", 0);
  fill(xml, run.color);
  xml.leaf("a:latin", {{"typeface", "Arial"}}).leaf("a:cs", {{"typeface", "Arial"}});
  xml.close();
}

void write_run(XmlWriter& xml, const Run& run, base::Language language) {
  std::size_t at = 0;
  while (at <= run.text.size()) {
    const std::size_t end = std::min(run.text.find('\n', at), run.text.size());
    if (at > 0) {
      xml.open("a:br");
      run_properties(xml, run, language);
      xml.close();
    }
    xml.open("a:r");
    run_properties(xml, run, language);
    xml.leaf("a:t", {}, std::string_view(run.text).substr(at, end - at)).close();
    at = end + 1;
  }
}

// PowerPoint's "l" and "r" are sides of the page, whatever the direction of the text.
std::string_view side(Align align, bool right_to_left) {
  if (align == Align::centre) return "ctr";
  return (align == Align::start) != right_to_left ? "l" : "r";
}

}  // namespace

bool is_arabic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if ((c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0xFB50 && c <= 0xFEFC))
      return true;
  }
  return false;
}

TextFrame frame_of(const sociogram::TextBlock& block, std::string_view color) {
  Run run{{}, block.size, color, block.bold, block.italic};
  for (const std::string& line : block.lines) run.text += (&line == &block.lines.front() ? "" : "\n") + line;
  TextFrame frame;
  frame.paragraphs = {{{run}, block.centred ? Align::centre : Align::start, block.right_to_left, 0}};
  return frame;
}

void write_text(XmlWriter& xml, const TextFrame& frame, base::Language language) {
  const char* const anchors[] = {"t", "ctr", "b"};
  xml.open("p:txBody");
  xml.open("a:bodyPr", {{"wrap", frame.wrap ? "square" : "none"},
                        {"lIns", emu(frame.left)},
                        {"tIns", emu(frame.top)},
                        {"rIns", emu(frame.right)},
                        {"bIns", emu(frame.bottom)},
                        {"rtlCol", 0},
                        {"anchor", anchors[static_cast<int>(frame.anchor)]}});
  xml.leaf("a:noAutofit").close().leaf("a:lstStyle");
  for (const Paragraph& paragraph : frame.paragraphs) {
    xml.open("a:p").open("a:pPr", {{"marL", 0}, {"indent", 0}});
    xml.attribute("algn", side(paragraph.align, paragraph.right_to_left));
    xml.attribute("rtl", paragraph.right_to_left ? 1 : 0);
    xml.open("a:lnSpc").leaf("a:spcPct", {{"val", 100000}}).close();
    const double before_pt = paragraph.before * points_per_mm;
    xml.open("a:spcBef")
        .leaf("a:spcPts", {{"val", static_cast<std::int64_t>(std::llround(before_pt * 100))}});
    xml.close().leaf("a:buNone").close();
    for (const Run& run : paragraph.runs) write_run(xml, run, language);
    xml.close();
  }
  if (frame.paragraphs.empty()) xml.leaf("a:p");
  xml.close();
}

}  // namespace twiza::documents::pptx
