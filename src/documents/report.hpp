// A document to be read – sheets of actors, the sheet of a site – as data: what it says, without where and
// how it is printed. Each writer (DOCX, PDF, HTML, a message) prints the same report.
//
// Texts are in the report's language; a writer takes the base direction of every paragraph from it.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/language.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

// Level 1 begins a part (an actor's sheet), 2 and 3 its sections. Levels 1 and 2 make the contents.
struct Heading {
  int level = 1;
  std::string text;
  std::string anchor = {};  // what links name, [A-Za-z0-9_-]; empty: nothing leads here
  bool new_page = false;    // begins on a page of its own where there are pages
};

struct Paragraph {
  enum class Style {
    body,
    lead,   // under a title: what sort of thing it is
    quiet,  // a remark, or what is still to be filled in
    item,   // one item of a list
  };
  std::string text;
  Style style = Style::body;
  std::string link = {};  // anchor of a heading; empty: none. Where no heading has it: plain text
  int depth = 0;          // of an item: how many items it stands under
};

// Every row has as many cells as the header; an empty header: none is printed.
struct ReportTable {
  std::string caption;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  std::vector<double> shares = {};  // of the width, one a column; empty: equal
};

// A logo in the row under the title, with the size it is printed at, mm.
struct ReportLogo {
  std::string name;  // of the structure, for those who do not see it
  std::string png;   // the bytes of the file
  double w = 0, h = 0;
};

// A drawing, on a page of its own, across, where there are pages.
struct Figure {
  std::shared_ptr<const sociogram::Scene> scene;
  std::string caption;
  std::string description;  // for those who do not see it
  std::string png = {};     // the same, for writers that cannot draw: whoever calls them fills it in
};

using Block = std::variant<Heading, Paragraph, ReportTable, Figure>;

struct Report {
  std::string title;
  std::string subtitle;
  base::Language language = base::Language::fr;
  std::string status;                   // "Carte de travail, à corriger ensemble"; printed near the title
  std::vector<std::string> cover = {};  // who, when, with whom: a line each, under the status
  std::string imprint;                  // program, legend and site revision: at the foot of every page
  std::string moment = {};              // of which it tells: "2012-09 – 2013-07"; said in a message
  std::vector<std::string> gist = {};  // its most telling neutral sentences, first things first; in a message
  // Pages that are handed out one by one, as letters: without title, heads and feet.
  bool loose = false;
  bool contents = false;               // a table of contents follows the title
  std::vector<ReportLogo> logos = {};  // under the title, at the side the text begins at
  std::vector<Block> blocks;
};

}  // namespace twiza::documents
