// One field of one record: what was written to it, and what its merge policy makes of that.
//
// A write is superseded by a later one whose change *had seen it*; those left are "live". One live: it is
// shown. Several equal: one of them. Several different:
//
// | policy      | live                                        | shown                     | open |
// |-------------|---------------------------------------------|---------------------------|------------------|
// | `card`      | writes nobody who wrote later had seen      | the highest               | if they differ |
// | `last`      | the same                                    | the highest               | never | | `set`
// | additions no removal of them had seen       | all, in the order added   | never            | | `append`
// | first writes: those that had seen no other  | the lowest; once differing firsts were     | | | | decided
// by one who saw all: that decision  | | `authority` | as `card`, of the named replica's writes    | the
// highest               | if they differ   |
//
// "Highest" is by (clock, replica, hash): the same everywhere, and a mere choice of what to show while the
// card is open. Whether values differ is asked of the values that are still there: an erased one opens no
// card. Writes arrive behind all that their authors had seen (Log), so live ones are kept as writes come.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "journal/fields.hpp"
#include "journal/log.hpp"

namespace twiza::journal {

struct Write {
  enum class What { set, add, remove };
  Position at = 0;          // the change
  std::uint32_t place = 0;  // among the additions of that change to the field
  What what = What::set;
  std::optional<Digest> ref;  // none: emptied
  Ref to = {};                // of a reference, where it leads: read once, for it is never erased
};

class FieldHistory {
 public:
  // `authority`: the replica that decides fields of that policy; nil: none does.
  void add(const Write& write, model::Merge merge, const Log& log, const Id& authority);

  // Every write, in the order of the log.
  const std::vector<Write>& writes() const { return writes_; }
  // The live writes, best first (for `set` in the order added): the first is shown, of `set` all are.
  std::vector<Write> live(model::Merge merge, const Log& log) const;
  // The first of them, cheaper.
  const Write* shown(model::Merge merge, const Log& log) const;
  bool contested() const { return live_.size() > 1; }

 private:
  const Write* decision(const Log& log) const;
  std::vector<Write> in_the_order_added(std::vector<Write> live, const Log& log) const;

  std::vector<Write> writes_;
  std::vector<std::uint32_t> live_;  // into writes_
};

// The same field as it stood at a set of changes that is closed under "had seen".
template <class Known>
FieldHistory history_of(const FieldHistory& whole, model::Merge merge, const Log& log, const Id& authority,
                        Known known) {
  FieldHistory then;
  for (const Write& write : whole.writes()) {
    if (known(write.at)) then.add(write, merge, log, authority);
  }
  return then;
}

}  // namespace twiza::journal
