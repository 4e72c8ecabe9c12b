#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <stdexcept>

#include "platform/zip_reader.hpp"
#include "platform/zip_writer.hpp"

namespace twiza::platform {
namespace {

const base::Parts kParts = {{"ppt/b.xml", std::string(5000, 'b')},
                            {"[Content_Types].xml", "types"},
                            {"ppt/a.xml", "a"},
                            {"mimetype", "application/x"},
                            {"vide", ""},
                            {"médias/é.bin", std::string("\0\1\2", 3)}};

base::Error refused(const base::Result<std::string>& read) {
  return read ? base::Error{"read", {}} : read.error();
}

TEST(Zip, WhatIsWrittenReadsBack) {
  const std::string bytes = zip_parts(kParts);
  base::Result<ZipReader> zip = ZipReader::open(bytes);
  ASSERT_TRUE(zip);
  for (const base::Part& part : kParts) {
    const base::Result<std::string> read = zip->read(part.name);
    ASSERT_TRUE(read) << part.name;
    EXPECT_EQ(*read, part.bytes);
  }
  EXPECT_LT(bytes.size(), 2000u);
}

TEST(Zip, OrderAndTheStoredMimetype) {
  const std::string bytes = zip_parts(kParts);
  EXPECT_EQ(bytes.substr(30, 21), "mimetypeapplication/x");
  const std::size_t types = bytes.find("[Content_Types].xml");
  EXPECT_LT(types, bytes.find("ppt/b.xml"));
  EXPECT_LT(bytes.find("ppt/b.xml"), bytes.find("ppt/a.xml"));
}

TEST(Zip, EqualPartsGiveEqualBytesInEveryTimeZone) {
  const std::string bytes = zip_parts(kParts);
  const char* zone = getenv("TZ");
  const std::string before = zone ? zone : "";
  for (const char* other :
       {"UTC", "Africa/Casablanca", "Asia/Kathmandu", "America/Caracas", "Pacific/Apia"}) {
    setenv("TZ", other, 1);
    tzset();
    EXPECT_EQ(zip_parts(kParts), bytes) << other;
  }
  zone ? setenv("TZ", before.c_str(), 1) : unsetenv("TZ");
  tzset();
  const std::size_t entry = bytes.find("PK\1\2");
  EXPECT_EQ(bytes.substr(entry + 12, 4), std::string("\0\0\x21\0", 4));  // 00:00, 1980-01-01
}

TEST(Zip, NoPartsMakeAnEmptyZip) { EXPECT_TRUE(ZipReader::open(zip_parts({}))); }

TEST(Zip, NamesThatCannotBeAreTheCallersMistake) {
  EXPECT_THROW(zip_parts({{"", "x"}}), std::logic_error);
  EXPECT_THROW(zip_parts({{"a", "x"}, {"a", "y"}}), std::logic_error);
}

TEST(ZipReader, PartsAreFoundWhateverTheCaseAndSlashes) {
  const std::string bytes = zip_parts({{"Xl\\Sheet.XML", "1"}});
  base::Result<ZipReader> zip = ZipReader::open(bytes);
  ASSERT_TRUE(zip);
  EXPECT_TRUE(zip->has("/xl/sheet.xml"));
  EXPECT_FALSE(zip->has("sheet.xml"));
  EXPECT_EQ(refused(zip->read("sheet.xml")), (base::Error{"zip.missing_part", {{"part", "sheet.xml"}}}));
}

TEST(ZipReader, WhatIsNoZip) {
  for (const char* bytes : {"", "P", "abc", "%PDF"}) {
    const base::Result<ZipReader> zip = ZipReader::open(bytes);
    ASSERT_FALSE(zip);
    EXPECT_EQ(zip.error().code, "zip.not_a_zip");
  }
  const base::Result<ZipReader> cut = ZipReader::open("PK\3\4 and nothing more");
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().code, "zip.damaged");
}

TEST(ZipReader, APartThatIsNotWhatWasPacked) {
  std::string bytes = zip_parts({{"mimetype", "hello"}});
  bytes[bytes.find("hello")] = 'j';
  base::Result<ZipReader> zip = ZipReader::open(bytes);
  ASSERT_TRUE(zip);
  EXPECT_EQ(refused(zip->read("mimetype")), (base::Error{"zip.damaged_part", {{"part", "mimetype"}}}));
}

TEST(ZipReader, Limits) {
  const std::string bytes = zip_parts({{"a", std::string(1000, 'a')}, {"b", std::string(1000, 'b')}});
  ZipLimits limits;
  limits.unpacked = 1999;
  base::Result<ZipReader> zip = ZipReader::open(bytes, limits);
  ASSERT_TRUE(zip);
  EXPECT_TRUE(zip->read("a"));
  EXPECT_EQ(refused(zip->read("b")).code, "zip.too_large");

  limits = {};
  limits.unchecked_part = 100;
  limits.ratio = 10;
  zip = ZipReader::open(bytes, limits);
  ASSERT_TRUE(zip);
  EXPECT_EQ(refused(zip->read("a")), (base::Error{"zip.too_large", {{"part", "a"}, {"limit", "256"}}}));

  limits = {};
  limits.parts = 1;
  const base::Result<ZipReader> many = ZipReader::open(bytes, limits);
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error(), (base::Error{"zip.too_many_parts", {{"limit", "1"}}}));
}

}  // namespace
}  // namespace twiza::platform
