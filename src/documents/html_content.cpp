#include "documents/html_content.hpp"

#include <utility>

namespace twiza::documents {
namespace {

// A theme has no sheet in the guide: its ties alone.
void theme_ties(const model::Site& site, const model::Index& index, const model::Ref& theme,
                const base::Words& words, ActorSheet& sheet) {
  SheetTies told = ties_of(site, index, theme, words);
  for (TieLines* each : {&told.structures, &told.leaders, &told.others}) {
    if (each->lines.empty()) continue;
    const std::string code = each == &told.structures ? "structures"
                             : each == &told.leaders  ? "leaders"
                                                      : "others";
    sheet.rubrics.push_back({words.say("document.sheet." + code), std::move(each->lines), true,
                             std::move(each->about), std::move(each->ties)});
  }
}

}  // namespace

PageContent page_content(const sociogram::Scene& scene, const privacy::SharedSite& shared,
                         const base::Words& words) {
  const model::Index index(shared.site());
  PageContent content{map_content(scene, shared, index, words), {}};
  for (const MapActor& actor : content.actors) {
    ActorSheet sheet;
    if (!actor.ref.empty()) sheet = actor_sheet(shared, index, actor.ref, words);
    if (sheet.title.empty()) sheet.title = actor.node->name;
    if (actor.node->kind == sociogram::NodeKind::theme) {
      theme_ties(shared.site(), index, actor.ref, words, sheet);
    }
    content.sheets.push_back(std::move(sheet));
  }
  return content;
}

}  // namespace twiza::documents
