#include "app/formats.hpp"

#include <algorithm>

#include "documents/actor_sheets.hpp"
#include "documents/pptx.hpp"
#include "documents/site_sheet.hpp"
#include "platform/zip_writer.hpp"
#include "print/pdf.hpp"
#include "print/png.hpp"
#include "sociogram/scene_json.hpp"
#include "sociogram/svg.hpp"

namespace twiza::app {

namespace {

std::string pptx(const Publication& it) {
  return platform::zip_parts(documents::write_pptx(it.scene, it.shared, it.words));
}
std::string svg(const Publication& it) { return sociogram::write_svg(it.scene); }
std::string pdf(const Publication& it) {
  return print::write_pdf(
      it.scene,
      {documents::site_sheet(it.shared, it.words), documents::actor_sheets(it.shared, it.scene, it.words)},
      it.print, it.words);
}
base::Result<std::string> png(const Publication& it) { return print::write_png(it.scene, it.print.dpi); }
std::string scene_json(const Publication& it) { return sociogram::write_scene_json(it.scene); }

}  // namespace

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

const std::vector<Format>& formats() {
  static const std::vector<Format> all{
      {".pptx", pptx}, {".pdf", pdf}, {".svg", svg}, {".png", png}, {".scene.json", scene_json},
  };
  return all;
}

base::Result<const Format*> format_of(const std::string& name) {
  for (const Format& format : formats()) {
    if (ends_with(name, format.ending)) return &format;
  }
  return base::Error{"render.unknown_format", {{"file", name}}};
}

}  // namespace twiza::app
