#include "store/backup.hpp"

#include <thread>

#include "store/refusal.hpp"
#include "store/schema.hpp"
#include "store/verify.hpp"
#include "store_fixture.hpp"

namespace twiza::store {
namespace {

struct Backup : StoreFixture {
  fs::path target = scratch.path() / "copy.sqlite";
  // Every file below the folder that holds these bytes.
  std::vector<std::string> files_with(const std::string& bytes) const {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.is_regular_file() && content(entry.path()).find(bytes) != std::string::npos)
        found.push_back(entry.path().filename());
    return found;
  }
};

TEST_F(Backup, QUA_08_one_file_with_everything_that_restores_elsewhere) {
  fill(5);
  const auto store = open();
  ASSERT_EQ(code(store->set_setting("author", "Zineb")), "ok");
  ASSERT_EQ(*store->take_replica(id(70)), id(70));
  ASSERT_EQ(code(store->quarantine({0, id(9), "why", "what"})), "ok");
  ASSERT_EQ(code(backup(folder, target)), "ok");
  EXPECT_EQ(std::distance(fs::directory_iterator(scratch.path()), {}), 2);

  const fs::path other = scratch.path() / "other";
  const auto restored = restore(other, target, "now");
  ASSERT_EQ(code(restored), "ok");
  EXPECT_FALSE(restored->has_value());
  const auto again = open_store(other);
  EXPECT_EQ(code((*again)->verify()), "ok");
  EXPECT_EQ((*again)->changes_after(site, {})->size(), 5U);
  EXPECT_EQ((*again)->get_values(site, {value("words of change 7/5").ref})->held.size(), 1U);
  EXPECT_EQ(**(*again)->setting("author"), "Zineb");
  EXPECT_EQ((*again)->quarantined()->size(), 1U);
  EXPECT_FALSE((*again)->replica()->has_value());
  EXPECT_TRUE((*again)->epoch()->has_value());
  EXPECT_NE(*(*again)->epoch(), *store->epoch());
}

TEST_F(Backup, QUA_08_is_of_one_moment_while_others_write) {
  fill(1);
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    const auto store = open();
    for (std::uint64_t seq = 1; !stop; ++seq)
      EXPECT_EQ(code(store->append(site, {{change(8, seq)}, {}})), "ok");
  });
  for (int i = 0; i < 5; ++i) {
    ASSERT_EQ(code(backup(folder, target)), "ok");
    Connection copy(target, Access::untouched, "", 0);
    EXPECT_NO_THROW(verify_contents(copy));
  }
  stop = true;
  writer.join();
}

TEST_F(Backup, replaces_a_backup_and_nothing_else) {
  EXPECT_EQ(code(backup(folder, target)), "store.nothing_to_back_up");
  fill(1);
  ASSERT_EQ(code(backup(folder, target)), "ok");
  ASSERT_EQ(code(backup(folder, target)), "ok");
  put(scratch.path() / "thesis.odt", "words");
  EXPECT_EQ(code(backup(folder, scratch.path() / "thesis.odt")), "store.backup_name_taken");
  EXPECT_EQ(content(scratch.path() / "thesis.odt"), "words");
  EXPECT_EQ(code(backup(folder, data_file(folder))), "store.backup_name_taken");
  EXPECT_EQ(code(backup(folder, scratch.path())), "store.backup_name_taken");
  EXPECT_EQ(code(backup(folder, scratch.path() / "none" / "copy")), "store.backup_cannot_write");
  EXPECT_EQ(held(), 1U);
}

TEST_F(Backup, QUA_08_restore_keeps_what_it_replaces_and_open_stores_go_on) {
  fill(3);
  ASSERT_EQ(code(backup(folder, target)), "ok");
  fill(6);
  const auto store = open();
  ASSERT_EQ(*store->take_replica(id(70)), id(70));
  const auto epoch = *store->epoch();

  const auto replaced = restore(folder, target, "2026-11-24-153000");
  ASSERT_EQ(code(replaced), "ok");
  EXPECT_EQ(replaced->value().filename(), "replaced-2026-11-24-153000.sqlite");
  EXPECT_EQ(*store->version(site), (Version{{id(7), 3}}));
  EXPECT_NE(*store->epoch(), epoch);
  EXPECT_FALSE(store->replica()->has_value());
  EXPECT_EQ(code(store->append(site, {{change(7, 7)}, {}})), "store.gap");
  EXPECT_EQ(code(store->append(site, {{change(8, 1)}, {}})), "ok");

  ASSERT_EQ(code(restore(folder, replaced->value(), "2026-11-24-153000")), "ok");
  EXPECT_EQ(*store->version(site), (Version{{id(7), 6}}));
  EXPECT_EQ(code(store->verify()), "ok");
  EXPECT_EQ(std::distance(fs::directory_iterator(copies_folder(folder)), {}), 2);
}

TEST_F(Backup, QUA_08_restore_over_a_damaged_file_moves_it_aside) {
  fill(3);
  ASSERT_EQ(code(backup(folder, target)), "ok");
  for (const std::string& damage : {std::string("garbage"), std::string(), content(target).substr(0, 9000)}) {
    put(data_file(folder), damage);
    const auto replaced = restore(folder, target, "now");
    ASSERT_EQ(code(replaced), "ok");
    EXPECT_EQ(content(replaced->value()), damage);
    EXPECT_EQ(held(), 3U);
    EXPECT_EQ(code(open()->append(site, {{change(7, 4)}, {}})), "ok");
  }
}

