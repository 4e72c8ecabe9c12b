#include "base/xml.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <limits>

namespace twiza::base {
namespace {

TEST(Decimal, HasNoTrailingZerosAndNoMinusZero) {
  EXPECT_EQ(decimal(12.5), "12.5");
  EXPECT_EQ(decimal(3), "3");
  EXPECT_EQ(decimal(-0.25), "-0.25");
  EXPECT_EQ(decimal(0.0004), "0");
  EXPECT_EQ(decimal(-0.0004), "0");
  EXPECT_EQ(decimal(0.0005), "0.001");
  EXPECT_EQ(decimal(1.005, 2), "1");  // the nearest double lies below
  EXPECT_EQ(decimal(10.07), "10.07");
  EXPECT_EQ(decimal(2.5, 0), "3");
  EXPECT_EQ(decimal(std::numeric_limits<double>::quiet_NaN()), "0");
  EXPECT_EQ(decimal(std::numeric_limits<double>::infinity()), "0");
}

TEST(Decimal, DoesNotDependOnTheLocale) {
  const char* const before = std::setlocale(LC_NUMERIC, nullptr);
  const std::string kept = before == nullptr ? "C" : before;
  std::setlocale(LC_NUMERIC, "fr_FR.UTF-8");
  EXPECT_EQ(decimal(12.5), "12.5");
  std::setlocale(LC_NUMERIC, kept.c_str());
}

TEST(Xml, EscapesAndLeavesOutWhatXmlForbids) {
  EXPECT_EQ(xml_escaped("a<b & \"c\">"), "a&lt;b &amp; &quot;c&quot;&gt;");
  EXPECT_EQ(xml_escaped(std::string("a\x01\x0B\x1F\0b", 6)), "ab");
  EXPECT_EQ(xml_escaped("\xEF\xBF\xBE\xEF\xBF\xBF"), "");
  EXPECT_EQ(xml_escaped("سلا ⵣ 😀"), "سلا ⵣ 😀");
  EXPECT_EQ(xml_escaped("\xFF"), "\xEF\xBF\xBD");
  EXPECT_EQ(xml_escaped("a\tb\nc"), "a&#9;b&#10;c");
}

TEST(Xml, WritesElementsAttributesAndText) {
  XmlWriter xml;
  xml.open("a", {{"x", 1}, {"y", 2.5}, {"z", "<"}}).leaf("b").leaf("c", {{"d", "e"}}, "f & g");
  EXPECT_EQ(xml.take(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<a x=\"1\" y=\"2.5\" z=\"&lt;\"><b/><c d=\"e\">f &amp; g</c></a>");
}

}  // namespace
}  // namespace twiza::base
