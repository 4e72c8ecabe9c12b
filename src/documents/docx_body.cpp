#include "documents/docx_body.hpp"

#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "base/words.hpp"
#include "documents/docx_contents.hpp"
#include "documents/docx_look.hpp"
#include "documents/docx_runs.hpp"
#include "documents/docx_styles.hpp"
#include "documents/office_package.hpp"

namespace twiza::documents::docx {
namespace {

using base::XmlWriter;

constexpr std::string_view picture_namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr double emu_per_twip = 635;
constexpr double emu_per_mm = 36000;
constexpr int first_bounds_id = 1000000;  // of bookmarks; those of headings are far below
constexpr int first_logo_id = 3;          // of drawings: the map's picture has 1 and 2

// Headings that the contents or a link lead to get a bookmark; Word's own names are so, and hidden.
class Bookmarks {
 public:
  // Numbers begin after `before`.
  Bookmarks(const Report& report, int before) : last_(before) {
    std::set<std::string> wanted;
    for (const Block& block : report.blocks) {
      if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) wanted.insert(paragraph->link);
    }
    for (const Block& block : report.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading == nullptr) continue;
      const bool linked = !heading->anchor.empty() && wanted.count(heading->anchor) > 0;
      if (heading->level > 2 && !linked) continue;
      const int number = ++last_;
      by_heading_[heading] = number;
      if (!heading->anchor.empty()) by_anchor_.emplace(heading->anchor, number);
    }
  }

  int of(const Heading& heading) const { return found(by_heading_, &heading); }
  int of(const std::string& anchor) const { return found(by_anchor_, anchor); }
  int last() const { return last_; }
  static std::string name(int number) { return "_Toc" + std::to_string(100000000 + number); }

 private:
  template <class Key>
  static int found(const std::map<Key, int>& numbers, const Key& key) {
    const auto at = numbers.find(key);
    return at == numbers.end() ? 0 : at->second;
  }

  int last_;
  std::map<const Heading*, int> by_heading_;
  std::map<std::string, int> by_anchor_;
};

// Where a report begins in a document of several.
struct Start {
  std::size_t report = 0;  // its place among them
  bool last = true;
  bool mirrored_styles = false;  // the styles are those of a language read from the right
  int page = 1;
  int bookmarks = 0;      // taken
  std::size_t logos = 0;  // taken
};

class Writer {
 public:
  Writer(const Report& report, const Picture& picture, const Start& start, XmlWriter& xml)
      : report_(report),
        words_(base::Words::of(report.language)),
        picture_(picture),
        start_(start),
        rtl_(base::right_to_left(report.language)),
        bookmarks_(report, start.bookmarks),
        xml_(xml) {}

  int last_bookmark() const { return bookmarks_.last(); }

  void write() {
    const bool bounded = !within().empty();
    if (bounded) xml_.leaf("w:bookmarkStart", {{"w:id", bounds_id()}, {"w:name", bounds()}});
    line(report_.title, Look::title);
    if (!report_.subtitle.empty()) line(report_.subtitle, Look::subtitle);
    if (!report_.status.empty()) line(report_.status, Look::status);
    logos();
    if (report_.contents) contents();
    if (!picture_.png.empty()) picture();
    bool first = true;
    for (const Block& block : report_.blocks) {
      std::visit([&](const auto& each) { write_block(each, first); }, block);
      first = false;
    }
    if (bounded) xml_.leaf("w:bookmarkEnd", {{"w:id", bounds_id()}});
    if (start_.last) return section(false, picture_.png.empty());
    // A section that others follow is told in its last paragraph: one that takes no room.
    xml_.open("w:p").open("w:pPr");
    xml_.leaf("w:spacing", {{"w:before", 0}, {"w:after", 0}, {"w:line", 20}, {"w:lineRule", "exact"}});
    section(false, picture_.png.empty());
    xml_.close().close();
  }

