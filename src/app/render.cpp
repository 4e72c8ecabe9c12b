#include "app/render.hpp"

#include "app/formats.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"

namespace twiza::app {

base::Result<Rendered> render(const model::Site& site, const RenderRequest& request) {
  const base::Result<const Format*> format = format_of(request.output.filename().string());
  if (!format) return format.error();
  const base::Result<sociogram::MapOptions> options = sociogram::map_options(site, request.map);
  if (!options) return options.error();

  // The drawing needs to know who spoke, to tell sure from unsure; it shows no person. Documents get the
  // site without what they may not show.
  const privacy::SharedSite whole = privacy::share(site, privacy::Contacts::included);
  const platform::PangoMeasure measure;
  const sociogram::Scene scene = sociogram::build_scene(whole.site(), *options, measure);

  const privacy::SharedSite shared = privacy::share(site, request.contacts);
  const std::string bytes = (*format)->write({scene, shared, base::Words::of(request.map.language)});
  const base::Result<void> written = platform::write_file_aside(request.output, bytes);
  if (!written) return written.error();
  return Rendered{scene.nodes.size(), scene.ties.size(), shared.withheld()};
}

}  // namespace twiza::app
