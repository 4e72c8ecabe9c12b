// Undoing a change by a new one: what it superseded is restored where what it wrote is still shown.
//
// - A field gets back the value that would be shown had the change never been made, under the same ref: the
//   site hash after an undo is the one before the change.
// - A record the change made is deleted, unless somebody has since written to it, or a record that is shown
//   and stays refers to it: then it stays whole and is reported.
// - What somebody has overwritten since stays, and is reported. So does a field of policy `append`.
// An undo is undone the same way.
#pragma once

#include <vector>

#include "journal/fold.hpp"
#include "journal/writer.hpp"

namespace twiza::journal {

struct Undone {
  struct Kept {
    Ref record;
    std::string field;  // empty: the record that the change made
  };
  std::optional<Change> change;  // none: nothing of it is shown any more
  std::vector<Kept> kept;
};

// Errors: journal.unknown_change {id}; journal.undo_erasure {id}: erased values are gone for good; those of
// make_change.
base::Result<Undone> undo(const Fold& fold, const Id& change, const Writer& writer);

}  // namespace twiza::journal
