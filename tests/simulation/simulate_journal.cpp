// simulate_journal [--seed N] [--edits N] [--replicas N] [--mutations]
//
// Plays worlds of 3 to 20 replicas (world.hpp) until N edits are made in all (100,000 unless said) and says
// whether the invariants held. Exit code 0 or 1. A failure prints the line that plays that world alone
// again. --mutations breaks a rule on purpose in each world, and fails when that is not noticed.
#include <chrono>
#include <cstdlib>
#include <iostream>

#include "world.hpp"

using twiza::simulation::Mutation;
using twiza::simulation::Options;
using twiza::simulation::Report;
using twiza::simulation::run_world;

namespace {

int run_mutations(std::uint64_t seed) {
  const std::pair<Mutation, const char*> mutations[] = {
      {Mutation::acknowledge_before_disk, "acknowledge before the disk"},
      {Mutation::clock_decides, "let the clock decide what is taken"},
      {Mutation::restamp, "restamp what is received"},
      {Mutation::lose_a_message, "lose one message for good"},
      {Mutation::stale_fold, "show a stale fold"},
      {Mutation::forget_erasures, "leave erased values on the disk"}};
  int missed = 0;
  for (const auto& [mutation, name] : mutations) {
    Report report;
    for (std::uint64_t world = 0; world < 8 && report.broken.empty(); ++world) {
      Options options;
      options.seed = seed + world;
      options.replicas = 4;
      options.edits = 3000;
      options.mutation = mutation;
      report = run_world(options);
    }
    std::cout << name << ": " << (report.broken.empty() ? "NOT NOTICED" : "noticed, " + report.broken)
              << '\n';
    missed += report.broken.empty() ? 1 : 0;
  }
  return missed == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  std::uint64_t seed = 20261124;
  std::size_t edits = 100'000;
  std::size_t replicas = 0;
  bool mutations = false;
  for (int i = 1; i < count; ++i) {
    const std::string name = arguments[i];
    const char* value = i + 1 < count ? arguments[i + 1] : "";
    if (name == "--mutations") {
      mutations = true;
      continue;
    }
    if (name == "--seed") seed = std::strtoull(value, nullptr, 10);
    if (name == "--edits") edits = std::strtoull(value, nullptr, 10);
    if (name == "--replicas") replicas = std::strtoull(value, nullptr, 10);
    ++i;
  }
  std::cout << "seed " << seed << std::endl;
  if (mutations) return run_mutations(seed);

  const auto start = std::chrono::steady_clock::now();
  Report all;
  std::size_t worlds = 0;
  while (all.edits < edits) {
    Options options;
    options.seed = seed + worlds;
    // All from the seed, so that a failure can be played again. 3 to 20 replicas, small worlds more often:
    // they meet more often too.
    const std::uint64_t mix = options.seed * 2654435761 % 1000003;
    options.replicas = replicas != 0 ? replicas : 3 + (mix % 3 == 0 ? mix / 3 % 18 : mix / 3 % 6);
    options.edits = std::min<std::size_t>(edits - all.edits, 4000);
    options.records = 5 + mix / 60 % 4 * 15;
    const Report report = run_world(options);
    ++worlds;
    all.add(report);
    if (!report.broken.empty()) {
      std::cout << "BROKEN: " << report.broken << "\n  simulate_journal --seed " << options.seed
                << " --edits " << options.edits << " --replicas " << options.replicas << std::endl;
      return 1;
    }
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::cout << worlds << " worlds, " << all.edits << " edits in " << all.changes << " changes, "
            << all.deliveries << " deliveries, " << all.dropped << " dropped, " << all.kills << " kills, "
            << all.restores << " restores, " << all.copies << " copied directories, " << all.forks
            << " forks met, " << all.cards << " open cards, " << all.erased << " values erased, "
            << all.quarantined << " in quarantine: all invariants hold. " << seconds.count() << " s\n";
  return 0;
}
