#include "app/render.hpp"

#include "app/formats.hpp"
#include "documents/actor_sheets.hpp"
#include "documents/contact_list.hpp"
#include "documents/site_figures.hpp"
#include "documents/site_sheet.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"

namespace twiza::app {

namespace {

using base::Result;
using base::Words;
using sociogram::Scene;

// A screen zooms, and a poster is made to be read.
std::vector<base::Error> notes(const Scene& scene, print::Paper paper) {
  using print::Paper;
  if (paper != Paper::a4 && paper != Paper::a3) return {};
  const auto size = [&](Paper on) { return print::label_size(scene) * print::fit(scene, on).scale; };
  if (print::label_size(scene) == 0 || size(paper) >= print::readable_label) return {};
  const bool a3_suffices = size(Paper::a3) >= print::readable_label;
  const std::string said = documents::people_number(size(paper), scene.language);
  return {{a3_suffices ? "render.small_labels_a3" : "render.small_labels", {{"size", said}}}};
}

// The drawing needs to know who spoke, to tell sure from unsure; it shows no person. Documents get the
// site without what they may not show.
Scene draw(const model::Site& site, const sociogram::MapOptions& options) {
  const privacy::SharedSite whole = privacy::share(site, privacy::Contacts::included);
  return sociogram::build_scene(whole.site(), options, platform::PangoMeasure());
}

Result<Rendered> render_map(const model::Site& site, const RenderRequest& request,
                            const sociogram::MapOptions& options) {
  const std::string name = request.output.filename().string();
  const Result<const Format*> format = format_of(name);
  if (!format) return format.error();
  const Result<print::PrintOptions> print = print_options(request.print, name);
  if (!print) return print.error();
  const Scene scene = draw(site, options);
  const privacy::SharedSite shared = privacy::share(site, request.contacts);
  const Result<std::string> bytes = (*format)->write({scene, shared, Words::of(options.language), *print});
  if (!bytes) return bytes.error();
  const Result<void> written = platform::write_file_aside(request.output, *bytes);
  if (!written) return written.error();
  return Rendered{scene.nodes.size(), scene.ties.size(), shared.withheld(), notes(scene, print->paper)};
}

documents::Report report(const privacy::SharedSite& shared, const model::Site& site, Subject subject,
                         const sociogram::MapOptions& options) {
  const Words& words = Words::of(options.language);
  if (subject == Subject::sheets) return documents::actor_sheets(shared, draw(site, options), words);
  documents::Report report = subject == Subject::site ? documents::site_sheet(shared, words)
                                                      : documents::contact_list(shared, words);
  report.imprint = sociogram::imprint(words, options.revision);
  return report;
}

Result<Rendered> render_report(const model::Site& site, const RenderRequest& request,
                               const sociogram::MapOptions& options) {
  const Result<const ReportFormat*> format = report_format_of(request.output.filename().string());
  if (!format) return format.error();
  const privacy::SharedSite shared = privacy::share(site, request.contacts);
  const Result<std::string> bytes =
      (*format)->write({report(shared, site, request.subject, options), Words::of(options.language)});
  if (!bytes) return bytes.error();
  const Result<void> written = platform::write_file_aside(request.output, *bytes);
  if (!written) return written.error();
  return Rendered{model::actors(shared.site()).size(), shared.site().ties.size(), shared.withheld(), {}};
}

}  // namespace

Result<Rendered> render(const model::Site& site, const RenderRequest& request) {
  const Result<sociogram::MapOptions> options = map_options(site, request.map);
  if (!options) return options.error();
  return request.subject == Subject::map ? render_map(site, request, *options)
                                         : render_report(site, request, *options);
}

}  // namespace twiza::app
