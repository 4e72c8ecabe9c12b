#include "platform/zip_writer.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace twiza::platform {

namespace {

constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint16_t kFirstDayOfDos = (0 << 9) | (1 << 5) | 1;  // 1980-01-01
constexpr zip_uint32_t kLevel = 6;
constexpr zip_uint32_t kRegularFile = 0100644u << 16;  // in the place where zips hold Unix permissions

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

int rank(std::string_view name) {
  if (name == "mimetype") return 0;
  return name == "[Content_Types].xml" ? 1 : 2;
}

std::vector<const base::Part*> in_order(const base::Parts& parts) {
  std::vector<const base::Part*> ordered;
  std::set<std::string_view> names;
  for (const base::Part& part : parts) {
    if (part.name.empty() || !names.insert(part.name).second)
      throw std::logic_error("a part's name is empty or given twice: " + part.name);
    ordered.push_back(&part);
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto* a, const auto* b) { return rank(a->name) < rank(b->name); });
  return ordered;
}

void require(bool done, const char* step) {
  if (!done) throw std::runtime_error(std::string("cannot make a zip: ") + step);
}

void add(zip_t* archive, const base::Part& part) {
  zip_source_t* content = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  require(content, "content");
  const zip_int64_t added = zip_file_add(archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (added < 0) zip_source_free(content);
  require(added >= 0, "part");
  const auto index = static_cast<zip_uint64_t>(added);
  const bool stored = part.name == "mimetype";
  require(zip_set_file_compression(archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                   stored ? 0 : kLevel) == 0,
          "compression");
  require(zip_file_set_dostime(archive, index, kMidnight, kFirstDayOfDos, 0) == 0, "date");
  require(zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, kRegularFile) == 0,
          "attributes");
}

std::string content_of(zip_source_t* source) {
  zip_stat_t stat;
  require(zip_source_stat(source, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE), "size");
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  require(zip_source_open(source) == 0, "reading back");
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  require(got == static_cast<zip_int64_t>(bytes.size()), "reading back");
  return bytes;
}

}  // namespace

std::string zip_parts(const base::Parts& parts) {
  const std::vector<const base::Part*> ordered = in_order(parts);
  // libzip writes no file for an archive without parts.
  if (ordered.empty()) return std::string("PK\5\6", 4) + std::string(18, '\0');

  const std::unique_ptr<zip_source_t, FreeSource> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  require(target != nullptr, "target");
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
  require(archive != nullptr, "archive");
  zip_source_keep(target.get());  // the archive, once closed, gives back the reference it holds
  for (const base::Part* part : ordered) add(archive.get(), *part);
  require(zip_close(archive.get()) == 0, "packing");
  archive.release();
  return content_of(target.get());
}

}  // namespace twiza::platform
