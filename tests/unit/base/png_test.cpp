#include "base/png.hpp"

#include <gtest/gtest.h>

#include "png_maker.hpp"

namespace twiza::base {
namespace {

TEST(Png, SaysItsSizeAndIsKeptAsItIs) {
  const std::string file = small::png(30, 20);
  const std::optional<Png> read = read_png(file);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->width, 30);
  EXPECT_EQ(read->height, 20);
  EXPECT_EQ(read->bytes, file);
}

TEST(Png, ETH05WhatItsMakerWroteBesideThePixelsIsLeftOut) {
  const std::string beside = small::png_chunk("tEXt", std::string("Author\0Zoubida Qaddouri", 23)) +
                             small::png_chunk("eXIf", "34.05 N 6.80 W") +
                             small::png_chunk("iCCP", "Profil de Zoubida") + small::png_chunk("sRGB", "\x01");
  const std::optional<Png> read = read_png(small::png(3, 2, 0, beside) + "Zoubida");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->bytes, small::png(3, 2, 0, small::png_chunk("sRGB", "\x01")));
}

TEST(Png, AFileThatIsCutAnywhereIsNone) {
  const std::string file = small::png(4, 4);
  for (std::size_t length = 0; length < file.size(); ++length)
    EXPECT_EQ(read_png(file.substr(0, length)), std::nullopt) << length;
}

TEST(Png, AFileWithAnyByteWrongIsNone) {
  const std::string file = small::png(4, 4);
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string damaged = file;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    EXPECT_EQ(read_png(damaged), std::nullopt) << at;
  }
}

TEST(Png, ChunksStandInTheirOrder) {
  const std::string signature = small::png(1, 1).substr(0, 8);
  const std::string header = small::png_chunk("IHDR", small::png(2, 2).substr(16, 13));
  const std::string pixels = small::png_chunk("IDAT", "x"), end = small::png_chunk("IEND", "");
  EXPECT_TRUE(read_png(signature + header + pixels + end));
  for (const std::string& wrong : {pixels + header + end, header + end, header + header + pixels + end,
                                   small::png_chunk("IHDR", "short") + pixels + end})
    EXPECT_EQ(read_png(signature + wrong), std::nullopt);
}

TEST(Png, APictureWithoutPixelsIsNone) {
  EXPECT_EQ(read_png(small::png(0, 4)), std::nullopt);
  EXPECT_EQ(read_png(small::png(4, 0)), std::nullopt);
}

}  // namespace
}  // namespace twiza::base
