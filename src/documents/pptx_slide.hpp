// One slide being written: its XML, its shape ids and its links to other slides.
//
// Lengths come in as millimetres and are written as EMU (ISO/IEC 29500-1, 20.1.2.1: 36,000 a millimetre).
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/part.hpp"
#include "base/xml.hpp"
#include "sociogram/geometry.hpp"

namespace twiza::documents::pptx {

inline constexpr double emu_per_mm = 36000;
inline constexpr double emu_per_pt = 12700;
inline constexpr double points_per_mm = 72 / 25.4;
inline std::int64_t emu(double mm) { return std::llround(mm * emu_per_mm); }

struct ShapeInfo {
  std::string name;
  std::string description = {};  // what a screen reader says of it
  int link = 0;                  // the slide a click leads to; 0: none
  std::string tip = {};          // of the link
  int id = 0;                    // taken with next_id() before, when a connector had to name it; 0: a new one
};

class Slide {
 public:
  Slide();

  base::XmlWriter& xml() { return xml_; }
  int next_id() { return ++last_id_; }

  // <p:cNvPr> with its link; gives the id it wrote.
  int identity(const ShapeInfo& info);

  // The relationship of a picture of the package ("logo1.png").
  std::string picture(const std::string& file);

  // The slide and its relationships as parts of the package, as slide `number` (1, 2, …).
  void finish(int number, base::Parts& parts);

 private:
  base::XmlWriter xml_;
  int last_id_ = 1;                              // 1 is the slide's own group
  std::map<int, std::string> links_;             // relationship by slide
  std::map<std::string, std::string> pictures_;  // and by picture
};

// <a:off> and <a:ext> of a box, in an <a:xfrm> that the caller has opened.
void place(base::XmlWriter& xml, const sociogram::Rect& box);

}  // namespace twiza::documents::pptx
