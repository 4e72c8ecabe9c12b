// What the journal costs: a site of 3,000 actors and 6,000 ties edited by 5 replicas until there are
// 100,000 changes. Not a test: it prints, and judges nothing. bench_journal [CHANGES]
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

#include "journal/change_json.hpp"
#include "journal/draft.hpp"
#include "journal/journal.hpp"

using namespace twiza;
using namespace twiza::journal;

namespace {

using Timer = std::chrono::steady_clock;

double ms_since(Timer::time_point start) {
  return std::chrono::duration<double, std::milli>(Timer::now() - start).count();
}

std::uint64_t state = 7;
std::uint64_t dice() {
  state += 0x9E3779B97F4A7C15;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  return z ^ (z >> 27);
}

Ref actor(std::size_t i) { return {Kind::structure, base::derived_id({}, "actor", std::to_string(i))}; }
Ref tie(std::size_t i) { return {Kind::tie, base::derived_id({}, "tie", std::to_string(i))}; }

Change one_change(const Journal& journal, std::size_t i) {
  Draft draft(journal.fold());
  const std::size_t what = i < 9000 ? i : 100000 + dice() % 9000;
  const std::size_t which = what % 100000;
  if (what < 3000) {
    (void)draft.set(actor(which), "name", "Coopérative " + std::to_string(i));
    (void)draft.set(actor(which), "phone", "06" + std::to_string(10000000 + i));
  } else if (what < 9000) {
    (void)draft.set(tie(which - 3000), "from", actor(dice() % 3000));
    (void)draft.set(tie(which - 3000), "to", actor(dice() % 3000));
  } else if (which < 3000) {
    (void)draft.set(actor(which), "note", "note " + std::to_string(i));
  } else {
    (void)draft.set(tie(which - 3000), "word", "mot " + std::to_string(i));
  }
  Writer writer;
  writer.replica = base::derived_id({}, "replica", std::to_string(dice() % 5));
  writer.now_ms = 1'800'000'000'000 + static_cast<std::int64_t>(i) * 1000;
  writer.random = [](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice() >> 40);
  };
  return **draft.finish(writer, {});
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t changes = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 100'000;
  const Id site = base::derived_id({}, "site", "bench");
  Journal journal(site);
  std::vector<std::string> lines;
  std::vector<double> one;
  std::size_t bytes = 0;
  const auto making = Timer::now();
  for (std::size_t i = 0; i < changes; ++i) {
    Change change = one_change(journal, i);
    lines.push_back(encode(change));
    bytes += lines.back().size();
    const auto start = Timer::now();
    journal.add(lines.back());
    (void)journal.site();
    if (i + 1000 >= changes) one.push_back(1000 * ms_since(start));
  }
  std::cout << changes << " changes made one by one: " << ms_since(making) << " ms, " << bytes / changes
            << " bytes each\n";
  std::sort(one.begin(), one.end());
  std::cout << "one more change (read, verified, folded, site asked): " << one[one.size() / 2]
            << " µs in the median, " << one[one.size() * 99 / 100] << " µs at 99 %\n";

  // The dearest single change: an actor in the middle goes, its ties with it, and all behind them move up.
  Draft draft(journal.fold());
  draft.remove(actor(1500));
  Writer writer;
  writer.replica = base::derived_id({}, "replica", "0");
  writer.random = [](std::span<std::uint8_t> bytes) {
    std::fill(bytes.begin(), bytes.end(), std::uint8_t{1});
  };
  const std::string removal = encode(**draft.finish(writer, {}));
  const std::size_t ties = journal.fold().users(actor(1500)).size();
  auto start = Timer::now();
  journal.add(removal);
  (void)journal.site();
  std::cout << "an actor deleted with its " << ties << " ties, site asked: " << ms_since(start) << " ms\n";
  lines.push_back(removal);

  start = Timer::now();
  Log log(site);
  std::vector<Position> all;
  for (const std::string& line : lines) {
    for (const Position at : log.add(line).kept) all.push_back(at);
  }
  const double read = ms_since(start);
  start = Timer::now();
  Fold fold(log);
  fold.add(all);
  (void)fold.site();
  const double folded = ms_since(start);
  std::cout << "from nothing: read and verified " << read << " ms, folded " << folded << " ms\n";
  start = Timer::now();
  const Digest hash = fold.hash();
  std::cout << "site hash " << base::hex(hash).substr(0, 16) << ": " << ms_since(start) << " ms\n";
  std::cout << (hash == journal.fold().hash() ? "same as one by one\n" : "DIFFERENT\n");
  start = Timer::now();
  const Position last = static_cast<Position>(log.size() / 2);
  (void)Fold::at(log, {log.mark(last)});
  std::cout << "as of a revision half way: " << ms_since(start) << " ms\n";
}
