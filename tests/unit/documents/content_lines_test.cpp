#include "documents/content_lines.hpp"

#include <gtest/gtest.h>

namespace twiza::documents {
namespace {

TEST(ContentLines, COM_08_no_line_is_longer_than_75_octets_and_no_letter_is_cut) {
  ContentLines lines;
  std::string text;
  for (int i = 0; i < 60; ++i) text += i % 2 == 0 ? "é" : "م";
  lines.text("SUMMARY", text);
  const std::string out = lines.take();
  std::string unfolded;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 75u);
    const bool goes_on = at > 0;
    if (goes_on) {
      EXPECT_EQ(out[at], ' ');
    }
    const std::string line = out.substr(at + (goes_on ? 1 : 0), end - at - (goes_on ? 1 : 0));
    EXPECT_NE(static_cast<unsigned char>(line.front()) & 0xC0, 0x80) << "begins inside a letter";
    unfolded += line;
    at = end + 2;
  }
  EXPECT_EQ(unfolded, "SUMMARY:" + text);
}

TEST(ContentLines, marks_of_the_format_are_escaped_and_controls_left_out) {
  ContentLines lines;
  lines.text("A", "x,y;z\\w\r\nb\x07");
  lines.text("EMPTY", "");
  lines.parts("N", {"a;b", "", "c"});
  EXPECT_EQ(lines.take(), "A:x\\,y\\;z\\\\w\\nb\r\nN:a\\;b;;c\r\n");
}

}  // namespace
}  // namespace twiza::documents
