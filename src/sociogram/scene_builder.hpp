// From a site to its scene: who is on the map, in which territories, with which words, where.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/when.hpp"
#include "base/words.hpp"
#include "model/site.hpp"
#include "sociogram/folding.hpp"
#include "sociogram/measure.hpp"
#include "sociogram/scene.hpp"

namespace twiza::sociogram {

struct LayoutInput;

enum class Labels { names, acronyms };  // SOC-15
// Strict: the guide's own signs alone – house, figure, territory, three ties, disc, lozenge. Groups, classes
// and themes, their ties and the square signs of the coach's own words are extensions (SOC-24).
enum class LegendMode { extended, strict };

// Whom the map is for: said at its head.
enum class Readers { team, committee, everyone };

// What a map shows of a site. Empty filters let everything through (SOC-23).
struct MapOptions {
  base::Language language = base::Language::fr;
  std::optional<base::Language> second;  // names and titles also in this language
  Labels labels = Labels::names;
  LegendMode legend = LegendMode::extended;
  Folding folding;
  base::Id map;          // whose placements by hand hold; empty: those of the site's first map
  base::Id theme;        // ties of this theme, and ties that are bound to none
  base::Id territory;    // actors in this territory or inside it
  std::string category;  // structures of this category, and the leaders and groups tied to them
  base::When at;         // ties whose validity includes this moment
  Readers readers = Readers::team;
  std::size_t left_out = 0;  // actors that are not shown one by one: said at the head (ETH-13)
  // Ties that two independent sources carry (Evidence), where the site no longer holds who spoke.
  std::optional<std::set<base::Id>> sure_ties;
  std::string revision;  // of the site, for the imprint; empty: the site does not say
  // The drawing that people know, if it is to be kept: whatever it shows stays where it is, to the last bit
  // (layout.hpp: extend), and `origin` of the two scenes says whether all of it moved on the page together.
  const Scene* held = nullptr;
  // What differs from another moment, by element; and which two are compared, as the head says it.
  std::map<std::string, Mark> marks;
  std::string compared;
  std::uint64_t seed = 1;
  int effort = 1;
  int attempts = 3;  // as LayoutInput::attempts
};

// What every document says of its making: versions of program and legend, and the site's revision.
std::string imprint(const base::Words& words, const std::string& revision);
// "2012-09 – 2013-07", as it is read in that language; empty where neither is told.
std::string period(const base::When& from, const base::When& to, base::Language language);

// `measure` must measure with the font the drawing is shown in. The words are the catalogue of
// `options.language`.
Scene build_scene(const model::Site& site, const MapOptions& options, const TextMeasure& measure);

// What that scene shows, without its places: no search is made for it.
Scene scene_elements(const model::Site& site, const MapOptions& options, const TextMeasure& measure);

// What is laid out for that scene, in the order of its nodes, regions and ties.
LayoutInput layout_input(const model::Site& site, const MapOptions& options, const TextMeasure& measure);

}  // namespace twiza::sociogram
