// The register of accreditations: what the Centre decided of each number, and from which day on
// (`register.twiza-accreditations`). It travels as a file.
//
// One line a decision, each a statement of kind "register" signed by the Centre, that names the place of the
// line (from 1) and the SHA-256 of the line before it. So it can only grow: a line that is edited, removed
// from the middle or moved breaks the chain. Lines taken from the end leave a register that is whole, only
// older: who reads it again remembers how far it went (app/registers.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/sha256.hpp"
#include "trust/key_file.hpp"

namespace twiza::trust {

enum class Decision { made, suspended, revoked, restored };
std::string_view name_of(Decision decision);  // "made"…: a word of the file

struct Entry {
  Decision decision = Decision::made;
  std::string number;    // of the accreditation
  std::string on;        // the day from which it holds
  std::string recorded;  // the day it was written
  std::string reason;
  base::Id serial;         // of the certificate that was made; none for another decision
  base::Digest hash = {};  // of its line; made by the reader
};

struct Register {
  std::string centre;  // its name, as the last line has it
  PublicKey centre_key = {};
  std::vector<Entry> entries;
  bool torn = false;  // the last line is cut, and not counted
};

// Every line is verified. Errors: trust.not_register; trust.newer; trust.broken_register {line}: edited,
// removed before it, out of order, or signed by another key than the first.
base::Result<Register> read_register(std::string_view text);

// The line that comes behind those of `held` (an empty Register for the first), with its newline.
std::string register_line(const Register& held, const Entry& entry, const NamedKey& centre);

bool knows(const Register& held, std::string_view number);

// Decision::suspended or ::revoked where that holds on `day`, else none. Of the decisions that hold from that
// day or before it, the one written last counts: the Centre may correct itself.
std::optional<Decision> barred(const Register& held, std::string_view number, std::string_view day);

}  // namespace twiza::trust
