// Kills writers and looks what is left: kill_writers WRITER [--rounds N] [--seconds S] [--seed N].
//
// Each round starts two writers on one data directory, lets them commit for a random moment and kills them
// with SIGKILL, together or one after the other. Then everything that was acknowledged through the pipes must
// be there, the file whole, no batch half there. A directory serves twenty rounds, so that one is made and
// one is large.
//
// A kill fell inside a write if the writer had said "begin" and not "done". Some of these writers were
// waiting for the other one, so a second, stricter figure counts the rounds in which bytes stood written and
// not synced when the (first) kill came. The test fails if fewer than half of the kills fell inside a write.
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <thread>

#include "store/open.hpp"
#include "writer_talk.hpp"

namespace {

using namespace twiza;
using test::Message;
using Clock = std::chrono::steady_clock;

struct Writer {
  pid_t process = -1;
  int pipe = -1;
  bool begun = false;  // ever
  bool inside = false;
  bool refused = false;

  void start(const char* program, const std::string& folder, int number, int replica, int shared,
             std::uint64_t seed) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) std::abort();
    pipe = ends[0];
    ::fcntl(pipe, F_SETFL, O_NONBLOCK);
    const std::array<std::string, 6> words = {folder,
                                              std::to_string(number),
                                              std::to_string(replica),
                                              std::to_string(ends[1]),
                                              std::to_string(shared),
                                              std::to_string(seed)};
    process = ::fork();
    if (process == 0) {
      ::fcntl(ends[1], F_SETFD, 0);
      ::execl(program, program, words[0].c_str(), words[1].c_str(), words[2].c_str(), words[3].c_str(),
              words[4].c_str(), words[5].c_str(), nullptr);
      std::_Exit(2);
    }
    ::close(ends[1]);
  }

  // Takes what the pipe holds.
  void listen(std::uint64_t& acknowledged, base::Digest& hash) {
    Message message;
    while (::read(pipe, &message, sizeof message) == static_cast<ssize_t>(sizeof message)) {
      if (message.kind == Message::refused) refused = true;
      if (message.kind == Message::begin) begun = inside = true;
      if (message.kind != Message::done) continue;
      inside = false;
      acknowledged = message.last;
      hash = message.hash;
    }
  }

  void kill() const {
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
  }
};

struct Figures {
  long rounds = 0, kills = 0, inside = 0, unsynced = 0, acknowledged = 0, batches = 0;
};

[[noreturn]] void fail(const std::string& why) {
  std::printf("FAILED: %s\n", why.c_str());
  std::exit(1);
}

