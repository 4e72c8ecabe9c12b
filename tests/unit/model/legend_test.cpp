#include "model/legend.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

namespace twiza::model {
namespace {

using Color = std::array<double, 3>;  // linear red, green, blue

Color linear(std::string_view hex) {
  Color color{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double value = std::stoi(std::string(hex.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
    color[i] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  }
  return color;
}

// As an eye without green cones sees it: Machado, Oliveira, Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.
Color deuteranope(const Color& c) {
  constexpr double m[3][3] = {
      {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
  Color seen{};
  for (std::size_t i = 0; i < 3; ++i) {
    seen[i] = std::clamp(m[i][0] * c[0] + m[i][1] * c[1] + m[i][2] * c[2], 0.0, 1.0);
  }
  return seen;
}

// WCAG 2.1: 1 to 21.
double contrast(const Color& a, const Color& b) {
  const auto luminance = [](const Color& c) { return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05; };
  return std::max(luminance(a), luminance(b)) / std::min(luminance(a), luminance(b));
}

TEST(Legend, SOC_04_SOC_05_the_kind_of_a_tie_follows_from_its_two_ends) {
  const Kind s = Kind::structure, l = Kind::leader;
  EXPECT_EQ(tie_kind(s, s), TieKind::structure_structure);
  EXPECT_EQ(tie_kind(l, l), TieKind::leader_leader);
  EXPECT_EQ(tie_kind(l, s), TieKind::leader_structure);
  EXPECT_EQ(tie_kind(s, l), TieKind::leader_structure);
}

TEST(Legend, SOC_05_a_tie_with_anything_else_is_an_extension) {
  for (const Kind other : {Kind::group, Kind::theme, Kind::territory}) {
    for (const Kind actor : {Kind::structure, Kind::leader, Kind::group}) {
      EXPECT_EQ(tie_kind(other, actor), TieKind::extension);
      EXPECT_EQ(tie_kind(actor, other), TieKind::extension);
    }
  }
}

TEST(Legend, SOC_06_structures_blue_leaders_red_leader_and_structure_green) {
  EXPECT_EQ(stroke_of(TieKind::structure_structure).color, "#123F8F");
  EXPECT_EQ(stroke_of(TieKind::leader_leader).color, "#D23B2F");
  EXPECT_EQ(stroke_of(TieKind::leader_structure).color, "#1F7A45");
  EXPECT_EQ(stroke_of(TieKind::extension).color, "#4A4A4A");
}

TEST(Legend, SOC_17_version_1_of_the_drawing_language_is_frozen) {
  EXPECT_EQ(legend_version, 1);
  const auto stroke = [](TieKind kind, double width, std::string_view pattern) {
    EXPECT_EQ(stroke_of(kind).width_pt, width);
    EXPECT_EQ(stroke_of(kind).pattern, pattern);
  };
  stroke(TieKind::structure_structure, 2.25, "solid");
  stroke(TieKind::leader_structure, 2.25, "long_dash");
  stroke(TieKind::leader_leader, 2.5, "dot");
  stroke(TieKind::extension, 1.5, "dash_dot_dot");
  EXPECT_EQ(symbol_mm, 12);
  EXPECT_EQ(small_symbol_mm, 9);
  EXPECT_EQ(small_symbols_above, 60);
  EXPECT_EQ(sign_mm, 4.5);
  EXPECT_EQ(relation_only_pt, 0.75);
  EXPECT_EQ(operator_tie_pt, 1.0);
}

TEST(Legend, pattern_and_colour_say_the_same) {
  std::set<std::string_view> patterns, colors;
  for (const TieKind kind : {TieKind::structure_structure, TieKind::leader_leader, TieKind::leader_structure,
                             TieKind::extension}) {
    patterns.insert(stroke_of(kind).pattern);
    colors.insert(stroke_of(kind).color);
  }
  EXPECT_EQ(patterns.size(), 4u);
  EXPECT_EQ(colors.size(), 4u);
}

TEST(Legend, QUA_09_every_line_stands_out_of_paper_and_territory_for_every_eye) {
  for (const std::string_view color :
       {stroke_of(TieKind::structure_structure).color, stroke_of(TieKind::leader_leader).color,
        stroke_of(TieKind::leader_structure).color, stroke_of(TieKind::extension).color, territory_outline,
        ink}) {
    for (const std::string_view ground : {paper, territory_fill}) {
      EXPECT_GE(contrast(linear(color), linear(ground)), 3) << color;
      EXPECT_GE(contrast(deuteranope(linear(color)), deuteranope(linear(ground))), 3) << color;
    }
  }
}

TEST(Legend, kinds_and_signs_are_named_as_scene_files_name_them) {
  EXPECT_EQ(name_of(TieKind::structure_structure), "structure-structure");
  EXPECT_EQ(name_of(TieKind::leader_leader), "leader-leader");
  EXPECT_EQ(name_of(TieKind::leader_structure), "leader-structure");
  EXPECT_EQ(name_of(TieKind::extension), "extension");
  EXPECT_EQ(name_of(Sign::good), "good");
  EXPECT_EQ(name_of(Sign::conflictual), "conflictual");
  EXPECT_EQ(name_of(Sign::differing), "differing");
}

}  // namespace
}  // namespace twiza::model
