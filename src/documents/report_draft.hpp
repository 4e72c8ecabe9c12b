// A report on its way: what the chapters of one document share while they are written.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/words.hpp"
#include "documents/report.hpp"
#include "model/site.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

class ReportDraft {
 public:
  using Style = Paragraph::Style;

  ReportDraft(const privacy::SharedSite& shared, const base::Words& words, Report& report)
      : shared(shared), site(shared.site()), words(words), index(shared.site()), report_(report) {}

  const privacy::SharedSite& shared;
  const model::Site& site;
  const base::Words& words;
  const model::Index index;

  // Sentences of the site's report.
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words.say("document.report." + code, arguments);
  }
  // The header of a column, and the name of a sheet, as workbooks call them.
  std::string column(model::Kind kind, std::string_view field) const;
  std::string sheet(model::Kind kind) const;
  std::string name_of(const model::Ref& ref) const;
  std::string names_of(const model::Refs& refs) const;
  std::string listed(const std::vector<std::string>& texts) const;  // between commas, empty ones left out
  bool for_team() const { return shared.profile() == privacy::Profile::team; }

  void heading(int level, std::string text, std::string anchor = {}, bool new_page = false);
  void body(std::string text) { paragraph(std::move(text), Style::body); }
  void lead(std::string text) { paragraph(std::move(text), Style::lead); }
  void quiet(std::string text) { paragraph(std::move(text), Style::quiet); }
  void item(std::string text) { paragraph(std::move(text), Style::item); }
  // What was typed, a line a paragraph; several lines are items of a list.
  void typed(std::string_view text);
  // Under a heading of its own, where something was typed.
  void typed(std::string title, std::string_view text);
  void add(Block block) { report_.blocks.push_back(std::move(block)); }
  // Columns that say nothing are left out.
  void add_table(ReportTable table);
  // Of another report's sections, those that begin with these anchors, a level deeper.
  void take_sections(const Report& from, const std::vector<std::string>& anchors);

  // A section that has nothing to say: it is empty for want of data, and `code` says what would fill it; or
  // these readers may not see what records of the kind say.
  void nothing(const std::string& code, model::Kind kind);

 private:
  void paragraph(std::string text, Style style);

  Report& report_;
};

// With a capital, where the script has them: words of vocabularies are written small.
std::string capitalised(std::string text);

// A table of what is called how: rows without a value are left out.
class FactTable {
 public:
  void row(std::string name, std::string value);
  bool empty() const { return table_.rows.empty(); }
  ReportTable take() { return std::move(table_); }

 private:
  ReportTable table_{{}, {}, {}, {0.26, 0.74}};
};

}  // namespace twiza::documents
