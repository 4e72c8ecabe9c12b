// The legend, version 1: the drawing language of the guide (SOC L1556-1567) and its declared extensions.
// Colours, patterns and sizes stand here once; every exporter draws with them.
#pragma once

#include <string_view>

#include "model/kind.hpp"

namespace twiza::model {

inline constexpr int legend_version = 1;

// The three ties of the guide, and the extension for groups, classes and themes (SOC-04, SOC-24).
enum class TieKind { structure_structure, leader_leader, leader_structure, extension };

// Follows from the two ends: nobody can draw a wrong kind (SOC-05).
TieKind tie_kind(Kind from, Kind to);
// "structure-structure", … as in scene files.
std::string_view name_of(TieKind kind);

struct Stroke {
  std::string_view color;  // "#123F8F"
  double width_pt;
  std::string_view pattern;  // solid, long_dash, dot, dash_dot_dot, dash
};

// Colour and pattern say the same, for black-and-white copies and colour-blind readers (SOC-06, SOC-28).
const Stroke& stroke_of(TieKind kind);

inline constexpr double relation_only_pt = 0.75;  // a relation without a bond
inline constexpr double operator_tie_pt = 1.0;    // a tie of the coaching operator

inline constexpr std::string_view ink = "#22252B";
inline constexpr std::string_view paper = "#FFFFFF";
inline constexpr std::string_view soft = "#6A6D73";
inline constexpr std::string_view territory_outline = "#8A8270";
inline constexpr std::string_view territory_fill = "#F2F2F2";  // 5 % grey
inline constexpr double territory_outline_pt = 1.25;
inline constexpr double symbol_outline_pt = 1.5;

inline constexpr double symbol_mm = 12;
inline constexpr double small_symbol_mm = 9;
inline constexpr int small_symbols_above = 60;  // actors; one size in a map (CNF-03)
inline constexpr double sign_mm = 4.5;
inline constexpr double mark_mm = 4.5;  // of a pin on a map that compares: an extension

// The sign on a tie says the relation: the guide's two words, the coach's own (extension), and the neutral
// words of restitution and public (SOC-21).
enum class Sign { none, good, conflictual, weak, lost, differing, dialogue, no_tie_yet, to_strengthen };
std::string_view name_of(Sign sign);

}  // namespace twiza::model
