// Ids, changes and folders for the tests of the store.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace twiza::test {

inline base::Id id(int number) {
  base::Id id;
  for (int i = 0; i < 4; ++i)
    id.bytes[static_cast<std::size_t>(15 - i)] = static_cast<std::uint8_t>(number >> (8 * i));
  id.bytes[0] = 0xab;
  return id;
}

inline store::Change change(const base::Id& replica, std::uint64_t seq, std::string bytes) {
  const base::Digest hash = base::sha256(replica.to_text() + std::to_string(seq) + bytes);
  return {replica, seq, hash, std::move(bytes)};
}
inline store::Change change(int replica, std::uint64_t seq) {
  return change(id(replica), seq, "change " + std::to_string(replica) + "/" + std::to_string(seq));
}

inline store::Value value(std::string bytes) {
  const base::Digest ref = base::sha256(bytes);
  return {ref, std::move(bytes)};
}

// The code of a refusal, or "ok".
template <class T>
std::string code(const base::Result<T>& result) {
  return result ? "ok" : result.error().code;
}

// A folder that disappears with the test.
class Scratch {
 public:
  enum Where { on_disk, in_memory /* fast, where the test plays the disk itself */ };

  explicit Scratch(Where where = on_disk) {
    const std::filesystem::path memory = "/dev/shm";
    const bool fast = where == in_memory && std::filesystem::is_directory(memory);
    std::string name =
        ((fast ? memory : std::filesystem::temp_directory_path()) / "twiza-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    path_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace twiza::test
