// Whatever becomes of a file, the reader answers: a workbook or an error, and under the sanitizers no fault.
#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"
#include "platform/files.hpp"
#include "platform/xlsx_reader.hpp"
#include "xlsx_builder.hpp"

namespace twiza::platform {
namespace {

std::string fixture(const std::string& name) {
  const base::Result<std::string> bytes =
      read_file(std::string(TWIZA_SOURCE_DIR) + "/tests/unit/platform/fixtures/" + name, kLargestXlsx);
  EXPECT_TRUE(bytes) << name;
  return bytes ? *bytes : std::string();
}

// Reads, and checks what must hold of any answer.
bool accepted(const std::string& bytes) {
  const base::Result<intake::Workbook> workbook = read_xlsx(bytes);
  if (!workbook) {
    EXPECT_EQ(workbook.error().code.rfind("workbook.", 0), 0u) << workbook.error().code;
    for (const auto& [name, value] : workbook.error().arguments) {
      EXPECT_TRUE(base::is_valid(value)) << name;
      EXPECT_LE(base::length(value), 200u) << name;
    }
    return false;
  }
  EXPECT_FALSE(workbook->tables.empty());
  for (const intake::Table& table : workbook->tables) {
    EXPECT_TRUE(base::is_valid(table.name));
    EXPECT_TRUE(table.rows.empty() || !table.rows.back().empty());
    for (const auto& row : table.rows) {
      for (const intake::Cell& cell : row) EXPECT_TRUE(base::is_valid(cell.text));
      EXPECT_TRUE(row.empty() || row.back() != intake::Cell{});
    }
  }
  return true;
}

const std::string& alphabet() {
  static const std::string letters = "<>\"&/=; 0123456789-ABxr\xC3\xFF";
  return letters;
}

class Damage : public ::testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(RealFiles, Damage,
                         ::testing::Values("openpyxl.xlsx", "libreoffice.xlsx", "sheetjs.xlsx"));

TEST_P(Damage, CutAtEveryByteItIsRefused) {
  const std::string good = fixture(GetParam());
  EXPECT_TRUE(accepted(good));
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(accepted(good.substr(0, size))) << size;
}

TEST_P(Damage, BytesChangedInTheZip) {
  const std::string good = fixture(GetParam());
  std::mt19937 random(1);
  for (int round = 0; round < 600; ++round) {
    std::string bad = good;
    for (unsigned i = 0; i <= random() % 8; ++i) bad[random() % bad.size()] = static_cast<char>(random());
    accepted(bad);
  }
}

TEST_P(Damage, BytesChangedInTheDirectory) {
  const std::string good = fixture(GetParam());
  const std::size_t directory = good.find("PK\1\2");
  std::mt19937 random(2);
  for (int round = 0; round < 600; ++round) {
    std::string bad = good;
    for (unsigned i = 0; i <= random() % 3; ++i)
      bad[directory + random() % (bad.size() - directory)] = static_cast<char>(random());
    accepted(bad);
  }
}

TEST(XlsxDamage, BytesChangedInTheParts) {
  const std::string rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><f>1+1</f><v>41242</v></c>"
      "<c r=\"C1\" t=\"inlineStr\"><is><r><t>en _x000D_ ligne</t></r></is></c></row><row><c "
      "t=\"b\"><v>1</v></c></row>";
  const std::string parts[] = {worksheet(rows), "<si><t>un</t></si>",
                               "<numFmt numFmtId=\"164\" formatCode=\"[$-40C]d &quot;x&quot;\"/>",
                               relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                         relation("rId3", "styles", "styles.xml"))};
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string bad[] = {parts[0], parts[1], parts[2], parts[3]};
    std::string& spoilt = bad[random() % 4];
    for (unsigned i = 0; i <= random() % 4; ++i) {
      const std::size_t at = random() % spoilt.size();
      const std::size_t letter = random() % alphabet().size();
      switch (random() % 3) {
        case 0:
          spoilt[at] = alphabet()[letter];
          break;
        case 1:
          spoilt.insert(at, 1, alphabet()[letter]);
          break;
        default:
          if (spoilt.size() > 8) spoilt.erase(at, 1 + random() % 4);
      }
    }
    XlsxBuilder file;
    file.set("xl/worksheets/sheet1.xml", bad[0]).strings(bad[1]);
    file.styles(bad[2], "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>")
        .set("xl/_rels/workbook.xml.rels", bad[3]);
    accepted(file.bytes());
  }
}

}  // namespace
}  // namespace twiza::platform
