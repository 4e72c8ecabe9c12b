#include "documents/message.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "documents/map_message.hpp"
#include "small_scene.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using ::testing::HasSubstr;
using ::testing::Not;

Report report(std::vector<std::string> gist, Language language = Language::fr) {
  Report made;
  made.title = "Fiches";
  made.subtitle = "Salé";
  made.moment = "2012-09";
  made.language = language;
  made.status = "Carte de travail";
  made.gist = std::move(gist);
  return made;
}

TEST(Message, DOC_18_says_what_it_is_the_gist_and_what_it_is_worth) {
  EXPECT_EQ(message(report({"Une phrase. Une autre !", "Une ligne"})),
            "Fiches – Salé\n2012-09\n\nUne phrase. Une autre !\nUne ligne\n\nCarte de travail\n");
}

TEST(Message, is_cut_between_sentences_and_says_so) {
  const std::string sentence = "M. le président de la commune n'a pas tout dit. ";
  std::string many;
  for (int i = 0; i < 60; ++i) many += sentence;
  const std::string said = message(report({many}));
  EXPECT_LE(base::length(said), longest_message);
  EXPECT_GT(base::length(said), longest_message - 110);
  EXPECT_THAT(said, HasSubstr("tout dit.\nLa suite est dans le document.\n\nCarte de travail"));
}

// Code points are counted, not bytes; what cannot be broken is left out whole.
TEST(Message, is_never_longer_than_a_thousand_code_points) {
  std::string arabic;
  for (int i = 0; i < 200; ++i) arabic += "هذه جملة قصيرة؟ ";
  for (const std::string& text :
       {arabic, std::string(3000, 'x'), std::string("\xFF\xFE broken. ") + arabic}) {
    Report one = report({text}, Language::ar);
    one.title = one.subtitle = one.moment = one.status = text;
    EXPECT_LE(base::length(message(one)), longest_message);
    EXPECT_LE(base::length(message(std::vector<Report>{one, one})), longest_message);
    EXPECT_GE(base::length(message(one)), 200u);
  }
  EXPECT_THAT(message(report({arabic}, Language::ar)), HasSubstr("قصيرة؟\nالبقية في الوثيقة.\n"));
}

TEST(Message, a_report_without_a_gist_says_its_paragraphs) {
  Report made = report({});
  made.blocks = {Heading{1, "Titre"}, Paragraph{"Corps.", Paragraph::Style::body},
                 Paragraph{"à renseigner", Paragraph::Style::quiet}};
  EXPECT_THAT(message(made), HasSubstr("\n\nCorps.\n\n"));
}

TEST(Message, two_languages_are_two_messages_in_the_room_of_one) {
  const std::string said = message({report({"Une phrase."}), report({"جملة."}, Language::ar)});
  EXPECT_LT(said.find("Une phrase."), said.find("جملة."));
}

TEST(MapMessage, SOC_01_CNF_13_counts_actors_and_ties_and_names_nobody) {
  const sociogram::Scene scene = small::scene();
  const std::string said =
      message(map_message(scene, model::Verdict::review, base::Words::of(scene.language)));
  EXPECT_THAT(said, HasSubstr(base::Words::of(scene.language).say("verdict.review")));
  EXPECT_THAT(said, HasSubstr(std::to_string(scene.ties.size())));
  for (const sociogram::SceneNode& node : scene.nodes) EXPECT_THAT(said, Not(HasSubstr(node.name)));
}

}  // namespace
}  // namespace twiza::documents
