#include "platform/csv_writer.hpp"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "platform/csv_reader.hpp"
#include "platform/files.hpp"
#include "platform/xlsx_text.hpp"

namespace twiza::platform {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestName = 60;  // characters

// Behind its apostrophes, if any.
bool is_dangerous(std::string_view value) {
  const std::size_t first = value.find_first_not_of('\'');
  return first != std::string_view::npos && std::string_view("=+-@\t\r").find(value[first]) < 6;
}

void append_field(std::string& csv, std::string_view value) {
  std::string field = guarded(valid_utf8(std::string(value)));
  std::erase(field, '\0');
  if (field.find_first_of(",;\t\"\r\n") == std::string::npos) {
    csv += field;
    return;
  }
  csv += '"';
  for (const char c : field) {
    if (c == '"') csv += '"';
    csv += c;
  }
  csv += '"';
}

std::string file_name(std::string_view table) {
  std::string name = base::truncate(base::without_controls(table), kLongestName);
  for (char& c : name)
    if (std::string_view("/\\:*?\"<>|\n\t").find(c) != std::string_view::npos) c = '_';
  // A hidden file would not be read again.
  if (name.empty() || name[0] == '.') name.insert(0, "_");
  return name;
}

std::vector<fs::path> names_of(const intake::Workbook& workbook) {
  std::vector<fs::path> names;
  for (const intake::Table& table : workbook.tables) {
    const std::string stem = file_name(table.name);
    fs::path name = stem + ".csv";
    for (int number = 2; std::find(names.begin(), names.end(), name) != names.end(); ++number)
      name = stem + " " + std::to_string(number) + ".csv";
    names.push_back(std::move(name));
  }
  return names;
}

// CSV files there that are none of `names`; a folder that is not there has none.
std::vector<std::string> others_in(const fs::path& folder, const std::vector<fs::path>& names) {
  std::vector<std::string> others;
  std::error_code failed;
  fs::directory_iterator at(folder, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    const fs::path name = at->path().filename();
    if (is_csv_name(name) && std::find(names.begin(), names.end(), name) == names.end())
      others.push_back(base::truncate(base::without_controls(name.string()), kLongestName));
  }
  std::sort(others.begin(), others.end());
  return others;
}

}  // namespace

std::string guarded(std::string_view value) {
  return is_dangerous(value) ? "'" + std::string(value) : std::string(value);
}

std::string unguarded(std::string value) {
  if (!value.empty() && value[0] == '\'' && is_dangerous(value)) value.erase(0, 1);
  return value;
}

std::string write_csv(const intake::Table& table) {
  std::string csv(kMark);
  for (const auto& row : table.rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column > 0) csv += ',';
      append_field(csv, row[column].text);
    }
    csv += "\r\n";
  }
  return csv;
}

base::Result<void> write_csv_folder(const fs::path& folder, const intake::Workbook& workbook) {
  const std::vector<fs::path> names = names_of(workbook);
  if (const std::vector<std::string> others = others_in(folder, names); !others.empty())
    return base::Error{"csv.other_sheets", {{"file", folder.string()}, {"files", base::join(others, ", ")}}};
  std::error_code failed;
  // What goes wrong here is told by the first file that cannot be written.
  fs::create_directories(folder, failed);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string csv = write_csv(workbook.tables[i]);
    if (base::Result<void> done = write_file_aside(folder / names[i], csv); !done) return done;
  }
  return {};
}

}  // namespace twiza::platform
