// The changes of one site that a replica knows: stored first, judged after, never thrown away.
//
// A change is taken up ("kept") when all it had seen is: its replica's previous change and its base. Before
// that it waits. So the changes kept are always closed under "had seen", in whatever order they arrive, and
// two logs that were given the same changes keep the same ones.
//
// Quarantine holds what may not be applied, with the reason. Every reason lies in the change itself or in
// the changes it names, never in the order of arrival or in a clock: two programs of one version put the
// same changes aside.
//
// A copied data directory makes two different changes with one replica and number. Both are kept, each on
// its own branch (lines.hpp), and reported as a fork; nothing is rewritten. Only the making of further
// changes under that name is refused (journal.replica_copied): the program takes a new replica id.
//
// Erased values are dropped from every change, and stay dropped when another copy brings them again. A
// value that one copy lacks is filled in from another, if it fits its ref.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "journal/change.hpp"
#include "journal/lines.hpp"

namespace twiza::journal {

struct Fork {
  Id replica;
  std::uint64_t seq = 0;  // the first number that stands twice

  bool operator==(const Fork& other) const { return replica == other.replica && seq == other.seq; }
};

// What became of a change that was given to the log.
struct Receipt {
  enum class Outcome { kept, known, waiting, quarantined };
  Outcome outcome = Outcome::known;
  std::vector<Position> kept;      // this one, then those that had waited for it
  std::vector<Position> altered;   // of older changes: values came or went
  std::vector<Fork> forks;         // found now
  std::optional<base::Error> why;  // quarantined
};

struct Quarantined {
  std::string text;  // as it came
  base::Error why;
};

struct Waiting {
  Mark change;
  std::vector<Digest> missing;  // hashes of changes not kept yet
};

// What a replica's next change must say.
struct Next {
  std::uint64_t seq = 1;
  std::optional<Digest> prev;
  Version base;
  std::vector<Clock> seen;  // of the last change of each line
};

class Log {
 public:
  explicit Log(const Id& site) : site_(site) {}

  // A change as written, from a file or a peer. Never fails: what is refused goes to quarantine.
  // Reasons: those of decode and verify; journal.other_site {site, expected}; journal.chain_broken
  // {replica, seq}: `prev` is not the same replica's change before it; journal.wrong_base {replica, seq}.
  Receipt add(std::string_view line);
  // A change made here, or read already; judged like any other.
  Receipt add(Change change);

  const Id& site() const { return site_; }
  std::size_t size() const { return entries_.size(); }
  const Change& change(Position at) const { return entries_[at].change; }
  const Digest& hash(Position at) const { return entries_[at].hash; }
  Mark mark(Position at) const;
  std::optional<Position> find(const Digest& hash) const;
  std::optional<Position> find(const Id& change) const;  // of equal ids the first to arrive

  // Whether the author of `later` had seen `earlier`.
  bool saw(Position later, Position earlier) const { return lines_.saw(later, earlier); }
  // A total order of changes by (clock, replica, hash), the same on every replica. Only for choices.
  bool before(Position a, Position b) const;

  // The last change of each line: what this log knows, in few words.
  Version version() const;
  // What somebody who says `theirs` lacks, each change behind those it had seen.
  std::vector<Position> missing_from(const Version& theirs) const;
  // For each change whether it was known at that version. Error: journal.unknown_revision.
  base::Result<std::vector<bool>> known_at(const Version& version) const;
  // The version that recording clocks give for a moment; approximate, as clocks are.
  Version version_at(std::int64_t ms) const;

  // Error: journal.replica_copied {replica}.
  base::Result<Next> next(const Id& replica) const;

  std::vector<Fork> forks() const { return forks_; }
  std::vector<Waiting> waiting() const;
  std::vector<Quarantined> quarantine() const;
  bool erased(const Digest& ref) const { return erased_.count(ref) != 0; }

 private:
  struct Entry {
    Change change;
    Digest hash;
  };
  struct DigestHash {
    std::size_t operator()(const Digest& digest) const;
  };

  Receipt put_aside(std::string text, const std::optional<Digest>& hash, base::Error why);
  Receipt take(Change change, std::string_view line);
  void fill(Position at, Change& copy, Receipt& receipt);
  std::vector<Digest> missing_for(const Change& change) const;
  // Keeps a change whose past is all here, or puts it aside.
  bool keep(Change change, const Digest& hash, Receipt& receipt);
  void keep_waiting_for(const Digest& hash, Receipt& receipt);
  std::optional<base::Error> judge_past(const Change& change) const;
  void drop_erased(Position at, Receipt& receipt);

  Id site_;
  std::deque<Entry> entries_;  // never moved
  Lines lines_;
  std::unordered_map<Digest, Position, DigestHash> by_hash_;
  std::unordered_map<Id, Position> by_id_;
  std::map<Digest, Change> waiting_;
  std::multimap<Digest, Digest> waits_for_;   // missing hash → waiting change
  std::map<Digest, Quarantined> quarantine_;  // by SHA-256 of the text
  std::multimap<Digest, Digest> aside_;       // hash of a change → its texts in quarantine
  std::set<Digest> erased_;
  std::vector<Fork> forks_;
};

}  // namespace twiza::journal
