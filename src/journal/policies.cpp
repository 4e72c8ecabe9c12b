#include "journal/policies.hpp"

#include <algorithm>

namespace twiza::journal {

using model::Merge;

void FieldHistory::add(const Write& write, Merge merge, const Log& log, const Id& authority) {
  const auto index = static_cast<std::uint32_t>(writes_.size());
  writes_.push_back(write);
  const auto seen = [&](std::uint32_t other) { return log.saw(write.at, writes_[other].at); };
  switch (merge) {
    case Merge::card:
    case Merge::last:
      break;
    case Merge::authority:
      if (log.change(write.at).replica != authority) return;
      break;
    case Merge::append:
      // Who has seen a later write has seen a first one.
      if (!write.ref || std::any_of(live_.begin(), live_.end(), seen)) return;
      live_.push_back(index);
      return;
    case Merge::set:
      if (write.what == Write::What::add) {
        live_.push_back(index);
        return;
      }
      live_.erase(
          std::remove_if(live_.begin(), live_.end(),
                         [&](std::uint32_t other) { return writes_[other].ref == write.ref && seen(other); }),
          live_.end());
      return;
  }
  live_.erase(std::remove_if(live_.begin(), live_.end(), seen), live_.end());
  live_.push_back(index);
}

// Of differing first writes (`append`): what somebody who had seen them all wrote.
const Write* FieldHistory::decision(const Log& log) const {
  if (live_.size() < 2) return nullptr;
  const Write* best = nullptr;
  for (const Write& write : writes_) {
    if (!write.ref) continue;
    const bool saw_all = std::all_of(live_.begin(), live_.end(), [&](std::uint32_t first) {
      return log.saw(write.at, writes_[first].at);
    });
    if (saw_all && (best == nullptr || log.before(write.at, best->at))) best = &write;
  }
  return best;
}

const Write* FieldHistory::shown(Merge merge, const Log& log) const {
  if (merge == Merge::append) {
    if (const Write* decided = decision(log)) return decided;
  }
  const Write* best = nullptr;
  for (const std::uint32_t index : live_) {
    const Write& write = writes_[index];
    const bool lowest = merge == Merge::append || merge == Merge::set;
    if (best == nullptr || (lowest ? log.before(write.at, best->at) : log.before(best->at, write.at))) {
      best = &write;
    }
  }
  return best;
}

std::vector<Write> FieldHistory::live(Merge merge, const Log& log) const {
  if (merge == Merge::append) {
    if (const Write* decided = decision(log)) return {*decided};
  }
  std::vector<Write> writes;
  for (const std::uint32_t index : live_) writes.push_back(writes_[index]);
  if (merge == Merge::set) return in_the_order_added(std::move(writes), log);
  const bool lowest = merge == Merge::append;
  std::sort(writes.begin(), writes.end(), [&](const Write& a, const Write& b) {
    return lowest ? log.before(a.at, b.at) : log.before(b.at, a.at);
  });
  return writes;
}

// By the first time each ref was added: what an undo brings back stands where it stood.
std::vector<Write> FieldHistory::in_the_order_added(std::vector<Write> live, const Log& log) const {
  const auto earlier = [&](const Write& a, const Write& b) {
    return a.at == b.at ? a.place < b.place : log.before(a.at, b.at);
  };
  std::vector<std::pair<Write, Write>> by_first;
  for (const Write& write : live) {
    Write first = write;
    for (const Write& other : writes_) {
      if (writes_.size() == live.size()) break;  // nothing was ever removed, so nothing brought back
      const bool added = other.what == Write::What::add && other.ref == write.ref;
      if (added && earlier(other, first)) first = other;
    }
    by_first.emplace_back(first, write);
  }
  std::sort(by_first.begin(), by_first.end(), [&](const auto& a, const auto& b) {
    if (a.first.ref == b.first.ref) return earlier(a.second, b.second);
    return earlier(a.first, b.first);
  });
  live.clear();
  for (auto& [first, write] : by_first) live.push_back(std::move(write));
  return live;
}

}  // namespace twiza::journal
