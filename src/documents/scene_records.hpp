// Which record of the site a node of a scene shows.
#pragma once

#include "model/kind.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

model::Kind kind_of(const sociogram::SceneNode& node);
// Empty where the node's id is none of a record.
model::Ref record_of(const sociogram::SceneNode& node);

}  // namespace twiza::documents
