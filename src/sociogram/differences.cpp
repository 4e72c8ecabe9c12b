#include "sociogram/differences.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "model/description.hpp"

namespace twiza::sociogram {

namespace {

using model::Record;
using model::Site;

bool holds(const Record*) { return true; }
bool holds(const model::Tie* tie) {
  return tie != nullptr && !tie->status.is("planned") && !tie->status.is("ended");
}

template <class Each>
const Each* with_id(const std::vector<Each>& records, const base::Id& id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const Each& each) { return each.id == id; });
  return found == records.end() ? nullptr : &*found;
}

// The fields that a map or its words say; a phone number that changed is no news of the territory.
const std::set<std::string_view>& telling(model::Kind kind) {
  static const std::set<std::string_view> of_tie = {"from",    "to",   "direction", "indicators",
                                                    "quality", "word", "theme"};
  static const std::set<std::string_view> of_actor = {"name",     "function", "family", "territories",
                                                      "position", "cycle",    "nature", "members"};
  return kind == model::Kind::tie ? of_tie : of_actor;
}

std::vector<std::string_view> changed(model::Kind kind, const Record& before, const Record& after) {
  std::vector<std::string_view> fields;
  for (const model::Field& field : model::type_of(kind).fields) {
    if (telling(kind).count(field.name) > 0 && !(field.get(before) == field.get(after)))
      fields.push_back(field.name);
  }
  return fields;
}

template <class Each>
void compare(const std::vector<Each>& before, const std::vector<Each>& after,
             std::vector<Difference>& differences) {
  for (const Each& now : after) {
    const Each* was = with_id(before, now.id);
    const bool held = was != nullptr && holds(was);
    Difference made{Mark::none, {Each::kind, now.id}, {}};
    if (held && holds(&now)) {
      made.fields = changed(Each::kind, *was, now);
      if (!made.fields.empty()) made.mark = Mark::changed;
    } else if (held != holds(&now)) {
      made.mark = held ? Mark::gone : Mark::came;
    }
    if (made.mark != Mark::none) differences.push_back(std::move(made));
  }
  for (const Each& was : before) {
    if (holds(&was) && with_id(after, was.id) == nullptr)
      differences.push_back({Mark::gone, {Each::kind, was.id}, {}});
  }
}

template <class Each>
void add_missing(const std::vector<Each>& from, std::vector<Each>& to) {
  std::set<base::Id> there;
  for (const Each& each : to) there.insert(each.id);
  for (const Each& each : from) {
    if (there.count(each.id) == 0) to.push_back(each);
  }
}

}  // namespace

std::string_view name_of(Mark mark) {
  static constexpr std::array<std::string_view, 4> names = {"none", "came", "changed", "gone"};
  return names[static_cast<std::size_t>(mark)];
}

std::vector<Difference> differences(const Site& before, const Site& after) {
  std::vector<Difference> found;
  compare(before.structures, after.structures, found);
  compare(before.leaders, after.leaders, found);
  compare(before.groups, after.groups, found);
  compare(before.ties, after.ties, found);
  return found;
}

Site both_of(const Site& before, const Site& after) {
  Site both = after;
  add_missing(before.themes, both.themes);
  add_missing(before.territories, both.territories);
  add_missing(before.structures, both.structures);
  add_missing(before.leaders, both.leaders);
  add_missing(before.persons, both.persons);
  add_missing(before.groups, both.groups);
  add_missing(before.ties, both.ties);
  add_missing(before.sources, both.sources);
  add_missing(before.statements, both.statements);
  add_missing(before.maps, both.maps);
  std::set<base::Id> placed;
  for (const model::Placement& each : both.placements) placed.insert(each.object.id);
  for (const model::Placement& each : before.placements) {
    if (placed.count(each.object.id) == 0) both.placements.push_back(each);
  }
  return both;
}

}  // namespace twiza::sociogram
