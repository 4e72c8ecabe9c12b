// A PDF being written with cairo: pages in mm, links, bookmarks. The same calls give the same bytes: no date,
// nothing of the machine.
#pragma once

#include <cairo.h>

#include <set>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "print/paper.hpp"

namespace twiza::print {

struct PdfAbout {
  std::string title, subject;
  base::Language language = base::Language::fr;
};

class PdfDocument {
 public:
  explicit PdfDocument(PdfAbout about);
  ~PdfDocument();
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;

  // In mm, on white paper.
  cairo_t* context() { return context_; }
  void begin_page(Size size);
  void end_page();

  // Declared first: a link to a destination that is never drawn spoils the whole document, and so does one
  // that is drawn twice.
  void expect(const std::string& name) { expected_.insert(name); }
  // What is drawn between leads to `name`, or is where links to `name` lead. Unknown names do nothing.
  void begin_link(const std::string& name);
  void end_link();
  // Links to `name` lead to this point of the page.
  void destination(const std::string& name, double x, double y);

  // Level 1 is the outermost; a level may not be skipped on the way down.
  void bookmark(int level, const std::string& text, const std::string& name);

  // Throws std::runtime_error where cairo failed.
  std::string take();

 private:
  PdfAbout about_;
  std::string bytes_;
  cairo_surface_t* surface_;
  cairo_t* context_;
  std::set<std::string> expected_, drawn_;
  bool in_link_ = false;
  int parents_[4] = {0, 0, 0, 0};  // ids of the last bookmark of each level
};

}  // namespace twiza::print
