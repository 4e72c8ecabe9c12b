#include "store/data_folder.hpp"

#include <map>

#include "store/refusal.hpp"
#include "store_fixture.hpp"

namespace twiza::store {
namespace {

using DataFolder = StoreFixture;

std::string folder_with(const std::map<std::string, std::string>& variables) {
  const auto found = default_folder([&](const char* name) {
    const auto variable = variables.find(name);
    return variable == variables.end() ? nullptr : variable->second.c_str();
  });
  return found ? found->string() : found.error().code;
}

TEST_F(DataFolder, by_the_XDG_rules) {
  EXPECT_EQ(folder_with({{"XDG_DATA_HOME", "/d"}, {"HOME", "/home/z"}}), "/d/twiza");
  EXPECT_EQ(folder_with({{"HOME", "/home/z"}}), "/home/z/.local/share/twiza");
  EXPECT_EQ(folder_with({{"XDG_DATA_HOME", "relative"}, {"HOME", "/home/z"}}), "/home/z/.local/share/twiza");
  EXPECT_EQ(folder_with({{"XDG_DATA_HOME", ""}, {"HOME", "/home/z"}}), "/home/z/.local/share/twiza");
  EXPECT_EQ(folder_with({}), "store.no_home");
}

mode_t mode(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 0777;
}

TEST_F(DataFolder, made_by_the_first_write_for_its_owner_only) {
  const fs::path deep = folder / "a" / "b";
  {
    const auto store = open_store(deep);
    ASSERT_EQ(code((*store)->sites()), "ok");
    EXPECT_FALSE(fs::exists(folder));
    ASSERT_EQ(code((*store)->create_site({site, "Salé"})), "ok");
    EXPECT_EQ(mode(folder), 0700U);
    EXPECT_EQ(mode(deep), 0700U);
    for (const auto& entry : fs::directory_iterator(deep))
      EXPECT_EQ(mode(entry.path()), 0600U) << entry.path();
    EXPECT_EQ((*store)->sites()->size(), 1U);
  }
  EXPECT_FALSE(fs::exists(data_file(deep).concat("-wal")));
}

TEST_F(DataFolder, a_reader_that_came_before_the_data_sees_them_come) {
  const auto early = open();
  EXPECT_TRUE(early->sites()->empty());
  fill(2);
  EXPECT_EQ(early->sites()->size(), 1U);
  EXPECT_EQ(code(early->append(site, {{change(7, 3)}, {}})), "ok");
}

TEST_F(DataFolder, any_name) {
  const fs::path odd = folder / "é %41?mode=ro#x&vfs=none ملف";
  ASSERT_EQ(code((*open_store(odd))->create_site({site, "Salé"})), "ok");
  EXPECT_TRUE(fs::exists(data_file(odd)));
  EXPECT_EQ((*open_store(odd))->sites()->size(), 1U);
}

TEST_F(DataFolder, a_folder_that_cannot_be_made) {
  put(scratch.path() / "file", "x");
  const auto store = open_store(scratch.path() / "file" / "data");
  ASSERT_EQ(code(store), "ok");
  EXPECT_EQ(code((*store)->set_setting("a", "b")), "store.cannot_create");
}

void copy_folder(const fs::path& from, const fs::path& to) {
  fs::copy(from, to, fs::copy_options::recursive);
}

TEST_F(DataFolder, QUA_02_a_copied_directory_has_no_replica_and_the_first_one_keeps_its) {
  ASSERT_EQ(*open()->take_replica(id(70)), id(70));
  const fs::path copied = scratch.path() / "copy";
  copy_folder(folder, copied);
  EXPECT_EQ(**open()->replica(), id(70));
  {
    const auto store = open_store(copied);
    EXPECT_FALSE((*store)->replica()->has_value());
    EXPECT_EQ(*(*store)->take_replica(id(71)), id(71));
  }
  EXPECT_EQ(**(*open_store(copied))->replica(), id(71));

  // Copied back over the first one, by the same name.
  fs::remove_all(folder);
  copy_folder(copied, folder);
  EXPECT_FALSE(open()->replica()->has_value());
}

TEST_F(DataFolder, an_older_copy_put_back_by_hand_has_no_replica) {
  ASSERT_EQ(*open()->take_replica(id(70)), id(70));
  const fs::path aside = scratch.path() / "aside";
  copy_folder(folder, aside);
  put(scratch.path() / "keeps the number busy", "x");
  fs::rename(folder, scratch.path() / "gone");
  copy_folder(aside, folder);
  EXPECT_FALSE(open()->replica()->has_value());
}

TEST_F(DataFolder, another_way_to_the_same_folder_is_the_same_place) {
  ASSERT_EQ(*open()->take_replica(id(70)), id(70));
  fs::create_symlink(folder, scratch.path() / "link");
  EXPECT_EQ(**(*open_store(scratch.path() / "link"))->replica(), id(70));
  EXPECT_EQ(**(*open_store(folder / "." / ".." / "data"))->replica(), id(70));
}

}  // namespace
}  // namespace twiza::store
