// One writer that never stops: kill_writer FOLDER NUMBER REPLICA PIPE SHARED SEED. See kill_writers.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include "shim_disk.hpp"
#include "store/open.hpp"
#include "writer_talk.hpp"

namespace {

using namespace twiza;
using test::Message;

// Says to the parent when a file has bytes that the disk has not.
class Witness : public test::ShimDisk {
 public:
  Witness(std::atomic<std::uint32_t>& writing) : ShimDisk("witness"), writing_(writing) {}
  int write(const std::string&, std::int64_t, std::string_view) override {
    writing_ = 1;
    return SQLITE_OK;
  }
  void synced(const std::string&) override { writing_ = 0; }

 private:
  std::atomic<std::uint32_t>& writing_;
};

void say(int pipe, Message message) {
  if (::write(pipe, &message, sizeof message) != static_cast<ssize_t>(sizeof message)) std::_Exit(3);
}

[[noreturn]] void give_up(int pipe, const std::string& code) {
  std::fprintf(stderr, "kill_writer: %s\n", code.c_str());
  say(pipe, {Message::refused, 0, 0, {}});
  std::_Exit(3);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 7) return 2;
  const int number = std::atoi(argv[2]);
  const base::Id replica = test::id(std::atoi(argv[3]));
  const int pipe = std::atoi(argv[4]);
  void* memory =
      ::mmap(nullptr, sizeof(test::Shared), PROT_READ | PROT_WRITE, MAP_SHARED, std::atoi(argv[5]), 0);
  if (memory == MAP_FAILED) return 2;
  Witness witness(static_cast<test::Shared*>(memory)->writing[number]);
  std::mt19937_64 random(std::strtoull(argv[6], nullptr, 10));

  store::Options options;
  options.vfs = witness.name();
  auto opened = store::open_store(argv[1], options);
  if (!opened) give_up(pipe, opened.error().code);
  store::Store& store = **opened;
  if (const auto made = store.create_site({test::kKillSite, ""}); !made) give_up(pipe, made.error().code);
  const auto version = store.version(test::kKillSite);
  if (!version) give_up(pipe, version.error().code);
  const auto known = version->find(replica);
  std::uint64_t next = known == version->end() ? 1 : known->second + 1;

  for (;;) {
    const std::uint64_t last = next + random() % 5;
    store::Batch batch;
    for (std::uint64_t seq = next; seq <= last; ++seq) {
      batch.changes.push_back(test::kill_change(replica, seq, next, last, random() % 6000));
      batch.values.push_back(test::value(batch.changes.back().bytes.substr(0, 200) + std::to_string(seq)));
    }
    say(pipe, {Message::begin, next, last, {}});
    const auto done = store.append(test::kKillSite, batch);
    if (!done) give_up(pipe, done.error().code);
    say(pipe, {Message::done, done->at(0).first, done->at(0).last, done->at(0).hash});
    next = last + 1;
  }
}
