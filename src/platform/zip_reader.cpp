#include "platform/zip_reader.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace twiza::platform {

namespace {

std::string folded(std::string_view name) {
  while (!name.empty() && (name[0] == '/' || name[0] == '\\')) name.remove_prefix(1);
  std::string key(name);
  for (char& c : key) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

base::Error about(std::string_view code, std::string_view part) {
  return {std::string(code), {{"part", std::string(part)}}};
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipReader::Discard::operator()(zip* archive) const { zip_discard(archive); }

ZipReader::ZipReader(std::unique_ptr<zip, Discard> archive, std::uint64_t size, const ZipLimits& limits)
    : archive_(std::move(archive)), size_(size), limits_(limits) {}

base::Result<ZipReader> ZipReader::open(std::string_view bytes, const ZipLimits& limits) {
  if (bytes.substr(0, 2) != "PK") return base::Error{"zip.not_a_zip", {}};
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) throw std::bad_alloc();
  std::unique_ptr<zip, Discard> archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (!archive) {
    zip_source_free(source);
    return base::Error{"zip.damaged", {}};
  }
  const zip_int64_t parts = zip_get_num_entries(archive.get(), 0);
  if (parts < 0 || static_cast<std::uint64_t>(parts) > limits.parts)
    return base::Error{"zip.too_many_parts", {{"limit", std::to_string(limits.parts)}}};
  ZipReader reader(std::move(archive), bytes.size(), limits);
  reader.list_parts();
  return reader;
}

void ZipReader::list_parts() {
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive_.get(), 0));
  for (zip_uint64_t index = 0; index < count; ++index) {
    if (const char* name = zip_get_name(archive_.get(), index, ZIP_FL_ENC_GUESS))
      parts_.emplace(folded(name), index);
  }
}

std::vector<std::string> ZipReader::names() const {
  std::vector<std::string> all;
  for (const auto& [name, index] : parts_) all.push_back(name);
  return all;
}

bool ZipReader::has(std::string_view name) const { return parts_.count(folded(name)) > 0; }

base::Result<std::string> ZipReader::read(std::string_view name) {
  const auto found = parts_.find(folded(name));
  if (found == parts_.end()) return about("zip.missing_part", name);
  zip_stat_t stat;
  if (zip_stat_index(archive_.get(), found->second, 0, &stat) != 0) return about("zip.damaged_part", name);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
    return about("zip.encrypted", name);
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_.get(), found->second, 0));
  if (!file) return about("zip.damaged_part", name);

  // Neither declared size can be trusted: what counts is what comes out, and a part cannot have been
  // packed into more bytes than there are.
  const std::uint64_t packed =
      std::min<std::uint64_t>(size_, stat.valid & ZIP_STAT_COMP_SIZE ? stat.comp_size : size_);
  std::string bytes;
  std::array<char, 1 << 16> chunk;
  zip_int64_t got = 0;
  while ((got = zip_fread(file.get(), chunk.data(), chunk.size())) > 0) {
    unpacked_ += static_cast<std::uint64_t>(got);
    const std::uint64_t size = bytes.size() + static_cast<std::uint64_t>(got);
    if (unpacked_ > limits_.unpacked || (size > limits_.unchecked_part && size / limits_.ratio > packed)) {
      base::Error error = about("zip.too_large", name);
      error.arguments.emplace_back("limit", std::to_string(limits_.unpacked >> 20));
      return error;
    }
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
  }
  if (got < 0) return about("zip.damaged_part", name);
  return {boost::system::in_place_value, std::move(bytes)};
}

}  // namespace twiza::platform
