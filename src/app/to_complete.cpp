#include "app/to_complete.hpp"

#include <algorithm>

#include "app/settings.hpp"

namespace twiza::app {

namespace json = base::json;
using base::Id;
using base::Result;

namespace {

std::string text_at(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

ToComplete read(const json::object& object) {
  ToComplete row{text_at(object, "file"),
                 text_at(object, "sheet"),
                 0,
                 text_at(object, "column"),
                 text_at(object, "name"),
                 text_at(object, "code"),
                 {},
                 {},
                 {}};
  if (const json::value* number = object.if_contains("row")) {
    row.row = number->is_double()  ? static_cast<int>(number->get_double())
              : number->is_int64() ? static_cast<int>(number->get_int64())
                                   : 0;
  }
  if (const json::value* arguments = object.if_contains("arguments");
      arguments != nullptr && arguments->is_array()) {
    for (const json::value& pair : arguments->get_array()) {
      if (!pair.is_array() || pair.get_array().size() != 2) continue;
      if (!pair.get_array()[0].is_string() || !pair.get_array()[1].is_string()) continue;
      row.arguments.emplace_back(std::string(pair.get_array()[0].get_string()),
                                 std::string(pair.get_array()[1].get_string()));
    }
  }
  if (const json::value* cells = object.if_contains("cells"); cells != nullptr && cells->is_array()) {
    for (const json::value& cell : cells->get_array()) {
      if (cell.is_string()) row.cells.emplace_back(cell.get_string());
    }
  }
  row.change = Id::parse(text_at(object, "change")).value_or(Id());
  return row;
}

json::value written(const ToComplete& row) {
  json::array arguments, cells;
  for (const auto& [name, value] : row.arguments) {
    arguments.emplace_back(json::array{json::string(name), json::string(value)});
  }
  for (const std::string& cell : row.cells) cells.emplace_back(json::string(cell));
  return json::object{{"file", row.file},     {"sheet", row.sheet},     {"row", row.row},
                      {"column", row.column}, {"name", row.name},       {"code", row.code},
                      {"cells", cells},       {"arguments", arguments}, {"change", row.change.to_text()}};
}

Result<void> write(Workspace& workspace, const Id& site, const std::vector<ToComplete>& rows) {
  const Result<store::Store*> data = workspace.store();
  if (!data) return data.error();
  if (rows.empty()) return (*data)->remove_setting(to_complete_key(site));
  json::array list;
  for (const ToComplete& row : rows) list.push_back(written(row));
  return set_json_setting(**data, to_complete_key(site), list);
}

}  // namespace

Result<std::vector<ToComplete>> to_complete(Workspace& workspace, const Id& site) {
  const Result<store::Store*> data = workspace.store();
  if (!data) return data.error();
  const Result<json::value> held = json_setting(**data, to_complete_key(site));
  if (!held) return held.error();
  std::vector<ToComplete> rows;
  if (!held->is_array()) return rows;
  for (const json::value& row : held->get_array()) {
    if (row.is_object()) rows.push_back(read(row.get_object()));
  }
  return rows;
}

Result<void> keep_to_complete(Workspace& workspace, const Id& site, const std::string& file,
                              std::vector<ToComplete> rows) {
  const Result<std::vector<ToComplete>> held = to_complete(workspace, site);
  if (!held) return held.error();
  std::vector<ToComplete> all;
  for (const ToComplete& row : *held) {
    if (row.file != file) all.push_back(row);
  }
  if (all.size() == held->size() && rows.empty()) return {};
  all.insert(all.end(), rows.begin(), rows.end());
  return write(workspace, site, all);
}

Result<void> forget_to_complete(Workspace& workspace, const Id& site, const Id& change) {
  Result<std::vector<ToComplete>> held = to_complete(workspace, site);
  if (!held) return held.error();
  const std::size_t before = held->size();
  std::erase_if(*held, [&](const ToComplete& row) { return row.change == change; });
  return held->size() == before ? Result<void>() : write(workspace, site, *held);
}

std::vector<ToComplete> rows_refused(const intake::ImportPlan& plan, const intake::Workbook& workbook,
                                     const std::string& file) {
  std::vector<ToComplete> rows;
  for (const intake::PlanItem& item : plan.refused) {
    ToComplete row{file, item.sheet, item.row, item.column, item.name, item.code, item.arguments, {}, {}};
    for (const intake::Table& table : workbook.tables) {
      if (table.name != item.sheet || item.row < 1 || static_cast<std::size_t>(item.row) > table.rows.size())
        continue;
      for (const intake::Cell& cell : table.rows[static_cast<std::size_t>(item.row) - 1])
        row.cells.push_back(cell.text);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace twiza::app
