#include "journal/shown_site.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <type_traits>

namespace twiza::journal {

namespace {

// Calls `visit` with the site's list of records of a kind. The compiler asks for a new kind here.
template <class Visit>
void with_list(model::Site& site, Kind kind, Visit visit) {
  switch (kind) {
    case Kind::site:
      return;
    case Kind::theme:
      return visit(site.themes);
    case Kind::territory:
      return visit(site.territories);
    case Kind::datum:
      return visit(site.data);
    case Kind::structure:
      return visit(site.structures);
    case Kind::leader:
      return visit(site.leaders);
    case Kind::person:
      return visit(site.persons);
    case Kind::group:
      return visit(site.groups);
    case Kind::project:
      return visit(site.projects);
    case Kind::tie:
      return visit(site.ties);
    case Kind::source:
      return visit(site.sources);
    case Kind::statement:
      return visit(site.statements);
    case Kind::map:
      return visit(site.maps);
    case Kind::placement:
      return visit(site.placements);
    case Kind::milestone:
      return visit(site.milestones);
    case Kind::interpretation:
      return visit(site.interpretations);
    case Kind::citation:
      return visit(site.citations);
    case Kind::note:
      return visit(site.notes);
    case Kind::difficulty:
      return visit(site.difficulties);
    case Kind::swot:
      return visit(site.swot);
    case Kind::activity:
      return visit(site.activities);
    case Kind::seat:
      return visit(site.seats);
    case Kind::outcome:
      return visit(site.outcomes);
    case Kind::coach:
      return visit(site.coaches);
  }
}

}  // namespace

bool Birth::operator<(const Birth& other) const {
  if (!(clock == other.clock)) return clock < other.clock;
  if (replica != other.replica) return replica < other.replica;
  if (hash != other.hash) return hash < other.hash;
  return place < other.place;
}

model::Record& ShownSite::blank(Kind kind, const Id& id, const Birth& birth, Slot& slot) {
  if (kind == Kind::site) {
    slot = 0;
    site_.info = {};
    site_.info.id = id;
    return site_.info;
  }
  model::Record* record = nullptr;
  with_list(site_, kind, [&](auto& list) {
    if (slot == none) {
      std::vector<Seat>& seats = seats_[static_cast<std::size_t>(kind)];
      if (!seats.empty() && birth < seats.back().birth) disordered_[static_cast<std::size_t>(kind)] = true;
      slot = static_cast<Slot>(list.size());
      seats.push_back({birth, &slot});
      list.emplace_back();
    }
    auto& held = list[slot];
    held = {};
    held.id = id;
    record = &held;
  });
  if (record == nullptr) throw std::logic_error("a kind without a list");
  return *record;
}

void ShownSite::hide(Kind kind, Slot& slot) {
  if (slot == none || kind == Kind::site) return;
  seats_[static_cast<std::size_t>(kind)][slot].slot = nullptr;
  holes_[static_cast<std::size_t>(kind)] = true;
  slot = none;
}

void ShownSite::reborn(Kind kind, Slot slot, const Birth& birth) {
  if (kind == Kind::site || slot == none) return;
  seats_[static_cast<std::size_t>(kind)][slot].birth = birth;
  disordered_[static_cast<std::size_t>(kind)] = true;
}

void ShownSite::close_holes(Kind kind) const {
  std::vector<Seat>& seats = seats_[static_cast<std::size_t>(kind)];
  with_list(site_, kind, [&](auto& list) {
    Slot to = 0;
    while (to < seats.size() && seats[to].slot != nullptr) ++to;
    for (Slot from = to; from < seats.size(); ++from) {
      if (seats[from].slot == nullptr) continue;
      list[to] = std::move(list[from]);
      seats[to] = seats[from];
      *seats[to].slot = to;
      ++to;
    }
    list.resize(to);
    seats.erase(seats.begin() + to, seats.end());
  });
}

void ShownSite::sort(Kind kind) const {
  std::vector<Seat>& seats = seats_[static_cast<std::size_t>(kind)];
  std::vector<Slot> order(seats.size());
  std::iota(order.begin(), order.end(), Slot{0});
  std::sort(order.begin(), order.end(), [&](Slot a, Slot b) { return seats[a].birth < seats[b].birth; });
  // What stands right at the beginning stays.
  Slot first = 0;
  while (first < order.size() && order[first] == first) ++first;
  with_list(site_, kind, [&](auto& list) {
    std::remove_reference_t<decltype(list)> records;
    std::vector<Seat> moved;
    for (Slot to = first; to < order.size(); ++to) {
      records.push_back(std::move(list[order[to]]));
      moved.push_back(seats[order[to]]);
    }
    for (Slot to = first; to < order.size(); ++to) {
      list[to] = std::move(records[to - first]);
      seats[to] = moved[to - first];
      *seats[to].slot = to;
    }
  });
}

const model::Site& ShownSite::site() const {
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if (holes_[kind]) close_holes(static_cast<Kind>(kind));
    if (disordered_[kind]) sort(static_cast<Kind>(kind));
    holes_[kind] = disordered_[kind] = false;
  }
  return site_;
}

}  // namespace twiza::journal