 private:
  // Opens a paragraph, its properties written. A text that is wholly of the other direction than the
  // document goes its own way, at the document's side of the page: a French sentence keeps its full stop.
  // Says which way it goes.
  bool paragraph(Look look, const std::string& text, bool new_page = false) {
    const Direction direction = direction_of(text);
    const bool other =
        look != Look::item && direction == (rtl_ ? Direction::left_to_right : Direction::right_to_left);
    const bool rtl = rtl_ != other;
    xml_.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", style_of(look).id}});
    if (new_page) xml_.leaf("w:pageBreakBefore");
    if (rtl || other || start_.mirrored_styles) xml_.leaf("w:bidi", {{"w:val", rtl ? 1 : 0}});
    if (other) xml_.leaf("w:jc", {{"w:val", "right"}});  // its own end
    xml_.close();
    return rtl;
  }

  void line(const std::string& text, Look look) {
    write_runs(xml_, text, paragraph(look, text));
    xml_.close();
  }

  void write_block(const Heading& heading, bool first) {
    // After the picture's page a new page has begun already.
    const bool rtl =
        paragraph(look_of(heading), heading.text, heading.new_page && !(first && !picture_.png.empty()));
    const int bookmark = bookmarks_.of(heading);
    if (bookmark != 0)
      xml_.leaf("w:bookmarkStart", {{"w:id", bookmark}, {"w:name", Bookmarks::name(bookmark)}});
    write_runs(xml_, heading.text, rtl);
    if (bookmark != 0) xml_.leaf("w:bookmarkEnd", {{"w:id", bookmark}});
    xml_.close();
  }

  void write_block(const documents::Paragraph& block, bool) {
    const bool rtl = paragraph(look_of(block), block.text);
    const int bookmark = block.link.empty() ? 0 : bookmarks_.of(block.link);
    if (bookmark != 0) link(bookmark);
    write_runs(xml_, block.text, rtl, bookmark != 0 ? link_style : std::string_view());
    if (bookmark != 0) xml_.close();
    xml_.close();
  }

  // Of several reports each has contents of its own: when Word brings them up to date, they stay so.
  std::string within() const {
    return start_.report == 0 && start_.last ? std::string() : "\\b " + bounds() + " ";
  }
  int bounds_id() const { return first_bounds_id + static_cast<int>(start_.report); }
  std::string bounds() const { return "Twiza" + std::to_string(start_.report + 1); }

  void link(int bookmark) {
    xml_.open("w:hyperlink", {{"w:anchor", Bookmarks::name(bookmark)}, {"w:history", "1"}});
  }

  void write_block(const ReportTable& table, bool) {
    const std::vector<double> shares = shares_of(table);
    if (shares.empty()) return;
    if (!table.caption.empty()) line(table.caption, Look::caption);
    std::vector<int> widths;
    for (const double share : shares) widths.push_back(static_cast<int>(std::lround(share * text_w)));
    xml_.open("w:tbl").open("w:tblPr").leaf("w:tblStyle", {{"w:val", table_style}});
    if (rtl_) xml_.leaf("w:bidiVisual");
    xml_.leaf("w:tblW", {{"w:w", text_w}, {"w:type", "dxa"}});
    xml_.leaf("w:tblLayout", {{"w:type", "fixed"}});
    xml_.leaf("w:tblLook", {{"w:val", table.header.empty() ? "0000" : "0020"},
                            {"w:firstRow", table.header.empty() ? 0 : 1},
                            {"w:lastRow", 0},
                            {"w:firstColumn", 0},
                            {"w:lastColumn", 0},
                            {"w:noHBand", 1},
                            {"w:noVBand", 1}});
    if (!table.caption.empty()) xml_.leaf("w:tblCaption", {{"w:val", table.caption}});
    xml_.close().open("w:tblGrid");
    for (const int width : widths) xml_.leaf("w:gridCol", {{"w:w", width}});
    xml_.close();
    if (!table.header.empty()) row(table.header, widths, true);
    for (const std::vector<std::string>& cells : table.rows) row(cells, widths, false);
    xml_.close();
  }

