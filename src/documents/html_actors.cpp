#include "documents/html_actors.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "documents/scene_records.hpp"
#include "model/legend.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using sociogram::NodeKind;
using sociogram::Scene;
using sociogram::SceneNode;
using sociogram::SceneTie;

class Content {
 public:
  Content(const Scene& scene, const privacy::SharedSite& shared, const Words& words)
      : scene_(scene), shared_(shared), site_(shared.site()), index_(shared.site()), words_(words) {}

  PageContent take() {
    for (const SceneNode& node : scene_.nodes) content_.actors.push_back(actor(node));
    for (const SceneTie& tie : scene_.ties) content_.ties.push_back(this->tie(tie));
    std::stable_sort(content_.actors.begin(), content_.actors.end(),
                     [](const PageActor& a, const PageActor& b) {
                       if (a.node->kind != b.node->kind) return a.node->kind < b.node->kind;
                       return base::fold(a.name) < base::fold(b.name);
                     });
    std::vector<const FacetValues*> of_actors, of_ties;
    for (const PageActor& each : content_.actors) of_actors.push_back(&each.facets);
    for (const PageTie& each : content_.ties) of_ties.push_back(&each.facets);
    content_.facets = facets(of_actors, of_ties, words_);
    return std::move(content_);
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.html." + code, arguments);
  }

  PageActor actor(const SceneNode& node) {
    PageActor made;
    made.node = &node;
    const model::Ref ref = record_of(node);
    if (!ref.empty()) made.sheet = actor_sheet(shared_, index_, ref, words_);
    if (made.sheet.title.empty()) made.sheet.title = node.name;
    if (node.kind == NodeKind::theme) theme_ties(ref, made.sheet);
    made.name = ref.empty() ? std::string() : full_name(site_, index_, ref, words_.language());
    if (made.name.empty()) made.name = node.name;
    names_[node.id] = made.name;
    made.key = key(node, ref, made);
    made.place = region_name(node.region);
    made.spoken = words_.say("legend." + std::string(model::name_of(kind_of(node)))) +
                  (words_.language() == base::Language::ar ? "، " : ", ") +
                  say("ties_of", {{"count", std::to_string(count_ties(node.id))}});
    made.facets = facets_of_actor(scene_, node, index_.actor(ref), words_);
    return made;
  }

  PageTie tie(const SceneTie& drawn) {
    PageTie made;
    made.tie = &drawn;
    made.from = names_[drawn.from];
    made.to = names_[drawn.to];
    made.nature = words_.say("legend." + std::string(model::name_of(drawn.kind)));
    if (drawn.from == drawn.to) {
      made.direction = say("within");
    } else if (drawn.arrow_at_from && drawn.arrow_at_to) {
      made.direction = say("mutual");
    } else if (drawn.arrow_at_to) {
      made.direction = say("towards", {{"from", made.from}, {"to", made.to}});
    } else if (drawn.arrow_at_from) {
      made.direction = say("towards", {{"from", made.to}, {"to", made.from}});
    }
    const std::optional<base::Id> id = base::Id::parse(drawn.id);
    const model::Tie* record = id ? index_.tie(*id) : nullptr;
    if (record != nullptr) made.facts = facts_of(site_, index_, *record, words_);
    const model::Sign sign = drawn.sign.sign;
    if (sign != model::Sign::none) made.certainty = say(drawn.sign.full ? "confirmed" : "to_confirm");
    made.facets = facets_of_tie(drawn, words_);
    return made;
  }

  // A theme has no sheet in the guide: its ties alone.
  void theme_ties(const model::Ref& ref, ActorSheet& sheet) const {
    SheetTies told = ties_of(site_, index_, ref, words_);
    for (TieLines* each : {&told.structures, &told.leaders, &told.others}) {
      if (each->lines.empty()) continue;
      const std::string code = each == &told.structures ? "structures"
                               : each == &told.leaders  ? "leaders"
                                                        : "others";
      sheet.rubrics.push_back({words_.say("document.sheet." + code), std::move(each->lines), true,
                               std::move(each->about), std::move(each->ties)});
    }
  }

  // The names by which people look for an actor, each on a line: a search never runs over two of them.
  std::string key(const SceneNode& node, const model::Ref& ref, const PageActor& made) const {
    std::vector<std::string> names = {made.name, made.sheet.title, node.name};
    const auto add = [&](const auto& record) {
      names.insert(names.end(), {record.name, record.name_ar});
      names.insert(names.end(), record.aliases.begin(), record.aliases.end());
    };
    if (const model::Structure* s = index_.structure(ref.id)) {
      add(*s);
      names.push_back(s->acronym);
    }
    if (const model::Group* g = index_.group(ref.id)) add(*g);
    if (const model::Leader* l = index_.leader(ref.id)) {
      for (const base::Language each : {base::Language::fr, base::Language::ar}) {
        names.push_back(full_name(site_, index_, {model::Kind::leader, l->id}, each));
      }
    }
    if (const model::Theme* t = index_.theme(ref.id)) names.insert(names.end(), {t->name, t->name_ar});
    std::vector<std::string> keys;
    for (const std::string& name : names) {
      std::string folded = base::name_key(name);
      if (folded.empty() || std::find(keys.begin(), keys.end(), folded) != keys.end()) continue;
      keys.push_back(std::move(folded));
    }
    return base::join(keys, "\n");
  }

  std::string region_name(const std::string& id) const {
    for (const sociogram::SceneRegion& region : scene_.regions) {
      if (region.id == id) return region.name;
    }
    return {};
  }

  std::size_t count_ties(const std::string& node) const {
    return static_cast<std::size_t>(
        std::count_if(scene_.ties.begin(), scene_.ties.end(),
                      [&](const SceneTie& tie) { return tie.from == node || tie.to == node; }));
  }

  const Scene& scene_;
  const privacy::SharedSite& shared_;
  const model::Site& site_;
  model::Index index_;
  const Words& words_;
  std::map<std::string, std::string> names_;
  PageContent content_;
};

}  // namespace

PageContent page_content(const Scene& scene, const privacy::SharedSite& shared, const Words& words) {
  return Content(scene, shared, words).take();
}

}  // namespace twiza::documents
