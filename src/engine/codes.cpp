#include "engine/codes.hpp"

#include "documents/facets.hpp"
#include "model/description.hpp"
#include "model/finding.hpp"

namespace twiza::engine {

std::vector<std::string> KindCodes::all() {
  std::vector<std::string> codes;
  for (const model::RecordType& type : model::record_types()) codes.emplace_back(model::name_of(type.kind));
  return codes;
}

std::vector<std::string> VerdictCodes::all() { return base::codes_up_to(model::Verdict::nonconforming); }

std::vector<std::string> DirectionCodes::all() { return {"unknown", "goes", "sought", "mutual", "within"}; }

std::vector<std::string> PatternCodes::all() {
  std::vector<std::string> codes;
  for (int kind = 0; kind <= static_cast<int>(model::TieKind::extension); ++kind) {
    codes.emplace_back(model::stroke_of(static_cast<model::TieKind>(kind)).pattern);
  }
  return codes;
}

std::vector<std::string> FieldTypeCodes::all() { return base::codes_up_to(model::FieldType::refs); }

std::vector<std::string> FacetCodes::all() {
  std::vector<std::string> codes;
  for (const documents::FacetName& facet : documents::facet_names()) codes.emplace_back(facet.name);
  return codes;
}

}  // namespace twiza::engine
