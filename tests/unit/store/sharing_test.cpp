// The same data for several processes, or for one that may only read.
#include <thread>

#include "store/refusal.hpp"
#include "store/sqlite_connection.hpp"
#include "store_fixture.hpp"

namespace twiza::store {
namespace {

using Sharing = StoreFixture;
using std::chrono::milliseconds;

Options patient(int patience) {
  Options options;
  options.patience = milliseconds(patience);
  return options;
}

TEST_F(Sharing, QUA_08_a_process_that_keeps_the_data_is_waited_for_and_then_named) {
  fill(2);
  Connection other(data_file(folder), Access::read_write, "", 0);
  auto holds = std::make_unique<Transaction>(other, Transaction::Kind::write);
  const auto store = open(patient(100));
  EXPECT_EQ(store->version(site)->size(), 1U);  // reading never waits
  const auto start = std::chrono::steady_clock::now();
  const auto refused = store->append(site, {{change(7, 3)}, {}});
  ASSERT_EQ(code(refused), "store.busy");
  EXPECT_EQ(refused.error().arguments, (base::Arguments{{"folder", folder.string()}}));
  EXPECT_GE(std::chrono::steady_clock::now() - start, milliseconds(90));
  holds.reset();
  EXPECT_EQ(code(store->append(site, {{change(7, 3)}, {}})), "ok");
}

TEST_F(Sharing, QUA_08_a_second_process_writes_in_turn) {
  fill(1);
  const auto store = open();
  EXPECT_EQ(elsewhere([&] { return code(open()->append(site, {{change(8, 1)}, {}})); }), "ok");
  EXPECT_EQ(code(store->append(site, {{change(9, 1)}, {}})), "ok");
  EXPECT_EQ(store->version(site)->size(), 3U);
}

TEST_F(Sharing, a_writer_without_pause_does_not_keep_others_out) {
  fill(1);
  std::atomic<bool> stop = false;
  std::thread restless([&] {
    const auto store = open();
    for (std::uint64_t seq = 1; !stop; ++seq)
      EXPECT_EQ(code(store->append(site, {{change(8, seq)}, {}})), "ok");
  });
  const auto store = open();
  for (std::uint64_t seq = 1; seq <= 30; ++seq)
    EXPECT_EQ(code(store->append(site, {{change(9, seq)}, {}})), "ok");
  stop = true;
  restless.join();
  EXPECT_EQ(code(store->verify()), "ok");
}

TEST_F(Sharing, QUA_08_a_file_exchanged_while_open_takes_no_more_writes) {
  fill(2);
  const auto store = open();
  fs::rename(data_file(folder), folder / "taken away");
  EXPECT_EQ(code(store->append(site, {{change(7, 3)}, {}})), "store.replaced");
}

void protect(const fs::path& folder, bool protect) {
  for (const auto& entry : fs::directory_iterator(folder))
    fs::permissions(entry.path(), fs::perms(protect ? 0444 : 0600));
  fs::permissions(folder, fs::perms(protect ? 0555 : 0700));
  fs::permissions(folder.parent_path(), fs::perms(0755));
}

TEST_F(Sharing, QUA_08_a_protected_folder_is_read_and_nothing_is_saved) {
  fill(5);
  protect(folder, true);
  const std::string said = elsewhere(
      [&] {
        const auto store = open();
        std::string said = std::to_string(store->changes_after(site, {})->size());
        said +=
            " " + code(store->append(site, {{change(7, 6)}, {}})) + " " + code(store->set_setting("a", "b"));
        said += " " + code(store->verify());
        return said + " " +
               std::to_string(store->get_values(site, {value("words of change 7/1").ref})->held.size());
      },
      true);
  EXPECT_EQ(said, "5 store.read_only store.read_only ok 1");
  protect(folder, false);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 2);  // the data and the lock
}

TEST_F(Sharing, a_protected_folder_without_data) {
  make_folder(folder);
  protect(folder, true);
  EXPECT_EQ(elsewhere([&] { return code(open()->set_setting("a", "b")); }, true), "store.cannot_create");
  protect(folder, false);
}

// The last writer was killed: its changes stand in the log beside the file.
TEST_F(Sharing, QUA_08_a_protected_folder_with_a_log_is_read_whole_or_refused) {
  fill(5);
  elsewhere([&] {
    const auto store = open();
    const std::string said = code(store->append(site, {{change(7, 6)}, {}}));
    ::_exit(0);  // as SIGKILL would: nothing is tidied up
    return said;
  });
  ASSERT_TRUE(fs::exists(data_file(folder).concat("-wal")));
  const auto read = [&] {
    const auto opened = open_store(folder);
    return opened ? std::to_string((*opened)->changes_after(site, {})->size()) : opened.error().code;
  };
  protect(folder, true);
  EXPECT_EQ(elsewhere(read, true), "6");
  protect(folder, false);
  fs::remove(data_file(folder).concat("-shm"));
  protect(folder, true);
  EXPECT_EQ(elsewhere(read, true), "store.unfinished_here");
  protect(folder, false);
  EXPECT_EQ(held(), 6U);
}

}  // namespace
}  // namespace twiza::store
