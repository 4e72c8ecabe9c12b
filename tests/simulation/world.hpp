// A small world of replicas that edit, exchange, die and come back, decided by dice alone.
//
// Each replica has a disk (the lines it acknowledged) and a memory (its journal). What it tells others it
// has put on its disk first. Messages between replicas are lines; the network drops, repeats and reorders
// them. A kill loses the memory, and what was not yet on the disk. A restore takes an older disk and, as the
// store's new epoch says, a new replica id. A copy is a replica whose directory somebody duplicates.
// Clocks are up to ten years wrong, each its own way.
//
// After a full exchange must hold:
// 1. every change that was acknowledged, and not only on a disk that a restore replaced, is on every replica
//    or in its quarantine;
// 2. all site hashes, sites and cards are equal, and equal to those of a fold from nothing;
// 3. delivering everything once more changes nothing;
// 4. no erased value is in any memory or on any disk.
#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "edits.hpp"
#include "journal/journal.hpp"

namespace twiza::simulation {

// A rule broken on purpose: the invariants must notice.
enum class Mutation {
  none,
  acknowledge_before_disk,  // a change counts as kept before it is on the disk
  clock_decides,            // a receiver drops what is older than the newest it has
  restamp,                  // a receiver writes its own time into what it takes
  lose_a_message,           // the full exchange misses one change of one replica
  stale_fold,               // one replica shows its site as it was one change ago
  forget_erasures,          // what was erased stays on the disks
};

struct Options {
  std::uint64_t seed = 1;
  std::size_t replicas = 5;
  std::size_t edits = 5000;
  std::size_t records = 20;
  Mutation mutation = Mutation::none;
};

struct Report {
  std::size_t edits = 0, changes = 0, deliveries = 0, dropped = 0, kills = 0, restores = 0, copies = 0,
              forks = 0, cards = 0, erased = 0, quarantined = 0;
  std::string broken;  // which invariant; empty: all hold

  void add(const Report& other);
};

Report run_world(const Options& options);

}  // namespace twiza::simulation