// Everything acknowledged is there, every batch is whole. Returns the number of batches.
long check(const std::string& folder, const std::array<base::Id, 2>& replicas,
           const std::array<std::uint64_t, 2>& acknowledged, const std::array<base::Digest, 2>& hashes) {
  const auto opened = store::open_store(folder);
  if (!opened) fail("open: " + opened.error().code);
  store::Store& store = **opened;
  if (const auto whole = store.verify(); !whole) fail("verify: " + whole.error().code);
  const auto version = store.version(test::kKillSite);
  if (!version) fail("version: " + version.error().code);
  long batches = 0;
  for (std::size_t w = 0; w < replicas.size(); ++w) {
    const auto found = version->find(replicas[w]);
    const std::uint64_t held = found == version->end() ? 0 : found->second;
    if (held < acknowledged[w]) fail("an acknowledged change is gone");
    if (acknowledged[w] == 0) continue;
    const auto last = store.find(test::kKillSite, replicas[w], acknowledged[w]);
    if (!last || !*last || (*last)->hash != hashes[w]) fail("an acknowledged change is another one");
  }
  store::Version at;
  for (;;) {
    const auto page = store.changes_after(test::kKillSite, at);
    if (!page) fail("changes: " + page.error().code);
    if (page->empty()) break;
    std::vector<base::Digest> refs;
    for (const store::Change& change : *page) {
      std::uint64_t first = 0, last = 0;
      std::istringstream(change.bytes) >> first >> last;
      if (change.seq < first || change.seq > last) fail("a change in a foreign batch");
      if (last > version->at(change.replica)) fail("half a batch");
      if (change.seq == first) ++batches;
      refs.push_back(test::value(change.bytes.substr(0, 200) + std::to_string(change.seq)).ref);
      at[change.replica] = change.seq;
    }
    const auto values = store.get_values(test::kKillSite, refs);
    if (!values) fail("values: " + values.error().code);
    for (const base::Digest& ref : refs)
      if (values->held.count(ref) == 0) fail("a change without its value");
  }
  return batches;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  long rounds = 300;
  double seconds = 50;
  std::uint64_t seed = std::random_device()();
  for (int i = 2; i + 1 < argc; i += 2) {
    if (std::strcmp(argv[i], "--rounds") == 0) rounds = std::atol(argv[i + 1]), seconds = 1e9;
    if (std::strcmp(argv[i], "--seconds") == 0) seconds = std::atof(argv[i + 1]);
    if (std::strcmp(argv[i], "--seed") == 0) seed = std::strtoull(argv[i + 1], nullptr, 10);
  }
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  std::mt19937_64 random(seed);
  const int shared_file = ::memfd_create("twiza-kill", 0);
  if (shared_file < 0 || ::ftruncate(shared_file, sizeof(test::Shared)) != 0) fail("no shared memory");
  auto* shared = static_cast<test::Shared*>(
      ::mmap(nullptr, sizeof(test::Shared), PROT_READ | PROT_WRITE, MAP_SHARED, shared_file, 0));

  Figures total;
  std::unique_ptr<test::Scratch> scratch;
  std::array<std::uint64_t, 2> acknowledged{};
  std::array<base::Digest, 2> hashes{};
  long batches = 0;
  const std::array<base::Id, 2> replicas = {test::id(70), test::id(71)};
  const auto start = Clock::now();
  while (total.rounds < rounds && std::chrono::duration<double>(Clock::now() - start).count() < seconds) {
    if (total.rounds % 20 == 0) {
      scratch = std::make_unique<test::Scratch>();
      acknowledged = {};
      total.batches += batches;
    }
    const std::string folder = (scratch->path() / "data").string();
    shared->writing[0] = shared->writing[1] = 0;
    std::array<Writer, 2> writers;
    for (int w = 0; w < 2; ++w)
      writers[static_cast<std::size_t>(w)].start(argv[1], folder, w, 70 + w, shared_file, random());
    const auto listen = [&] {
      for (std::size_t w = 0; w < 2; ++w) writers[w].listen(acknowledged[w], hashes[w]);
    };

    // One round in eight is killed wherever it is: while it starts, makes the file, upgrades it.
    const bool early = random() % 8 == 0;
    const auto patience = Clock::now() + std::chrono::seconds(20);
    while (!early && !(writers[0].begun && writers[1].begun)) {
      listen();
      if (writers[0].refused || writers[1].refused || Clock::now() > patience) fail("a writer did not start");
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    const auto until = Clock::now() + std::chrono::microseconds(random() % 40'000);
    while (Clock::now() < until) {
      listen();
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 500));
    }
    const bool together = random() % 2 == 0;
    const std::size_t victim = random() % 2;
    // The flags are read once both stand still, or the writer would change them between look and kill.
    ::kill(writers[victim].process, SIGSTOP);
    if (together) ::kill(writers[1 - victim].process, SIGSTOP);
    ::waitpid(writers[victim].process, nullptr, WUNTRACED);
    if (together) ::waitpid(writers[1 - victim].process, nullptr, WUNTRACED);
    if (shared->writing[victim] != 0 || (together && shared->writing[1 - victim] != 0)) ++total.unsynced;
    writers[victim].kill();
    if (!together) {
      const auto pause = std::chrono::microseconds(random() % 10'000);
      const auto end = Clock::now() + pause;
      while (Clock::now() < end) listen();
      listen();
    }
    writers[1 - victim].kill();
    listen();
    for (const Writer& writer : writers) {
      if (writer.refused) fail("a writer was refused");
      ++total.kills;
      if (writer.inside) ++total.inside;
      ::close(writer.pipe);
    }
    batches = check(folder, replicas, acknowledged, hashes);
    ++total.rounds;
  }
  total.batches += batches;
  const double share = 100.0 * static_cast<double>(total.inside) / static_cast<double>(total.kills);
  std::printf(
      "rounds %ld, kills %ld, inside a write %ld (%.0f %%), rounds with written and unsynced bytes %ld (%.0f "
      "%%), "
      "batches kept %ld, lost 0, in %.0f s\n",
      total.rounds, total.kills, total.inside, share, total.unsynced,
      100.0 * static_cast<double>(total.unsynced) / static_cast<double>(total.rounds), total.batches,
      std::chrono::duration<double>(Clock::now() - start).count());
  if (2 * total.inside < total.kills) fail("fewer than half of the kills fell inside a write");
  return 0;
}
