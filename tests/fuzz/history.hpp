// A small history of two people's changes, the same at every start: what fuzzed changes are added to.
#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"
#include "journal/writer.hpp"

namespace twiza::fuzz {

base::Id history_site();

// A writer whose luck depends on `seed` alone.
journal::Writer writer_of(std::string_view replica, std::uint64_t seed);

// Changes as they are written, each behind those it had seen: records made, edited by two at once, tied,
// merged, deleted, erased and undone.
const std::vector<std::string>& history();

}  // namespace twiza::fuzz
