#include "platform/workbook_error.hpp"

#include "base/utf8.hpp"

namespace twiza::platform {

namespace {

constexpr std::size_t kLongestArgument = 200;

}  // namespace

base::Error of_workbook(base::Error error) {
  if (error.code == "zip.not_a_zip") error.code = "workbook.not_a_spreadsheet";
  if (error.code == "zip.damaged") error.code = "workbook.damaged";
  if (error.code == "zip.damaged_part" || error.code == "zip.missing_part")
    error.code = "workbook.damaged_part";
  if (error.code == "zip.encrypted") error = {"workbook.encrypted", {}};
  if (error.code == "zip.too_large") error.code = "workbook.too_large";
  if (error.code == "zip.too_many_parts") error.code = "workbook.too_many_parts";
  for (auto& [name, value] : error.arguments)
    value = base::truncate(base::without_controls(value), kLongestArgument);
  return error;
}

}  // namespace twiza::platform
