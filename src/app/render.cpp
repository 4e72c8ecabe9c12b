#include "app/render.hpp"

#include "app/formats.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"

namespace twiza::app {

namespace {

// A screen zooms, and a poster is made to be read.
double small_labels(const sociogram::Scene& scene, print::Paper paper) {
  if (paper != print::Paper::a4 && paper != print::Paper::a3) return 0;
  const double size = print::label_size(scene) * print::fit(scene, paper).scale;
  return size < print::readable_label ? size : 0;
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
  return Rendered{scene.nodes.size(), scene.ties.size(), shared.withheld(),
                  small_labels(scene, print->paper)};
}

}  // namespace twiza::app
