#include "app/render.hpp"

#include "app/formats.hpp"
#include "documents/site_figures.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"

namespace twiza::app {

namespace {

// A screen zooms, and a poster is made to be read.
std::vector<base::Error> notes(const sociogram::Scene& scene, print::Paper paper) {
  using print::Paper;
  if (paper != Paper::a4 && paper != Paper::a3) return {};
  const auto size = [&](Paper on) { return print::label_size(scene) * print::fit(scene, on).scale; };
  if (print::label_size(scene) == 0 || size(paper) >= print::readable_label) return {};
  const bool a3_suffices = size(Paper::a3) >= print::readable_label;
  const std::string said = documents::people_number(size(paper), scene.language);
  return {{a3_suffices ? "render.small_labels_a3" : "render.small_labels", {{"size", said}}}};
}

}  // namespace

base::Result<Rendered> render(const model::Site& site, const RenderRequest& request) {
  const base::Result<const Format*> format = format_of(request.output.filename().string());
  if (!format) return format.error();
  const base::Result<sociogram::MapOptions> options = map_options(site, request.map);
  if (!options) return options.error();
  const base::Result<print::PrintOptions> print =
      print_options(request.print, request.output.filename().string());
  if (!print) return print.error();

  // The drawing needs to know who spoke, to tell sure from unsure; it shows no person. Documents get the
  // site without what they may not show.
  const privacy::SharedSite whole = privacy::share(site, privacy::Contacts::included);
  const platform::PangoMeasure measure;
  const sociogram::Scene scene = sociogram::build_scene(whole.site(), *options, measure);

  const privacy::SharedSite shared = privacy::share(site, request.contacts);
  const base::Result<std::string> bytes =
      (*format)->write({scene, shared, base::Words::of(request.map.language), *print});
  if (!bytes) return bytes.error();
  const base::Result<void> written = platform::write_file_aside(request.output, *bytes);
  if (!written) return written.error();
  return Rendered{scene.nodes.size(), scene.ties.size(), shared.withheld(), notes(scene, print->paper)};
}

}  // namespace twiza::app
