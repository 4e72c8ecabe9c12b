#include "journal/lines.hpp"

#include <algorithm>

namespace twiza::journal {

std::uint64_t Lines::seen_at(const std::vector<Move>& moves, std::uint64_t seq) {
  const auto after =
      std::upper_bound(moves.begin(), moves.end(), seq,
                       [](std::uint64_t wanted, const Move& move) { return wanted < move.from; });
  return after == moves.begin() ? 0 : std::prev(after)->upto;
}

void Lines::raise(Line line, std::uint64_t seq, Line other, std::uint64_t upto) {
  if (other == line || upto == 0) return;
  std::vector<Move>& moves = lines_[line].seen[other];
  if (!moves.empty() && moves.back().upto >= upto) return;
  if (!moves.empty() && moves.back().from == seq) {
    moves.back().upto = upto;
  } else {
    moves.push_back({seq, upto});
  }
}

void Lines::join(Line line, std::uint64_t seq, Position at) {
  const Place& place = places_[at];
  raise(line, seq, place.line, place.seq);
  if (place.line == line) return;
  // raise() may add to lines_[line].seen only, never to the map walked here.
  for (const auto& [other, moves] : lines_[place.line].seen) {
    raise(line, seq, other, seen_at(moves, place.seq));
  }
}

Lines::Place Lines::append(const base::Id& replica, const Position* prev, const std::vector<Position>& seen) {
  Place place;
  const std::uint64_t seq = prev == nullptr ? 1 : places_[*prev].seq + 1;
  if (prev != nullptr && lines_[places_[*prev].line].last == *prev) {
    place = {places_[*prev].line, seq};
  } else {
    place = {static_cast<Line>(lines_.size()), seq};
    lines_.emplace_back().replica = replica;
    ++count_[replica];
    if (prev != nullptr) join(place.line, seq, *prev);
  }
  const auto at = static_cast<Position>(places_.size());
  places_.push_back(place);
  Branch& branch = lines_[place.line];
  branch.members.push_back(at);
  branch.last = at;
  for (const Position other : seen) join(place.line, seq, other);
  return place;
}

bool Lines::saw(Position later, Position earlier) const {
  const Place& a = places_[later];
  const Place& b = places_[earlier];
  if (a.line == b.line) return b.seq < a.seq;
  const auto& seen = lines_[a.line].seen;
  const auto moves = seen.find(b.line);
  return moves != seen.end() && seen_at(moves->second, a.seq) >= b.seq;
}

std::size_t Lines::lines_of(const base::Id& replica) const {
  const auto found = count_.find(replica);
  return found == count_.end() ? 0 : found->second;
}

void Lines::cover(std::vector<std::uint64_t>& upto, Position at) const {
  upto.resize(lines_.size());
  const Place& place = places_[at];
  upto[place.line] = std::max(upto[place.line], place.seq);
  for (const auto& [other, moves] : lines_[place.line].seen) {
    upto[other] = std::max(upto[other], seen_at(moves, place.seq));
  }
}

}  // namespace twiza::journal
