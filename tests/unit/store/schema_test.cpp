#include "store/schema.hpp"

#include "store/backup.hpp"
#include "store/refusal.hpp"
#include "store_fixture.hpp"

namespace twiza::store {
namespace {

using Schema = StoreFixture;

std::string sql_of(const fs::path& file) {
  Connection connection(file, Access::read_only, "", 0);
  std::string sql;
  Statement rows = connection.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
  while (rows.step()) sql += rows.bytes(0) + " " + rows.bytes(1) + ": " + rows.bytes(2) + "\n";
  return sql + std::to_string(connection.number("PRAGMA application_id")) + " " +
         std::to_string(connection.number("PRAGMA user_version"));
}

// A file as a Twiza that knew only the first `steps` made it.
void make_old(const fs::path& folder, std::size_t steps) {
  make_folder(folder);
  make_file(data_file(folder));
  Connection connection(data_file(folder), Access::read_write, "", 0);
  upgrade(connection, schema_steps().first(steps));
  connection.run("PRAGMA journal_mode = WAL");
  connection.prepare("INSERT INTO site (id, name) VALUES ($1, 'Salé')").bind(1, id(1)).run();
}

TEST_F(Schema, QUA_08_an_upgraded_file_has_the_schema_of_a_fresh_one_and_its_data) {
  fill(1);
  const std::string fresh = sql_of(data_file(folder));
  for (std::size_t steps = 1; steps < schema_steps().size(); ++steps) {
    SCOPED_TRACE(steps);
    const fs::path old = scratch.path() / std::to_string(steps);
    make_old(old, steps);
    const std::string before = sql_of(data_file(old));
    EXPECT_NE(before, fresh);
    {
      const auto store = open_store(old);
      ASSERT_EQ(code(store), "ok");
      EXPECT_EQ((*store)->sites()->at(0).name, "Salé");
      EXPECT_EQ(code((*store)->append(id(1), {{change(7, 1)}, {value("a")}})), "ok");
      EXPECT_EQ(code((*store)->verify()), "ok");
    }
    EXPECT_EQ(sql_of(data_file(old)), fresh);
    // The automatic copy holds what stood there before.
    EXPECT_EQ(sql_of(copies_folder(old) / ("before-step-" + std::to_string(steps + 1) + ".sqlite")), before);
  }
}

TEST_F(Schema, steps_have_names) {
  std::set<std::string> names;
  for (const Step& step : schema_steps()) names.insert(step.name);
  EXPECT_EQ(names.size(), schema_steps().size());
}

void make_newer(const fs::path& folder) {
  Connection connection(data_file(folder), Access::read_write, "", 1000);
  connection.run("CREATE TABLE of_tomorrow (x); PRAGMA user_version = 99");
}

TEST_F(Schema, a_newer_schema_is_refused_and_left_alone) {
  fill(3);
  make_newer(folder);
  const std::string before = content(data_file(folder));
  const auto opened = open_store(folder);
  ASSERT_EQ(code(opened), "store.too_new");
  EXPECT_EQ(opened.error().arguments, (base::Arguments{{"file", data_file(folder).string()}}));
  EXPECT_EQ(content(data_file(folder)), before);
}

TEST_F(Schema, upgraded_by_another_program_while_open_here) {
  fill(1);
  const auto store = open();
  make_newer(folder);
  EXPECT_EQ(code(store->append(site, {{change(7, 2)}, {}})), "store.too_new");
  EXPECT_EQ(code(store->set_setting("a", "b")), "store.too_new");
}

TEST_F(Schema, files_of_other_programs_are_refused_and_left_alone) {
  make_folder(folder);
  make_file(data_file(folder));
  {
    Connection connection(data_file(folder), Access::read_write, "", 0);
    connection.run("CREATE TABLE photos (x)");
  }
  const std::string before = content(data_file(folder));
  EXPECT_EQ(open_code(), "store.foreign");
  EXPECT_EQ(content(data_file(folder)), before);

  for (const std::string& garbage :
       {std::string("Bonjour,\n"), std::string(10'000, 'x'), std::string(4096, '\0'), std::string("S"),
        std::string("SQLite format 3\0", 16), std::string()}) {
    put(data_file(folder), garbage);
    EXPECT_EQ(open_code(), "store.damaged") << garbage.substr(0, 20);
    EXPECT_EQ(content(data_file(folder)), garbage);
  }
  fs::remove(data_file(folder));
  fs::create_directory(data_file(folder));
  EXPECT_EQ(open_code(), "store.cannot_open");
}

TEST_F(Schema, QUA_08_a_file_cut_anywhere_is_never_taken_for_whole) {
  fill(40);
  const std::string whole = content(data_file(folder));
  for (std::size_t size = 0; size < whole.size(); size += size < 200 ? 1 : 509) {
    fs::remove(data_file(folder).concat("-wal"));
    fs::remove(data_file(folder).concat("-shm"));
    put(data_file(folder), whole.substr(0, size));
    const auto opened = open_store(folder);
    const std::string said = opened ? code((*opened)->verify()) : opened.error().code;
    ASSERT_EQ(said, "store.damaged") << size;
  }
}

TEST_F(Schema, QUA_08_a_flipped_byte_in_a_record_is_noticed_when_it_is_read) {
  fill(3);
  std::string bytes = content(data_file(folder));
  for (const std::string record : {"change 7/2", "words of change 7/3"}) {
    std::string damaged = bytes;
    std::size_t at = damaged.find(record);
    // The same letters stand in a value.
    while (record[0] == 'c' && damaged.compare(at - 9, 9, "words of ") == 0)
      at = damaged.find(record, at + 1);
    ASSERT_NE(at, std::string::npos);
    damaged[at] ^= 1;
    put(data_file(folder), damaged);
    const auto store = open();
    EXPECT_EQ(code(store->verify()), "store.damaged");
    if (record[0] == 'c') {
      EXPECT_EQ(code(store->find(site, id(7), 2)), "store.damaged");
      EXPECT_EQ(code(store->changes_after(site, {})), "store.damaged");
      EXPECT_EQ(code(store->find(site, id(7), 1)), "ok");
    } else {
      EXPECT_EQ(code(store->get_values(site, {value(record).ref})), "store.damaged");
    }
    // A damaged file is not copied over a good copy.
    EXPECT_EQ(code(daily_copy(folder, "2026-11-24")), "store.damaged");
    EXPECT_FALSE(fs::exists(copies_folder(folder) / "2026-11-24.sqlite"));
  }
}

}  // namespace
}  // namespace twiza::store
