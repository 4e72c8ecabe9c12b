#include "world.hpp"

#include <algorithm>
#include <set>

#include "base/canonical_json.hpp"
#include "journal/change_json.hpp"
#include "model/value_json.hpp"

namespace twiza::simulation {

using journal::Change;
using journal::Digest;
using journal::Id;
using journal::Journal;
using journal::Position;
using journal::Receipt;

namespace {

constexpr std::int64_t ten_years = 10LL * 365 * 86400 * 1000;

// A line as it lies on a disk; its hash, so that it need not be read again.
struct Stored {
  Digest hash;
  std::string line;
};

std::vector<std::string> lines_of(const std::vector<Stored>& stored) {
  std::vector<std::string> lines;
  for (const Stored& each : stored) lines.push_back(each.line);
  return lines;
}

struct Replica {
  Id id;
  std::int64_t wrong_by = 0;
  std::unique_ptr<Journal> journal;
  std::vector<Stored> disk;
  std::vector<Stored> unsaved;  // in memory only
  std::vector<Stored> waiting;  // what had come before what it had seen
  std::vector<Stored> backup;
  bool scrub = false;                           // values were erased: the disk is written anew
  std::vector<std::vector<std::string>> inbox;  // batches on their way
};

std::string picture(const journal::Fold& fold) {
  std::string all = base::hex(fold.hash());
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(fold.site())) {
      all += record->id.to_text();
      for (const model::Field& field : type.fields) {
        base::append_canonical(all, model::to_json(field.get(*record)));
      }
    }
  }
  for (const journal::Card& card : fold.cards()) {
    all += card.record.id.to_text() + card.field;
    for (const auto& side : card.sides) all += base::hex(fold.log().hash(side.at));
  }
  return base::hex(base::sha256(all));
}

class World {
 public:
  explicit World(const Options& options)
      : options_(options), dice_(options.seed), site_(base::derived_id({}, "simulation", "site")) {
    for (std::size_t i = 0; i < options.replicas; ++i) {
      Replica& replica = replicas_.emplace_back();
      replica.id = new_id();
      replica.wrong_by = static_cast<std::int64_t>(dice_.next() % (2 * ten_years)) - ten_years;
      replica.journal = std::make_unique<Journal>(site_);
    }
  }

  Report run() {
    while (report_.edits < options_.edits) step();
    for (Replica& replica : replicas_) save(replica);
    exchange_all();
    check();
    return report_;
  }

 private:
  Id new_id() { return base::derived_id(site_, "replica", std::to_string(++ids_)); }

  Replica& any() { return replicas_[dice_.below(replicas_.size())]; }

  void step() {
    now_ += static_cast<std::int64_t>(dice_.below(60000));
    Replica& replica = any();
    const std::size_t what = dice_.below(1000);
    if (what < 550) {
      edit(replica);
    } else if (what < 700) {
      send(replica, any());
    } else if (what < 960) {
      deliver(replica);
    } else if (what < 985) {
      save(replica);
    } else if (what < 994) {
      kill(replica);
    } else if (what < 996) {
      replica.backup = replica.disk;
    } else if (what < 997) {
      restore(replica);
    } else if (what < 998) {
      copy(replica, any());
    }
  }

