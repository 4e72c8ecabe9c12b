#include "sociogram/scene_legend.hpp"

#include <algorithm>
#include <set>

#include "base/words.hpp"
#include "sociogram/lettering.hpp"

namespace twiza::sociogram {

namespace {

using Sample = LegendEntry::Sample;

constexpr double text_size = 3.0;
constexpr double sample_w = 14;
constexpr double sample_h = 6;
constexpr double row_h = 7;
constexpr double text_gap = 2.5;
constexpr double column_gap = 8;

// French and Arabic on one line, whatever the language of the map: it is read by both.
TextBlock both_languages(const std::string& code, base::Language language, const TextMeasure& measure) {
  const std::string french = base::Words::of(base::Language::fr).say(code);
  const std::string arabic = base::Words::of(base::Language::ar).say(code);
  const bool arabic_first = language == base::Language::ar;
  const std::string first = arabic_first                     ? arabic
                            : language == base::Language::en ? base::Words::of(language).say(code)
                                                             : french;
  const std::string text = first + " · " + (arabic_first ? french : arabic);
  return letter(text, {text_size, false, false}, {1000, 1, false}, measure);
}

std::string symbol_code(Symbol symbol) {
  switch (symbol) {
    case Symbol::house:
      return "legend.structure";
    case Symbol::figure:
      return "legend.leader";
    case Symbol::house_class:
      return "legend.structure_class";
    case Symbol::figure_class:
      return "legend.leader_class";
    case Symbol::heads:
      return "legend.group";
    case Symbol::hexagon:
      break;
  }
  return "legend.theme";
}

class Legend {
 public:
  Legend(const Scene& scene, const TextMeasure& measure) : scene_(scene), measure_(measure) {}

  std::vector<LegendEntry> entries() {
    std::set<Symbol> symbols;
    std::set<Mark> marks;
    for (const SceneNode& node : scene_.nodes) {
      symbols.insert(node.symbol);
      marks.insert(node.mark.mark);
    }
    for (const Symbol symbol : symbols) add(Sample::symbol, symbol_code(symbol)).symbol = symbol;
    if (!scene_.regions.empty()) add(Sample::territory, "legend.territory");

    std::set<model::TieKind> kinds;
    std::set<model::Sign> signs;
    bool arrows = false, full = false, hollow = false, operator_ties = false, relations = false;
    for (const SceneTie& tie : scene_.ties) {
      kinds.insert(tie.kind);
      marks.insert(tie.mark.mark);
      arrows = arrows || tie.arrow_at_from || tie.arrow_at_to;
      operator_ties = operator_ties || tie.width_pt == model::operator_tie_pt;
      relations = relations || tie.width_pt == model::relation_only_pt;
      if (tie.sign.sign == model::Sign::none) continue;
      signs.insert(tie.sign.sign);
      full = full || tie.sign.full;
      hollow = hollow || !tie.sign.full;
    }
    for (const model::TieKind kind : kinds) {
      LegendEntry& entry = add(Sample::tie, "legend." + std::string(model::name_of(kind)));
      entry.tie = kind;
      entry.width_pt = model::stroke_of(kind).width_pt;
    }
    if (relations) thin("legend.relation_only", model::relation_only_pt, *kinds.begin());
    if (operator_ties) thin("legend.operator_tie", model::operator_tie_pt, *kinds.begin());
    if (arrows) add(Sample::arrow, "legend.arrow").width_pt = 2.25;
    for (const model::Sign sign : signs) {
      add(Sample::sign, "legend.sign_" + std::string(model::name_of(sign))).sign = sign;
    }
    if (full) fill("legend.full", true, *signs.begin());
    if (hollow) fill("legend.hollow", false, *signs.begin());
    for (const Mark mark : marks) {
      if (mark != Mark::none) add(Sample::mark, "legend.mark_" + std::string(name_of(mark))).mark = mark;
    }
    return std::move(entries_);
  }

 private:
  LegendEntry& add(Sample sample, const std::string& code) {
    LegendEntry entry;
    entry.sample = sample;
    entry.text = both_languages(code, scene_.language, measure_);
    entries_.push_back(std::move(entry));
    return entries_.back();
  }

  void thin(const std::string& code, double width_pt, model::TieKind kind) {
    LegendEntry& entry = add(Sample::thin_tie, code);
    entry.tie = kind;
    entry.width_pt = width_pt;
  }

  void fill(const std::string& code, bool full, model::Sign sign) {
    LegendEntry& entry = add(Sample::fill, code);
    entry.full = full;
    entry.sign = sign;
  }

  const Scene& scene_;
  const TextMeasure& measure_;
  std::vector<LegendEntry> entries_;
};

double widest(const std::vector<LegendEntry>& entries, std::size_t from, std::size_t rows) {
  double width = 0;
  for (std::size_t i = from; i < std::min(from + rows, entries.size()); ++i) {
    width = std::max(width, entries[i].text.box.w);
  }
  return sample_w + text_gap + width;
}

double width_in_rows(const std::vector<LegendEntry>& entries, std::size_t rows) {
  double width = -column_gap;
  for (std::size_t from = 0; from < entries.size(); from += rows) {
    width += widest(entries, from, rows) + column_gap;
  }
  return width;
}

}  // namespace

double lay_out_legend(Scene& scene, double width, const TextMeasure& measure) {
  const bool mirrored = base::right_to_left(scene.language);
  scene.legend = Legend(scene, measure).entries();
  scene.legend_title = both_languages("legend.title", scene.language, measure);
  scene.legend_title.bold = true;
  scene.legend_title.box.w *= box_margin;  // bold is wider
  if (mirrored) scene.legend_title.box.x = width - scene.legend_title.box.w;

  std::size_t rows = 1;
  while (rows < scene.legend.size() && width_in_rows(scene.legend, rows) > width) ++rows;
  const double top = text_size * line_spacing + 2;
  double x = 0;
  for (std::size_t from = 0; from < scene.legend.size(); from += rows) {
    const double column_w = widest(scene.legend, from, rows);
    for (std::size_t i = from; i < std::min(from + rows, scene.legend.size()); ++i) {
      LegendEntry& entry = scene.legend[i];
      const double y = top + static_cast<double>(i - from) * row_h;
      const double text_x = x + sample_w + text_gap;
      entry.sample_box = {mirrored ? width - x - sample_w : x, y, sample_w, sample_h};
      entry.text.box.x = mirrored ? width - text_x - entry.text.box.w : text_x;
      entry.text.box.y = y + (sample_h - entry.text.box.h) / 2;
    }
    x += column_w + column_gap;
  }
  return scene.legend.empty() ? 0 : top + static_cast<double>(std::min(rows, scene.legend.size())) * row_h;
}

void move_legend(Scene& scene, double dx, double dy) {
  const auto move = [&](Rect& box) {
    box.x += dx;
    box.y += dy;
  };
  move(scene.legend_title.box);
  for (LegendEntry& entry : scene.legend) {
    move(entry.sample_box);
    move(entry.text.box);
  }
}

}  // namespace twiza::sociogram
