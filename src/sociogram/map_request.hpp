// From filters as they were typed to what the sociogram is asked for.
#pragma once

#include <string>

#include "base/described.hpp"
#include "base/result.hpp"
#include "model/site.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::sociogram {

struct MapRequest {
  base::Language language = base::Language::fr;
  std::string
      map;  // name of one of the site's maps (`Cartes`): what it says holds where nothing else is typed
  // Words as typed; empty: the map's own, else the usual.
  std::string labels;                          // nom, sigle
  std::string legend;                          // stricte, étendue
  std::string second;                          // a second language for names: fr, ar, en
  std::string theme, territory, category, at;  // filters (SOC-23)
  std::string fold;                            // "familles", or names of groups separated by ';'
  std::string unfold;                          // "tout", or names of classes separated by ';'
  std::string revision;                        // of the site; empty: what the site says itself
};
// What is typed, by the names under which a page or an address has it.
BOOST_DESCRIBE_STRUCT(MapRequest, (),
                      (map, labels, legend, second, theme, territory, category, at, fold, unfold))

// The map of that name. Error: render.unknown_map {name, names}.
base::Result<const model::Map*> map_named(const model::Site& site, const std::string& name);

// A map's `Filtre` says "territoire = Tabriquet; catégorie = association; date = 2013; replier = familles;
// déplier = tout". Errors: what names nothing in the site or is no word of the program:
// render.unknown_{map,theme,territory,group} {name, names}, .unknown_{category,date,labels,legend,language}
// {name}, .unknown_filter {name, map}.
base::Result<MapOptions> map_options(const model::Site& site, const MapRequest& request);

}  // namespace twiza::sociogram
