// A data directory, and another process that looks at it.
#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "../../contract/store_samples.hpp"
#include "store/data_folder.hpp"
#include "store/open.hpp"

namespace twiza::store {

namespace fs = std::filesystem;
using test::change;
using test::code;
using test::id;
using test::value;

inline std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
inline void put(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

struct StoreFixture : ::testing::Test {
  std::unique_ptr<Store> open(const Options& options = {}) {
    auto opened = open_store(folder, options);
    if (!opened) throw std::runtime_error(opened.error().code);
    return std::move(*opened);
  }
  std::string open_code() { return code(open_store(folder)); }

  // One site with `count` changes of replica 7 and a value each.
  void fill(int count) {
    const auto store = open();
    ASSERT_EQ(code(store->create_site({site, "Salé"})), "ok");
    for (int seq = 1; seq <= count; ++seq) {
      const Change next = change(7, static_cast<std::uint64_t>(seq));
      ASSERT_EQ(code(store->append(site, {{next}, {value("words of " + next.bytes)}})), "ok");
    }
  }
  std::uint64_t held() {
    const Version version = *open()->version(site);
    return version.empty() ? 0 : version.begin()->second;
  }

  // What `work` says in a process of its own; as somebody without rights, if the test runs as root.
  std::string elsewhere(const std::function<std::string()>& work, bool without_rights = false) {
    int ends[2];
    if (::pipe(ends) != 0) return "no pipe";
    const pid_t process = ::fork();
    if (process == 0) {
      std::string said = "no rights to lose";
      if (!without_rights || ::getuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0)) said = work();
      const ssize_t written = ::write(ends[1], said.data(), said.size());
      ::_exit(written < 0 ? 1 : 0);
    }
    ::close(ends[1]);
    std::string said;
    char part[256];
    for (ssize_t got; (got = ::read(ends[0], part, sizeof part)) > 0;)
      said.append(part, static_cast<std::size_t>(got));
    ::close(ends[0]);
    ::waitpid(process, nullptr, 0);
    return said;
  }

  test::Scratch scratch;
  const fs::path folder = scratch.path() / "data";
  const base::Id site = id(1);
};

}  // namespace twiza::store
