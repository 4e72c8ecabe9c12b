#include "documents/graph_export.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/xml.hpp"
#include "documents/actor_sheet.hpp"
#include "documents/scene_records.hpp"
#include "model/description.hpp"
#include "sociogram/scene_json.hpp"

namespace twiza::documents {
namespace {

using Type = GraphAttribute::Type;
using model::Kind;
using sociogram::SceneNode;
using sociogram::SceneTie;

// On one line, without what no format takes.
std::string plain(std::string_view text) {
  std::string clean = base::without_controls(text);
  std::replace_if(
      clean.begin(), clean.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return std::string(base::trim(clean));
}

// The ends and the direction are the graph's own; what no map shows stays at home.
bool is_exported(const model::RecordType& type, const model::Field& field) {
  if (type.kind == Kind::tie && (field.name == "from" || field.name == "to" || field.name == "direction"))
    return false;
  return field.sensitivity != model::Sensitivity::judgement || field.name == "quality" ||
         field.name == "word";
}

class Builder {
 public:
  Builder(const sociogram::Scene& scene, const privacy::SharedSite& shared, const base::Words& words)
      : scene_(scene), site_(shared.site()), index_(site_), words_(words) {
    for (const sociogram::SceneRegion& region : scene.regions) regions_[region.id] = &region;
    for (const model::RecordType& type : model::record_types()) {
      for (const model::Record* record : type.all(site_)) records_[{type.kind, record->id}] = record;
    }
  }

  Graph build() {
    graph_.id = scene_.site;
    graph_.title = plain(base::join(scene_.title.lines, " "));
    graph_.imprint = plain(base::join(scene_.imprint.lines, " "));
    graph_.language = words_.language();
    graph_.page_h = scene_.page_h;
    attributes_ = &graph_.node_attributes;
    for (const SceneNode& node : scene_.nodes) graph_.nodes.push_back(built(node));
    attributes_ = &graph_.tie_attributes;
    declared_.clear();
    for (const SceneTie& tie : scene_.ties) graph_.ties.push_back(built(tie));
    return std::move(graph_);
  }

 private:
  // Declares the attribute with its first value.
  void put(GraphValues& values, const std::string& name, Type type, std::string value,
           std::string_view title = {}) {
    if (type == Type::text) value = plain(value);
    if (value.empty()) return;
    if (declared_.insert(name).second)
      attributes_->push_back({name, type, title.empty() ? name : std::string(title)});
    values[name] = std::move(value);
  }

  void put_field(GraphValues& values, const model::Field& field, const model::Record& record) {
    const std::string name(field.name);
    const std::string_view title = field.column.in(words_.language());
    const auto text = [&](std::string value) { put(values, name, Type::text, std::move(value), title); };
    std::visit(
        [&](const auto& value) {
          using T = std::decay_t<decltype(value)>;
          if constexpr (std::is_same_v<T, std::string>) {
            text(value);
          } else if constexpr (std::is_same_v<T, model::Texts>) {
            text(base::join(value, "; "));
          } else if constexpr (std::is_same_v<T, double>) {
            put(values, name, Type::number, base::number_text(value), title);
          } else if constexpr (std::is_same_v<T, bool>) {
            put(values, name, Type::yes_no, value ? "true" : "false", title);
          } else if constexpr (std::is_same_v<T, model::When>) {
            text(value.known() ? value.canonical() : value.words);
          } else if constexpr (std::is_same_v<T, model::Word>) {
            text(value.code.empty() ? value.typed : value.code);
            put(values, name + "_label", Type::text,
                field.vocabulary == nullptr ? value.typed : field.vocabulary->say(value, words_.language()),
                title);
          } else if constexpr (std::is_same_v<T, model::Ref>) {
            text(named(value));
          } else if constexpr (std::is_same_v<T, model::Refs>) {
            std::vector<std::string> names;
            for (const model::Ref& ref : value) {
              if (std::string called = named(ref); !called.empty()) names.push_back(std::move(called));
            }
            text(base::join(names, "; "));
          }
        },
        field.get(record));
  }

  std::string named(const model::Ref& ref) const { return full_name(site_, index_, ref, words_.language()); }

  void put_record(GraphValues& values, Kind kind, const std::string& id) {
    const auto found = records_.find({kind, base::Id::parse(id).value_or(base::Id())});
    if (found == records_.end()) return;
    const model::RecordType& type = model::type_of(kind);
    for (const model::Field& field : type.fields) {
      if (is_exported(type, field)) put_field(values, field, *found->second);
    }
  }

  // "Préfecture de Salé / Salé / Tabriquet".
  std::string path_of(const std::string& region) const {
    std::vector<std::string> names;
    for (auto at = regions_.find(region); at != regions_.end() && names.size() < regions_.size();
         at = regions_.find(at->second->parent)) {
      names.insert(names.begin(), at->second->name);
    }
    return base::join(names, " / ");
  }

  GraphNode built(const SceneNode& node) {
    GraphNode made{node.id, plain(node.name), node.kind, node.centre, node.w, {}};
    const model::Ref ref = record_of(node);
    if (const std::string full = named(ref); !full.empty()) made.label = plain(full);
    put(made.values, "kind", Type::text, std::string(model::name_of(ref.kind)));
    put(made.values, "symbol", Type::text, std::string(name_of(node.symbol)));
    if (const auto region = regions_.find(node.region); region != regions_.end()) {
      put(made.values, "territory", Type::text, region->second->name);
      put(made.values, "territory_path", Type::text, path_of(node.region));
    }
    put(made.values, "external", Type::yes_no, node.external ? "true" : "false");
    put(made.values, "x_mm", Type::number, base::decimal(node.centre.x));
    put(made.values, "y_mm", Type::number, base::decimal(node.centre.y));
    put_record(made.values, ref.kind, node.id);
    return made;
  }

  GraphTie built(const SceneTie& tie) {
    GraphTie made{tie.id, tie.from, tie.to, plain(tie.name), {}, tie.kind, tie.width_pt, 1, {}};
    if (tie.arrow_at_to)
      made.direction = tie.arrow_at_from ? GraphDirection::mutual : GraphDirection::towards;
    made.parallel = ++between_[std::minmax(tie.from, tie.to)];
    put(made.values, "direction", Type::text, std::string(documents::name_of(made.direction)));
    put(made.values, "kind", Type::text, std::string(model::name_of(tie.kind)));
    put(made.values, "sign", Type::text, std::string(model::name_of(tie.sign.sign)));
    if (tie.sign.sign != model::Sign::none)
      put(made.values, "sure", Type::yes_no, tie.sign.full ? "true" : "false");
    put(made.values, "width_pt", Type::number, base::decimal(tie.width_pt));
    put_record(made.values, Kind::tie, tie.id);
    return made;
  }

  const sociogram::Scene& scene_;
  const model::Site& site_;
  model::Index index_;
  const base::Words& words_;
  std::map<std::string, const sociogram::SceneRegion*> regions_;
  std::map<std::pair<Kind, base::Id>, const model::Record*> records_;
  std::map<std::pair<std::string, std::string>, int> between_;
  std::set<std::string> declared_;
  std::vector<GraphAttribute>* attributes_ = nullptr;
  Graph graph_;
};

}  // namespace

std::string_view name_of(GraphDirection direction) {
  constexpr std::string_view names[] = {"none", "towards", "mutual"};
  return names[static_cast<std::size_t>(direction)];
}

Graph graph_of(const sociogram::Scene& scene, const privacy::SharedSite& shared, const base::Words& words) {
  return Builder(scene, shared, words).build();
}

}  // namespace twiza::documents