  void edit(Replica& replica) {
    journal::Writer writer;
    writer.replica = replica.id;
    writer.author = base::derived_id(site_, "author", replica.id.to_text());
    writer.now_ms = now_ + replica.wrong_by;
    writer.random = [this](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice_.next() >> 56);
    };
    if (!replica.journal->log().next(replica.id)) {
      replica.id = new_id();  // the directory was copied
      writer.replica = replica.id;
    }
    auto change = random_change(replica.journal->fold(), writer, dice_, options_.records);
    if (!change) return;
    report_.edits += count_edits(*change);
    ++report_.changes;
    replica.unsaved.push_back({journal::hash_of(*change), journal::encode(*change)});
    note_erasures(replica, replica.journal->add(std::move(*change)));
    if (options_.mutation == Mutation::acknowledge_before_disk) {
      acknowledged_.insert(replica.unsaved.back().hash);
    } else if (dice_.chance(700)) {
      save(replica);
    }
  }

  void save(Replica& replica) {
    for (Stored& stored : replica.unsaved) {
      const bool kept = replica.journal->log().find(stored.hash).has_value();
      if (kept && options_.mutation != Mutation::acknowledge_before_disk) acknowledged_.insert(stored.hash);
      replica.disk.push_back(std::move(stored));
    }
    replica.unsaved.clear();
    if (!replica.scrub) return;
    replica.scrub = false;
    replica.disk = replica.waiting;
    const journal::Log& log = replica.journal->log();
    for (Position at = 0; at < log.size(); ++at) {
      replica.disk.push_back({log.hash(at), journal::encode(log.change(at))});
    }
  }

  void note_erasures(Replica& replica, const Receipt& receipt) {
    if (options_.mutation == Mutation::forget_erasures) return;
    erasures_ |= !receipt.altered.empty();
    replica.scrub |= !receipt.altered.empty() || (erasures_ && !receipt.kept.empty());
    if (!replica.scrub) return;
    std::vector<Stored> still;
    for (const Stored& stored : replica.waiting) {
      if (!replica.journal->log().find(stored.hash)) still.push_back(stored);
    }
    replica.waiting = std::move(still);
  }

  // What the other lacks, as far as is known; only what is on the disk is sent.
  void send(Replica& from, Replica& to) {
    if (&from == &to) return;
    if (options_.mutation != Mutation::acknowledge_before_disk) save(from);
    const journal::Log& log = from.journal->log();
    std::vector<Position> missing = log.missing_from(to.journal->log().version());
    if (missing.size() > 400) missing.resize(400);
    if (missing.empty()) return;
    std::vector<std::string> batch;
    for (const Position at : missing) {
      if (dice_.chance(30)) {
        ++report_.dropped;
        continue;
      }
      batch.push_back(journal::encode(log.change(at)));
      if (dice_.chance(30)) batch.push_back(batch.back());
    }
    if (dice_.chance(300)) {
      for (std::size_t i = batch.size(); i > 1; --i) std::swap(batch[i - 1], batch[dice_.below(i)]);
    }
    if (dice_.chance(50)) return;  // lost on the way
    to.inbox.push_back(batch);
    if (dice_.chance(50)) to.inbox.push_back(std::move(batch));
  }

  void deliver(Replica& replica) {
    if (replica.inbox.empty()) return;
    const std::size_t which = dice_.below(replica.inbox.size());
    std::vector<std::string> batch = std::move(replica.inbox[which]);
    replica.inbox.erase(replica.inbox.begin() + static_cast<std::ptrdiff_t>(which));
    for (const std::string& line : batch) take(replica, line);
    if (options_.mutation != Mutation::acknowledge_before_disk) save(replica);
  }

  void take(Replica& replica, const std::string& line) {
    ++report_.deliveries;
    const journal::Log& log = replica.journal->log();
    if (options_.mutation == Mutation::clock_decides && log.size() > 0) {
      const auto last = static_cast<Position>(log.size() - 1);
      if (journal::decode(line)->clock < log.change(last).clock) return;
    }
    Receipt receipt;
    if (options_.mutation == Mutation::restamp && dice_.chance(10)) {
      Change change = *journal::decode(line);
      change.clock.ms = now_;
      receipt = replica.journal->add(std::move(change));
    } else {
      receipt = replica.journal->add(line);
    }
    report_.forks += receipt.forks.size();
    note_erasures(replica, receipt);
    if (receipt.outcome == Receipt::Outcome::kept) {
      replica.unsaved.push_back({log.hash(receipt.kept.front()), line});
    } else if (receipt.outcome == Receipt::Outcome::waiting) {
      replica.waiting.push_back({journal::hash_of(*journal::decode(line)), line});
      replica.unsaved.push_back(replica.waiting.back());
    }
  }

  std::unique_ptr<Journal> reopened(const std::vector<std::string>& lines) {
    auto journal = std::make_unique<Journal>(site_);
    journal->add_all(lines);
    return journal;
  }

  void kill(Replica& replica) {
    ++report_.kills;
    replica.unsaved.clear();
    replica.journal = reopened(lines_of(replica.disk));
  }

  // The disk is lost: what only it held is gone, and nobody could help it. What another merely has waiting
  // counts as lost too: it may wait for a change that is gone. (So a receiver acknowledges what it kept.)
  void restore(Replica& replica) {
    ++report_.restores;
    const std::vector<Stored> lost = std::move(replica.disk);
    replica.disk = replica.backup;
    replica.unsaved.clear();
    replica.waiting.clear();
    replica.journal = reopened(lines_of(replica.disk));
    for (const Stored& stored : replica.disk) {
      if (!replica.journal->log().find(stored.hash)) replica.waiting.push_back(stored);
    }
    replica.scrub = true;  // the old disk may hold what was erased since
    replica.id = new_id();

    std::set<Digest> held;
    for (const Replica& other : replicas_) {
      for (const Stored& stored : other.disk) {
        if (other.journal->log().find(stored.hash)) held.insert(stored.hash);
      }
    }
    for (const Stored& stored : lost) {
      if (held.count(stored.hash) == 0) acknowledged_.erase(stored.hash);
    }
  }

  // Somebody copies a data directory over another; both go on under one id.
  void copy(Replica& from, Replica& to) {
    if (&from == &to) return;
    ++report_.copies;
    save(from);
    to.backup = from.disk;
    restore(to);
    --report_.restores;
    to.id = from.id;
  }

  void exchange_all() {
    // By its hash: whoever else has it would deliver it too.
    std::optional<Digest> lost;
    for (bool moved = true; moved;) {
      moved = false;
      for (Replica& from : replicas_) {
        for (Replica& to : replicas_) {
          if (&from == &to) continue;
          const journal::Log& log = from.journal->log();
          const std::size_t before = to.journal->log().size();
          for (const Position at : log.missing_from(to.journal->log().version())) {
            if (options_.mutation == Mutation::lose_a_message && &to == &replicas_.back()) {
              if (!lost) lost = log.hash(at);
              if (log.hash(at) == *lost) continue;
            }
            take(to, journal::encode(log.change(at)));
          }
          moved |= to.journal->log().size() != before;
        }
      }
    }
  }

  void broken(const std::string& what) {
    if (report_.broken.empty()) report_.broken = what;
  }

  static bool holds(const Change& change, const std::set<Digest>& erased) {
    return std::any_of(change.values.begin(), change.values.end(),
                       [&](const auto& value) { return erased.count(value.first) != 0; });
  }

  std::string shown(const Replica& replica) {
    const journal::Log& log = replica.journal->log();
    if (options_.mutation != Mutation::stale_fold || &replica != &replicas_.back()) {
      return picture(replica.journal->fold());
    }
    std::vector<Position> all_but_last;
    for (Position at = 0; at + 1 < log.size(); ++at) all_but_last.push_back(at);
    journal::Fold stale(log);
    stale.add(all_but_last);
    return picture(stale);
  }

  void check() {
    const Replica& first = replicas_.front();
    const std::string truth = picture(first.journal->fold());
    report_.cards = first.journal->fold().cards().size();
    std::set<Digest> erased;
    const journal::Log& log = first.journal->log();
    for (Position at = 0; at < log.size(); ++at) {
      for (const journal::Edit& edit : log.change(at).edits)
        erased.insert(edit.erase.begin(), edit.erase.end());
    }
    report_.erased = erased.size();
    for (Replica& replica : replicas_) {
      std::set<Digest> aside;
      for (const auto& quarantined : replica.journal->log().quarantine()) {
        const auto change = journal::decode(quarantined.text);
        if (change) aside.insert(journal::hash_of(*change));
      }
      report_.quarantined += aside.size();
      for (const Digest& hash : acknowledged_) {
        if (!replica.journal->log().find(hash) && aside.count(hash) == 0) {
          return broken("an acknowledged change is neither known nor in quarantine");
        }
      }
      if (shown(replica) != truth) return broken("two replicas differ");
      save(replica);
      if (erased.empty()) continue;
      for (Position at = 0; at < replica.journal->log().size(); ++at) {
        if (holds(replica.journal->log().change(at), erased)) return broken("an erased value is in memory");
      }
      for (const Stored& stored : replica.disk) {
        for (const Digest& ref : erased) {
          const bool there = stored.line.find(base::hex(ref) + "\":[") != std::string::npos;
          if (there) return broken("an erased value is on a disk");
        }
      }
    }
    std::vector<std::string> lines;
    for (Position at = 0; at < log.size(); ++at) lines.push_back(journal::encode(log.change(at)));
    for (const std::string& line : lines) {
      if (first.journal->add(line).outcome != Receipt::Outcome::known)
        return broken("a repeated delivery was news");
    }
    if (picture(first.journal->fold()) != truth) return broken("a repeated delivery changed the site");
    std::reverse(lines.begin(), lines.end());
    if (picture(reopened(lines)->fold()) != truth) return broken("a fold from nothing, in reverse, differs");
  }

  Options options_;
  Dice dice_;
  Id site_;
  std::int64_t now_ = 1'800'000'000'000;
  std::uint64_t ids_ = 0;
  bool erasures_ = false;
  std::deque<Replica> replicas_;
  std::set<Digest> acknowledged_;
  Report report_;
};

}  // namespace

void Report::add(const Report& other) {
  edits += other.edits;
  changes += other.changes;
  deliveries += other.deliveries;
  dropped += other.dropped;
  kills += other.kills;
  restores += other.restores;
  copies += other.copies;
  forks += other.forks;
  cards += other.cards;
  erased += other.erased;
  quarantined += other.quarantined;
  if (broken.empty()) broken = other.broken;
}

Report run_world(const Options& options) { return World(options).run(); }

}  // namespace twiza::simulation
