#include "app/formats.hpp"

#include <algorithm>

#include "documents/html.hpp"
#include "documents/pptx.hpp"
#include "platform/zip_writer.hpp"
#include "sociogram/scene_json.hpp"
#include "sociogram/svg.hpp"

namespace twiza::app {

namespace {

std::string pptx(const Publication& it) {
  return platform::zip_parts(documents::write_pptx(it.scene, it.shared, it.words));
}
std::string html(const Publication& it) { return documents::write_html(it.scene, it.shared, it.words); }
std::string svg(const Publication& it) { return sociogram::write_svg(it.scene); }
std::string scene_json(const Publication& it) { return sociogram::write_scene_json(it.scene); }

// "CARTE.PPTX" is one too.
bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> all{
      {".pptx", pptx},
      {".html", html},
      {".svg", svg},
      {".scene.json", scene_json},
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
