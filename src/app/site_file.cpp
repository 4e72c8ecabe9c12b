#include "app/site_file.hpp"

#include "base/utf8.hpp"
#include "platform/files.hpp"
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

}  // namespace

base::Result<intake::Import> open_site(const std::filesystem::path& path) {
  const base::Result<std::string> bytes = platform::read_file(path, platform::kLargestXlsx);
  if (!bytes) return about(bytes.error(), path);
  const base::Result<intake::Workbook> workbook = platform::read_xlsx(*bytes);
  if (!workbook) return about(workbook.error(), path);
  return intake::import_workbook(*workbook, base::without_controls(path.stem().string()));
}

}  // namespace twiza::app
