#include "documents/difficulties_report.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "reading/begin.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using reading::ToldDifficulty;
using reading::ToldQuadrant;
using Style = Paragraph::Style;

class Writer {
 public:
  Writer(const privacy::SharedSite& shared, const Words& words)
      : words_(words), told_(reading::begin(shared.site(), words)) {}

  Report write() {
    report_.title = words_.say("begin.title");
    report_.subtitle = told_.site;
    report_.language = words_.language();
    report_.status = words_.say("map.status");
    for (const std::string& sentence : told_.sentences) paragraph(sentence, Style::lead);
    grid();
    for (const ToldDifficulty& each : told_.difficulties) difficulty(each);
    side_by_side();
    chosen();
    return std::move(report_);
  }

 private:
  std::string say(const std::string& code) const { return words_.say(code); }
  void paragraph(std::string text, Style style, int depth = 0) {
    report_.blocks.push_back(Paragraph{std::move(text), style, {}, depth});
  }
  void heading(int level, const std::string& text) { report_.blocks.push_back(Heading{level, text}); }

  std::string line(const reading::ToldLine& line) const {
    return words_.say("begin.line", {{"text", line.text}, {"ground", ground_text(line.ground, words_)}});
  }

  // Two by two, as the grid is drawn on a board.
  void grid() {
    heading(1, say("begin.grid"));
    for (std::size_t at = 0; at < told_.quadrants.size(); at += 2) {
      const bool alone = at + 1 == told_.quadrants.size();
      ReportTable table;
      std::size_t rows = 1;
      for (std::size_t side = at; side < std::min(at + 2, told_.quadrants.size()); ++side) {
        table.header.push_back(told_.quadrants[side].title);
        rows = std::max(rows, told_.quadrants[side].lines.size());
      }
      if (alone) table.header.emplace_back();
      for (std::size_t row = 0; row < rows; ++row) {
        table.rows.emplace_back();
        for (std::size_t side = at; side < at + 2; ++side) table.rows.back().push_back(cell(side, row));
      }
      report_.blocks.push_back(std::move(table));
    }
  }

  std::string cell(std::size_t side, std::size_t row) const {
    if (side >= told_.quadrants.size()) return {};
    const ToldQuadrant& quadrant = told_.quadrants[side];
    if (row < quadrant.lines.size()) return line(quadrant.lines[row]);
    return row == 0 ? say("document.sheet.to_fill") : std::string();
  }

  void answers(const char* question, const std::string& text) {
    paragraph(say(question), Style::quiet);
    bool any = false;
    for (const std::string_view each : base::split(text, '\n')) {
      paragraph(std::string(each), Style::body);
      any = true;
    }
    if (!any) paragraph(say("document.sheet.to_fill"), Style::body);
  }

  void difficulty(const ToldDifficulty& difficulty) {
    heading(1, difficulty.name);
    std::vector<std::string> about;
    for (const std::string* each : {&difficulty.theme, &difficulty.territory}) {
      if (!each->empty()) about.push_back(*each);
    }
    if (!about.empty()) paragraph(base::join(about, " · "), Style::quiet);
    answers("begin.ask_wrong", difficulty.wrong);
    paragraph(say("begin.ask_why"), Style::quiet);
    int depth = 0;
    for (const std::string& answer : difficulty.why) {
      paragraph(answer, Style::item, depth);
      depth = std::min(depth + 1, 8);
    }
    if (difficulty.why.empty()) paragraph(say("document.sheet.to_fill"), Style::body);
    answers("begin.ask_how", difficulty.how);
    answers("begin.ask_can_do", difficulty.can_do);
    paragraph(say("begin.rests_on"), Style::quiet);
    for (const reading::ToldRecord& each : difficulty.ground.named) paragraph(each.name, Style::item);
    if (difficulty.ground.named.empty()) paragraph(say("begin.on_nothing"), Style::body);
  }

  // A column a difficulty would not fit a page: a row each, in the order of the site.
  void side_by_side() {
    if (told_.difficulties.empty()) return;
    heading(1, say("begin.side_by_side"));
    paragraph(say("begin.no_score"), Style::quiet);
    ReportTable table;
    table.shares = {0.2, 0.1, 0.11, 0.09, 0.09, 0.11, 0.12, 0.18};
    for (const char* code :
         {"difficulty", "notes", "sources", "statements", "ties", "actors", "answered", "said_by"})
      table.header.push_back(say(std::string("begin.column.") + code));
    for (const ToldDifficulty& each : told_.difficulties) {
      std::vector<std::string> row = {each.name};
      const reading::ToldGround& on = each.ground;
      for (const int count : {on.notes, on.sources, on.statements, on.ties, on.actors})
        row.push_back(std::to_string(count));
      row.push_back(words_.say("compare.share", {{"count", std::to_string(each.answered)}, {"of", "4"}}));
      std::vector<std::string> said_by = on.families;
      said_by.insert(said_by.end(), on.territories.begin(), on.territories.end());
      row.push_back(base::join(said_by, words_.say("reading.name_separator")));
      table.rows.push_back(std::move(row));
    }
    report_.blocks.push_back(std::move(table));
  }

  void chosen() {
    for (const ToldDifficulty& each : told_.difficulties) {
      if (!each.chosen) continue;
      heading(1, words_.say("begin.chosen_one", {{"name", each.name}}));
      answers("begin.ask_reasons", each.reasons);
    }
  }

  const Words& words_;
  const reading::ToldBegin told_;
  Report report_;
};

}  // namespace

Report difficulties_report(const privacy::SharedSite& shared, const Words& words) {
  return Writer(shared, words).write();
}

}  // namespace twiza::documents
