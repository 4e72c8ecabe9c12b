#include "documents/coded_answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/site_sheet.hpp"
#include "report_text.hpp"

namespace twiza::documents {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// Four people of Oued on what comes first; two on a cooperative.
struct Oued {
  model::Site site;

  Oued() {
    model::Territory oued;
    oued.id = id(1);
    oued.name = "Oued";
    site.territories.push_back(oued);
    model::Structure cooperative;
    cooperative.id = id(2);
    cooperative.name = "Tigmi";
    site.structures.push_back(cooperative);
  }

  void says(int source, const model::Ref& about, const std::string& word, const std::string& quality = "") {
    model::Statement& said = site.statements.emplace_back();
    said.id = id(100 + static_cast<int>(site.statements.size()));
    said.source = {model::Kind::source, id(10 + source)};
    said.about = about;
    said.word = word;
    said.quality.code = quality;
  }

  std::vector<std::string> answers() const {
    std::vector<std::string> lines;
    for (const CodedAnswer& each : coded_answers(site, base::Words::of(base::Language::fr))) {
      lines.push_back(each.subject + ": " + each.said + " " + std::to_string(each.sources) + "/" +
                      std::to_string(each.of));
    }
    return lines;
  }

  const model::Ref oued_{model::Kind::territory, id(1)};
  const model::Ref tigmi_{model::Kind::structure, id(2)};
};

TEST(CodedAnswers, ENT_13_sources_of_one_answer_are_counted_among_those_that_answered) {
  Oued t;
  t.says(1, t.oued_, "Routes");
  t.says(2, t.oued_, "école");
  t.says(3, t.oued_, "routes");
  t.says(4, t.oued_, "ROUTES");
  t.says(4, t.oued_, "routes");  // twice the same source
  EXPECT_THAT(t.answers(), ElementsAre("Oued: Routes 3/4", "Oued: école 1/4"));
}

TEST(CodedAnswers, ENT_13_a_quality_is_an_answer_where_no_word_is_given) {
  Oued t;
  t.says(1, t.tigmi_, "", "good");
  t.says(2, t.tigmi_, "", "conflictual");
  t.says(3, t.tigmi_, "", "good");
  EXPECT_THAT(t.answers(), ElementsAre("Tigmi: bonne 2/3", "Tigmi: conflictuelle 1/3"));
}

TEST(CodedAnswers, ENT_13_one_source_alone_is_no_aggregate_and_a_passage_without_a_code_no_answer) {
  Oued t;
  t.says(1, t.oued_, "routes");
  t.says(2, t.oued_, "");
  EXPECT_THAT(t.answers(), IsEmpty());
}

TEST(CodedAnswers, ENT_13_ETH_05_they_stand_on_the_teams_sheet_alone) {
  Oued t;
  t.says(1, t.oued_, "routes");
  t.says(2, t.oued_, "routes");
  const base::Words& words = base::Words::of(base::Language::fr);
  const auto lines = [&](privacy::Profile profile) {
    return lines_of(site_sheet(privacy::share(t.site, profile), words));
  };
  EXPECT_THAT(lines(privacy::Profile::team), Contains("Oued|routes|2 / 2"));
  EXPECT_THAT(lines(privacy::Profile::restitution), Not(Contains(HasSubstr("routes"))));
}

}  // namespace
}  // namespace twiza::documents
