#include "app/keep_changes.hpp"

#include <algorithm>

#include "app/stored_change.hpp"
#include "journal/change_json.hpp"

namespace twiza::app {

using base::Result;
using journal::Change;

namespace {

constexpr std::size_t batch_size = 500;

// Drops for good what this change erases, and what it brings of values erased before.
Result<void> erase(store::Store& store, const base::Id& site, const Change& change) {
  std::vector<base::Digest> refs;
  for (const journal::Edit& edit : change.edits)
    refs.insert(refs.end(), edit.erase.begin(), edit.erase.end());
  if (refs.empty()) return {};
  const Result<store::Erasure> done = store.erase_values(site, refs);
  if (!done) return done.error();
  return {};
}

}  // namespace

bool has_no_place(const base::Error& error) {
  return error.code == "store.gap" || error.code == "store.fork";
}

Result<void> append_changes(store::Store& store, const base::Id& site, std::span<const Change> changes) {
  store::Batch batch;
  for (const Change& change : changes) {
    batch.changes.push_back(stored(change));
    for (store::Value& value : stored_values(change)) batch.values.push_back(std::move(value));
  }
  const Result<store::Acknowledgements> done = store.append(site, batch);
  if (!done) return done.error();
  return {};
}

Result<KeptChanges> keep_changes(store::Store& store, const base::Id& site, std::span<const Change> changes) {
  KeptChanges kept;
  for (std::size_t first = 0; first < changes.size(); first += batch_size) {
    const std::size_t last = std::min(changes.size(), first + batch_size);
    const Result<void> done = append_changes(store, site, changes.subspan(first, last - first));
    if (done) continue;
    if (!has_no_place(done.error())) return done.error();
    for (std::size_t one = first; one < last; ++one) {
      const Result<void> alone = append_changes(store, site, changes.subspan(one, 1));
      if (alone) continue;
      if (!has_no_place(alone.error())) return alone.error();
      const Result<std::int64_t> number =
          store.quarantine({0, site, alone.error().code, journal::encode(changes[one])});
      if (!number) return number.error();
      kept.aside.push_back({one, *number, alone.error()});
    }
  }
  for (const Change& change : changes) {
    if (const Result<void> done = erase(store, site, change); !done) return done.error();
  }
  return kept;
}

}  // namespace twiza::app
