#include "platform/workbook_file.hpp"

#include <string>
#include <system_error>
#include <utility>

#include "base/text.hpp"
#include "platform/csv_reader.hpp"
#include "platform/csv_reader_text.hpp"
#include "platform/files.hpp"
#include "platform/ods_reader.hpp"
#include "platform/xlsx_reader.hpp"
#include "platform/xlsx_text.hpp"
#include "platform/xlsx_writer.hpp"
#include "platform/zip_reader.hpp"

namespace twiza::platform {

namespace {

constexpr std::size_t kBytesToJudge = 4096;

// Pages, letters and programs are texts too: a table is none that begins like these.
bool begins_like_another_format(std::string_view text) {
  const std::string_view beginning = base::trim(text.substr(0, 200));
  return beginning.substr(0, 1) == "<" || beginning.substr(0, 5) == "%PDF-" ||
         beginning.substr(0, 5) == "{\\rtf" || beginning.substr(0, 1) == "{";
}

// A picture or a program has NULs, or is full of controls; a text may hold a few of these.
bool is_text(std::string_view bytes) {
  const Encoding encoding = encoding_of(bytes);
  const std::string text = to_utf8(bytes.substr(0, kBytesToJudge), encoding);
  std::size_t controls = 0;
  for (const char c : text) {
    if (c == '\0') return false;
    controls += c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' ? 1 : 0;
  }
  return controls * 10 <= text.size() && !begins_like_another_format(text);
}

base::Result<intake::Workbook> read_zip(std::string_view bytes) {
  base::Result<ZipReader> zip = ZipReader::open(bytes);
  return zip && is_ods(*zip) ? read_ods(bytes) : read_xlsx(bytes);
}

void leave_out_lists(intake::Workbook& workbook) {
  std::erase_if(workbook.tables, [](const intake::Table& table) { return table.name == kListsSheet; });
}

// Which file it was, for the sentence.
base::Error about(base::Error error, const std::filesystem::path& path) {
  for (const auto& [name, value] : error.arguments)
    if (name == "file") return error;
  error.arguments.emplace_back("file", path.filename().string());
  return error;
}

}  // namespace

base::Result<intake::Workbook> read_workbook(std::string_view bytes, const std::string& name) {
  // "PK;Nom" is how a table may begin.
  const bool zip = bytes.substr(0, 2) == "PK" && bytes.size() > 2 && bytes[2] >= 0 && bytes[2] < ' ';
  base::Result<intake::Workbook> workbook = zip              ? read_zip(bytes)
                                            : is_text(bytes) ? read_csv(bytes, name)
                                                             : read_xlsx(bytes);
  if (workbook) leave_out_lists(*workbook);
  return workbook;
}

base::Result<intake::Workbook> read_workbook(const std::filesystem::path& path) {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) {
    base::Result<intake::Workbook> folder = read_csv_folder(path);
    if (!folder) return about(folder.error(), path);
    return folder;
  }
  const base::Result<std::string> bytes = read_file(path, kLargestXlsx);
  if (!bytes) return about(bytes.error(), path);
  base::Result<intake::Workbook> workbook = read_workbook(*bytes, valid_utf8(path.stem().string()));
  if (!workbook) return about(workbook.error(), path);
  return workbook;
}

}  // namespace twiza::platform
