#include "app/render.hpp"

#include "app/formats.hpp"
#include "app/leak_check.hpp"
#include "platform/pango_measure.hpp"
#include "sociogram/evidence.hpp"

namespace twiza::app {

namespace {

using privacy::Profile;

sociogram::Readers readers(Profile profile) {
  switch (profile) {
    case Profile::team:
      return sociogram::Readers::team;
    case Profile::restitution:
      return sociogram::Readers::committee;
    case Profile::everyone:
      break;
  }
  return sociogram::Readers::everyone;
}

// Who spoke is known to the whole site alone: a sign stays full where the speakers were taken out. A tie
// between families is sure when two of those that it sums up are.
std::set<base::Id> sure_ties(const model::Site& site, const privacy::SharedSite& shared) {
  const sociogram::Evidence evidence(site);
  std::set<base::Id> sure;
  for (const model::Tie& tie : site.ties) {
    if (evidence.independent_sources(tie) >= sociogram::Evidence::enough) sure.insert(tie.id);
  }
  for (const auto& [sum, ties] : shared.sums()) {
    int count = 0;
    for (const base::Id& tie : ties) count += sure.count(tie) > 0 ? 1 : 0;
    if (count >= sociogram::Evidence::enough) sure.insert(sum);
  }
  return sure;
}

}  // namespace

base::Result<Rendered> render(const model::Site& site, const RenderRequest& request) {
  const base::Result<const Format*> format = format_of(request.output.filename().string());
  if (!format) return format.error();
  base::Result<sociogram::MapOptions> options = map_options(site, request.map);
  if (!options) return options.error();

  const privacy::SharedSite shared = privacy::share(site, request.profile);
  options->readers = readers(request.profile);
  options->left_out = shared.left_out().unseen();
  if (request.profile != Profile::team) options->sure_ties = sure_ties(site, shared);
  const platform::PangoMeasure measure;
  const sociogram::Scene scene = sociogram::build_scene(shared.site(), *options, measure);

  const LeakCheck check(site, shared, {options->revision, options->at.text()});
  if (const base::Result<void> clean = check.look_at(scene); !clean) return clean.error();
  const std::string bytes = (*format)->write({scene, shared, base::Words::of(request.map.language)});
  const base::Result<bool> read_whole = write_checked(request.output, bytes, check);
  if (!read_whole) return read_whole.error();
  return Rendered{scene.nodes.size(), scene.ties.size(), shared.left_out(), *read_whole};
}

}  // namespace twiza::app
