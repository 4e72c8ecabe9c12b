#include "platform/xlsx_reader.hpp"

#include <string>
#include <utility>

#include "platform/workbook_error.hpp"
#include "platform/xlsx_package.hpp"
#include "platform/xlsx_sheet.hpp"
#include "platform/zip_reader.hpp"

namespace twiza::platform {

namespace {

constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// The names of an OLE file's streams are UTF-16.
bool names_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) (wide += c) += '\0';
  return bytes.find(wide) != std::string_view::npos;
}

base::Error what_ole_file(std::string_view bytes) {
  if (names_stream(bytes, "EncryptedPackage")) return {"workbook.encrypted", {}};
  if (names_stream(bytes, "Workbook") || names_stream(bytes, "Book")) return {"workbook.xls", {}};
  return {"workbook.not_a_spreadsheet", {}};
}

base::Result<XlsxContext> read_context(ZipReader& zip, const XlsxPackage& package) {
  XlsxContext context;
  context.epoch = package.epoch;
  if (!package.strings.empty()) {
    base::Result<std::vector<std::string>> strings = read_strings(zip, package.strings);
    if (!strings) return strings.error();
    context.strings = std::move(*strings);
  }
  if (!package.styles.empty()) {
    base::Result<std::vector<Format>> formats = read_formats(zip, package.styles);
    if (!formats) return formats.error();
    context.formats = std::move(*formats);
  }
  return context;
}

base::Result<intake::Workbook> read_zip(std::string_view bytes) {
  base::Result<ZipReader> zip = ZipReader::open(bytes);
  if (!zip) return zip.error();
  const base::Result<XlsxPackage> package = read_package(*zip);
  if (!package) return package.error();
  base::Result<XlsxContext> context = read_context(*zip, *package);
  if (!context) return context.error();
  intake::Workbook workbook;
  for (const XlsxPackage::Sheet& sheet : package->sheets) {
    base::Result<intake::Table> table = read_sheet(*zip, sheet.part, sheet.name, *context);
    if (!table) return table.error();
    workbook.tables.push_back(std::move(*table));
  }
  return workbook;
}

}  // namespace

base::Result<intake::Workbook> read_xlsx(std::string_view bytes) {
  if (bytes.substr(0, kOle.size()) == kOle) return what_ole_file(bytes);
  base::Result<intake::Workbook> workbook = read_zip(bytes);
  if (!workbook) return of_workbook(workbook.error());
  return workbook;
}

}  // namespace twiza::platform
