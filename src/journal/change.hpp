// A change: one person's atomic edit of a few fields of a few records. Changes are only ever appended; a
// site is what they fold to (fold.hpp). The written form is change_json.hpp; docs/journal.md is the contract.
//
// A change names values by salted digests ("refs") and carries the values beside. Its hash covers all but
// the values: a value can be erased everywhere for good, and every hash and chain still verifies. Without
// the 16 random bytes of salt a phone number would be found again by trying all of them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/sha256.hpp"
#include "journal/clock.hpp"
#include "model/kind.hpp"

namespace twiza::journal {

using base::Digest;
using base::Id;
using model::Kind;
using model::Ref;

// The format this program writes, and the newest it reads.
inline constexpr int change_format = 1;

// More records than this in one change are refused (journal.too_many_records): split the import.
inline constexpr std::size_t most_edits = 100'000;

// A replica is one data directory, or one browser profile. Its changes are numbered 1, 2, 3…
// A mark names one of them: its hash too, for a copied directory makes two changes of one number.
struct Mark {
  Id replica;
  std::uint64_t seq = 0;
  Digest hash{};

  bool operator==(const Mark& other) const {
    return replica == other.replica && seq == other.seq && hash == other.hash;
  }
  bool operator<(const Mark& other) const {
    if (replica != other.replica) return replica < other.replica;
    return seq != other.seq ? seq < other.seq : hash < other.hash;
  }
};

// A version vector: the last change of each line that is known, sorted. A milestone names one; two replicas
// compare theirs to exchange.
using Version = std::vector<Mark>;

using Salt = std::array<std::uint8_t, 16>;

// A value as it stands beside a change: its salt, and its canonical JSON.
struct Sealed {
  Salt salt{};
  std::string json;

  bool operator==(const Sealed& other) const { return salt == other.salt && json == other.json; }
};

// SHA-256(salt ‖ canonical JSON).
Digest ref_of(const Sealed& sealed);

// What a change does to one record. Field names are those of field_rules(kind).
struct Edit {
  Kind kind = Kind::site;
  Id id;
  std::map<std::string, std::optional<Digest>> set;  // none: emptied
  std::map<std::string, std::vector<Digest>> add;    // to fields of policy `set`, in the order typed
  std::map<std::string, std::vector<Digest>> remove;
  std::vector<Digest> erase;  // values that every replica drops, for good; sorted

  bool empty() const { return set.empty() && add.empty() && remove.empty() && erase.empty(); }
};

// What made a change.
struct Cause {
  enum class What { typed, import, undo, merge, erasure };
  What what = What::typed;
  std::optional<Digest> file = {};  // import: the file's name, a value (it may be a person's)
  Digest sha256{};                  // import: of the file's bytes
  Id undone = {};                   // undo: the id of the change
  Ref from = {}, into = {};         // merge
};

struct Change {
  Id id;
  Id site;
  Id replica;
  std::uint64_t seq = 0;
  std::optional<Digest> prev;  // the hash of the same replica's previous change; none for the first
  Clock clock;
  Id author;  // an account of the data directory; nil: unknown
  Cause cause;
  Version base;  // what moved in its author's version vector since `prev`; never its own line
  std::vector<Edit> edits;
  std::map<Digest, Sealed> values;
};

}  // namespace twiza::journal