  void row(const std::vector<std::string>& cells, const std::vector<int>& widths, bool header) {
    xml_.open("w:tr").open("w:trPr").leaf("w:cantSplit");
    if (header) xml_.leaf("w:tblHeader");
    xml_.close();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      xml_.open("w:tc").open("w:tcPr").leaf("w:tcW", {{"w:w", widths[i]}, {"w:type", "dxa"}}).close();
      line(i < cells.size() ? cells[i] : std::string(), Look::cell);
      xml_.close();
    }
    xml_.close();
  }

  void field_mark(std::string_view type) {
    xml_.open("w:r").leaf("w:fldChar", {{"w:fldCharType", type}}).close();
  }
  void begin_field(const std::string& instruction) {
    field_mark("begin");
    xml_.open("w:r").leaf("w:instrText", {{"xml:space", "preserve"}}, instruction).close();
    field_mark("separate");
  }

  // Word's own table of contents, already filled in: it can be updated there and needs not to be.
  void contents() {
    const std::vector<ContentsEntry> entries = contents_of(report_, !picture_.png.empty(), start_.page);
    if (entries.empty()) return;
    xml_.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
    xml_.leaf("w:docPartGallery", {{"w:val", "Table of Contents"}}).leaf("w:docPartUnique");
    xml_.close().close().open("w:sdtContent");
    line(words_.say("document.contents"), Look::contents_title);
    for (const ContentsEntry& entry : entries) {
      const int bookmark = bookmarks_.of(*entry.heading);
      paragraph(entry.heading->level == 1 ? Look::contents1 : Look::contents2, {});
      if (&entry == &entries.front()) begin_field(" TOC " + within() + "\\o \"1-2\" \\h \\z \\u ");
      link(bookmark);
      write_runs(xml_, entry.heading->text, rtl_);
      xml_.open("w:r").leaf("w:tab").close();
      begin_field(" PAGEREF " + Bookmarks::name(bookmark) + " \\h ");
      write_runs(xml_, std::to_string(entry.page), rtl_);
      field_mark("end");
      xml_.close();
      if (&entry == &entries.back()) field_mark("end");
      xml_.close();
    }
    xml_.close().close();
  }

  struct Drawn {
    std::int64_t cx, cy;  // EMU
    int id;               // and the next one
    std::string name, description, file, link;
  };

  // A picture as a letter of the paragraph that is open.
  void drawing(const Drawn& it) {
    xml_.open("w:r").open("w:drawing");
    xml_.open("wp:inline", {{"distT", 0}, {"distB", 0}, {"distL", 0}, {"distR", 0}});
    xml_.leaf("wp:extent", {{"cx", it.cx}, {"cy", it.cy}});
    xml_.leaf("wp:docPr", {{"id", it.id}, {"name", it.name}, {"descr", it.description}});
    xml_.open("wp:cNvGraphicFramePr").leaf("a:graphicFrameLocks", {{"noChangeAspect", 1}}).close();
    xml_.open("a:graphic").open("a:graphicData", {{"uri", picture_namespace}}).open("pic:pic");
    xml_.open("pic:nvPicPr").leaf("pic:cNvPr", {{"id", it.id + 1}, {"name", it.file}});
    xml_.leaf("pic:cNvPicPr").close();
    xml_.open("pic:blipFill").leaf("a:blip", {{"r:embed", it.link}});
    xml_.open("a:stretch").leaf("a:fillRect").close().close();
    xml_.open("pic:spPr").open("a:xfrm").leaf("a:off", {{"x", 0}, {"y", 0}});
    xml_.leaf("a:ext", {{"cx", it.cx}, {"cy", it.cy}}).close();
    xml_.open("a:prstGeom", {{"prst", "rect"}}).leaf("a:avLst").close().close();
    for (int i = 0; i < 6; ++i) xml_.close();  // pic, graphicData, graphic, inline, drawing, r
  }

  // In one paragraph, at the side it begins at.
  void logos() {
    if (report_.logos.empty()) return;
    xml_.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", style_of(Look::normal).id}});
    if (rtl_) xml_.leaf("w:bidi", {{"w:val", 1}});
    xml_.leaf("w:spacing", {{"w:before", around_logos}, {"w:after", around_logos}});
    xml_.close();
    for (std::size_t i = 0; i < report_.logos.size(); ++i) {
      const ReportLogo& logo = report_.logos[i];
      if (i > 0) write_runs(xml_, "\u00A0\u00A0 ", rtl_);
      const std::size_t place = start_.logos + i;
      drawing({std::llround(logo.w * emu_per_mm), std::llround(logo.h * emu_per_mm),
               first_logo_id + 2 * static_cast<int>(place), logo.name,
               words_.say("alt.logo", {{"name", logo.name}}), logo_file(place), logo_link(place)});
    }
    xml_.close();
  }

  // A page of its own, across: the sections around it stand upright.
  void picture() {
    xml_.open("w:p").open("w:pPr");
    section(false, true);
    xml_.close().close();
    const double wide = page_h - 2 * margin, high = page_w - margin - foot_margin - 1000;
    const double ratio = picture_.w > 0 && picture_.h > 0 ? picture_.h / picture_.w : 0.5625;
    const double w = std::min(wide, high / ratio) * emu_per_twip;
    paragraph(Look::normal, {});
    drawing({std::llround(w), std::llround(w * ratio), 1, picture_.caption, picture_.description, "map.png",
             std::string(picture_link)});
    xml_.close();
    xml_.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", style_of(Look::caption).id}});
    if (rtl_) xml_.leaf("w:bidi");
    section(true, false);
    xml_.close();
    write_runs(xml_, picture_.caption, rtl_);
    xml_.close();
  }

  // The title page has no header: it would repeat the title.
  void section(bool across, bool first) {
    xml_.open("w:sectPr");
    xml_.leaf("w:headerReference", {{"w:type", "default"}, {"r:id", header_link(start_.report)}});
    xml_.leaf("w:footerReference", {{"w:type", "default"}, {"r:id", footer_link(start_.report)}});
    if (first) xml_.leaf("w:footerReference", {{"w:type", "first"}, {"r:id", footer_link(start_.report)}});
    xml_.open("w:pgSz", {{"w:w", across ? page_h : page_w}, {"w:h", across ? page_w : page_h}});
    if (across) xml_.attribute("w:orient", "landscape");
    xml_.close();
    xml_.leaf("w:pgMar", {{"w:top", margin},
                          {"w:right", margin},
                          {"w:bottom", foot_margin},
                          {"w:left", margin},
                          {"w:header", 567},
                          {"w:footer", 567},
                          {"w:gutter", 0}});
    if (first) xml_.leaf("w:titlePg");
    if (rtl_) xml_.leaf("w:bidi");
    xml_.close();
  }

  const Report& report_;
  const base::Words& words_;
  const Picture& picture_;
  const Start start_;
  bool rtl_;
  Bookmarks bookmarks_;
  XmlWriter& xml_;
};

}  // namespace

