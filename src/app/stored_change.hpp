// A change as the store keeps it: its body without the values, and the values apart, so that a word can be
// erased while the change stands.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journal/change.hpp"
#include "store/store.hpp"

namespace twiza::app {

store::Change stored(journal::Change change);
std::vector<store::Value> stored_values(const journal::Change& change);

// The refs of a stored body whose values belong beside it. Error: json.invalid.
base::Result<std::vector<base::Digest>> refs_of(std::string_view body);

// The change's line with those of its values that are held.
std::string line_of(std::string_view body, const std::vector<base::Digest>& refs,
                    const std::map<base::Digest, std::string>& held);

}  // namespace twiza::app
