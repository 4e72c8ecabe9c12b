// The store: what must never be lost, behind one interface that SQLite implements and PostgreSQL will.
//
// A site is the sum of its changes (docs: the journal). To the store a change is a place in a chain and
// opaque bytes: `replica` (who wrote it: one data directory), `seq` (1, 2, 3… without a gap in one site and
// replica), `hash` (the journal's name of it) and `bytes` (its body, which a passphrase may have encrypted).
// The values a change speaks of live apart from it, by reference, so that a person's words can be erased
// while hashes and chains still verify.
//
//     Result<Acknowledgements> done = store.append(site, {changes, values});
//     if (!done) …            // nothing of the batch was kept
//     for (const Acknowledgement& a : *done) …   // on the disk: survives SIGKILL and a power cut
//
// A function that returns means it: what was written is on the disk. Each call is one transaction. One
// object serves one thread; any number of objects and processes may share one store.
//
// What the state refuses is an Error, a broken machine is MachineFailure. Errors of every function:
//   store.busy {folder}             another process kept the data for longer than Options::patience
//   store.damaged {file}            the file, or a record in it, is not what was written
//   store.cannot_open {file}
// and of every function that writes:
//   store.read_only {folder}
//   store.disk_full {folder}
//   store.cannot_create {folder, reason}   the folder could not be made
//   store.replaced {folder}         the file was exchanged while it was open here: open again
//   store.too_new {file}            a newer program upgraded the data while it was open here
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/sha256.hpp"

namespace twiza::store {

// The machine broke: no memory, a disk that answers with errors. What was being written is not acknowledged.
class MachineFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Site {
  base::Id id;
  std::string name;  // only a label for lists: the true name is folded from the changes
};

struct Change {
  base::Id replica;
  std::uint64_t seq = 0;
  base::Digest hash = {};
  std::string bytes;
};

struct Value {
  base::Digest ref = {};
  std::string bytes;
};

// Kept together or not at all. The changes of one replica stand in the order of their seq.
struct Batch {
  std::vector<Change> changes;
  std::vector<Value> values;
};

// Of one replica, this store now holds everything up to `last`, whose hash is `hash`; the batch spoke of
// `first` to `last`.
struct Acknowledgement {
  base::Id replica;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  base::Digest hash = {};
};
using Acknowledgements = std::vector<Acknowledgement>;

// The last seq held of each replica; a replica that is not named is at 0.
using Version = std::map<base::Id, std::uint64_t>;

// How much one answer may hold. At least one change is given, even if it alone is larger.
struct Page {
  std::size_t changes = 1000;
  std::size_t bytes = std::size_t{8} << 20;
};

// A ref in neither was never received.
struct Values {
  std::map<base::Digest, std::string> held;
  std::set<base::Digest> erased;
};

struct Erasure {
  std::size_t erased = 0;               // values that were held and are gone
  std::vector<std::string> still_held;  // files that could not be cleaned: copies to remove by hand
};

// What came in and may not be applied. `reason` and `bytes` are the caller's; `number` is the store's.
struct Quarantined {
  std::int64_t number = 0;
  base::Id site;  // need not be a site of this store
  std::string reason;
  std::string bytes;
};

class Store {
 public:
  virtual ~Store() = default;

  // ---- sites, in the order of their ids
  virtual base::Result<std::vector<Site>> sites() = 0;
  // A site that is there already only takes the label.
  virtual base::Result<void> create_site(const Site& site) = 0;

  // ---- changes
  // A change that is held already (equal replica, seq and hash) is passed over, and acknowledged. Errors:
  //   store.site_unknown {site}
  //   store.gap {replica, expected, seq}   the change before this one is missing here
  //   store.fork {replica, seq}            another change stands at this place: a copied data directory; or,
  //                                        for one's own replica, another process of this directory was
  //                                        faster: read version() again and take the next seq
  virtual base::Result<Acknowledgements> append(const base::Id& site, const Batch& batch) = 0;

  // Empty for a site that is not there.
  virtual base::Result<Version> version(const base::Id& site) = 0;

  // What `version` does not have, in the order in which this store received it, so that a change never
  // comes before another of its replica. The next batch is asked with the version moved forward by this
  // one; an empty answer is the end. A replica or seq that this store does not know is no error.
  virtual base::Result<std::vector<Change>> changes_after(const base::Id& site, const Version& version,
                                                          const Page& page = {}) = 0;

  virtual base::Result<std::optional<Change>> find(const base::Id& site, const base::Id& replica,
                                                   std::uint64_t seq) = 0;

  // ---- values
  // The first bytes of a ref stay. A ref that was erased stays erased, whoever sends it again: erasure is
  // remembered. (A person who types the word anew makes a new salt, so a new ref.) Error: store.site_unknown.
  virtual base::Result<void> put_values(const base::Id& site, const std::vector<Value>& values) = 0;
  virtual base::Result<Values> get_values(const base::Id& site, const std::vector<base::Digest>& refs) = 0;
  // From the data, from the log beside it and from the automatic copies; the bytes are overwritten. A
  // backup that somebody made elsewhere keeps them; restoring it erases them again.
  virtual base::Result<Erasure> erase_values(const base::Id& site, const std::vector<base::Digest>& refs) = 0;

  // ---- quarantine, oldest first
  // The number; the same site and bytes are kept once.
  virtual base::Result<std::int64_t> quarantine(const Quarantined& item) = 0;
  virtual base::Result<std::vector<Quarantined>> quarantined() = 0;
  virtual base::Result<void> release(std::int64_t number) = 0;  // forgets it; none of that number is no error

  // ---- settings of this store, not exchanged: the author, for instance
  virtual base::Result<std::optional<std::string>> setting(std::string_view key) = 0;
  virtual base::Result<void> set_setting(std::string_view key, std::string_view value) = 0;
  virtual base::Result<void> remove_setting(std::string_view key) = 0;

  // ---- who this store is
  // The replica under which this store's own changes are written. None when it has none yet and when the
  // data was copied, moved by copying, or restored: whoever writes then must be somebody new, or two
  // stores would write different changes at one place. The caller makes a random id and takes it.
  virtual base::Result<std::optional<base::Id>> replica() = 0;
  // The replica now in force: `id`, or the one that another process took a moment before.
  virtual base::Result<base::Id> take_replica(const base::Id& id) = 0;

  // Changes when the data is restored: what a peer remembers of this store's version is then void. None as
  // long as nothing was ever written.
  virtual base::Result<std::optional<base::Id>> epoch() = 0;

  // Another number than before when somebody else, another object or process, has written into this data
  // since. Cheap enough to be asked before each answer of a server; what this object itself writes moves it
  // not.
  virtual base::Result<std::int64_t> others_wrote() = 0;

  // Reads and re-hashes everything: the file's structure, every change, the chains' gaps, every value.
  // Error: store.damaged.
  virtual base::Result<void> verify() = 0;
};

}  // namespace twiza::store
