#include "journal/log.hpp"

#include <algorithm>
#include <cstring>

#include "journal/change_json.hpp"
#include "journal/verify.hpp"

namespace twiza::journal {

using base::Error;
using base::Result;

std::size_t Log::DigestHash::operator()(const Digest& digest) const {
  std::size_t hash = 0;
  std::memcpy(&hash, digest.data(), sizeof hash);
  return hash;
}

Mark Log::mark(Position at) const {
  const Entry& entry = entries_[at];
  return {entry.change.replica, entry.change.seq, entry.hash};
}

std::optional<Position> Log::find(const Digest& hash) const {
  const auto found = by_hash_.find(hash);
  if (found == by_hash_.end()) return std::nullopt;
  return found->second;
}

std::optional<Position> Log::find(const Id& change) const {
  const auto found = by_id_.find(change);
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

bool Log::before(Position a, Position b) const {
  const Change& x = entries_[a].change;
  const Change& y = entries_[b].change;
  if (!(x.clock == y.clock)) return x.clock < y.clock;
  if (x.replica != y.replica) return x.replica < y.replica;
  return entries_[a].hash < entries_[b].hash;
}

Receipt Log::put_aside(std::string text, const std::optional<Digest>& hash, Error why) {
  Receipt receipt;
  receipt.outcome = Receipt::Outcome::quarantined;
  receipt.why = why;
  const Digest key = base::sha256(text);
  const bool is_new = quarantine_.emplace(key, Quarantined{std::move(text), std::move(why)}).second;
  if (hash && is_new) aside_.emplace(*hash, key);
  return receipt;
}

Receipt Log::add(std::string_view line) {
  Result<Change> change = decode(line);
  if (!change) {
    // A damaged copy of something known harms nothing, but is kept to be seen.
    return put_aside(std::string(line), std::nullopt, change.error());
  }
  return take(std::move(*change), line);
}

Receipt Log::add(Change change) {
  if (const Result<void> judged = verify(change); !judged) {
    const std::string text = encode(change);
    return put_aside(text, hash_of(change), judged.error());
  }
  return take(std::move(change), {});
}

Receipt Log::take(Change change, std::string_view line) {
  const Digest hash = hash_of(change);
  Receipt receipt;
  if (const auto known = find(hash)) {
    fill(*known, change, receipt);
    return receipt;
  }
  if (change.site != site_) {
    return put_aside(
        line.empty() ? encode(change) : std::string(line), hash,
        Error("journal.other_site", {{"site", change.site.to_text()}, {"expected", site_.to_text()}}));
  }
  if (const auto waiting = waiting_.find(hash); waiting != waiting_.end()) {
    for (auto& [ref, sealed] : change.values) waiting->second.values.emplace(ref, std::move(sealed));
    receipt.outcome = Receipt::Outcome::waiting;
    return receipt;
  }
  const std::vector<Digest> missing = missing_for(change);
  if (!missing.empty()) {
    for (const Digest& other : missing) waits_for_.emplace(other, hash);
    waiting_.emplace(hash, std::move(change));
    receipt.outcome = Receipt::Outcome::waiting;
    return receipt;
  }
  if (keep(std::move(change), hash, receipt)) keep_waiting_for(hash, receipt);
  return receipt;
}

// Values this copy has and ours lacks, unless they were erased.
void Log::fill(Position at, Change& copy, Receipt& receipt) {
  Change& ours = entries_[at].change;
  bool filled = false;
  for (auto& [ref, sealed] : copy.values) {
    if (ours.values.count(ref) != 0 || erased_.count(ref) != 0) continue;
    ours.values.emplace(ref, std::move(sealed));
    filled = true;
  }
  if (filled) receipt.altered.push_back(at);
}

std::vector<Digest> Log::missing_for(const Change& change) const {
  std::vector<Digest> missing;
  const auto want = [&](const Digest& hash) {
    if (by_hash_.count(hash) == 0) missing.push_back(hash);
  };
  if (change.prev) want(*change.prev);
  for (const Mark& mark : change.base) want(mark.hash);
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  return missing;
}

std::optional<Error> Log::judge_past(const Change& change) const {
  if (change.prev) {
    const Change& prev = entries_[by_hash_.at(*change.prev)].change;
    if (prev.replica != change.replica || prev.seq + 1 != change.seq) {
      return Error("journal.chain_broken",
                   {{"replica", change.replica.to_text()}, {"seq", std::to_string(change.seq)}});
    }
  }
  for (const Mark& mark : change.base) {
    const Change& seen = entries_[by_hash_.at(mark.hash)].change;
    if (seen.replica != mark.replica || seen.seq != mark.seq) {
      return Error("journal.wrong_base",
                   {{"replica", change.replica.to_text()}, {"seq", std::to_string(change.seq)}});
    }
  }
  return std::nullopt;
}

bool Log::keep(Change change, const Digest& hash, Receipt& receipt) {
  if (auto why = judge_past(change)) {
    Receipt aside = put_aside(encode(change), hash, std::move(*why));
    // Those kept along the way stay in the receipt; the reason is told of the change that was given.
    if (receipt.kept.empty()) {
      receipt.outcome = aside.outcome;
      receipt.why = aside.why;
    }
    return false;
  }
  std::vector<Position> seen;
  for (const Mark& mark : change.base) seen.push_back(by_hash_.at(mark.hash));
  const Position* prev = nullptr;
  Position before = 0;
  if (change.prev) {
    before = by_hash_.at(*change.prev);
    prev = &before;
  }
  const std::size_t lines = lines_.lines();
  lines_.append(change.replica, prev, seen);
  if (lines_.lines() != lines && lines_.lines_of(change.replica) > 1) {
    const Fork fork{change.replica, change.seq};
    if (std::find(forks_.begin(), forks_.end(), fork) == forks_.end()) forks_.push_back(fork);
    receipt.forks.push_back(fork);
  }

  const auto at = static_cast<Position>(entries_.size());
  by_hash_.emplace(hash, at);
  by_id_.emplace(change.id, at);
  entries_.push_back({std::move(change), hash});
  receipt.outcome = Receipt::Outcome::kept;
  receipt.kept.push_back(at);
  drop_erased(at, receipt);

  const auto [first, last] = aside_.equal_range(hash);  // damaged copies that came before this sound one
  for (auto text = first; text != last; ++text) quarantine_.erase(text->second);
  aside_.erase(first, last);
  return true;
}

void Log::keep_waiting_for(const Digest& hash, Receipt& receipt) {
  std::vector<Digest> arrived = {hash};
  while (!arrived.empty()) {
    const Digest here = arrived.back();
    arrived.pop_back();
    const auto [first, last] = waits_for_.equal_range(here);
    std::vector<Digest> candidates;
    for (auto at = first; at != last; ++at) candidates.push_back(at->second);
    waits_for_.erase(first, last);
    std::sort(candidates.begin(), candidates.end());
    for (const Digest& candidate : candidates) {
      const auto waiting = waiting_.find(candidate);
      if (waiting == waiting_.end() || !missing_for(waiting->second).empty()) continue;
      Change change = std::move(waiting->second);
      waiting_.erase(waiting);
      if (keep(std::move(change), candidate, receipt)) arrived.push_back(candidate);
    }
  }
}

// What this change erases goes from all changes; what was erased before goes from this one.
void Log::drop_erased(Position at, Receipt& receipt) {
  std::vector<Digest> now;
  for (const Edit& edit : entries_[at].change.edits)
    now.insert(now.end(), edit.erase.begin(), edit.erase.end());
  erased_.insert(now.begin(), now.end());
  const auto drop = [&](Change& change, const Digest& ref) {
    const auto found = change.values.find(ref);
    if (found == change.values.end()) return false;
    const FieldRule* rule = use_of(change, ref);
    if (rule != nullptr && rule->structural()) return false;
    change.values.erase(found);
    return true;
  };
  if (!erased_.empty()) {
    Change& own = entries_[at].change;
    std::vector<Digest> refs;
    for (const auto& [ref, sealed] : own.values) {
      if (erased_.count(ref) != 0) refs.push_back(ref);
    }
    for (const Digest& ref : refs) drop(own, ref);
  }
  if (now.empty()) return;
  for (Position other = 0; other < at; ++other) {  // an erasure is rare; an index would cost each change
    bool dropped = false;
    for (const Digest& ref : now) dropped |= drop(entries_[other].change, ref);
    if (dropped) receipt.altered.push_back(other);
  }
}

Version Log::version() const {
  Version version;
  for (Lines::Line line = 0; line < lines_.lines(); ++line) version.push_back(mark(lines_.last(line)));
  std::sort(version.begin(), version.end());
  return version;
}

std::vector<Position> Log::missing_from(const Version& theirs) const {
  std::vector<std::uint64_t> upto(lines_.lines());
  for (const Mark& mark : theirs) {
    if (const auto at = find(mark.hash)) {
      lines_.cover(upto, *at);
      continue;
    }
    // They know a change of this replica that we do not. If it comes behind all of ours it most likely is
    // the same line further on; if our last is unknown to them, they will see so in our version and send.
    for (Lines::Line line = 0; line < lines_.lines(); ++line) {
      const Position last = lines_.last(line);
      if (lines_.replica(line) == mark.replica && lines_.lines_of(mark.replica) == 1 &&
          lines_.place(last).seq < mark.seq) {
        lines_.cover(upto, last);
      }
    }
  }
  std::vector<Position> missing;
  for (Position at = 0; at < entries_.size(); ++at) {
    if (!lines_.covered(upto, at)) missing.push_back(at);
  }
  return missing;
}

Result<std::vector<bool>> Log::known_at(const Version& version) const {
  std::vector<std::uint64_t> upto(lines_.lines());
  for (const Mark& mark : version) {
    const auto at = find(mark.hash);
    if (!at) {
      return Error("journal.unknown_revision",
                   {{"replica", mark.replica.to_text()}, {"seq", std::to_string(mark.seq)}});
    }
    lines_.cover(upto, *at);
  }
  std::vector<bool> known(entries_.size());
  for (Position at = 0; at < entries_.size(); ++at) known[at] = lines_.covered(upto, at);
  return known;
}

Version Log::version_at(std::int64_t ms) const {
  Version version;
  for (Lines::Line line = 0; line < lines_.lines(); ++line) {
    std::optional<Position> last;
    for (const Position at : lines_.members(line)) {
      if (entries_[at].change.clock.ms <= ms) last = at;
    }
    if (last) version.push_back(mark(*last));
  }
  std::sort(version.begin(), version.end());
  return version;
}

Result<Next> Log::next(const Id& replica) const {
  if (lines_.lines_of(replica) > 1) {
    return Error("journal.replica_copied", {{"replica", replica.to_text()}});
  }
  Next next;
  std::vector<std::uint64_t> seen(lines_.lines());
  for (Lines::Line line = 0; line < lines_.lines(); ++line) {
    if (lines_.replica(line) != replica) continue;
    const Position last = lines_.last(line);
    next.seq = entries_[last].change.seq + 1;
    next.prev = entries_[last].hash;
    lines_.cover(seen, last);
  }
  for (Lines::Line line = 0; line < lines_.lines(); ++line) {
    const Position last = lines_.last(line);
    next.seen.push_back(entries_[last].change.clock);
    if (!lines_.covered(seen, last)) next.base.push_back(mark(last));
  }
  std::sort(next.base.begin(), next.base.end());
  return next;
}

std::vector<Waiting> Log::waiting() const {
  std::vector<Waiting> all;
  for (const auto& [hash, change] : waiting_) {
    all.push_back({{change.replica, change.seq, hash}, missing_for(change)});
  }
  return all;
}

std::vector<Quarantined> Log::quarantine() const {
  std::vector<Quarantined> all;
  for (const auto& [key, quarantined] : quarantine_) all.push_back(quarantined);
  return all;
}

}  // namespace twiza::journal
