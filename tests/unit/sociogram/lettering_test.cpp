#include "sociogram/lettering.hpp"

#include <chrono>

#include "site_builder.hpp"

namespace twiza::sociogram {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Letters of 2 mm: a frame of 20 mm holds ten.
const TextStyle style{4, false, false};

TextBlock lettered(const std::string& text, double max_width = 20, int max_lines = 3) {
  return letter(text, style, {max_width, max_lines, true}, PlainMeasure());
}

TEST(Lettering, a_short_text_is_one_line) {
  EXPECT_THAT(lettered("Salé").lines, ElementsAre("Salé"));
  EXPECT_THAT(lettered("Salé  et\n Rabat", 100).lines, ElementsAre("Salé et Rabat"));
}

TEST(Lettering, lines_are_as_few_and_as_even_as_fit) {
  EXPECT_THAT(lettered("aaaa bbbb cccc").lines, ElementsAre("aaaa bbbb", "cccc"));
  EXPECT_THAT(lettered("aaa bbb ccc ddd").lines, ElementsAre("aaa bbb", "ccc ddd"))
      << "not « aaa bbb ccc » / « ddd »";
}

TEST(Lettering, no_line_is_wider_than_its_frame) {
  for (const char* text :
       {"Division de l'Action Sociale (DAS)", "Anticonstitutionnellement", "x", "جمعية المستقبل للتنمية"}) {
    const TextBlock block = lettered(text);
    for (const std::string& line : block.lines) EXPECT_LE(PlainMeasure().measure(line, style).w, 20) << line;
  }
}

TEST(Lettering, what_does_not_fit_ends_with_three_dots) {
  const TextBlock block = lettered("un deux trois quatre cinq six sept huit neuf dix onze");
  EXPECT_EQ(block.lines.size(), 3u);
  EXPECT_NE(block.lines.back().find("…"), std::string::npos);
  EXPECT_THAT(lettered("Anticonstitutionnellement").lines, ElementsAre("Anticonst…"));
}

TEST(Lettering, the_box_holds_the_lines_and_a_margin) {
  const TextBlock block = lettered("aaaa bbbb cccc");
  EXPECT_DOUBLE_EQ(block.box.w, 18 * box_margin);
  EXPECT_DOUBLE_EQ(block.box.h, 2 * 4 * line_spacing);
  EXPECT_EQ(block.size, 4);
  EXPECT_TRUE(block.centred);
}

TEST(Lettering, nothing_has_no_lines_and_no_box) {
  EXPECT_THAT(lettered("").lines, IsEmpty());
  EXPECT_EQ(lettered("  ").box.h, 0);
}

TEST(Lettering, a_name_of_10_kB_takes_no_time) {
  const auto before = std::chrono::steady_clock::now();
  for (const std::string& text : {std::string(10000, 'x'), std::string(10000, ' ') + "x"}) lettered(text);
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "a ";
  EXPECT_LE(lettered(words).lines.size(), 3u);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1));
}

TEST(Lettering, it_cuts_between_letters) {
  const TextBlock block = lettered("سسسسسسسسسسسسسسسسس");
  EXPECT_TRUE(base::is_valid(block.lines.at(0)));
}

TEST(Lettering, QUA_01_a_text_runs_as_its_first_letter_does) {
  EXPECT_TRUE(reads_right_to_left("سلا"));
  EXPECT_TRUE(reads_right_to_left("(12) سلا Salé"));
  EXPECT_FALSE(reads_right_to_left("Salé سلا"));
  EXPECT_FALSE(reads_right_to_left("Œuvre"));
  EXPECT_FALSE(reads_right_to_left("ⵜⵉⵡⵉⵣⵉ سلا")) << "Tifinagh runs from the left";
  EXPECT_FALSE(reads_right_to_left("12 - 30"));
  EXPECT_FALSE(reads_right_to_left(""));
  EXPECT_TRUE(lettered("سلا").right_to_left);
}

}  // namespace
}  // namespace twiza::sociogram
