// A disk that is full after so many bytes, and has room again later.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "shim_disk.hpp"
#include "store/backup.hpp"
#include "store/data_folder.hpp"
#include "store/open.hpp"
#include "store_samples.hpp"

namespace twiza::test {
namespace {

namespace fs = std::filesystem;

class SmallDisk : public ShimDisk {
 public:
  SmallDisk() : ShimDisk("small") {}
  void room(std::int64_t bytes) { room_ = bytes; }

  int write(const std::string&, std::int64_t, std::string_view bytes) override {
    room_ -= static_cast<std::int64_t>(bytes.size());
    return room_ < 0 ? SQLITE_FULL : SQLITE_OK;
  }
  bool syncs_really() const override { return false; }

 private:
  std::int64_t room_ = INT64_MAX;
};

struct DiskFull : ::testing::Test {
  DiskFull() { options.vfs = disk.name(); }
  Scratch scratch{Scratch::in_memory};
  fs::path folder = scratch.path() / "data";
  SmallDisk disk;
  store::Options options;
};

TEST_F(DiskFull, QUA_08_refused_in_words_nothing_lost_and_later_writes_work) {
  long refusals = 0;
  for (std::int64_t room = 0; room < 400'000; room += 3'777) {
    SCOPED_TRACE(room);
    const fs::path data = folder / std::to_string(room);
    std::uint64_t last = 0;
    {
      disk.room(INT64_MAX);
      auto opened = store::open_store(data, options);
      ASSERT_EQ(code((*opened)->create_site({id(1), ""})), "ok");
      disk.room(room);
      while (last < 60) {
        const auto done = (*opened)->append(
            id(1), {{change(id(7), last + 1, std::string(5000, 'a')), change(id(7), last + 2, "b")}, {}});
        if (!done) {
          ASSERT_EQ(code(done), "store.disk_full");
          EXPECT_EQ(done.error().arguments, (base::Arguments{{"folder", data.string()}}));
          ++refusals;
          break;
        }
        last += 2;
      }
      EXPECT_EQ((*opened)->changes_after(id(1), {})->size(), last);
      disk.room(INT64_MAX);
      ASSERT_EQ(code((*opened)->append(id(1), {{change(7, last + 1)}, {}})), "ok");
    }
    const auto again = store::open_store(data, options);
    EXPECT_EQ(code((*again)->verify()), "ok");
    EXPECT_EQ((*again)->changes_after(id(1), {})->size(), last + 1);
  }
  EXPECT_GT(refusals, 50);
}

TEST_F(DiskFull, QUA_08_no_half_made_file) {
  for (std::int64_t room = 0; room < 80'000; room += 997) {
    disk.room(room);
    const fs::path data = folder / std::to_string(room);
    const auto opened = store::open_store(data, options);
    ASSERT_EQ(code(opened), "ok");
    const auto made = (*opened)->set_setting("author", "Zineb");
    EXPECT_TRUE(code(made) == "ok" || code(made) == "store.disk_full") << code(made);
    disk.room(INT64_MAX);
    ASSERT_EQ(code((*opened)->set_setting("author", "Zineb")), "ok");
    EXPECT_EQ(**(*store::open_store(data))->setting("author"), "Zineb");
    for (const auto& entry : fs::directory_iterator(data))
      EXPECT_EQ(entry.path().filename().string().find(".new-"), std::string::npos) << entry.path();
  }
}

TEST_F(DiskFull, QUA_08_a_backup_that_does_not_fit_leaves_the_earlier_one) {
  auto opened = store::open_store(folder, options);
  ASSERT_EQ(code((*opened)->create_site({id(1), ""})), "ok");
  const fs::path target = scratch.path() / "copy.sqlite";
  ASSERT_EQ(code(store::backup(folder, target, options)), "ok");
  ASSERT_EQ(code((*opened)->append(id(1), {{change(id(7), 1, std::string(200'000, 'a'))}, {}})), "ok");
  disk.room(50'000);
  const auto refused = store::backup(folder, target, options);
  ASSERT_EQ(code(refused), "store.disk_full");
  EXPECT_EQ(refused.error().arguments, (base::Arguments{{"folder", scratch.path().string()}}));
  disk.room(INT64_MAX);
  EXPECT_EQ(code(store::restore(scratch.path() / "other", target, "now")), "ok");
  EXPECT_EQ((*store::open_store(scratch.path() / "other"))->sites()->size(), 1U);
  EXPECT_EQ(std::distance(fs::directory_iterator(scratch.path()), {}), 3);
}

// A true disk of `pages` pages, seen by this process only; false where that is not allowed.
bool mount_small_disk(const fs::path& folder, int pages) {
  const std::string size = "size=" + std::to_string(pages * 4096);
  return ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("tmpfs", folder.c_str(), "tmpfs", 0, size.c_str()) == 0;
}

// Fills the disk, then makes room. Exits with 0 (as it should be), 1 (not), 2 (no such disk to be had).
int fill_a_true_disk(const fs::path& folder, int pages) {
  if (!mount_small_disk(folder, pages)) return 2;
  const std::string ballast(static_cast<std::size_t>(pages) * 4096 / 3, 'b');
  std::ofstream(folder / "ballast") << ballast;
  const auto opened = store::open_store(folder / "data");
  if (!opened) return 1;
  store::Store& store = **opened;
  std::uint64_t last = 0;
  std::string said = code(store.create_site({id(1), ""}));
  while (said == "ok") {
    said = code(store.append(id(1), {{change(id(7), last + 1, std::string(3000, 'a'))}, {}}));
    if (said == "ok") ++last;
  }
  if (said != "store.disk_full") return 1;
  fs::remove(folder / "ballast");
  if (code(store.create_site({id(1), ""})) != "ok" || store.changes_after(id(1), {})->size() != last)
    return 1;
  if (code(store.append(id(1), {{change(7, last + 1)}, {}})) != "ok") return 1;
  return code(store.verify()) == "ok" ? 0 : 1;
}

TEST(TrueDiskFull, QUA_08_on_a_small_disk) {
  for (int pages = 8; pages < 200; pages += 3) {
    Scratch scratch;
    const pid_t process = ::fork();
    if (process == 0) ::_exit(fill_a_true_disk(scratch.path(), pages * 3));
    int status = 0;
    ::waitpid(process, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 2) GTEST_SKIP() << "mounting is not allowed here";
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << pages << " pages, status " << status;
  }
}

}  // namespace
}  // namespace twiza::test
