// Who makes a change, when, and with what luck; and the last step of making one.
#pragma once

#include <functional>
#include <span>

#include "base/result.hpp"
#include "journal/log.hpp"
#include "model/description.hpp"

namespace twiza::journal {

// Fills the bytes with random ones, from a source fit for secrets (salts protect phone numbers).
using Random = std::function<void(std::span<std::uint8_t>)>;

struct Writer {
  Id replica;
  Id author;                // nil: unknown
  std::int64_t now_ms = 0;  // the wall's time, since 1970-01-01 UTC
  Random random;
};

Id random_id(const Random& random);
Sealed seal(const model::Value& value, const Random& random);

// The change that makes these edits on all that the log knows. It is not added to the log.
// Errors: journal.replica_copied {replica}, and those of verify.
base::Result<Change> make_change(const Log& log, const Writer& writer, Cause cause, std::vector<Edit> edits,
                                 std::map<Digest, Sealed> values);

}  // namespace twiza::journal
