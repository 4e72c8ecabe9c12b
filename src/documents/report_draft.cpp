#include "documents/report_draft.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/description.hpp"

namespace twiza::documents {

std::string ReportDraft::column(model::Kind kind, std::string_view field) const {
  return std::string(model::type_of(kind).field(field)->column.in(words.language()));
}

std::string ReportDraft::sheet(model::Kind kind) const {
  return std::string(model::type_of(kind).sheet.in(words.language()));
}

std::string ReportDraft::name_of(const model::Ref& ref) const {
  if (ref.empty()) return {};
  if (index.actor(ref) != nullptr) return model::full_name(site, index, ref, words.language());
  return index.name_of(ref, words.language());
}

std::string ReportDraft::names_of(const model::Refs& refs) const {
  std::vector<std::string> names;
  for (const model::Ref& ref : refs) names.push_back(name_of(ref));
  names.erase(std::remove(names.begin(), names.end(), std::string()), names.end());
  return base::join(names, words.say("reading.name_separator"));
}

std::string ReportDraft::listed(const std::vector<std::string>& texts) const {
  std::vector<std::string> told;
  for (const std::string& text : texts) {
    if (!text.empty()) told.push_back(text);
  }
  return base::join(told, words.language() == base::Language::ar ? "، " : ", ");
}

void ReportDraft::heading(int level, std::string text, std::string anchor, bool new_page) {
  add(Heading{level, std::move(text), std::move(anchor), new_page});
}

void ReportDraft::paragraph(std::string text, Style style) {
  if (!text.empty()) add(Paragraph{std::move(text), style});
}

void ReportDraft::typed(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n')) {
    if (!base::trim(line).empty()) lines.emplace_back(base::trim(line));
  }
  for (std::string& line : lines) paragraph(std::move(line), lines.size() > 1 ? Style::item : Style::body);
}

void ReportDraft::typed(std::string title, std::string_view text) {
  if (base::trim(text).empty()) return;
  heading(3, std::move(title));
  typed(text);
}

void ReportDraft::take_sections(const Report& from, const std::vector<std::string>& anchors) {
  bool taken = false;
  for (const Block& block : from.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading != nullptr && heading->level == 1)
      taken = std::find(anchors.begin(), anchors.end(), heading->anchor) != anchors.end();
    if (!taken) continue;
    add(block);
    if (auto* own = std::get_if<Heading>(&report_.blocks.back())) {
      ++own->level;
      own->new_page = false;
    }
  }
}

void ReportDraft::nothing(const std::string& code, model::Kind kind) {
  quiet(shared.withheld(kind) ? say("kept") : say("empty", {{"what", say("fill." + code)}}));
}

void ReportDraft::add_table(ReportTable table) {
  for (std::size_t column = table.header.size(); column-- > 0;) {
    const auto place = static_cast<std::ptrdiff_t>(column);
    const bool told = std::any_of(table.rows.begin(), table.rows.end(),
                                  [&](const auto& row) { return !row[column].empty(); });
    if (told) continue;
    table.header.erase(table.header.begin() + place);
    if (column < table.shares.size()) table.shares.erase(table.shares.begin() + place);
    for (std::vector<std::string>& row : table.rows) row.erase(row.begin() + place);
  }
  add(std::move(table));
}

// ASCII, and the two bytes of é, è, ê, à, ç, î, ô.
std::string capitalised(std::string text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  } else if (text.size() > 1 && byte(0) == 0xC3 && byte(1) >= 0xA0 && byte(1) <= 0xBE && byte(1) != 0xB7) {
    text[1] = static_cast<char>(byte(1) - 0x20);
  }
  return text;
}

void FactTable::row(std::string name, std::string value) {
  if (!value.empty()) table_.rows.push_back({std::move(name), std::move(value)});
}

}  // namespace twiza::documents
