#include "documents/scene_records.hpp"

namespace twiza::documents {

model::Kind kind_of(const sociogram::SceneNode& node) {
  switch (node.kind) {
    case sociogram::NodeKind::leader:
      return model::Kind::leader;
    case sociogram::NodeKind::group:
      return model::Kind::group;
    case sociogram::NodeKind::theme:
      return model::Kind::theme;
    case sociogram::NodeKind::structure:
      break;
  }
  return model::Kind::structure;
}

model::Ref record_of(const sociogram::SceneNode& node) {
  return {kind_of(node), base::Id::parse(node.id).value_or(base::Id())};
}

std::string heading_code(sociogram::NodeKind kind) {
  switch (kind) {
    case sociogram::NodeKind::leader:
      return "document.leaders";
    case sociogram::NodeKind::group:
      return "document.groups";
    case sociogram::NodeKind::theme:
      return "document.themes";
    case sociogram::NodeKind::structure:
      break;
  }
  return "document.structures";
}

}  // namespace twiza::documents
