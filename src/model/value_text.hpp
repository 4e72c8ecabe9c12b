// A field's value as a person reads it and types it: in a cell, a log, a form.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/description.hpp"

namespace twiza::model {

// `name` says what a reference leads to. Lists are separated by "; ". Empty for an empty value. Without a
// field a word of a vocabulary is shown by its code.
std::string value_text(const Field* field, const Value& value, base::Language language,
                       const std::function<std::string(const Ref&)>& name);

// The value that a text says for a field that is not a reference; nothing when it cannot be read as one (a
// number or a yes/no that is neither). Lists are separated by ';'. Words outside their vocabulary are kept as
// typed.
std::optional<Value> value_typed(const Field& field, const std::string& text);

}  // namespace twiza::model
