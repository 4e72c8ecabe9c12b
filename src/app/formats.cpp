#include "app/formats.hpp"

#include "app/site_file.hpp"
#include "documents/actor_sheets.hpp"
#include "documents/docx.hpp"
#include "documents/gexf.hpp"
#include "documents/graphml.hpp"
#include "documents/html.hpp"
#include "documents/map_message.hpp"
#include "documents/message.hpp"
#include "documents/pptx.hpp"
#include "documents/report_html.hpp"
#include "documents/site_sheet.hpp"
#include "documents/tie_table.hpp"
#include "platform/csv_writer.hpp"
#include "platform/zip_writer.hpp"
#include "print/pdf.hpp"
#include "print/png.hpp"
#include "sociogram/scene_json.hpp"
#include "sociogram/svg.hpp"

namespace twiza::app {

namespace {

using base::Result;
using Bytes = Result<std::string>;

// Enough for the map's page in a Word document.
constexpr int dpi_in_document = 200;

Bytes pptx(const Publication& it) {
  return platform::zip_parts(documents::write_pptx(it.scene, it.shared, it.words));
}
Bytes pdf(const Publication& it) {
  return print::write_pdf(
      it.scene,
      {documents::site_sheet(it.shared, it.words), documents::actor_sheets(it.shared, it.scene, it.words)},
      it.print, it.words);
}
Bytes docx(const Publication& it) {
  Bytes map = print::write_png(it.scene, dpi_in_document);
  if (!map) return map;
  const documents::Picture picture{std::move(*map), it.scene.page_w, it.scene.page_h,
                                   it.words.say("document.map"), it.words.say("document.map")};
  return platform::zip_parts(
      documents::write_docx({documents::actor_sheets(it.shared, it.scene, it.words)}, picture));
}
Bytes html(const Publication& it) { return documents::write_html(it.scene, it.shared, it.words); }
Bytes svg(const Publication& it) { return sociogram::write_svg(it.scene); }
Bytes png(const Publication& it) { return print::write_png(it.scene, it.print.dpi); }
Bytes scene_json(const Publication& it) { return sociogram::write_scene_json(it.scene); }

documents::Graph graph(const Publication& it) { return documents::graph_of(it.scene, it.shared, it.words); }
Bytes graphml(const Publication& it) { return documents::write_graphml(graph(it)); }
Bytes gexf(const Publication& it) { return documents::write_gexf(graph(it)); }
Bytes ties_csv(const Publication& it) {
  intake::Table table;
  for (std::vector<std::string>& row : documents::tie_table(graph(it), it.words)) {
    table.rows.emplace_back();
    for (std::string& cell : row)
      table.rows.back().push_back({intake::Cell::Kind::text, std::move(cell), false});
  }
  return platform::write_csv(table);
}

Bytes message(const Publication& it) {
  return documents::message({documents::map_message(it.scene, it.verdict, it.words)});
}

Bytes report_docx(const ReportPublication& it) {
  return platform::zip_parts(documents::write_docx(it.reports));
}
Bytes report_pdf(const ReportPublication& it) { return print::write_pdf(it.reports); }
Bytes report_html(const ReportPublication& it) { return documents::write_report_html(it.reports); }
Bytes report_message(const ReportPublication& it) { return documents::message(it.reports); }

template <class F>
Result<const F*> by_ending(const std::vector<F>& all, const std::string& name) {
  std::string endings;
  for (const F& format : all) {
    if (has_ending(name, format.ending)) return &format;
    endings += (endings.empty() ? "" : ", ") + std::string(format.ending);
  }
  return base::Error{"render.unknown_format", {{"file", name}, {"endings", endings}}};
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> all{
      {".pptx", pptx},
      {".pdf", pdf},
      {".docx", docx},
      {".html", html},
      {".svg", svg},
      {".png", png},
      {".graphml", graphml},
      {".gexf", gexf},
      {".csv", ties_csv},
      {".txt", message},
      {".scene.json", scene_json},
  };
  return all;
}

const std::vector<ReportFormat>& report_formats() {
  static const std::vector<ReportFormat> all{
      {".docx", report_docx},
      {".pdf", report_pdf},
      {".html", report_html},
      {".txt", report_message},
  };
  return all;
}

Result<const Format*> format_of(const std::string& name) { return by_ending(formats(), name); }

Result<const ReportFormat*> report_format_of(const std::string& name) {
  return by_ending(report_formats(), name);
}

}  // namespace twiza::app
