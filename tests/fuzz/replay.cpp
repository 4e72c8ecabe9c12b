// Runs files through a fuzz target without libFuzzer: each as it is, cut at every k-th byte, and with bits
// flipped. The k and the flips depend on the file alone, so that a failure comes back.
//
//     replay_csv [--mutations N] [--seed S] folder-or-file...
//
// Exit code 0, or an abort after a line that names the file and what was done to it; the
// input itself is left in the working directory.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <vector>

#include "law.hpp"

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// What is being run, told and kept when it fails.
std::string now;
const std::string* input = nullptr;

// A broken law, an exception that nobody caught, or a sanitizer (with abort_on_error).
void ended_badly(int) {
  std::fprintf(stderr, "replay: %s; the input is kept in replay-failed\n", now.c_str());
  std::ofstream("replay-failed", std::ios::binary) << *input;
  std::signal(SIGABRT, SIG_DFL);
  std::abort();
}

void run(const std::string& bytes, std::string what) {
  now = std::move(what);
  input = &bytes;
  // A copy of its own, so that the sanitizer sees a read behind the end.
  const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

std::string flipped(const std::string& bytes, std::mt19937& random) {
  std::string changed = bytes;
  for (std::size_t flips = 1 + random() % 4; flips > 0; --flips)
    changed[random() % changed.size()] ^= static_cast<char>(1u << random() % 8);
  return changed;
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGABRT, ended_badly);
  std::size_t mutations = 8;
  unsigned seed = 1;
  std::vector<fs::path> files;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--mutations" && i + 1 < count) {
      mutations = std::strtoul(words[++i], nullptr, 10);
    } else if (word == "--seed" && i + 1 < count) {
      seed = static_cast<unsigned>(std::strtoul(words[++i], nullptr, 10));
    } else if (fs::is_directory(word)) {
      for (const auto& entry : fs::directory_iterator(word)) files.push_back(entry.path());
    } else {
      files.emplace_back(word);
    }
  }
  std::sort(files.begin(), files.end());
  std::size_t runs = 0;
  for (const fs::path& file : files) {
    const std::string bytes = read(file);
    const std::string name = file.filename().string();
    run(bytes, name);
    ++runs;
    if (bytes.empty()) continue;
    std::mt19937 random(seed + static_cast<unsigned>(bytes.size()));
    const std::size_t step = bytes.size() / (mutations + 1) + 1;
    for (std::size_t at = random() % step; mutations > 0 && at < bytes.size(); at += step, ++runs)
      run(bytes.substr(0, at), name + " cut at byte " + std::to_string(at));
    for (std::size_t i = 0; i < mutations; ++i, ++runs)
      run(flipped(bytes, random),
          name + " with flips " + std::to_string(i) + " of --seed " + std::to_string(seed));
  }
  if (files.empty()) {
    std::fprintf(stderr, "replay: no file to run\n");
    return 1;
  }
  std::printf("%zu files, %zu inputs\n", files.size(), runs);
  return 0;
}
