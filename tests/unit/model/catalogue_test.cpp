// The sentences of rules and findings: every code that the sources can emit is worded, and no sentence is
// left over. Codes are found in the sources, so that one that no test happens to make is found too.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "base/words.hpp"
#include "model/description.hpp"
#include "model/legend.hpp"

namespace twiza::model {
namespace {

// The texts in the sources that make findings.
std::set<std::string> literals(const std::vector<std::string>& folders) {
  std::set<std::string> found;
  static const std::regex literal("\"([A-Za-z][A-Za-z0-9_.-]*)\"");
  for (const std::string& folder : folders) {
    const auto path = std::filesystem::path(TWIZA_SOURCE_DIR) / "src" / folder;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      if (entry.path().extension() != ".cpp") continue;
      std::ifstream file(entry.path());
      std::stringstream text;
      text << file.rdbuf();
      const std::string source = text.str();
      if (source.find("Verdict") == std::string::npos) continue;  // it reports nothing
      for (std::sregex_iterator at(source.begin(), source.end(), literal), end; at != end; ++at) {
        found.insert((*at)[1]);
      }
    }
  }
  return found;
}

// Those that report: model and base make no finding.
const std::set<std::string>& emitted() {
  static const std::set<std::string> all = literals({"intake", "sociogram", "app"});
  return all;
}

// Codes that end with what they are about are made of a beginning and a name.
std::set<std::string> composed() {
  std::set<std::string> codes;
  for (const TieKind kind : {TieKind::structure_structure, TieKind::leader_leader, TieKind::leader_structure,
                             TieKind::extension}) {
    codes.insert("wrong_color." + std::string(name_of(kind)));
  }
  for (const char* pair : {"conflictual_good", "conflictual_other", "good_other"}) {
    codes.insert(std::string("contradiction.") + pair);
  }
  for (const Kind kind : {Kind::structure, Kind::leader, Kind::group}) {
    codes.insert(std::string(name_of(kind)) + "_from_tie");
  }
  return codes;
}

TEST(Catalogue, CNF_12_QUA_01_every_rule_that_a_finding_may_name_has_its_text) {
  static const std::regex rule("[A-Z]{3}-[0-9]{2}");
  int rules = 0;
  for (const std::string& code : emitted()) {
    if (!std::regex_match(code, rule)) continue;
    ++rules;
    for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
      EXPECT_TRUE(base::Words::of(language).has("rule." + code)) << code;
    }
  }
  EXPECT_GE(rules, 20) << "the literals were not found";
}

TEST(Catalogue, CNF_12_QUA_01_every_composed_code_has_its_sentence_and_its_repair) {
  for (const std::string& code : composed()) {
    EXPECT_TRUE(base::Words::of(base::Language::fr).has("finding." + code)) << code;
    EXPECT_TRUE(base::Words::of(base::Language::fr).has("repair." + code)) << code;
  }
}

TEST(Catalogue, CNF_12_every_finding_has_its_repair_and_every_repair_its_finding) {
  const base::Words& words = base::Words::of(base::Language::fr);
  for (const std::string& code : words.codes()) {
    if (code.rfind("finding.", 0) == 0) {
      EXPECT_TRUE(words.has("repair." + code.substr(8))) << code;
    }
    if (code.rfind("repair.", 0) == 0) {
      EXPECT_TRUE(words.has("finding." + code.substr(7))) << code;
    }
  }
}

TEST(Catalogue, no_sentence_is_left_over) {
  const std::set<std::string> made = composed();
  for (const std::string& code : base::Words::of(base::Language::fr).codes()) {
    for (const std::string beginning : {"finding.", "rule."}) {
      if (code.rfind(beginning, 0) != 0) continue;
      const std::string name = code.substr(beginning.size());
      EXPECT_TRUE(emitted().count(name) || made.count(name)) << code << " is said by nobody";
    }
  }
}

// A code of several words that stands in a reporting source is a field, a term, or has its sentence.
TEST(Catalogue, CNF_12_QUA_01_every_code_in_the_sources_that_report_has_its_sentence) {
  std::set<std::string> fields;
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) fields.insert(std::string(field.name));
  }
  const base::Words& words = base::Words::of(base::Language::fr);
  static const std::regex several("[a-z]+(_[a-z]+)+");
  // Words of files and of the drawing, not of findings.
  const std::set<std::string> others = {"width_pt", "legend_version", "operator_tie", "rule_text",
                                        "case_study"};
  int checked = 0;
  for (const std::string& code : emitted()) {
    if (!std::regex_match(code, several) || fields.count(code) || others.count(code)) continue;
    if (words.has("legend." + code) || code == "dash_dot_dot" || code == "long_dash") continue;
    ++checked;
    EXPECT_TRUE(words.has("finding." + code)) << code;
  }
  EXPECT_GE(checked, 30) << "the literals were not found";
}

}  // namespace
}  // namespace twiza::model
