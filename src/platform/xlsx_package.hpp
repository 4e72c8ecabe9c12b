// The parts of an XLSX file and what names them.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/xlsx_text.hpp"

namespace twiza::platform {

class ZipReader;

struct XlsxPackage {
  struct Sheet {
    std::string name;
    std::string part;
  };

  std::vector<Sheet> sheets;  // worksheets in the workbook's order, hidden ones too; no chart sheets
  std::string strings;        // the part of the shared strings; empty when there is none
  std::string styles;         // the same for the styles
  Epoch epoch = Epoch::y1900;
};

// Errors, besides those of `ZipReader::read` and `parse_part`:
//   workbook.not_a_spreadsheet   a zip, but of something else
//   workbook.ods                 an OpenDocument spreadsheet
//   workbook.xlsb                a binary workbook of Excel
//   workbook.no_sheet            the workbook holds no worksheet
base::Result<XlsxPackage> read_package(ZipReader& zip);

}  // namespace twiza::platform
