// A scene small enough to be written by hand, with one of everything: two territories side by side in a
// third, structures, leaders, a class, a group, ties of every kind, a loop, full and hollow signs, Arabic.
#pragma once

#include <string>
#include <vector>

#include "model/legend.hpp"
#include "sociogram/scene.hpp"

namespace twiza::small {

using namespace sociogram;

// The text form of the id of the nth record, as scenes carry it.
inline std::string id(int n) {
  const std::string digits = std::to_string(100 + n).substr(1);
  return "00000000-0000-8000-8000-0000000000" + digits;
}

inline TextBlock text(Rect box, std::vector<std::string> lines, double size, bool centred = false,
                      bool rtl = false) {
  TextBlock block;
  block.box = box;
  block.lines = std::move(lines);
  block.size = size;
  block.centred = centred;
  block.right_to_left = rtl;
  return block;
}

inline SceneNode node(int n, std::string name, NodeKind kind, Symbol symbol, Point centre, std::string region,
                      bool rtl = false) {
  SceneNode made;
  made.id = id(n);
  made.name = name;
  made.kind = kind;
  made.symbol = symbol;
  made.centre = centre;
  made.w = made.h = 12;
  made.region = std::move(region);
  made.label = text({centre.x - 15, centre.y + 7, 30, 4}, {std::move(name)}, 3, true, rtl);
  made.sites = {Point{centre.x, centre.y - 6}, Point{centre.x - 6, centre.y}, Point{centre.x, centre.y + 11},
                Point{centre.x + 6, centre.y}};
  return made;
}

enum Number { commune = 1, arrondissement, president, elected, cooperatives, vendors, outer, bab, tabriquet };

inline Scene scene(base::Language language = base::Language::fr) {
  const bool rtl = language == base::Language::ar;
  Scene s;
  s.language = language;
  s.page_w = 300;
  s.page_h = 180;
  s.symbol = 12;
  s.title = text({10, 5, 100, 10}, {rtl ? "سلا" : "Salé"}, 8, false, rtl);
  s.subtitle = text({10, 16, 150, 6}, {"Commerce ambulant · 2012"}, 4);
  s.status = text({200, 5, 90, 5}, {"Carte de travail, à corriger ensemble"}, 3.5);
  s.imprint = text({200, 172, 90, 4}, {"Twiza 0.1.0 · légende 1"}, 2.5);
  s.regions = {
      {id(outer), "Salé", "", {20, 40, 220, 120}, text({24, 42, 60, 5}, {"Salé (commune)"}, 3.5)},
      {id(bab), "Bab Lamrissa", id(outer), {25, 52, 100, 100}, text({28, 54, 60, 5}, {"Bab Lamrissa"}, 3.5)},
      {id(tabriquet),
       "Tabriquet",
       id(outer),
       {130, 52, 100, 100},
       text({133, 54, 60, 5}, {"Tabriquet"}, 3.5)}};
  s.nodes = {
      node(commune, "Commune", NodeKind::structure, Symbol::house, {60, 75}, id(bab)),
      node(arrondissement, "مقاطعة تابريكت", NodeKind::structure, Symbol::house, {160, 75}, id(tabriquet),
           true),
      node(president, "Présidente", NodeKind::leader, Symbol::figure, {60, 125}, id(bab)),
      node(elected, "Élu", NodeKind::leader, Symbol::figure, {160, 125}, id(tabriquet)),
      node(cooperatives, "Coopératives", NodeKind::group, Symbol::house_class, {205, 75}, id(tabriquet)),
      node(vendors, "Marchands", NodeKind::group, Symbol::heads, {205, 125}, id(tabriquet))};
  const auto tie = [&](int n, int from, int from_site, int to, int to_site, model::TieKind kind,
                       model::Sign sign, bool full) {
    SceneTie made;
    made.id = id(n);
    made.from = id(from);
    made.to = id(to);
    made.kind = kind;
    made.width_pt = model::stroke_of(kind).width_pt;
    made.glue = {from_site, to_site};
    const Point a = s.nodes[static_cast<std::size_t>(from - 1)].sites[static_cast<std::size_t>(from_site)];
    const Point b = s.nodes[static_cast<std::size_t>(to - 1)].sites[static_cast<std::size_t>(to_site)];
    made.path = {a, b};
    if (from == to) made.path = {a, {a.x + 4, a.y}, {a.x + 4, b.y - 4}, {b.x, b.y - 4}, b};
    made.sign = {sign, full, {(a.x + b.x) / 2, (a.y + b.y) / 2}};
    made.name = "A – B";
    s.ties.push_back(made);
  };
  using model::Sign;
  using model::TieKind;
  tie(21, commune, 3, arrondissement, 1, TieKind::structure_structure, Sign::good, true);
  tie(22, president, 0, commune, 2, TieKind::leader_structure, Sign::none, false);
  tie(23, president, 3, elected, 1, TieKind::leader_leader, Sign::conflictual, false);
  tie(24, cooperatives, 2, vendors, 0, TieKind::extension, Sign::weak, true);
  tie(25, vendors, 3, vendors, 0, TieKind::extension, Sign::none, false);
  s.ties[0].arrow_at_to = true;
  s.legend_title = text({245, 45, 40, 5}, {"Légende"}, 3.5);
  using Sample = LegendEntry::Sample;
  double y = 52;
  const auto entry = [&](LegendEntry e, std::string words) {
    e.sample_box = {245, y, 12, 5};
    e.text = text({259, y, 38, 5}, {std::move(words)}, 2.5);
    s.legend.push_back(std::move(e));
    y += 7;
  };
  LegendEntry sample;
  entry(sample, "structure · هيئة");
  sample.sample = Sample::territory;
  entry(sample, "territoire");
  sample.sample = Sample::tie;
  sample.tie = TieKind::leader_leader;
  sample.width_pt = 2.5;
  entry(sample, "lien entre leaders");
  sample.sample = Sample::arrow;
  entry(sample, "Flèche : qui va vers qui");
  sample.sample = Sample::sign;
  sample.sign = Sign::good;
  entry(sample, "relation bonne");
  return s;
}

}  // namespace twiza::small
