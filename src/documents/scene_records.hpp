// Which record of the site a node of a scene shows, and how lists of nodes are headed.
#pragma once

#include <string>

#include "model/kind.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

model::Kind kind_of(const sociogram::SceneNode& node);
// Empty where the node's id is none of a record.
model::Ref record_of(const sociogram::SceneNode& node);

// "Leaders (15)": the sentence that heads a list of nodes of one kind, with {number}.
std::string heading_code(sociogram::NodeKind kind);

}  // namespace twiza::documents
