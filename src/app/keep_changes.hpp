// Changes that were made elsewhere, into the store by the rules of exchange: into its chains where they have
// a place, else into its quarantine, where the log finds them. Stored first, judged after.
#pragma once

#include <span>
#include <vector>

#include "base/result.hpp"
#include "journal/change.hpp"
#include "store/store.hpp"

namespace twiza::app {

// The chains have no place for a change without the one before it, or beside another of its number.
bool has_no_place(const base::Error& error);

// All of them into the chains, or none: with one sync of the disk. Errors: those of store::Store::append.
base::Result<void> append_changes(store::Store& store, const base::Id& site,
                                  std::span<const journal::Change> changes);

struct KeptChanges {
  struct Aside {
    std::size_t which;    // of those that were given
    std::int64_t number;  // in the store's quarantine
    base::Error why;
  };
  std::vector<Aside> aside;
};

// The site must be there; the changes of one replica stand in the order of their seq. What a change erases
// is dropped for good. After an error some may be kept: they may be given again.
base::Result<KeptChanges> keep_changes(store::Store& store, const base::Id& site,
                                       std::span<const journal::Change> changes);

}  // namespace twiza::app
