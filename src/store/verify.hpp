// Reading everything again: the file's structure, the seal of each record, the chains without a gap.
#pragma once

#include "store/sqlite_connection.hpp"

namespace twiza::store {

// SqliteFailure(SQLITE_CORRUPT) with the place of the first damage. Any schema step is read.
void verify_contents(Connection& connection);

}  // namespace twiza::store
