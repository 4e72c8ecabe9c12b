#include "power_cut.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace twiza::test {

namespace {

namespace fs = std::filesystem;
constexpr std::int64_t kSector = 512;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

PowerCut::Key PowerCut::key(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino};
}

bool PowerCut::off() {
  ++operations_;
  return is_off();
}

int PowerCut::open(const std::string&) { return is_off() ? SQLITE_CANTOPEN : SQLITE_OK; }

void PowerCut::opened(const std::string& path) {
  const Key file = key(path);
  // A number that the system gave again to a new file.
  if (fs::file_size(path) == 0) files_[file] = {};
  if (files_.find(file) == files_.end()) files_[file].durable = content(path);
  deleted_.erase(path);
}

int PowerCut::write(const std::string& path, std::int64_t offset, std::string_view bytes) {
  if (off()) return SQLITE_IOERR_WRITE;
  File& file = files_[key(path)];
  const auto end = offset + static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = offset; at < end;) {
    const std::int64_t next = std::min((at / kSector + 1) * kSector, end);
    file.pending.push_back({at, std::string(bytes.substr(static_cast<std::size_t>(at - offset),
                                                         static_cast<std::size_t>(next - at)))});
    at = next;
  }
  return SQLITE_OK;
}

int PowerCut::truncate(const std::string& path, std::int64_t size) {
  if (off()) return SQLITE_IOERR_TRUNCATE;
  files_[key(path)].pending.push_back({size, {}, true});
  return SQLITE_OK;
}

int PowerCut::sync(const std::string&) { return off() ? SQLITE_IOERR_FSYNC : SQLITE_OK; }

void PowerCut::synced(const std::string& path) {
  if (lies_) return;
  File& file = files_[key(path)];
  for (const Piece& piece : file.pending) apply(file.durable, piece);
  file.pending.clear();
}

int PowerCut::remove(const std::string& path) {
  if (off()) return SQLITE_IOERR_DELETE;
  const auto found = files_.find(key(path));
  if (found != files_.end()) {
    deleted_[path] = found->second.durable;
    files_.erase(found);
  }
  return SQLITE_OK;
}

void PowerCut::apply(std::string& image, const Piece& piece) {
  const auto offset = static_cast<std::size_t>(piece.offset);
  if (piece.truncates) return image.resize(std::min(image.size(), offset));
  if (image.size() < offset + piece.bytes.size()) image.resize(offset + piece.bytes.size());
  image.replace(offset, piece.bytes.size(), piece.bytes);
}

void PowerCut::settle(const fs::path& folder, std::mt19937_64& random) {
  const int mode = static_cast<int>(random() % 4);  // 0: none survive; 1: all; 2, 3: any
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  for (const fs::path& path : paths) {
    if (ends_with(path.string(), "-shm")) {
      fs::remove(path);
      continue;
    }
    const auto found = files_.find(key(path.string()));
    if (found == files_.end()) continue;
    std::string image = found->second.durable;
    for (const Piece& piece : found->second.pending) {
      const bool survives = mode == 1 || (mode >= 2 && random() % 2 == 0);
      if (survives) apply(image, piece);
      if (!survives) ++lost_;
    }
    put(path, image);
  }
  for (const auto& [path, bytes] : deleted_)
    if (random() % 2 == 0 && !fs::exists(path)) put(path, bytes);
}

}  // namespace twiza::test
