#include "platform/csv_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "platform/csv_reader_text.hpp"
#include "platform/csv_writer.hpp"
#include "platform/files.hpp"
#include "platform/table_filler.hpp"
#include "platform/xlsx_text.hpp"

namespace twiza::platform {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestCsv = 64u << 20;
constexpr std::size_t kRowsToJudge = 50;
constexpr std::array kSeparators = {',', ';', '\t'};

// Goes through the fields of a text, which must be UTF-8.
class Fields {
 public:
  Fields(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool at_end() const { return at_ >= text_.size(); }
  // Of the field that `next` gives, from 0.
  Place place() const { return place_; }
  bool open_quote() const { return open_quote_; }
  // Quotes so far that neither begin nor end their field: with the right separator there are hardly any.
  std::size_t stray_quotes() const { return stray_quotes_; }

  std::string next() {
    std::string field;
    if (at_ < text_.size() && text_[at_] == '"') read_quoted(field);
    for (; at_ < text_.size() && !ends_field(text_[at_]); ++at_) {
      field += text_[at_];
      stray_quotes_ += text_[at_] == '"' ? 1 : 0;
    }
    return field;
  }

  // Behind the field that was read.
  void step() {
    if (at_end()) return;
    const char c = text_[at_++];
    if (c == separator_) {
      ++place_.column;
      return;
    }
    if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++place_.row;
    place_.column = 0;
  }

 private:
  bool ends_field(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

  void read_quoted(std::string& field) {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        field += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field += text_[at_++];
      } else {
        ++at_;
        return;
      }
    }
    open_quote_ = true;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  Place place_;
  bool open_quote_ = false;
  std::size_t stray_quotes_ = 0;
};

// "sep=;" in the first row, as Excel reads it.
std::optional<char> stated_separator(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() != 5 || line.substr(0, 4) != "sep=") return std::nullopt;
  return line[4];
}

// How well a separator explains the beginning of a text.
struct Judgement {
  std::size_t stray_quotes = 0;
  std::size_t regularity = 0;  // rows that agree on their number of separators, times that number

  bool better_than(const Judgement& other) const {
    if (regularity == 0 || other.regularity == 0) return regularity > other.regularity;
    if (stray_quotes != other.stray_quotes) return stray_quotes < other.stray_quotes;
    return regularity > other.regularity;
  }
};

Judgement judge(std::string_view text, char separator) {
  std::map<std::size_t, std::size_t> rows_of;  // by separators in them
  Fields fields(text, separator);
  while (!fields.at_end() && fields.place().row < kRowsToJudge) {
    fields.next();
    const Place last = fields.place();
    const bool ended = fields.at_end();
    fields.step();
    if ((ended || fields.place().row != last.row) && last.column > 0) ++rows_of[last.column];
  }
  Judgement judgement{fields.stray_quotes(), 0};
  for (const auto& [separators, rows] : rows_of)
    judgement.regularity = std::max(judgement.regularity, separators * rows);
  return judgement;
}

char separator_of(std::string_view text) {
  if (const std::optional<char> stated = stated_separator(text)) return *stated;
  char best = kSeparators.front();
  Judgement most;
  for (const char separator : kSeparators) {
    const Judgement judgement = judge(text, separator);
    if (!judgement.better_than(most)) continue;
    most = judgement;
    best = separator;
  }
  return best;
}

base::Error about_row(std::string_view code, const std::string& sheet, std::size_t row) {
  return {std::string(code), {{"sheet", base::truncate(sheet, 60)}, {"row", std::to_string(row + 1)}}};
}

std::string_view notice_of(Encoding encoding, std::string_view bytes) {
  if (encoding == Encoding::windows_1252) return "notice.windows_1252";
  if (encoding == Encoding::windows_1256) return "notice.windows_1256";
  if (encoding == Encoding::utf8 && !base::is_valid(bytes)) return "notice.damaged_utf8";
  return {};
}

base::Result<void> read_into(intake::Workbook& workbook, Room& room, std::string_view bytes,
                             const std::string& name) {
  const Encoding encoding = encoding_of(bytes);
  const std::string text = to_utf8(bytes, encoding);
  intake::Table table;
  table.name = name;
  TableFiller filler(room, table);
  Fields fields(text, separator_of(text));
  bool said_separator = stated_separator(text).has_value();
  while (!fields.at_end()) {
    const Place place = fields.place();
    std::string field = fields.next();
    if (fields.open_quote()) return about_row("csv.open_quote", name, place.row);
    if (field.find('\0') != std::string::npos) return about_row("csv.binary", name, place.row);
    fields.step();
    // The row that says the separator keeps its place, so that the others keep their numbers.
    said_separator = said_separator && place.row == 0;
    if (said_separator) continue;
    base::Result<void> done = filler.put(place, {intake::Cell::Kind::text, unguarded(std::move(field))});
    if (!done) return done;
  }
  if (const std::string_view code = notice_of(encoding, bytes); !code.empty())
    workbook.notices.push_back({std::string(code), {{"sheet", base::truncate(name, 60)}}});
  workbook.tables.push_back(std::move(table));
  return {};
}

base::Error about_folder(std::string_view code, const fs::path& folder) {
  return {std::string(code), {{"file", folder.string()}}};
}

}  // namespace

namespace {

std::string ending_of(const fs::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

}  // namespace

bool is_csv_name(const fs::path& file) {
  if (file.filename().string().rfind('.', 0) == 0) return false;
  const std::string ending = ending_of(file);
  return ending == ".csv" || ending == ".tsv";
}

base::Result<intake::Workbook> read_csv(std::string_view bytes, const std::string& name) {
  intake::Workbook workbook;
  Room room;
  if (base::Result<void> done = read_into(workbook, room, bytes, name); !done) return done.error();
  return workbook;
}

base::Result<intake::Workbook> read_csv_folder(const fs::path& folder) {
  std::error_code failed;
  std::vector<fs::path> files;
  std::vector<std::string> others;
  fs::directory_iterator at(folder, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    const fs::path& file = at->path();
    const std::string name = file.filename().string();
    if (name.rfind('.', 0) == 0) continue;
    if (is_csv_name(file)) {
      files.push_back(file);
    } else if (ending_of(file) != ".png") {  // the logos that a sheet names
      others.push_back(base::truncate(base::without_controls(name), 60));
    }
  }
  if (failed) return about_folder("file.not_readable", folder);
  if (files.empty()) return about_folder("workbook.no_csv", folder);
  std::sort(files.begin(), files.end());
  std::sort(others.begin(), others.end());

  intake::Workbook workbook;
  Room room;
  for (const fs::path& file : files) {
    const base::Result<std::string> bytes = read_file(file, kLargestCsv);
    // Nothing was typed on that sheet.
    if (!bytes && bytes.error().code == "file.empty") continue;
    if (!bytes) return bytes.error();
    base::Result<void> done = read_into(workbook, room, *bytes, valid_utf8(file.stem().string()));
    if (!done) return done.error();
  }
  if (!others.empty())
    workbook.notices.push_back({"notice.other_files", {{"files", base::join(others, ", ")}}});
  return workbook;
}

}  // namespace twiza::platform
