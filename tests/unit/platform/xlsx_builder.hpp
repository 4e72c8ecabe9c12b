// Makes XLSX files for the tests, part by part.
#pragma once

#include <string>
#include <string_view>

#include "base/part.hpp"
#include "platform/zip_writer.hpp"

namespace twiza::platform {

inline constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

inline std::string relation(const std::string& id, const std::string& kind, const std::string& target,
                            const std::string& office = kOffice) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + kind + "\" Target=\"" + target + "\"/>";
}

inline std::string relations(const std::string& list) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list +
         "</Relationships>";
}

inline std::string worksheet(const std::string& rows) {
  return std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"") + kMain +
         "\"><sheetData>" + rows + "</sheetData></worksheet>";
}

// A workbook of one sheet "S" that holds these rows; parts can be replaced, added and removed.
class XlsxBuilder {
 public:
  explicit XlsxBuilder(const std::string& rows = {}) {
    set("[Content_Types].xml", "<Types/>");
    set("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    set("xl/workbook.xml",
        std::string("<workbook xmlns=\"") + kMain + "\" xmlns:r=\"" + kOffice +
            "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    set("xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                relation("rId3", "styles", "styles.xml")));
    set("xl/worksheets/sheet1.xml", worksheet(rows));
    strings("");
    styles("", "");
  }

  XlsxBuilder& set(const std::string& name, const std::string& bytes) {
    remove(name);
    parts_.push_back({name, bytes});
    return *this;
  }

  XlsxBuilder& remove(std::string_view name) {
    for (std::size_t i = 0; i < parts_.size(); ++i)
      if (parts_[i].name == name) parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(i));
    return *this;
  }

  XlsxBuilder& strings(const std::string& items) {
    return set("xl/sharedStrings.xml", std::string("<sst xmlns=\"") + kMain + "\">" + items + "</sst>");
  }

  XlsxBuilder& styles(const std::string& formats, const std::string& xfs) {
    return set("xl/styles.xml", std::string("<styleSheet xmlns=\"") + kMain + "\"><numFmts>" + formats +
                                    "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                    xfs + "</cellXfs></styleSheet>");
  }

  std::string bytes() const { return zip_parts(parts_); }

 private:
  base::Parts parts_;
};

}  // namespace twiza::platform
