// A field's value as a person reads it: in a cell, a log, a form.
#pragma once

#include <functional>
#include <string>

#include "model/description.hpp"

namespace twiza::model {

// `name` says what a reference leads to. Lists are separated by "; ". Empty for an empty value. Without a
// field a word of a vocabulary is shown by its code.
std::string value_text(const Field* field, const Value& value, base::Language language,
                       const std::function<std::string(const Ref&)>& name);

}  // namespace twiza::model
