// A change in the making: what a person or an import wants, compared with the fold. Only fields that differ
// are written; when none does, there is no change.
//
// Lists of policy `set` are compared as sets: a new order alone is no difference.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "journal/fold.hpp"
#include "journal/writer.hpp"

namespace twiza::journal {

class Draft {
 public:
  // The fold outlives the draft and must not change before it is finished.
  explicit Draft(const Fold& fold) : fold_(fold) {}

  // The field shall read so; the empty value empties it. A record nobody named before is made by it; a
  // deleted one stays deleted. Set twice: the last counts. On an open card the value that is shown already
  // is no difference: `decide` closes the card.
  // Errors: journal.unknown_field {kind, field}; value.* {field}: a value of another type;
  // journal.append_only {field}: what was said is corrected by a new record.
  base::Result<void> set(const Ref& record, std::string_view field, const model::Value& wanted);
  // The same, written even if it is what is shown: it answers a card.
  base::Result<void> decide(const Ref& record, std::string_view field, const model::Value& wanted);
  // All fields of the record as they stand in it. A deleted record comes back.
  base::Result<void> put(Kind kind, const model::Record& record);

  void remove(const Ref& record);
  void restore(const Ref& record);
  // One actor, source… recorded twice (ACT-18): all that refers to `from` shall refer to `into`. It can be
  // undone. Error: journal.cannot_merge: the same record, one unknown, or of kinds that cannot be one.
  base::Result<void> merge(const Ref& from, const Ref& into);
  // Drops every value the record ever had, everywhere and for good; references stay (ETH-10). The record
  // itself stays, empty; `remove` it too if it shall not be shown.
  void erase(const Ref& record);
  void erase(const Ref& record, std::string_view field);

  bool empty() const;

  // None when nothing differs. Errors: those of make_change. `file_name` of an import becomes a value.
  base::Result<std::optional<Change>> finish(const Writer& writer, Cause cause,
                                             std::string_view file_name = {}) const;

 private:
  struct Wanted {
    model::Value value;
    bool always = false;
  };
  struct Pending {
    Ref record;
    std::map<std::size_t, Wanted> fields;  // by field_number
    std::vector<Digest> erase;
  };

  Pending& pending(const Ref& record);
  base::Result<void> want(const Ref& record, std::string_view field, const model::Value& value, bool always);
  bool differs(const Ref& record, const FieldRule& rule, const model::Value& wanted) const;

  const Fold& fold_;
  std::vector<Pending> pending_;
  std::unordered_map<Id, std::vector<std::size_t>> places_;
};

}  // namespace twiza::journal
