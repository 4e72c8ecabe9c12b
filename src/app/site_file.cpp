#include "app/site_file.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "platform/files.hpp"
#include "platform/workbook_file.hpp"
#include "platform/xlsx_reader.hpp"

namespace twiza::app {

namespace {

// Which file it was, for the sentence of any error on the way.
base::Error about(base::Error error, const std::filesystem::path& path) {
  for (const auto& [name, value] : error.arguments) {
    if (name == "file") return error;
  }
  error.arguments.emplace_back("file", path.filename().string());
  return error;
}

bool is_folder(const std::filesystem::path& path) {
  std::error_code failed;
  return std::filesystem::is_directory(path, failed);
}

}  // namespace

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

base::Result<intake::Workbook> open_workbook(const std::filesystem::path& path) {
  // A text called .xlsx is a download that went wrong, not a table.
  const bool must_be_xlsx = has_ending(path, ".xlsx") || has_ending(path, ".xls") || has_ending(path, ".ods");
  if (!must_be_xlsx || is_folder(path)) {
    base::Result<intake::Workbook> read = platform::read_workbook(path);
    if (!read) return about(read.error(), path);
    return read;
  }
  const base::Result<std::string> bytes = platform::read_file(path, platform::kLargestXlsx);
  if (!bytes) return about(bytes.error(), path);
  const bool is_zip = bytes->size() > 4 && bytes->compare(0, 3, "PK\x03") == 0;
  base::Result<intake::Workbook> read =
      is_zip ? platform::read_workbook(*bytes, name_of_file(path)) : platform::read_xlsx(*bytes);
  if (!read) return about(read.error(), path);
  return read;
}

base::Result<intake::Import> open_site(const std::filesystem::path& path) {
  const base::Result<intake::Workbook> workbook = open_workbook(path);
  if (!workbook) return workbook.error();
  return intake::import_workbook(*workbook, name_of_file(path));
}

}  // namespace twiza::app