TEST_F(Backup, QUA_08_restore_validates_first) {
  fill(3);
  ASSERT_EQ(code(backup(folder, target)), "ok");
  const std::string good = content(target);
  const auto refused = [&](const std::string& bytes) {
    put(target, bytes);
    return code(restore(folder, target, "now"));
  };
  EXPECT_EQ(refused("garbage"), "store.not_a_backup");
  EXPECT_EQ(refused(""), "store.not_a_backup");
  EXPECT_EQ(code(restore(folder, scratch.path() / "none", "now")), "store.not_a_backup");
  EXPECT_EQ(refused(good.substr(0, good.size() / 2)), "store.backup_damaged");
  std::string flipped = good;
  flipped[good.rfind("change 7/2")] ^= 1;
  EXPECT_EQ(refused(flipped), "store.backup_damaged");
  put(target, good);
  {
    Connection newer(target, Access::read_write, "", 0);
    newer.run("PRAGMA user_version = 99");
  }
  EXPECT_EQ(code(restore(folder, target, "now")), "store.too_new");
  EXPECT_EQ(held(), 3U);
  EXPECT_FALSE(fs::exists(copies_folder(folder)));
}

TEST_F(Backup, QUA_08_a_backup_of_an_older_schema_is_upgraded) {
  make_file(target);
  {
    Connection old(target, Access::read_write, "", 0);
    upgrade(old, schema_steps().first(1));
    old.prepare("INSERT INTO site (id, name) VALUES ($1, 'Taza')").bind(1, id(2)).run();
  }
  fill(1);
  ASSERT_EQ(code(restore(folder, target, "now")), "ok");
  EXPECT_EQ(open()->sites()->at(0).name, "Taza");
}

TEST_F(Backup, QUA_08_a_copy_each_day_kept_for_fourteen) {
  EXPECT_FALSE(*daily_copy(folder, "2026-11-01"));
  EXPECT_FALSE(fs::exists(folder));
  fill(1);
  put(folder / "notes.txt", "mine");
  for (int day = 1; day <= 20; ++day) {
    const std::string date = "2026-11-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
    EXPECT_TRUE(*daily_copy(folder, date));
    EXPECT_FALSE(*daily_copy(folder, date));
  }
  put(copies_folder(folder) / "mine.sqlite", "not touched");
  EXPECT_TRUE(*daily_copy(folder, "2026-11-21"));
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(copies_folder(folder)))
    names.insert(entry.path().filename());
  EXPECT_EQ(names.size(), 15U);
  EXPECT_EQ(*names.begin(), "2026-11-08.sqlite");
  EXPECT_EQ(names.count("mine.sqlite"), 1U);
  // A clock that went back: today's copy is not the one that goes.
  EXPECT_TRUE(*daily_copy(folder, "2016-01-01"));
  EXPECT_TRUE(fs::exists(copies_folder(folder) / "2016-01-01.sqlite"));
  ASSERT_EQ(code(restore(folder, copies_folder(folder) / "2026-11-21.sqlite", "now")), "ok");
  EXPECT_EQ(held(), 1U);
}

TEST_F(Backup, what_a_killed_process_left_half_made_goes_after_a_day) {
  fill(1);
  const fs::path old = data_file(folder).concat(".new-1"), young = data_file(folder).concat(".new-2");
  put(old, "x");
  put(young, "x");
  fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(30));
  EXPECT_TRUE(*daily_copy(folder, "2026-11-01"));
  EXPECT_FALSE(fs::exists(old));
  EXPECT_TRUE(fs::exists(young));
}

TEST_F(Backup, ETH_08_erased_words_stand_in_no_file_and_come_back_from_no_backup) {
  const std::string words = "salt salt salt 0612345678 " + std::string(9000, 'z');
  fill(1);
  const auto store = open();
  ASSERT_EQ(code(store->put_values(site, {value(words), value("other")})), "ok");
  ASSERT_TRUE(*daily_copy(folder, "2026-11-24"));
  ASSERT_EQ(code(backup(folder, target)), "ok");
  EXPECT_FALSE(files_with("0612345678").empty());
  EXPECT_FALSE(files_with("zzzzzzzz").empty());

  const auto erasure = store->erase_values(site, {value(words).ref});
  ASSERT_EQ(code(erasure), "ok");
  EXPECT_EQ(erasure->erased, 1U);
  EXPECT_TRUE(erasure->still_held.empty());
  EXPECT_TRUE(files_with("0612345678").empty());
  EXPECT_TRUE(files_with("zzzzzzzz").empty());

  ASSERT_EQ(code(restore(folder, target, "now")), "ok");
  const auto values = store->get_values(site, {value(words).ref, value("other").ref});
  EXPECT_EQ(values->erased.size(), 1U);
  EXPECT_EQ(values->held.size(), 1U);
  EXPECT_TRUE(files_with("0612345678").empty());
  EXPECT_TRUE(files_with("zzzzzzzz").empty());
}

}  // namespace
}  // namespace twiza::store
