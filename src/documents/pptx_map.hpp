// The map's slide: the scene in native shapes, as a careful person would have drawn it.
//
// A shape's name carries the record it stands for, because LibreOffice keeps names and neither ids nor
// alternative texts: "territory:<id>", "node:<id>" (the group of an actor) with "actor:<id>" (its symbol, to
// which ties are glued) and "label:<id>", "tie:<id>", "sign:<tie id>",
// "logo:<structure id>".
#pragma once

#include <map>
#include <string>

#include "base/words.hpp"
#include "documents/pptx_slide.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents::pptx {

// The file of the package that a logo of the scene is, by its place among them: "logo1.png".
std::string logo_file(std::size_t place);

// `scale`: how much smaller than millimetres the scene has been made; signs and outlines, whose size is the
// legend's, follow. `sheets`: the slide of each actor's sheet, by the node's id. `index`: the slide of the
// index.
Slide map_slide(const sociogram::Scene& scene, double scale, const std::map<std::string, int>& sheets,
                int index, const base::Words& words);

}  // namespace twiza::documents::pptx
