// The scene as it is written in scene files and given to the page: one description for both. Millimetres on
// the page; ids are those of the records.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "sociogram/scene.hpp"

namespace twiza::sociogram {

struct NodeKindCodes {
  static constexpr std::string_view name = "NodeKind";
  static std::vector<std::string> all();
};
struct SymbolCodes {
  static constexpr std::string_view name = "SymbolName";
  static std::vector<std::string> all();
};
struct TieKindCodes {
  static constexpr std::string_view name = "TieKind";
  static std::vector<std::string> all();
};
struct TieQualityCodes {
  static constexpr std::string_view name = "TieQuality";
  static std::vector<std::string> all();
};
struct SignCodes {
  static constexpr std::string_view name = "Sign";
  static std::vector<std::string> all();
};

using PointData = std::array<double, 2>;

struct PageData {
  double w = 0, h = 0;
};
BOOST_DESCRIBE_STRUCT(PageData, (), (w, h))

struct TextData {
  double x = 0, y = 0, w = 0, h = 0;
  std::vector<std::string> lines;
};
BOOST_DESCRIBE_STRUCT(TextData, (), (x, y, w, h, lines))

struct NodeData {
  std::string id, name;
  base::Code<NodeKindCodes> kind;
  base::Code<SymbolCodes> symbol;
  double x = 0, y = 0, w = 0, h = 0;  // the symbol's centre and size
  base::OrNull<std::string> region;
  bool external = false;
  TextData label;
  std::array<PointData, 4> sites{};  // top, left, bottom (under the label), right
};
BOOST_DESCRIBE_STRUCT(NodeData, (), (id, name, kind, symbol, x, y, w, h, region, external, label, sites))

// The logo of a structure at the head of the page. Its picture is in the drawing.
struct LogoData {
  std::string id, name;
  double x = 0, y = 0, w = 0, h = 0;
};
BOOST_DESCRIBE_STRUCT(LogoData, (), (id, name, x, y, w, h))

struct RegionData {
  std::string id, name;
  base::OrNull<std::string> parent;
  double x = 0, y = 0, w = 0, h = 0;
  TextData title;
};
BOOST_DESCRIBE_STRUCT(RegionData, (), (id, name, parent, x, y, w, h, title))

struct SignData {
  base::Code<SignCodes> sign;
  bool full = false;
  double x = 0, y = 0;
};
BOOST_DESCRIBE_STRUCT(SignData, (), (sign, full, x, y))

struct TieData {
  std::string id, from, to;
  base::Code<TieKindCodes> kind;
  base::Code<TieQualityCodes> quality;
  std::array<int, 2> glue{};
  std::vector<PointData> path;
  double width_pt = 0;
  std::array<bool, 2> arrows{};  // at from, at to
  std::optional<SignData> sign;
};
BOOST_DESCRIBE_STRUCT(TieData, (), (id, from, to, kind, quality, glue, path, width_pt, arrows, sign))

struct SceneData {
  std::string site, language;
  int legend_version = 0;
  PageData page;
  TextData title, subtitle, status, imprint;
  std::vector<LogoData> logos;
  std::vector<NodeData> nodes;
  std::vector<RegionData> regions;
  std::vector<TieData> ties;
  std::vector<TextData> legend;
};
BOOST_DESCRIBE_STRUCT(SceneData, (),
                      (site, language, legend_version, page, title, subtitle, status, imprint, logos, nodes,
                       regions, ties, legend))

SceneData data_of(const Scene& scene);

}  // namespace twiza::sociogram
