#include "model/legend.hpp"

#include <array>

namespace twiza::model {

TieKind tie_kind(Kind from, Kind to) {
  const auto single = [](Kind kind) { return kind == Kind::structure || kind == Kind::leader; };
  if (!single(from) || !single(to)) return TieKind::extension;
  if (from != to) return TieKind::leader_structure;
  return from == Kind::structure ? TieKind::structure_structure : TieKind::leader_leader;
}

std::string_view name_of(TieKind kind) {
  static constexpr std::array<std::string_view, 4> names = {"structure-structure", "leader-leader",
                                                            "leader-structure", "extension"};
  return names[static_cast<std::size_t>(kind)];
}

const Stroke& stroke_of(TieKind kind) {
  static constexpr std::array<Stroke, 4> strokes = {
      Stroke{"#123F8F", 2.25, "solid"}, Stroke{"#D23B2F", 2.5, "dot"}, Stroke{"#1F7A45", 2.25, "long_dash"},
      Stroke{"#4A4A4A", 1.5, "dash_dot_dot"}};
  return strokes[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Sign sign) {
  static constexpr std::array<std::string_view, 9> names = {
      "none", "good", "conflictual", "weak", "lost", "differing", "dialogue", "no_tie_yet", "to_strengthen"};
  return names[static_cast<std::size_t>(sign)];
}

}  // namespace twiza::model
