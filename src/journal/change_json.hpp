// A change as one line of JSON, and back; its hash.
//
// A change is written in one way only, the canonical one (RFC 8785): other spacing, order or escapes are
// refused, so that two programs can never hash one change differently, and nothing can hide in a member
// that a reader does not know. `values` is the last member: the hash is that of the line without it.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "journal/change.hpp"

namespace twiza::journal {

std::string encode(const Change& change);

// SHA-256 of the canonical form of everything but `values`.
Digest hash_of(const Change& change);

// Reads one line and judges all that can be judged of a change alone (verify). Errors: json.invalid {at},
// journal.newer_format {version, known}, journal.unknown_part {part}, journal.missing_part {part},
// journal.bad_part {part}, journal.unknown_kind {kind}, journal.not_canonical, and those of verify.hpp.
base::Result<Change> decode(std::string_view line);

// The version vector as milestones and exchanges write it: [[replica, seq, hash], …], sorted.
base::json::value to_json(const Version& version);
base::Result<Version> version_from_json(const base::json::value& json);

}  // namespace twiza::journal
