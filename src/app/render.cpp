#include "app/render.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "documents/pptx.hpp"
#include "model/vocabularies.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"
#include "platform/zip_writer.hpp"
#include "sociogram/scene_json.hpp"
#include "sociogram/svg.hpp"

namespace twiza::app {

namespace {

using base::Error;
using base::Result;

enum class Format { pptx, svg, scene_json };

Result<Format> format_of(const std::filesystem::path& output) {
  const std::string name = output.filename().string();
  // "CARTE.PPTX" is one too.
  const auto ends_with = [&](std::string_view ending) {
    if (name.size() <= ending.size()) return false;
    return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  };
  if (ends_with(".pptx")) return Format::pptx;
  if (ends_with(".svg")) return Format::svg;
  if (ends_with(".scene.json")) return Format::scene_json;
  return Error{"render.unknown_format", {{"file", name}}};
}

template <class Records>
Result<base::Id> named(const Records& records, const std::string& typed, const char* code) {
  if (typed.empty()) return base::Id();
  const std::string folded = base::fold(typed);
  std::string names;
  for (const auto& record : records) {
    if (folded == base::fold(record.name) || folded == base::fold(record.name_ar) ||
        (!record.code.empty() && folded == base::fold(record.code))) {
      return record.id;
    }
    names += (names.empty() ? "« " : ", « ") + record.name + " »";
  }
  return Error{code, {{"name", typed}, {"names", names}}};
}

Result<sociogram::MapOptions> map_options(const model::Site& site, const RenderRequest& request) {
  sociogram::MapOptions options;
  options.language = request.language;
  options.labels = request.labels;
  const Result<base::Id> theme = named(site.themes, request.theme, "render.unknown_theme");
  if (!theme) return theme.error();
  options.theme = *theme;
  const Result<base::Id> territory = named(site.territories, request.territory, "render.unknown_territory");
  if (!territory) return territory.error();
  options.territory = *territory;
  if (!request.category.empty()) {
    options.category = model::structure_categories().read(request.category).code;
    if (options.category.empty()) return Error{"render.unknown_category", {{"name", request.category}}};
  }
  options.at = base::parse_when(request.at);
  if (!request.at.empty() && !options.at.known()) return Error{"render.unknown_date", {{"name", request.at}}};
  return options;
}

}  // namespace

Result<Rendered> render(const model::Site& site, const RenderRequest& request) {
  const Result<Format> format = format_of(request.output);
  if (!format) return format.error();
  const Result<sociogram::MapOptions> options = map_options(site, request);
  if (!options) return options.error();

  // The drawing needs to know who spoke, to tell sure from unsure; it shows no person. Documents get the
  // site without what they may not show.
  const privacy::SharedSite whole = privacy::share(site, privacy::Contacts::included);
  const platform::PangoMeasure measure;
  const sociogram::Scene scene = sociogram::build_scene(whole.site(), *options, measure);

  Rendered rendered{scene.nodes.size(), scene.ties.size(), false};
  std::string bytes;
  switch (*format) {
    case Format::svg:
      bytes = sociogram::write_svg(scene);
      break;
    case Format::scene_json:
      bytes = sociogram::write_scene_json(scene);
      break;
    case Format::pptx: {
      const privacy::SharedSite shared = privacy::share(site, request.contacts);
      rendered.withheld = shared.withheld();
      bytes = platform::zip_parts(documents::write_pptx(scene, shared, base::Words::of(request.language)));
      break;
    }
  }
  const Result<void> written = platform::write_file_aside(request.output, bytes);
  if (!written) return written.error();
  return rendered;
}

}  // namespace twiza::app
