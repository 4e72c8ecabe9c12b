// A field's value as JSON, both ways. Changes, bundles and the browser's interface carry values so.
//
// | type   | JSON                                                                                   |
// |--------|----------------------------------------------------------------------------------------|
// | text   | "Coopérative Tigemmi"                                                                  |
// | texts  | ["élevage", "laine"]                                                                   |
// | number | 12.5                                                                                   |
// | yes_no | true                                                                                   |
// | when   | {"date": "2012-11", "words": "nov. 2012"}; a part that is empty is left out            |
// | word   | "cooperative" (a term of the vocabulary) or {"own": "foyer féminin"} (the coach's own) |
// | ref    | {"kind": "structure", "id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}                    |
// | refs   | [ref, ref]                                                                             |
// | empty  | null                                                                                   |
//
// What to_json writes, value_from_json reads back as the same value, for every value a Field's `get` gives
// of valid UTF-8. A code that the vocabulary does not know is read all the same: vocabularies grow, and an
// older program must not refuse the word.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "model/description.hpp"

namespace twiza::model {

// Ill-formed UTF-8 is written as U+FFFD, a number that is not finite as null.
base::json::value to_json(const Value& value);

// `field` only names the culprit in the error. An empty text, list, word or reference is the empty value.
// Errors: value.not_text, not_texts, not_number, not_yes_no, not_when, not_word, not_ref, not_refs {field}.
base::Result<Value> value_from_json(FieldType type, std::string_view field, const base::json::value& json);

// The kind of that name, or none.
std::optional<Kind> kind_named(std::string_view name);

}  // namespace twiza::model
