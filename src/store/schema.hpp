// The tables, as ordered, named steps. A new file goes through all of them, an older one through those it
// lacks, each step in a transaction of its own: so a fresh file and an upgraded one are the same. A step
// that was released never changes; a change of mind is a new step.
//
// In the file, `application_id` says that it is Twiza's ("TWZA") and `user_version` how many steps it has.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "store/sqlite_connection.hpp"

namespace twiza::store {

struct Step {
  const char* name;
  const char* sql;
};

std::span<const Step> schema_steps();

// Its number of steps. Refuses what is not ours and what we do not know:
//   store.foreign {file}   a good SQLite file, of another program
//   store.too_new {file}   made by a newer Twiza
//   store.damaged {file}   not an SQLite file, or a broken one
std::size_t schema_of(Connection& connection, const std::filesystem::path& file);

// Runs the steps that the file lacks. Two processes may do it at once.
void upgrade(Connection& connection, std::span<const Step> steps = schema_steps());

}  // namespace twiza::store
