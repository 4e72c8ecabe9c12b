// The fixed words in the engine's answers, from the model's own tables.
#pragma once

#include "base/described.hpp"
#include "sociogram/scene_data.hpp"

namespace twiza::engine {

struct KindCodes {
  static constexpr std::string_view name = "Kind";
  static std::vector<std::string> all();
};
struct VerdictCodes {
  static constexpr std::string_view name = "Verdict";
  static std::vector<std::string> all();
};
// Who goes to whom, seen from one end of a tie: it goes, it is sought, both, between the members of a group.
struct DirectionCodes {
  static constexpr std::string_view name = "Direction";
  static std::vector<std::string> all();
};
// How the legend draws a kind of tie, so that black-and-white readers tell it too (SOC-28).
struct PatternCodes {
  static constexpr std::string_view name = "Pattern";
  static std::vector<std::string> all();
};
struct FieldTypeCodes {
  static constexpr std::string_view name = "FieldType";
  static std::vector<std::string> all();
};
struct FacetCodes {
  static constexpr std::string_view name = "FacetName";
  static std::vector<std::string> all();
};

using KindCode = base::Code<KindCodes>;
using VerdictCode = base::Code<VerdictCodes>;
using DirectionCode = base::Code<DirectionCodes>;
using PatternCode = base::Code<PatternCodes>;
using FieldTypeCode = base::Code<FieldTypeCodes>;
using FacetCode = base::Code<FacetCodes>;
using TieKindCode = base::Code<sociogram::TieKindCodes>;
using SignCode = base::Code<sociogram::SignCodes>;

}  // namespace twiza::engine
