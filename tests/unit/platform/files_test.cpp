#include "platform/files.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace twiza::platform {
namespace {

namespace fs = std::filesystem;

class Files : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "twiza-files-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path make(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }
  long files() const { return std::distance(fs::directory_iterator(folder_), fs::directory_iterator()); }

  fs::path folder_;
};

std::string read_code(const fs::path& path, std::uint64_t limit = 1 << 20) {
  const base::Result<std::string> bytes = read_file(path, limit);
  if (bytes) return "read";
  EXPECT_EQ(bytes.error().arguments.at(0), (std::pair<std::string, std::string>("file", path.string())));
  return bytes.error().code;
}

std::string write_code(const fs::path& path, const std::string& bytes = "new") {
  const base::Result<void> written = write_file_aside(path, bytes);
  if (written) return "written";
  EXPECT_EQ(written.error().arguments.at(0), (std::pair<std::string, std::string>("file", path.string())));
  return written.error().code;
}

std::string content(const fs::path& path) {
  const base::Result<std::string> bytes = read_file(path, 1 << 20);
  return bytes ? *bytes : bytes.error().code;
}

TEST_F(Files, ReadsAWholeFile) {
  const std::string bytes = "a\0b\r\n" + std::string(3'000'000, 'x');
  EXPECT_EQ(*read_file(make("été.xlsx", bytes), 4'000'000), bytes);
}

TEST_F(Files, WhatCannotBeRead) {
  EXPECT_EQ(read_code(folder_ / "absent.xlsx"), "file.not_found");
  EXPECT_EQ(read_code(make("f", "x") / "inside"), "file.not_found");
  EXPECT_EQ(read_code(folder_), "file.is_folder");
  EXPECT_EQ(read_code(make("vide.xlsx", "")), "file.empty");
  EXPECT_EQ(read_code("/dev/zero"), "file.not_readable");
  ASSERT_EQ(mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_code(folder_ / "pipe"), "file.not_readable");
  const fs::path locked = make("locked", "x");
  fs::permissions(locked, fs::perms::none);
  if (geteuid() == 0) return;  // nothing is forbidden to root
  EXPECT_EQ(read_code(locked), "file.not_readable");
}

TEST_F(Files, AFileBeyondTheLimit) {
  const fs::path path = make("gros.xlsx", std::string((2 << 20) + 1, 'x'));
  const base::Result<std::string> bytes = read_file(path, 2 << 20);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error(), (base::Error{"file.too_large", {{"file", path.string()}, {"limit", "2"}}}));
  EXPECT_TRUE(read_file(path, (2 << 20) + 1));
}

TEST_F(Files, WritesANewFileWithTheUsersPermissions) {
  const mode_t before = umask(027);
  EXPECT_EQ(write_code(folder_ / "carte.pptx"), "written");
  umask(before);
  EXPECT_EQ(content(folder_ / "carte.pptx"), "new");
  EXPECT_EQ(fs::status(folder_ / "carte.pptx").permissions(), fs::perms(0640));
  EXPECT_EQ(files(), 1);
}

TEST_F(Files, ReplacesAFileAndFollowsLinks) {
  make("carte.svg", "old");
  fs::create_symlink("carte.svg", folder_ / "lien.svg");
  fs::create_symlink("later.svg", folder_ / "dangling.svg");
  EXPECT_EQ(write_code(folder_ / "lien.svg"), "written");
  EXPECT_EQ(content(folder_ / "carte.svg"), "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / "lien.svg"));
  EXPECT_EQ(write_code(folder_ / "dangling.svg", ""), "written");
  EXPECT_TRUE(fs::is_empty(folder_ / "later.svg"));
  EXPECT_EQ(files(), 4);
}

TEST_F(Files, WritesInTheCurrentFolder) {
  const fs::path before = fs::current_path();
  fs::current_path(folder_);
  EXPECT_EQ(write_code("carte.svg"), "written");
  fs::current_path(before);
  EXPECT_EQ(content(folder_ / "carte.svg"), "new");
}

TEST_F(Files, WhereNothingCanBeWritten) {
  make("file", "x");
  EXPECT_EQ(write_code(folder_ / "absent" / "a.svg"), "file.cannot_write.no_folder");
  EXPECT_EQ(write_code(folder_ / "file" / "a.svg"), "file.cannot_write.no_folder");
  EXPECT_EQ(write_code(""), "file.cannot_write.no_folder");
  EXPECT_EQ(write_code(folder_), "file.cannot_write.is_folder");
  EXPECT_EQ(write_code("/dev/null"), "file.cannot_write.not_a_file");
  EXPECT_EQ(write_code(folder_ / std::string(300, 'a')), "file.cannot_write.bad_name");
  EXPECT_EQ(files(), 1);
  fs::create_symlink("loop", folder_ / "loop");
  EXPECT_EQ(write_code(folder_ / "loop"), "written");  // the link that led nowhere gives way
  if (geteuid() == 0) return;                          // nothing is forbidden to root
  fs::permissions(folder_ / "file", fs::perms(0444));
  EXPECT_EQ(write_code(folder_ / "file"), "file.cannot_write.not_allowed");
  fs::permissions(folder_, fs::perms(0555));
  EXPECT_EQ(write_code(folder_ / "b.svg"), "file.cannot_write.not_allowed");
  fs::permissions(folder_, fs::perms(0755));
}

TEST_F(Files, AFullDiskLeavesTheOldFileAndNothingElse) {
  make("carte.svg", "old");
  signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{100'000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const std::string code = write_code(folder_ / "carte.svg", std::string(1'000'000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  signal(SIGXFSZ, SIG_DFL);
  EXPECT_EQ(code, "file.cannot_write.disk_full");
  EXPECT_EQ(content(folder_ / "carte.svg"), "old");
  EXPECT_EQ(files(), 1);
}

TEST_F(Files, a_new_file_never_replaces_one) {
  const fs::path path = make("there", "mine");
  const base::Result<void> done = write_new_file_aside(path, "other", false);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error(), base::Error("file.exists", {{"file", path.string()}}));
  EXPECT_EQ(*read_file(path, 100), "mine");
  fs::create_symlink("nowhere", folder_ / "link");
  EXPECT_EQ(write_new_file_aside(folder_ / "link", "other", true).error().code, "file.exists");
  EXPECT_EQ(files(), 2);
}

TEST_F(Files, a_secret_is_its_owners_alone) {
  ASSERT_TRUE(write_new_file_aside(folder_ / "secret", "s", true));
  struct stat status {};
  ASSERT_EQ(::stat((folder_ / "secret").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(*read_file(folder_ / "secret", 100), "s");
  EXPECT_EQ(write_new_file_aside(folder_ / "no" / "secret", "s", true).error().code,
            "file.cannot_write.no_folder");
  EXPECT_EQ(files(), 1);
}

}  // namespace
}  // namespace twiza::platform
