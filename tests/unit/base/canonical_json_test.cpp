#include "base/canonical_json.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace twiza::base {
namespace {

double of_bits(std::uint64_t bits) {
  double number = 0;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

std::string canonical_of(std::string_view text) {
  const auto value = parse_json(text);
  return value ? canonical(*value) : "refused";
}

TEST(CanonicalJson, Rfc8785_section_3_2_2_example) {
  EXPECT_EQ(canonical_of(R"({
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  })"),
            R"({"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],)"
            R"("string":"€$\u000f\nA'B\"\\\\\"/"})");
}

TEST(CanonicalJson, Rfc8785_section_3_2_3_sorts_by_utf16) {
  EXPECT_EQ(canonical_of(R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet",
    "1":"One","\ud83d\ude00":"Emoji","\u0080":"Control","\u00f6":"o with Diaeresis"})"),
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\",\"ö\":\"o with Diaeresis\","
            "\"€\":\"Euro Sign\",\"😀\":\"Emoji\",\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet\"}");
}

TEST(CanonicalJson, Rfc8785_appendix_B_numbers) {
  const std::pair<std::uint64_t, const char*> vectors[] = {
      {0x0000000000000000, "0"},
      {0x8000000000000000, "0"},
      {0x0000000000000001, "5e-324"},
      {0x8000000000000001, "-5e-324"},
      {0x7fefffffffffffff, "1.7976931348623157e+308"},
      {0xffefffffffffffff, "-1.7976931348623157e+308"},
      {0x4340000000000000, "9007199254740992"},
      {0xc340000000000000, "-9007199254740992"},
      {0x4430000000000000, "295147905179352830000"},
      {0x44b52d02c7e14af5, "9.999999999999997e+22"},
      {0x44b52d02c7e14af6, "1e+23"},
      {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
      {0x444b1ae4d6e2ef4e, "999999999999999700000"},
      {0x444b1ae4d6e2ef4f, "999999999999999900000"},
      {0x444b1ae4d6e2ef50, "1e+21"},
      {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
      {0x3eb0c6f7a0b5ed8d, "0.000001"},
      {0x41b3de4355555553, "333333333.3333332"},
      {0x41b3de4355555554, "333333333.33333325"},
      {0x41b3de4355555555, "333333333.3333333"},
      {0x41b3de4355555556, "333333333.3333334"},
      {0x41b3de4355555557, "333333333.33333343"},
      {0xbecbf647612f3696, "-0.0000033333333333333333"},
      {0x43143ff3c1cb0959, "1424953923781206.2"},
  };
  for (const auto& [bits, text] : vectors) EXPECT_EQ(canonical_number(of_bits(bits)), text);
  EXPECT_EQ(canonical_number(std::nan("")), "null");
  EXPECT_EQ(canonical_number(of_bits(0x7ff0000000000000)), "null");
}

TEST(CanonicalJson, every_double_comes_back_bit_by_bit) {
  std::uint64_t state = 88172645463325252;
  for (int i = 0; i < 20000; ++i) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    const double number = i % 2 == 0 ? of_bits(state) : static_cast<double>(state % 1000000007) / 1000;
    if (!std::isfinite(number)) continue;
    const std::string text = canonical_number(number);
    const auto read = parse_json(text);
    ASSERT_TRUE(read) << text;
    ASSERT_EQ(read->to_number<double>(), number) << text;
    ASSERT_EQ(canonical(*read), text);
  }
}

TEST(CanonicalJson, QUA_06_bad_json_is_refused_with_its_place) {
  for (const char* text :
       {"", " ", "{", "[1,]", "{\"a\":}", "{'a':1}", "nul", "1 2", "\"\\ud800\"", "\"\x80\"",
        "\"\xED\xA0\x80\"", "\"a\nb\"", "01", "+1", "NaN", "[", "\"", "// a\n1", "{\"a\":1,}"}) {
    const auto read = parse_json(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, "json.invalid");
  }
  EXPECT_FALSE(parse_json(std::string(100000, '[')));
  // No double: it would come back as null, under another hash.
  for (const char* number : {"1e309", "-1e309", "[1e999]"}) EXPECT_FALSE(parse_json(number)) << number;
  EXPECT_TRUE(parse_json("1e308"));
  EXPECT_TRUE(parse_json(" [ 1 , \"\\u0000\" ] "));
}

TEST(CanonicalJson, is_its_own_canonical_form) {
  for (const char* text :
       {"{}", "[]", "[{},[]]", R"({"a":{"b":[1,2.5,"x"]}})", R"(["\u0000\u001f\b\t\n\f\r\"\\/"])"}) {
    EXPECT_EQ(canonical_of(text), text);
  }
}

}  // namespace
}  // namespace twiza::base
