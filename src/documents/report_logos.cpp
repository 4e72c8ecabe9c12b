#include "documents/report_logos.hpp"

#include <utility>

#include "sociogram/scene_logos.hpp"

namespace twiza::documents {

std::vector<ReportLogo> report_logos(const privacy::SharedSite& shared, base::Language language) {
  std::vector<ReportLogo> logos;
  for (sociogram::SceneLogo& logo : sociogram::scene_logos(shared.site(), language))
    logos.push_back({std::move(logo.name), std::move(logo.png), logo.box.w, logo.box.h});
  return logos;
}

}  // namespace twiza::documents
