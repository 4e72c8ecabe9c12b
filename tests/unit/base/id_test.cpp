#include "base/id.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_set>

namespace twiza::base {
namespace {

constexpr std::string_view kText = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";  // the example of RFC 9562

TEST(Id, TextIsReadBack) {
  const auto id = Id::parse(kText);
  ASSERT_TRUE(id.has_value());
  EXPECT_EQ(id->bytes[0], 0xf8);
  EXPECT_EQ(id->bytes[6], 0x11);
  EXPECT_EQ(id->bytes[15], 0xf6);
  EXPECT_EQ(id->to_text(), kText);
}

TEST(Id, UpperCaseIsReadAndWrittenLower) {
  const auto id = Id::parse("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6");
  ASSERT_TRUE(id.has_value());
  EXPECT_EQ(id->to_text(), kText);
}

TEST(Id, OnlyTheOneFormIsRead) {
  const std::string good(kText);
  for (const std::string& bad :
       {std::string(), good.substr(1), good + "0", " " + good, good + " ", "{" + good + "}",
        "urn:uuid:" + good, std::string("f81d4fae7dec11d0a76500a0c91e6bf6"),
        std::string("f81d4fae7-dec-11d0-a765-00a0c91e6bf6"),
        std::string("f81d4fae-7dec-11d0-a765-00a0c91e6bfg"),
        std::string("f81d4fae-7dec-11d0-a765-00a0c91e6b\xC3\xA9"), std::string(36, '-'),
        std::string(36, '\0'), std::string(10000, 'a')}) {
    EXPECT_FALSE(Id::parse(bad).has_value()) << bad.substr(0, 60);
  }
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char c : {'g', ' ', '\0', '/', ':', '@', '`', '\xFF'}) {
      std::string bad = good;
      bad[at] = c;
      EXPECT_FALSE(Id::parse(bad).has_value()) << bad;
    }
  }
}

TEST(Id, NoneIsAllZeros) {
  EXPECT_TRUE(Id{}.empty());
  EXPECT_EQ(Id{}.to_text(), "00000000-0000-0000-0000-000000000000");
  EXPECT_TRUE(Id::parse("00000000-0000-0000-0000-000000000000")->empty());
  EXPECT_FALSE(Id::parse("00000000-0000-0000-0000-000000000001")->empty());
  EXPECT_FALSE(Id::parse("80000000-0000-0000-0000-000000000000")->empty());
}

TEST(Id, OrderIsThatOfTheTexts) {
  const char* ordered[] = {"00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-0000000000ff",
                           "00000000-0000-0000-0100-000000000000", "7fffffff-ffff-ffff-ffff-ffffffffffff",
                           "80000000-0000-0000-0000-000000000000"};
  for (const char* a : ordered) {
    for (const char* b : ordered) {
      const Id left = *Id::parse(a);
      const Id right = *Id::parse(b);
      EXPECT_EQ(left < right, std::string_view(a) < b);
      EXPECT_EQ(left == right, std::string_view(a) == b);
      EXPECT_EQ(left != right, std::string_view(a) != b);
    }
  }
}

TEST(Id, IsAKeyOfMapsAndHashes) {
  std::map<Id, int> ordered;
  std::unordered_set<Id> hashed;
  std::set<std::size_t> hashes;
  for (int i = 0; i < 1000; ++i) {
    const Id id = derived_id(Id{}, "actor", std::to_string(i));
    ordered[id] = i;
    hashed.insert(id);
    hashed.insert(id);
    hashes.insert(std::hash<Id>()(id));
  }
  EXPECT_EQ(ordered.size(), 1000u);
  EXPECT_EQ(hashed.size(), 1000u);
  EXPECT_GT(hashes.size(), 990u);
}

// Computed apart, with Python's hashlib. They may never change: ids in files depend on them.
TEST(DerivedId, IsTheDocumentedDigest) {
  const Id site = *Id::parse(kText);
  EXPECT_EQ(derived_id(site, "structure", "cooperative tigemmi").to_text(),
            "34713534-c033-8068-a475-fa339ef0a0f1");
  EXPECT_EQ(derived_id(site, "leader",
                       std::string_view("gouverneur\0سلا\0"
                                        "1",
                                        19))
                .to_text(),
            "ae615b54-6c74-8fcd-89c1-a3400f1e726e");
  EXPECT_EQ(derived_id(Id{}, "", "").to_text(), "0a881118-5209-8cae-8453-40ea1f0b2799");
}

TEST(DerivedId, IsAVersion8Uuid) {
  for (int i = 0; i < 500; ++i) {
    const Id id = derived_id(Id{}, "tie", std::to_string(i));
    ASSERT_EQ(id.bytes[6] >> 4, 8);
    ASSERT_EQ(id.bytes[8] >> 6, 2);
  }
}

TEST(DerivedId, EveryPartCounts) {
  const Id site = *Id::parse(kText);
  std::set<Id> ids = {derived_id(site, "ab", "c"),
                      derived_id(site, "a", "bc"),
                      derived_id(site, "abc", ""),
                      derived_id(site, "", "abc"),
                      derived_id(Id{}, "ab", "c"),
                      derived_id(site, "ab", std::string_view("c\0", 2)),
                      derived_id(site, "ab", std::string_view("\0c", 2)),
                      derived_id(site, "ab", "C")};
  EXPECT_EQ(ids.size(), 8u);
  EXPECT_EQ(derived_id(site, "ab", "c"), derived_id(site, "ab", "c"));
}

TEST(DerivedId, AKindWithAZeroByteIsRefused) {
  EXPECT_THROW(derived_id(Id{}, std::string_view("a\0b", 3), "c"), std::invalid_argument);
}

}  // namespace
}  // namespace twiza::base
