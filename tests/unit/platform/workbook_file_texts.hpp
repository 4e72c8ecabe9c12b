// Texts that have broken programs: every one of them may stand in a cell.
#pragma once

#include <string>
#include <vector>

#include "intake/table.hpp"

namespace twiza::platform {

inline std::vector<std::string> naughty_texts() {
  std::vector<std::string> texts = {"undefined",
                                    "null",
                                    "NaN",
                                    "TRUE",
                                    "FALSE",
                                    "VRAI",
                                    "1/2",
                                    "0x0",
                                    "1E+02",
                                    "6.12E+08",
                                    "0612345678",
                                    "00123",
                                    "+212 6 12 34 56 78",
                                    "-1",
                                    "--",
                                    "-",
                                    "->",
                                    "<->",
                                    "=1+1",
                                    "=HYPERLINK(\"http://x\",\"y\")",
                                    "=cmd|' /C calc'!A0",
                                    "@SUM(1)",
                                    "+A1",
                                    "\t=1",
                                    "\r=1",
                                    "'=1",
                                    "''=1",
                                    "'",
                                    "''",
                                    "'texte",
                                    "\"",
                                    "\"\"",
                                    "\"a\" b",
                                    "a\"b",
                                    ",",
                                    ";",
                                    "a,b;c\td",
                                    " ",
                                    "  deux  espaces  ",
                                    " début",
                                    "fin ",
                                    "\n",
                                    "a\nb",
                                    "a\r\nb",
                                    "a\rb",
                                    "\r",
                                    "\t",
                                    "a\tb",
                                    "\xC2\xA0",
                                    "\xE2\x80\x8B",
                                    "\xEF\xBB\xBF",
                                    "\xEF\xBB\xBF"
                                    "a",
                                    "<b>gras</b>",
                                    "&amp;",
                                    "&#0;",
                                    "<![CDATA[x]]>",
                                    "]]>",
                                    "<!--",
                                    "<?xml?>",
                                    "_x0041_",
                                    "_x005F_x0041_",
                                    "_x000D_",
                                    "__x0001_",
                                    "_xD83D_",
                                    "_x",
                                    "_xABCD",
                                    "_xABCD\x01",
                                    "_x00_",
                                    "\x01\x02\x1F\x7F",
                                    "\xC2\x85",
                                    "\xC2\x9F",
                                    "\xEF\xBF\xBE",
                                    "\xEF\xBF\xBF",
                                    "\xEF\xBF\xBD",
                                    "\xE2\x80\xAE"
                                    "renversé",
                                    "\xE2\x81\xA6"
                                    "isolé",
                                    "\xE2\x80\xA8"
                                    "ligne",
                                    "Œuvre ÀÉÎÕÜ ß ŒœŸ",
                                    "e\xCC\x81",
                                    "تعاونية النساء",
                                    "مَكْتَبٌ",
                                    "‏عربي ١٢٣‏",
                                    "ⵜⵉⵡⵉⵣⵉ",
                                    "中文",
                                    "日本語",
                                    "한국어",
                                    "עברית",
                                    "😀👩‍👩‍👧‍👦🇲🇦",
                                    "\xF0\x9D\x95\xB3",
                                    "\xF4\x8F\xBF\xBF",
                                    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
                                    "ﷺ",
                                    "../../etc/passwd",
                                    "C:\\Windows",
                                    "%s%n",
                                    "{0}",
                                    "${x}",
                                    "; DROP TABLE",
                                    "∅",
                                    "sep=;",
                                    "PK\x03\x04",
                                    "\x1A",
                                    "2012-11-29",
                                    "29/11/2012",
                                    "0,5",
                                    "1 000",
                                    "#REF!",
                                    "#N/A",
                                    "R1C1",
                                    "A1",
                                    "-2147483649"};
  texts.push_back(std::string(32767, 'x'));
  texts.push_back(std::string(40000, '"'));
  return texts;
}

// One table with a text a row, and the texts once more side by side.
inline intake::Workbook workbook_of(const std::vector<std::string>& texts) {
  intake::Workbook workbook;
  intake::Table table;
  table.name = "Liens";
  for (const std::string& text : texts)
    table.rows.push_back({{intake::Cell::Kind::text, text}, {intake::Cell::Kind::text, "."}});
  table.rows.emplace_back();
  for (const std::string& text : texts) table.rows.back().push_back({intake::Cell::Kind::text, text});
  workbook.tables.push_back(std::move(table));
  return workbook;
}

}  // namespace twiza::platform
