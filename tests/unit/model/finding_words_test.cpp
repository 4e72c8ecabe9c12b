#include "model/finding_words.hpp"

#include <gtest/gtest.h>

namespace twiza::model {
namespace {

std::string place(const std::string& sheet, int row, const std::string& column) {
  Finding finding;
  finding.sheet = sheet;
  finding.row = row;
  finding.column = column;
  return place_of(finding, base::Words::of(base::Language::en));
}

TEST(FindingWords, CNF_12_a_place_is_as_exact_as_it_is_known) {
  EXPECT_EQ(place("", 12, "Quality"), "");
  const std::string sheet = place("Ties", 0, ""), column = place("Ties", 0, "Quality"),
                    row = place("Ties", 12, ""), cell = place("Ties", 12, "Quality");
  for (const std::string& said : {sheet, column, row, cell}) EXPECT_NE(said.find("Ties"), std::string::npos);
  EXPECT_EQ(sheet.find("12"), std::string::npos);
  EXPECT_EQ(column.find("12"), std::string::npos);
  EXPECT_NE(column.find("Quality"), std::string::npos);
  EXPECT_NE(row.find("12"), std::string::npos);
  EXPECT_NE(cell.find("12"), std::string::npos);
  EXPECT_NE(cell.find("Quality"), std::string::npos);
}

TEST(FindingWords, CNF_12_a_finding_has_its_sentence_its_repair_and_its_verdict) {
  Finding finding;
  finding.code = "empty_tie";
  const base::Words& words = base::Words::of(base::Language::fr);
  EXPECT_EQ(message_of(finding, words), words.say("finding.empty_tie"));
  EXPECT_EQ(repair_of(finding, words), words.say("repair.empty_tie"));
  EXPECT_NE(message_of(finding, words), repair_of(finding, words));
  EXPECT_EQ(word_of(Verdict::review, words), words.say("verdict.review"));
}

}  // namespace
}  // namespace twiza::model
