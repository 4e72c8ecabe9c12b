// What a change may set: the fields of the records' one description, and two of the journal's own.
//
// `deleted` (yes_no) and `merged_into` (a reference) belong to every kind but the site itself. No record of
// the model holds them: they decide whether a record is shown. The description must never use their names.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/description.hpp"

namespace twiza::journal {

inline constexpr std::string_view deleted_field = "deleted";
inline constexpr std::string_view merged_field = "merged_into";

struct FieldRule {
  std::string_view name;
  model::FieldType type;
  model::Merge merge;
  const model::Field* described = nullptr;  // null for the journal's own two

  // References, `deleted` and `merged_into` hold the site together and say nothing about a person (ids are
  // never made of a person's name). Their values are never erased, so that what is shown, and the site
  // hash, depend on no erasable value.
  bool structural() const;
  // The type of one thing added to a field of policy `set`: text or ref; else the type itself.
  model::FieldType element() const;
};

// The described fields in their order, then `deleted` and `merged_into`.
const std::vector<FieldRule>& field_rules(model::Kind kind);

// The place of a field in that list, or none.
std::optional<std::size_t> field_number(model::Kind kind, std::string_view name);

}  // namespace twiza::journal
