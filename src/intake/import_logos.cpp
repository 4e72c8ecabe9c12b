#include <algorithm>
#include <set>

#include "intake/cells.hpp"
#include "intake/importer.hpp"
#include "intake/logos.hpp"
#include "intake/template.hpp"
#include "model/logo.hpp"

namespace twiza::intake {

namespace {

using model::LogoFault;

constexpr std::size_t longest_name = 255;  // bytes, of files nearly everywhere

std::string code_of(LogoFault fault) {
  switch (fault) {
    case LogoFault::not_png:
      return "logo_not_png";
    case LogoFault::too_large:
      return "logo_too_large";
    case LogoFault::bad_shape:
      return "logo_bad_shape";
    case LogoFault::damaged:
      break;
  }
  return "logo_damaged";
}

std::string kilobytes(std::size_t bytes) { return std::to_string((bytes + 999) / 1000); }

}  // namespace

bool is_plain_file_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && name.front() != '.' &&
         name.find_first_of("/\\:") == std::string_view::npos;
}

std::vector<std::string> logo_files(const Workbook& workbook) {
  std::vector<model::Finding> unused;
  std::vector<std::string> names;
  std::set<std::string> known;
  for (const Sheet& sheet : recognise(workbook, unused)) {
    const Column* column = sheet.type->kind == model::Kind::structure ? sheet.column("logo") : nullptr;
    if (column == nullptr) continue;
    for (std::size_t row = sheet.first_row; row < sheet.table->rows.size(); ++row) {
      std::string name = sheet.text(row, column);
      if (model::is_logo_data(name) || !is_plain_file_name(name) || name == emptied_cell) continue;
      if (known.insert(name).second) names.push_back(std::move(name));
    }
  }
  return names;
}

// A cell that gives no picture is kept as it was typed, and a known logo stays: the file may come later.
void Importer::read_logo(Draft& draft, model::Structure& structure) {
  const std::string typed = structure.logo;
  if (typed.empty()) return;
  const Spot spot{draft.sheet, draft.row, draft.sheet->column("logo")};
  const auto refuse = [&](const std::string& code, base::Arguments arguments = {}) {
    const std::string name = model::is_logo_data(typed) ? spot.column->header : shown(typed);
    arguments.emplace_back("file", name);
    report("IMP-02", model::Verdict::review, code, spot, std::move(arguments));
    draft.unread.push_back(model::type_of(model::Kind::structure).field("logo"));
  };
  std::size_t weight = typed.size() / 4 * 3;
  model::ReadLogo read = LogoFault::damaged;
  if (model::is_logo_data(typed)) {
    read = model::logo_of(typed);
  } else if (!is_plain_file_name(typed)) {
    return refuse("logo_path");
  } else {
    const auto file = workbook_->pictures.find(typed);
    if (file == workbook_->pictures.end()) return refuse("logo_missing");
    weight = file->second.size();
    read = model::read_logo(file->second);
  }
  if (const auto* picture = std::get_if<base::Png>(&read)) {
    structure.logo = model::logo_text(*picture);
    return;
  }
  const auto fault = std::get<LogoFault>(read);
  base::Arguments arguments;
  if (fault == LogoFault::too_large)
    arguments = {{"size", kilobytes(weight)}, {"limit", kilobytes(model::most_logo_bytes)}};
  if (fault == LogoFault::bad_shape) arguments = {{"limit", std::to_string(model::longest_logo_side)}};
  refuse(code_of(fault), std::move(arguments));
}

}  // namespace twiza::intake
