#include "app/site_file.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "intake/logos.hpp"
#include "platform/files.hpp"
#include "platform/workbook_file.hpp"
#include "platform/xlsx_reader.hpp"

namespace twiza::app {

namespace {

// All sheets together. No territory has so many actors and ties, and one import takes half of it.
constexpr std::size_t most_rows = 200'000;

bool is_folder(const std::filesystem::path& path) {
  std::error_code failed;
  return std::filesystem::is_directory(path, failed);
}

}  // namespace

base::Result<std::string> read_bytes(const std::filesystem::path& path, std::uint64_t largest) {
  base::Result<std::string> bytes = platform::read_file(path, largest);
  if (!bytes) return about_file(bytes.error(), path);
  return bytes;
}

base::Error about_file(base::Error error, const std::filesystem::path& path) {
  for (const auto& [name, value] : error.arguments) {
    if (name == "file") return error;
  }
  error.arguments.emplace_back("file", path.filename().string());
  return error;
}

bool has_ending(const std::filesystem::path& path, std::string_view ending) {
  const std::string name = path.filename().string();
  if (name.size() <= ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

std::string name_of_file(const std::filesystem::path& path) {
  // "donnees/" is the folder donnees.
  const std::filesystem::path named = path.has_filename() ? path : path.parent_path();
  return base::without_controls(is_folder(path) ? named.filename().string() : named.stem().string());
}

namespace {

base::Result<intake::Workbook> read_any(const std::filesystem::path& path) {
  // A text called .xlsx is a download that went wrong, not a table.
  const bool must_be_xlsx = has_ending(path, ".xlsx") || has_ending(path, ".xls") || has_ending(path, ".ods");
  if (!must_be_xlsx || is_folder(path)) {
    base::Result<intake::Workbook> read = platform::read_workbook(path);
    if (!read) return about_file(read.error(), path);
    return read;
  }
  const base::Result<std::string> bytes = read_bytes(path, platform::kLargestXlsx);
  if (!bytes) return bytes.error();
  const bool is_zip = bytes->size() > 4 && bytes->compare(0, 3, "PK\x03") == 0;
  base::Result<intake::Workbook> read =
      is_zip ? platform::read_workbook(*bytes, name_of_file(path)) : platform::read_xlsx(*bytes);
  if (!read) return about_file(read.error(), path);
  return read;
}

// What cannot be read is not there: the import says which logo, in which row.
void read_pictures(intake::Workbook& workbook, const std::filesystem::path& folder) {
  std::uint64_t left = 64'000'000;  // bytes: one photograph too large to be a logo is read, and told so
  for (const std::string& name : intake::logo_files(workbook)) {
    base::Result<std::string> bytes = platform::read_file(folder / name, left);
    if (!bytes) continue;
    left -= bytes->size();
    workbook.pictures.emplace(name, std::move(*bytes));
  }
}

}  // namespace

base::Result<intake::Workbook> open_workbook(const std::filesystem::path& path) {
  base::Result<intake::Workbook> workbook = read_any(path);
  if (!workbook) return workbook;
  std::size_t rows = 0;
  for (const intake::Table& table : workbook->tables) rows += table.rows.size();
  if (rows > most_rows) {
    return base::Error("workbook.too_many_rows", {{"file", path.filename().string()},
                                                  {"count", std::to_string(rows)},
                                                  {"limit", std::to_string(most_rows)}});
  }
  read_pictures(*workbook, is_folder(path) ? path : path.parent_path());
  return workbook;
}

}  // namespace twiza::app
