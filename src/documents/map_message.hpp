// What a message says of a map: how many actors and ties of which kinds, how far it keeps to the guide, how
// it is read. Counts alone: who gets on with whom is for those who have the map before them (ETH-05, INP-04).
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "model/finding.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

// A report without blocks, in the scene's language, for message.hpp. `verdict`: the checker's, of site and
// drawing.
Report map_message(const sociogram::Scene& scene, model::Verdict verdict, const base::Words& words);

}  // namespace twiza::documents