std::string header_link(std::size_t report) { return "rIdHeader" + std::to_string(report + 1); }

std::string footer_link(std::size_t report) { return "rIdFooter" + std::to_string(report + 1); }

std::string logo_link(std::size_t place) { return "rIdLogo" + std::to_string(place + 1); }

std::string logo_file(std::size_t place) { return "logo" + std::to_string(place + 1) + ".png"; }

std::string body_part(const std::vector<Report>& reports, const Picture& picture) {
  XmlWriter xml(true);
  xml.open("w:document",
           {{"xmlns:w", word_namespace},
            {"xmlns:r", office::relationships_namespace},
            {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
            {"xmlns:a", office::drawing_namespace},
            {"xmlns:pic", picture_namespace}});
  xml.open("w:body");
  Start start;
  start.mirrored_styles = base::right_to_left(reports.front().language);
  for (const Report& report : reports) {
    start.last = &report == &reports.back();
    const Picture none;
    const Picture& shown = start.report == 0 ? picture : none;
    Writer writer(report, shown, start, xml);
    writer.write();
    ++start.report;
    start.page += pages_of(report, !shown.png.empty());
    start.bookmarks = writer.last_bookmark();
    start.logos += report.logos.size();
  }
  return xml.take();
}

}  // namespace twiza::documents::docx
