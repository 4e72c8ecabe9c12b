#include "print/png.hpp"

#include <gtest/gtest.h>

#include "../documents/small_scene.hpp"

namespace twiza::print {
namespace {

unsigned big_endian(const std::string& bytes, std::size_t at) {
  unsigned number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number * 256 + static_cast<unsigned char>(bytes[at + i]);
  return number;
}

TEST(Png, Soc27ItIsTheMapsPageAtSoManyPointsAnInch) {
  const std::string bytes = write_png(small::scene(), 50).value();
  EXPECT_EQ(bytes.substr(1, 3), "PNG");
  EXPECT_EQ(big_endian(bytes, 16), 591u);  // 300 mm
  EXPECT_EQ(big_endian(bytes, 20), 355u);  // 180 mm
}

TEST(Png, SameSceneSameBytesAndNothingButThePicture) {
  const std::string bytes = write_png(small::scene(), 50).value();
  EXPECT_EQ(bytes, write_png(small::scene(), 50).value());
  for (const char* chunk : {"tEXt", "iTXt", "zTXt", "tIME", "eXIf"})
    EXPECT_EQ(bytes.find(chunk), std::string::npos) << chunk;
}

TEST(Png, ATooLargePictureIsRefusedWithWhatWouldDo) {
  sociogram::Scene scene = small::scene();
  scene.page_w = 3000;
  scene.page_h = 1700;
  const auto refused = write_png(scene, 300);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "print.picture_too_large");
  EXPECT_EQ(refused.error().arguments[3], (std::pair<std::string, std::string>("most", "112")));
}

}  // namespace
}  // namespace twiza::print
