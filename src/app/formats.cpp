#include "app/formats.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/actor_sheets.hpp"
#include "documents/docx.hpp"
#include "documents/gexf.hpp"
#include "documents/graphml.hpp"
#include "documents/pptx.hpp"
#include "documents/tie_table.hpp"
#include "platform/csv_writer.hpp"
#include "platform/zip_writer.hpp"
#include "sociogram/scene_json.hpp"
#include "sociogram/svg.hpp"

namespace twiza::app {

namespace {

std::string pptx(const Publication& it) {
  return platform::zip_parts(documents::write_pptx(it.scene, it.shared, it.words));
}
std::string sheets_docx(const Publication& it) {
  return platform::zip_parts(
      documents::write_docx(documents::actor_sheets(it.shared, it.scene, it.words), it.words));
}
std::string svg(const Publication& it) { return sociogram::write_svg(it.scene); }
std::string scene_json(const Publication& it) { return sociogram::write_scene_json(it.scene); }

documents::Graph graph(const Publication& it) { return documents::graph_of(it.scene, it.shared, it.words); }
std::string graphml(const Publication& it) { return documents::write_graphml(graph(it)); }
std::string gexf(const Publication& it) { return documents::write_gexf(graph(it)); }
std::string ties_csv(const Publication& it) {
  intake::Table table;
  for (std::vector<std::string>& row : documents::tie_table(graph(it), it.words)) {
    table.rows.emplace_back();
    for (std::string& cell : row)
      table.rows.back().push_back({intake::Cell::Kind::text, std::move(cell), false});
  }
  return platform::write_csv(table);
}

std::string docx(const ReportPublication& it) {
  return platform::zip_parts(documents::write_docx(it.report, it.words));
}

// "CARTE.PPTX" is one too.
bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

template <class F>
base::Result<const F*> by_ending(const std::vector<F>& all, const std::string& name) {
  std::string endings;
  for (const F& format : all) {
    if (ends_with(name, format.ending)) return &format;
    endings += (endings.empty() ? "" : ", ") + std::string(format.ending);
  }
  return base::Error{"render.unknown_format", {{"file", name}, {"endings", endings}}};
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> all{
      {".pptx", pptx},       {".svg", svg},   {".scene.json", scene_json}, {".docx", sheets_docx},
      {".graphml", graphml}, {".gexf", gexf}, {".csv", ties_csv},
  };
  return all;
}

base::Result<const Format*> format_of(const std::string& name) { return by_ending(formats(), name); }

const std::vector<ReportFormat>& report_formats() {
  static const std::vector<ReportFormat> all{
      {".docx", docx},
  };
  return all;
}

base::Result<const ReportFormat*> report_format_of(const std::string& name) {
  return by_ending(report_formats(), name);
}

}  // namespace twiza::app
