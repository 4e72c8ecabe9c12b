// Changes in, changes out.
#include <sqlite3.h>

#include <algorithm>

#include "store/seal.hpp"
#include "store/sqlite_store.hpp"

namespace twiza::store {

namespace {

// $1 site, $2 replica; the columns in the order of read_change.
constexpr const char* kFind =
    "SELECT seq, hash, bytes, seal, replica FROM change WHERE site = $1 AND replica = $2 AND seq = $3";
constexpr const char* kAfter =
    "SELECT seq, hash, bytes, seal, replica, position FROM change "
    "WHERE site = $1 AND replica = $2 AND seq > $3 ORDER BY seq";
constexpr const char* kLast =
    "SELECT seq FROM change WHERE site = $1 AND replica = $2 ORDER BY seq DESC LIMIT 1";
constexpr const char* kNextReplica =
    "SELECT replica FROM change WHERE site = $1 AND replica > $2 ORDER BY replica LIMIT 1";

Change read_change(const base::Id& site, const Statement& row) {
  Change change{row.id(4), static_cast<std::uint64_t>(row.number(0)), row.digest(1), row.bytes(2)};
  if (seal_of(site, change) != row.digest(3)) throw SqliteFailure(SQLITE_CORRUPT, "a change");
  return change;
}

base::Error at(const char* code, const Change& change) {
  return {code, {{"replica", change.replica.to_text()}, {"seq", std::to_string(change.seq)}}};
}

// The statements of one append, prepared once.
class Appender {
 public:
  Appender(Connection& connection, const base::Id& site)
      : site_(site),
        find_(connection.prepare(kFind)),
        last_(connection.prepare(kLast)),
        insert_(connection.prepare("INSERT INTO change (site, replica, seq, hash, bytes, seal) "
                                   "VALUES ($1, $2, $3, $4, $5, $6)")) {}

  void add(const Change& change) {
    auto [known, first_time] = last_of_.try_emplace(change.replica, 0);
    if (first_time) known->second = last_kept(change.replica);
    if (change.seq >= 1 && change.seq <= known->second) return must_be_equal(change);
    if (change.seq != known->second + 1) {
      base::Error error = at("store.gap", change);
      error.arguments.emplace_back("expected", std::to_string(known->second + 1));
      throw Refusal(std::move(error));
    }
    insert(change);
    verify(change);
    known->second = change.seq;
  }

 private:
  std::uint64_t last_kept(const base::Id& replica) {
    last_.bind(1, site_).bind(2, replica);
    const std::uint64_t last = last_.step() ? static_cast<std::uint64_t>(last_.number(0)) : 0;
    last_.reset();
    return last;
  }

  Change kept(const Change& change) {
    find_.bind(1, site_).bind(2, change.replica).bind(3, static_cast<std::int64_t>(change.seq));
    if (!find_.step()) throw SqliteFailure(SQLITE_CORRUPT, "a gap in a chain of changes");
    Change read = read_change(site_, find_);
    find_.reset();
    return read;
  }

  void must_be_equal(const Change& change) {
    if (kept(change).hash != change.hash) throw Refusal(at("store.fork", change));
  }

  void insert(const Change& change) {
    insert_.bind(1, site_)
        .bind(2, change.replica)
        .bind(3, static_cast<std::int64_t>(change.seq))
        .bind(4, change.hash)
        .bind_blob(5, change.bytes)
        .bind(6, seal_of(site_, change))
        .run();
  }

  // Read again and hashed again before the transaction may commit.
  void verify(const Change& change) {
    const Change read = kept(change);
    if (read.hash != change.hash || read.bytes != change.bytes)
      throw SqliteFailure(SQLITE_CORRUPT, "a change");
  }

  base::Id site_;
  Statement find_, last_, insert_;
  Version last_of_;
};

void acknowledge(Acknowledgements& done, const Change& change) {
  const auto found = std::find_if(done.begin(), done.end(),
                                  [&](const Acknowledgement& a) { return a.replica == change.replica; });
  if (found == done.end()) {
    done.push_back({change.replica, change.seq, change.seq, change.hash});
  } else {
    found->first = std::min(found->first, change.seq);
    if (change.seq >= found->last) {
      found->last = change.seq;
      found->hash = change.hash;
    }
  }
}

// The chain of one replica, read lazily from where the asker stands.
struct Chain {
  Statement rows;
  bool more = false;

  void advance() { more = rows.step(); }
  std::int64_t position() const { return rows.number(5); }
};

std::vector<base::Id> replicas_of(Connection& connection, const base::Id& site) {
  std::vector<base::Id> replicas;
  Statement next = connection.prepare(kNextReplica);
  next.bind(1, site).bind_blob(2, "");
  while (next.step()) {
    replicas.push_back(next.id(0));
    next.reset();
    next.bind(2, replicas.back());
  }
  return replicas;
}

}  // namespace

base::Result<Acknowledgements> SqliteStore::append(const base::Id& site, const Batch& batch) {
  return writing<Acknowledgements>([&](Connection& connection) {
    require_site(connection, site);
    Acknowledgements done;
    Appender appender(connection, site);
    for (const Change& change : batch.changes) {
      appender.add(change);
      acknowledge(done, change);
    }
    insert_values(connection, site, batch.values);
    return done;
  });
}

base::Result<Version> SqliteStore::version(const base::Id& site) {
  return reading<Version>([&](Connection& connection) {
    Version version;
    Statement last = connection.prepare(kLast);
    for (const base::Id& replica : replicas_of(connection, site)) {
      last.bind(1, site).bind(2, replica);
      if (last.step()) version[replica] = static_cast<std::uint64_t>(last.number(0));
      last.reset();
    }
    return version;
  });
}

base::Result<std::vector<Change>> SqliteStore::changes_after(const base::Id& site, const Version& version,
                                                             const Page& page) {
  return reading<std::vector<Change>>([&](Connection& connection) {
    std::vector<Chain> chains;
    for (const base::Id& replica : replicas_of(connection, site)) {
      const auto held = version.find(replica);
      const std::uint64_t seq = held == version.end() ? 0 : held->second;
      Chain chain{connection.prepare(kAfter)};
      chain.rows.bind(1, site)
          .bind(2, replica)
          .bind(3, static_cast<std::int64_t>(std::min<std::uint64_t>(seq, INT64_MAX)));
      chain.advance();
      if (chain.more) chains.push_back(std::move(chain));
    }

    std::vector<Change> changes;
    std::size_t bytes = 0;
    while (changes.size() < std::max<std::size_t>(page.changes, 1)) {
      Chain* next = nullptr;
      for (Chain& chain : chains)
        if (chain.more && (next == nullptr || chain.position() < next->position())) next = &chain;
      if (next == nullptr) break;
      Change change = read_change(site, next->rows);
      bytes += change.bytes.size();
      if (bytes > page.bytes && !changes.empty()) break;
      changes.push_back(std::move(change));
      next->advance();
    }
    return changes;
  });
}

base::Result<std::optional<Change>> SqliteStore::find(const base::Id& site, const base::Id& replica,
                                                      std::uint64_t seq) {
  return reading<std::optional<Change>>([&](Connection& connection) -> std::optional<Change> {
    if (seq > INT64_MAX) return std::nullopt;
    Statement row = connection.prepare(kFind);
    row.bind(1, site).bind(2, replica).bind(3, static_cast<std::int64_t>(seq));
    if (!row.step()) return std::nullopt;
    return read_change(site, row);
  });
}

}  // namespace twiza::store
