// What can be said against a change by looking at it alone.
#pragma once

#include "base/result.hpp"
#include "journal/change.hpp"
#include "journal/fields.hpp"

namespace twiza::journal {

// Errors: journal.unknown_field {kind, field}; journal.wrong_edit {field}: set, add or remove where the
// field's policy has none; journal.edit_twice, journal.edit_empty {kind, id}; journal.too_many_records
// {count, limit}; journal.value_altered {field}: a value is not the one its ref was made of;
// journal.value_stray {ref}: a value nothing names; journal.reference_missing {field}: the value of a
// structural field is not there (it is never erased, so the copy is damaged); journal.bad_part {part};
// value.* {field}.
base::Result<void> verify(const Change& change);

// The rule of the field a change uses `ref` for (set, add or remove); null when it is the name of an
// imported file, or nothing of this change.
const FieldRule* use_of(const Change& change, const Digest& ref);

}  // namespace twiza::journal
