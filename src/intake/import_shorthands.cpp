// What a sheet may say in short of records of other sheets: projects, persons, hand positions; and what is
// read only to be checked.

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/importer.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;
using model::Verdict;

// A map of ten metres: what lies beyond is a mistyped number, and no page could hold it.
constexpr double farthest_mm = 10000;

}  // namespace

// `Projets portés` and `Projets associés` are shorthand for the sheet Projets.
void Importer::read_projects() {
  auto& projects = import_.site.projects;
  const auto add = [&](const Draft& draft, const Ref& actor, Extra extra, model::Refs model::Project::*role) {
    const std::string text = draft.sheet->text(draft.row, draft.sheet->column(extra));
    for (const std::string_view name : base::split(text, ';')) {
      const base::Id id = derived(Kind::project, base::name_key(name));
      auto project = std::find_if(projects.begin(), projects.end(),
                                  [&](const model::Project& other) { return other.id == id; });
      if (project == projects.end()) {
        ids_.insert(id);
        import_.places[id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
        project = projects.insert(projects.end(), model::Project());
        project->id = id;
        project->name = std::string(name);
      }
      model::Refs& refs = (*project).*role;
      if (std::find(refs.begin(), refs.end(), actor) == refs.end()) refs.push_back(actor);
    }
  };
  const auto add_both = [&](const Draft& draft, const Ref& actor) {
    add(draft, actor, Extra::projects_carried, &model::Project::carriers);
    add(draft, actor, Extra::projects_associated, &model::Project::associates);
  };
  for (const Draft& draft : structure_drafts_) {
    add_both(draft, {Kind::structure, import_.site.structures[draft.index].id});
  }
  for (const Draft& draft : leader_drafts_) {
    add_both(draft, {Kind::leader, import_.site.leaders[draft.index].id});
  }
}

// A name typed in Leaders is a person's: it moves to Personnes.
void Importer::read_persons_in_leaders() {
  for (const Draft& draft : leader_drafts_) {
    const Ref leader{Kind::leader, import_.site.leaders[draft.index].id};
    const std::string name = draft.sheet->text(draft.row, draft.sheet->column(Extra::person_name));
    const std::string name_ar = draft.sheet->text(draft.row, draft.sheet->column(Extra::person_name_ar));
    if (name.empty() && name_ar.empty()) continue;
    const base::Id id = derived(Kind::person, leader.id.to_text());
    if (!ids_.insert(id).second) continue;  // Personnes has her already
    model::Person person;
    person.id = id;
    person.leader = leader;
    person.name = name;
    person.name_ar = name_ar;
    import_.places[id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
    import_.site.persons.push_back(std::move(person));
  }
}

// The sheet Placements, whose numbers are millimetres too.
void Importer::read_placements() {
  auto& placements = import_.site.placements;
  read_keyed(placements, [](const model::Placement& placement) {
    return placement.map.id.to_text() + "|" + placement.object.id.to_text();
  });
  std::erase_if(placements, [&](const model::Placement& placement) {
    bool far = false;
    for (const model::Number& number : {placement.x, placement.y, placement.w, placement.h}) {
      far = far || std::fabs(number.value_or(0)) > farthest_mm;
    }
    const bool half = !placement.x || !placement.y;
    if (!far && !half) return false;
    model::Finding& finding =
        report("IMP-01", Verdict::nonconforming, far ? "far_position" : "half_position", {}, {});
    finding.about = {Kind::placement, placement.id};
    return true;
  });
}

// X, Y (L, H) beside an actor or a territory are hand placements on the first map.
void Importer::read_positions() {
  auto& site = import_.site;
  const auto number = [&](const Draft& draft, Extra extra) -> model::Number {
    const Column* column = draft.sheet->column(extra);
    const std::string text = draft.sheet->text(draft.row, column);
    double value = 0;
    if (text.empty()) return std::nullopt;
    if (base::parse_number(text, value) && std::fabs(value) <= farthest_mm) return value;
    refuse_value({draft.sheet, draft.row, column}, text, nullptr);
    return std::nullopt;
  };
  const auto place = [&](const std::vector<Draft>& drafts, Kind kind, const auto& records) {
    for (const Draft& draft : drafts) {
      model::Placement placement;
      placement.x = number(draft, Extra::x);
      placement.y = number(draft, Extra::y);
      if (kind == Kind::territory) {
        placement.w = number(draft, Extra::w);
        placement.h = number(draft, Extra::h);
      }
      if (placement.x.has_value() != placement.y.has_value()) {
        report("IMP-02", Verdict::review, "half_position", {draft.sheet, draft.row, nullptr}, {});
      }
      if (!placement.x || !placement.y) continue;
      if (kind == Kind::territory && !(placement.w.value_or(0) > 0 && placement.h.value_or(0) > 0)) {
        report("IMP-02", Verdict::review, "half_area", {draft.sheet, draft.row, nullptr}, {});
        continue;
      }
      if (site.maps.empty()) {
        model::Map map;
        map.id = derived(Kind::map, "");
        site.maps.push_back(map);
      }
      placement.map = {Kind::map, site.maps.front().id};
      placement.object = {kind, records[draft.index].id};
      placement.id =
          derived(Kind::placement, placement.map.id.to_text() + "|" + placement.object.id.to_text());
      if (ids_.insert(placement.id).second) site.placements.push_back(placement);
    }
  };
  place(structure_drafts_, Kind::structure, site.structures);
  place(leader_drafts_, Kind::leader, site.leaders);
  place(group_drafts_, Kind::group, site.groups);
  place(territory_drafts_, Kind::territory, site.territories);
}

// Sizes and symbols that the coach declared: read only to be checked (CNF-03, CNF-04, CNF-14).
void Importer::read_declared() {
  const auto read = [&](const std::vector<Draft>& drafts, Kind kind, const auto& records) {
    for (const Draft& draft : drafts) {
      for (const auto& [extra, declared] : {std::pair(Extra::size, &import_.declared.sizes),
                                            std::pair(Extra::importance, &import_.declared.importances),
                                            std::pair(Extra::symbol, &import_.declared.symbols)}) {
        const Column* column = draft.sheet->column(extra);
        const std::string text = draft.sheet->text(draft.row, column);
        if (!text.empty()) declared->push_back({{kind, records[draft.index].id}, column->header, text});
      }
    }
  };
  read(structure_drafts_, Kind::structure, import_.site.structures);
  read(leader_drafts_, Kind::leader, import_.site.leaders);
  read(group_drafts_, Kind::group, import_.site.groups);
}

}  // namespace twiza::intake
