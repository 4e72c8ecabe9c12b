#include "app/render.hpp"

#include "app/formats.hpp"
#include "documents/actor_sheets.hpp"
#include "documents/contact_list.hpp"
#include "documents/site_sheet.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"

namespace twiza::app {

namespace {

using base::Result;

Result<void> write_report(const std::filesystem::path& output, const documents::Report& report,
                          const base::Words& words) {
  const Result<const ReportFormat*> format = report_format_of(output.filename().string());
  if (!format) return format.error();
  return platform::write_file_aside(output, (*format)->write({report, words}));
}

}  // namespace

Result<Rendered> render(const model::Site& site, const RenderRequest& request) {
  const std::string name = request.output.filename().string();
  const Result<const Format*> format = format_of(name);
  if (request.subject == Subject::map && !format) return format.error();
  if (request.subject != Subject::map) {
    if (const auto known = report_format_of(name); !known) return known.error();
  }
  const Result<sociogram::MapOptions> options = map_options(site, request.map);
  if (!options) return options.error();
  const base::Words& words = base::Words::of(request.map.language);
  const privacy::SharedSite shared = privacy::share(site, request.contacts);
  if (request.subject == Subject::site || request.subject == Subject::contacts) {
    documents::Report report = request.subject == Subject::site ? documents::site_sheet(shared, words)
                                                                : documents::contact_list(shared, words);
    report.imprint = sociogram::imprint(words, options->revision);
    if (const Result<void> written = write_report(request.output, report, words); !written)
      return written.error();
    return Rendered{model::actors(shared.site()).size(), shared.site().ties.size(), shared.withheld()};
  }

  // The drawing needs to know who spoke, to tell sure from unsure; it shows no person. Documents get the
  // site without what they may not show.
  const privacy::SharedSite whole = privacy::share(site, privacy::Contacts::included);
  const platform::PangoMeasure measure;
  const sociogram::Scene scene = sociogram::build_scene(whole.site(), *options, measure);
  const Result<void> written =
      request.subject == Subject::sheets
          ? write_report(request.output, documents::actor_sheets(shared, scene, words), words)
          : platform::write_file_aside(request.output, (*format)->write({scene, shared, words}));
  if (!written) return written.error();
  return Rendered{scene.nodes.size(), scene.ties.size(), shared.withheld()};
}

}  // namespace twiza::app
