// What a sheet may say in short of records of other sheets: projects, persons, hand positions; and what is
// read only to be checked.

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/import_keys.hpp"
#include "intake/importer.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;
using model::Verdict;

// A map of ten metres: what lies beyond is a mistyped number, and no page could hold it.
constexpr double farthest_mm = 10000;

}  // namespace

// `Projets portés` and `Projets associés` are shorthand for the sheet Projets: they add an actor to a project
// and take none away.
void Importer::read_projects() {
  auto& projects = import_.site.projects;
  std::unordered_map<std::string, std::size_t> by_name;
  for (std::size_t i = 0; i < projects.size(); ++i) by_name.emplace(key_of(Kind::project, projects[i]), i);
  std::set<std::pair<std::size_t, base::Id>> in_role[2];
  for (std::size_t i = 0; i < projects.size(); ++i) {
    for (const Ref& ref : projects[i].carriers) in_role[0].insert({i, ref.id});
    for (const Ref& ref : projects[i].associates) in_role[1].insert({i, ref.id});
  }
  const auto add = [&](const Draft& draft, const Ref& actor, Extra extra, int role) {
    const std::string text = draft.sheet->text(draft.row, draft.sheet->column(extra));
    if (text == emptied_cell) return;
    for (const std::string_view name : base::split(text, ';')) {
      const std::string key = base::name_key(name);
      const auto [found, is_new] = by_name.try_emplace(key, projects.size());
      if (is_new) {
        model::Project& project = projects.emplace_back();
        project.id = new_id(Kind::project, key);
        project.name = std::string(name);
        import_.places[project.id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
      }
      model::Project& project = projects[found->second];
      ids_.insert(project.id);
      model::Refs& refs = role == 0 ? project.carriers : project.associates;
      if (in_role[role].insert({found->second, actor.id}).second) refs.push_back(actor);
    }
  };
  const auto add_both = [&](const Draft& draft, const Ref& actor) {
    add(draft, actor, Extra::projects_carried, 0);
    add(draft, actor, Extra::projects_associated, 1);
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
  auto& persons = import_.site.persons;
  std::unordered_map<base::Id, std::size_t> by_leader;
  for (std::size_t i = 0; i < persons.size(); ++i) by_leader.emplace(persons[i].leader.id, i);
  for (const Draft& draft : leader_drafts_) {
    const Ref leader{Kind::leader, import_.site.leaders[draft.index].id};
    std::string name = draft.sheet->text(draft.row, draft.sheet->column(Extra::person_name));
    std::string name_ar = draft.sheet->text(draft.row, draft.sheet->column(Extra::person_name_ar));
    for (std::string* one : {&name, &name_ar})
      if (*one == emptied_cell) one->clear();
    if (name.empty() && name_ar.empty()) continue;
    const auto [found, is_new] = by_leader.try_emplace(leader.id, persons.size());
    if (is_new) {
      model::Person& person = persons.emplace_back();
      person.leader = leader;
      person.id = new_id(Kind::person, leader.id.to_text());
    }
    model::Person& person = persons[found->second];
    if (!ids_.insert(person.id).second) continue;  // Personnes has her already
    if (!name.empty() && !says_the_same(name, person.name)) person.name = name;
    if (!name_ar.empty() && !says_the_same(name_ar, person.name_ar)) person.name_ar = name_ar;
    import_.places[person.id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
  }
}

// The sheet Placements, whose numbers are millimetres too.
void Importer::read_placements() {
  auto& placements = import_.site.placements;
  Drafts drafts = read_rows(Kind::placement);
  const std::size_t first_finding = import_.findings.size();
  std::erase_if(drafts,
                [&](Draft& draft) { return !resolve(draft, Kind::placement, placements[draft.index]); });
  match(Kind::placement, drafts);
  for (Draft& draft : drafts) {
    const model::Placement& placement = placements[draft.index];
    bool far = false;
    for (const model::Number& number : {placement.x, placement.y, placement.w, placement.h}) {
      far = far || std::fabs(number.value_or(0)) > farthest_mm;
    }
    const bool half = !draft.found && (!placement.x || !placement.y);
    if (far || half) {
      report("IMP-01", Verdict::nonconforming, far ? "far_position" : "half_position",
             {draft.sheet, draft.row, nullptr}, {});
    } else {
      keep(Kind::placement, draft, key_of(Kind::placement, placement));
    }
  }
  drop_refused(placements);
  sort_findings(first_finding);
}

// X, Y (L, H) beside an actor or a territory are hand placements on the first map.
void Importer::read_positions() {
  auto& site = import_.site;
  std::erase_if(site.maps, [](const model::Map& map) { return map.id.empty(); });
  std::map<std::pair<base::Id, base::Id>, std::size_t> placed;  // by map and object
  for (std::size_t i = 0; i < site.placements.size(); ++i)
    placed.emplace(std::pair(site.placements[i].map.id, site.placements[i].object.id), i);
  const auto number = [&](const Draft& draft, Extra extra) -> model::Number {
    const Column* column = draft.sheet->column(extra);
    const std::string text = draft.sheet->text(draft.row, column);
    double value = 0;
    if (text.empty()) return std::nullopt;
    if (base::parse_number(text, value) && std::fabs(value) <= farthest_mm) return value;
    refuse_value({draft.sheet, draft.row, column}, text, nullptr);
    return std::nullopt;
  };
  // What a known position lacks in the row stays as it is.
  const auto move = [&](const Draft& draft, const model::Placement& read) {
    const auto found = placed.find({read.map.id, read.object.id});
    if (found == placed.end()) return false;
    model::Placement& placement = site.placements[found->second];
    if (!ids_.insert(placement.id).second) return true;  // Placements has it already
    if (read.x) placement.x = read.x;
    if (read.y) placement.y = read.y;
    if (read.w) placement.w = read.w;
    if (read.h) placement.h = read.h;
    import_.places[placement.id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
    return true;
  };
  const auto place = [&](const Drafts& drafts, Kind kind, const auto& records) {
    for (const Draft& draft : drafts) {
      model::Placement placement;
      placement.x = number(draft, Extra::x);
      placement.y = number(draft, Extra::y);
      if (kind == Kind::territory) {
        placement.w = number(draft, Extra::w);
        placement.h = number(draft, Extra::h);
      }
      placement.object = {kind, records[draft.index].id};
      if (!site.maps.empty()) {
        placement.map = {Kind::map, site.maps.front().id};
        if ((placement.x || placement.y || placement.w || placement.h) && move(draft, placement)) continue;
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
        map.id = new_id(Kind::map, "");
        ids_.insert(map.id);
        import_.places[map.id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
        site.maps.push_back(map);
        placement.map = {Kind::map, map.id};
      }
      placement.id = new_id(Kind::placement, key_of(Kind::placement, placement));
      if (!ids_.insert(placement.id).second) continue;
      import_.places[placement.id] = {draft.sheet->table->name, static_cast<int>(draft.row) + 1};
      placed.emplace(std::pair(placement.map.id, placement.object.id), site.placements.size());
      site.placements.push_back(placement);
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
