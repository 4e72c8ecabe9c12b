#include "sociogram/scene_builder.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/evidence.hpp"
#include "sociogram/held_layout.hpp"
#include "sociogram/layout.hpp"
#include "sociogram/lettering.hpp"
#include "sociogram/scene_legend.hpp"
#include "sociogram/scene_logos.hpp"
#include "sociogram/scene_marks.hpp"
#include "sociogram/selection.hpp"
#include "sociogram/symbols.hpp"
#include "sociogram/tie_sign.hpp"

namespace twiza::sociogram {

namespace {

using model::Kind;
using model::Ref;

// A 16:9 slide of PowerPoint, mm; a larger map gets a larger page of the same shape.
constexpr double least_page_w = 338.67;
constexpr double aspect = 16.0 / 9.0;
// What title and legend leave of such a page for the map itself.
constexpr double map_aspect = 2.1;
constexpr double margin = 9;
constexpr double label_gap = 0.8;

std::string status_code(Readers readers) {
  switch (readers) {
    case Readers::committee:
      return "map.status_committee";
    case Readers::everyone:
      return "map.status_public";
    case Readers::team:
      break;
  }
  return "map.status";
}

// Lettering for symbols of 12 mm, and of 9 mm above 60 actors.
struct Sizes {
  double symbol, label, label_width, title;
};
constexpr Sizes large{model::symbol_mm, 3.0, 36, 3.4};
constexpr Sizes small{model::small_symbol_mm, 2.7, 31, 3.2};

double rounded(double value) { return std::round(value * 100) / 100; }

class SceneBuilder {
 public:
  // `told`: the site before anything was folded.
  SceneBuilder(const model::Site& site, const model::Site& told, const MapOptions& options,
               const TextMeasure& measure)
      : site_(site),
        told_(told),
        options_(options),
        measure_(measure),
        words_(base::Words::of(options.language)),
        index_(site),
        evidence_(site),
        selection_(select(site, index_, options)),
        sizes_(selection_.actors.size() > model::small_symbols_above ? small : large) {}

  Scene build() {
    scene_ = elements();
    compose_page(options_.held == nullptr ? lay_out(input_) : held_layout(input_, scene_, *options_.held));
    return std::move(scene_);
  }

  // All that is on the map, nowhere yet.
  Scene elements() {
    scene_.site = site_.info.id.to_text();
    scene_.language = options_.language;
    scene_.symbol = sizes_.symbol;
    add_all();
    return std::move(scene_);
  }

  LayoutInput boxes() {
    add_all();
    return std::move(input_);
  }

 private:
  // --- words

  std::string region_title(const model::Territory& territory, base::Language language) const {
    const std::string name = index_.name_of({Kind::territory, territory.id}, language);
    const std::string type = model::territory_types().say(territory.type, language);
    // "Préfecture de Salé" says its type itself.
    const bool says_it = type.empty() || begins_with(name, type);
    return says_it ? name : name + " (" + type + ")";
  }

  static bool begins_with(const std::string& name, const std::string& type) {
    const std::string folded = base::fold(name) + " ";
    const std::string beginning = base::fold(type) + " ";
    return folded.compare(0, beginning.size(), beginning) == 0;
  }

  // In the second language of the map; empty where it has none, or where the record has no name in it.
  std::string in_second(const std::function<std::string(base::Language)>& say) const {
    return options_.second ? say(*options_.second) : std::string();
  }

  std::string label_of(const Ref& ref, base::Language language) const {
    if (ref.kind == Kind::structure && options_.labels == Labels::acronyms) {
      const std::string& acronym = index_.structure(ref.id)->acronym;
      if (!acronym.empty()) return acronym;
    }
    std::string name = index_.name_of(ref, language);
    if (ref.kind == Kind::group) {
      const model::Number size = index_.group(ref.id)->size;
      if (size) name += " (" + base::number_text(*size) + ")";
    }
    return name;
  }

  // --- from records to boxes

  void add_all() {
    add_regions();
    add_nodes();
    add_ties();
    add_affinities();
  }

  void add_regions() {
    for (const Selection::Territory& territory : selection_.territories) {
      const model::Territory& record = *territory.record;
      SceneRegion region;
      region.id = record.id.to_text();
      region.name = index_.name_of({Kind::territory, record.id}, options_.language);
      region.parent = territory.parent.empty() ? "" : territory.parent.to_text();
      const auto title = [&](base::Language language) { return region_title(record, language); };
      region.title = letter_both(title(options_.language), in_second(title), {sizes_.title, true, false},
                                 {120, 1, false}, measure_);
      LayoutRegion box;
      const auto parent = region_index_.find(territory.parent);
      box.parent = parent == region_index_.end() ? -1 : parent->second;
      box.title_w = region.title.box.w;
      box.title_h = region.title.box.h;
      const model::Placement* hand = placement(record.id);
      if (hand != nullptr && hand->w.value_or(0) > 0 && hand->h.value_or(0) > 0) {
        box.hand = Rect{*hand->x, *hand->y, *hand->w, *hand->h};
      }
      region_index_[record.id] = static_cast<int>(input_.regions.size());
      input_.regions.push_back(box);
      scene_.regions.push_back(std::move(region));
    }
  }

  const model::Placement* placement(const base::Id& object) const {
    if (site_.maps.empty()) return nullptr;
    const base::Id map = options_.map.empty() ? site_.maps.front().id : options_.map;
    for (const model::Placement& candidate : site_.placements) {
      if (candidate.object.id == object && candidate.map.id == map && candidate.x && candidate.y) {
        return &candidate;
      }
    }
    return nullptr;
  }

  Symbol symbol_of(const Ref& ref) const {
    switch (ref.kind) {
      case Kind::structure:
        return Symbol::house;
      case Kind::leader:
        return Symbol::figure;
      case Kind::group:
        break;
      default:
        return Symbol::hexagon;
    }
    const model::Group& group = *index_.group(ref.id);
    if (!model::is_class(group.nature)) return Symbol::heads;
    if (group.nature.is("leader_class")) return Symbol::figure_class;
    const bool of_leaders =
        !group.members.empty() && std::all_of(group.members.begin(), group.members.end(),
                                              [](const Ref& member) { return member.kind == Kind::leader; });
    return of_leaders ? Symbol::figure_class : Symbol::house_class;
  }

  static NodeKind node_kind(Kind kind) {
    switch (kind) {
      case Kind::structure:
        return NodeKind::structure;
      case Kind::leader:
        return NodeKind::leader;
      case Kind::group:
        return NodeKind::group;
      default:
        return NodeKind::theme;
    }
  }

  void add_nodes() {
    for (const Selection::Actor& actor : selection_.actors) {
      SceneNode node;
      node.id = actor.ref.id.to_text();
      node.name = index_.name_of(actor.ref, options_.language);
      node.kind = node_kind(actor.ref.kind);
      node.symbol = symbol_of(actor.ref);
      node.w = node.h = sizes_.symbol;
      node.region = actor.territory.empty() ? "" : actor.territory.to_text();
      node.external = actor.external;
      node.mark = mark_of(node.id);
      const auto label = [&](base::Language language) { return label_of(actor.ref, language); };
      node.label = letter_both(label(options_.language), in_second(label),
                               {sizes_.label, false, node.kind == NodeKind::group},
                               {sizes_.label_width, 4, true}, measure_);
      LayoutNode box;
      box.symbol = sizes_.symbol;
      box.label_w = node.label.box.w;
      box.label_h = node.label.box.h;
      const auto region = region_index_.find(actor.territory);
      box.region = actor.territory.empty() || region == region_index_.end() ? -1 : region->second;
      box.external = actor.external;
      if (const model::Placement* hand = placement(actor.ref.id)) box.hand = Point{*hand->x, *hand->y};
      node_index_[actor.ref.id] = static_cast<int>(input_.nodes.size());
      input_.nodes.push_back(box);
      scene_.nodes.push_back(std::move(node));
    }
    input_.label_gap = label_gap;
    input_.aspect = map_aspect;
    input_.seed = options_.seed;
    input_.effort = options_.effort;
    input_.attempts = options_.attempts;
    input_.sign = model::sign_mm;
    input_.titles_at_right = base::right_to_left(options_.language);
  }

  bool is_operator(const Ref& ref) const {
    if (ref.kind != Kind::structure) return false;
    return model::is_operator(site_, *index_.structure(ref.id));
  }

  double width_of(const model::Tie& tie, model::TieKind kind) const {
    if (is_operator(tie.from) || is_operator(tie.to)) return model::operator_tie_pt;
    if (tie.indicators.empty() && tie.direction.empty()) return model::relation_only_pt;
    return model::stroke_of(kind).width_pt;
  }

  SceneSign sign(const model::Tie& tie) const {
    SceneSign sign;
    sign.sign = sign_of(tie, evidence_, options_.legend == LegendMode::strict);
    if (sign.sign == model::Sign::none) return sign;
    sign.full = options_.sure_ties ? options_.sure_ties->count(tie.id) > 0
                                   : evidence_.independent_sources(tie) >= Evidence::enough;
    return sign;
  }

  SceneMark mark_of(const std::string& id) const {
    const auto found = options_.marks.find(id);
    return {found == options_.marks.end() ? Mark::none : found->second, {}};
  }

  void add_ties() {
    for (const model::Tie* tie : selection_.ties) {
      SceneTie drawn;
      drawn.id = tie->id.to_text();
      drawn.from = tie->from.id.to_text();
      drawn.to = tie->to.id.to_text();
      drawn.kind = model::tie_kind(tie->from.kind, tie->to.kind);
      drawn.quality = tie->quality.is("good")          ? Quality::good
                      : tie->quality.is("conflictual") ? Quality::conflictual
                                                       : Quality::none;
      drawn.width_pt = width_of(*tie, drawn.kind);
      const bool mutual = tie->direction.is("mutual");
      drawn.arrow_at_to = mutual || tie->direction.is("towards");
      drawn.arrow_at_from = mutual;
      drawn.sign = sign(*tie);
      drawn.mark = mark_of(drawn.id);
      drawn.name = index_.name_of({Kind::tie, tie->id}, options_.language);
      input_.ties.push_back({node_index_.at(tie->from.id), node_index_.at(tie->to.id), 1});
      scene_.ties.push_back(std::move(drawn));
    }
  }

  // Classes stand near their members, though no line says so.
  void add_affinities() {
    for (const model::Group& group : site_.groups) {
      const auto at = node_index_.find(group.id);
      if (at == node_index_.end()) continue;
      for (const Ref& member : group.members) {
        const auto other = node_index_.find(member.id);
        if (other != node_index_.end()) input_.affinities.push_back({at->second, other->second, 0.3});
      }
    }
  }

  // --- from boxes to a page

  TextBlock heading(const std::string& text, double size, bool bold, double max_width,
                    int max_lines = 1) const {
    TextBlock block = letter(text, {size, bold, false}, {max_width, max_lines, false}, measure_);
    // A French title on an Arabic map begins at the right edge like everything else.
    block.right_to_left = base::right_to_left(options_.language);
    return block;
  }

  // What sort of map it is, and how many actors are not on it by themselves (ETH-13).
  std::string status() const {
    std::string said = words_.say(status_code(options_.readers));
    if (options_.left_out > 0) {
      said += " · " + words_.say("map.left_out", {{"count", std::to_string(options_.left_out)}});
    }
    return said;
  }

  std::string subtitle() const {
    std::vector<std::string> parts;
    for (const model::Theme& theme : site_.themes) {
      const bool shown = options_.theme.empty() ? theme.status.is("active") || site_.themes.size() == 1
                                                : theme.id == options_.theme;
      if (shown) parts.push_back(index_.name_of({Kind::theme, theme.id}, options_.language));
    }
    std::vector<std::string> territories;
    for (const SceneRegion& region : scene_.regions) {
      if (region.parent.empty()) territories.push_back(region.name);
    }
    if (!territories.empty()) parts.push_back(base::join(territories, ", "));
    // The moments compared, the moment asked for, else the mission's own dates.
    const bool asked = !options_.at.empty();
    const std::string dates =
        !options_.compared.empty()
            ? options_.compared
            : sociogram::period(asked ? options_.at : site_.info.from, asked ? base::When{} : site_.info.to,
                                options_.language);
    if (!dates.empty()) parts.push_back(dates);
    if (options_.legend == LegendMode::strict) parts.push_back(words_.say("map.strict"));
    return base::join(parts, " · ");
  }

  // A block whose end is at the page's end side, or whose start is at its start side.
  void put(TextBlock& block, double y, bool at_start) const {
    const bool left = at_start != base::right_to_left(options_.language);
    block.box.x = rounded(left ? margin : scene_.page_w - margin - block.box.w);
    block.box.y = rounded(y);
  }

  void compose_page(const Layout& layout) {
    const Rect& bounds = layout.bounds;
    const double usable = std::max(least_page_w - 2 * margin, bounds.w);
    scene_.title = heading(site_.info.name, 7, true, usable * 0.72);
    scene_.subtitle = heading(subtitle(), 4, false, usable * 0.72);
    scene_.status = heading(status(), 3.6, false, usable * 0.26, 3);
    scene_.imprint = heading(imprint(words_, options_.revision), 2.8, false, usable * 0.5);
    scene_.logos = scene_logos(told_, options_.language);
    const double logos_y = logos_under_status(usable);
    double head = scene_.title.box.h + scene_.subtitle.box.h + 3;
    if (!scene_.logos.empty()) head = std::max(head, logos_y + logo_height - margin);
    const double foot = scene_.imprint.box.h;
    const double top = margin + head + 4;
    // Where a hand placed something, its millimetres are the page's: the page grows to hold them (SOC-20).
    // Where a drawing is held, its page does too, unless something new stands over its margin.
    const bool by_hand = placed_by_hand();
    const bool held = options_.held != nullptr;
    const Point least = held ? options_.held->origin : Point{0, 0};
    const Point shift{std::max(margin - bounds.x, least.x), std::max(top - bounds.y, least.y)};
    const double right = by_hand || held ? bounds.x + bounds.w + shift.x : margin + bounds.w;
    const double bottom = by_hand || held ? bounds.y + bounds.h + shift.y : top + bounds.h;
    const auto height_with = [&](double width) {
      return bottom + 5 + lay_out_legend(scene_, width - 2 * margin, measure_) + 2 + foot + margin * 0.6;
    };
    // Wider pages need fewer legend rows, so a few rounds settle the shape.
    scene_.page_w = std::max(held ? options_.held->page_w : least_page_w, right + margin);
    for (int round = 0; round < 4; ++round) {
      scene_.page_w = rounded(std::max(scene_.page_w, height_with(scene_.page_w) * aspect));
    }
    scene_.page_h = rounded(scene_.page_w / aspect);
    const double legend_h = lay_out_legend(scene_, scene_.page_w - 2 * margin, measure_);

    put(scene_.title, margin, true);
    put(scene_.subtitle, margin + scene_.title.box.h + 1, true);
    put(scene_.status, margin + 1.5, false);
    place_logos(scene_, margin, logos_y);
    put(scene_.imprint, scene_.page_h - margin * 0.6 - foot, false);
    const double legend_y = scene_.page_h - margin * 0.6 - foot - 2 - legend_h;
    move_legend(scene_, margin, legend_y);

    // In the middle of what is left; by hand only as far as title and margin push it.
    const double dx = by_hand || held ? shift.x : (scene_.page_w - bounds.w) / 2 - bounds.x;
    const double dy = by_hand || held ? shift.y : top + (legend_y - 5 - top - bounds.h) / 2 - bounds.y;
    scene_.origin = {rounded(dx), rounded(dy)};
    place(layout, scene_.origin.x, scene_.origin.y);
    place_marks(scene_);
  }

  // Where the logos begin, opposite the title: under the status, and under what they would else cover of the
  // title and what stands below it. The page is `usable` wide at least, so nothing is covered on a wider one.
  double logos_under_status(double usable) const {
    constexpr double gap = 1.5, beside = 6;
    double y = margin + gap + scene_.status.box.h + gap;
    const double title_end = margin + scene_.title.box.h,
                 subtitle_end = title_end + 1 + scene_.subtitle.box.h;
    const double free = usable - beside - width_of_logos(scene_.logos);
    if (scene_.title.box.w > free) y = std::max(y, title_end + gap);
    if (scene_.subtitle.box.w > free) y = std::max(y, subtitle_end + gap);
    return y;
  }

  bool placed_by_hand() const {
    const auto placed = [](const auto& box) { return box.hand.has_value(); };
    return std::any_of(input_.nodes.begin(), input_.nodes.end(), placed) ||
           std::any_of(input_.regions.begin(), input_.regions.end(), placed);
  }

  void place(const Layout& layout, double dx, double dy) {
    const auto moved = [&](const Point& point) {
      return Point{rounded(point.x + dx), rounded(point.y + dy)};
    };
    const bool mirrored = base::right_to_left(options_.language);
    for (std::size_t i = 0; i < scene_.regions.size(); ++i) {
      SceneRegion& region = scene_.regions[i];
      const Rect& box = layout.regions[i];
      const Point corner = moved({box.x, box.y});
      region.box = {corner.x, corner.y, rounded(box.w), rounded(box.h)};
      TextBlock& title = region.title;
      title.box.x =
          rounded(mirrored ? corner.x + box.w - input_.padding - title.box.w : corner.x + input_.padding);
      title.box.y = rounded(corner.y + input_.padding / 2);
    }
    for (std::size_t i = 0; i < scene_.nodes.size(); ++i) {
      SceneNode& node = scene_.nodes[i];
      node.centre = moved(layout.nodes[i]);
      node.label.box.x = rounded(node.centre.x - node.label.box.w / 2);
      node.label.box.y = rounded(node.centre.y + node.h / 2 + label_gap);
      node.label.box.w = rounded(node.label.box.w);
      node.label.box.h = rounded(node.label.box.h);
      for (int site = 0; site < 4; ++site) {
        node.sites[static_cast<std::size_t>(site)] =
            moved(site_position(input_, input_.nodes[i], layout.nodes[i], site));
      }
    }
    for (std::size_t i = 0; i < scene_.ties.size(); ++i) {
      SceneTie& tie = scene_.ties[i];
      const LaidTie& laid = layout.ties[i];
      tie.glue = laid.glue;
      for (const Point& point : laid.path) tie.path.push_back(moved(point));
      tie.sign.centre = is_loop(tie.path) ? loop_middle(tie.path) : moved(laid.sign);
    }
  }

  const model::Site& site_;
  const model::Site& told_;
  const MapOptions& options_;
  const TextMeasure& measure_;
  const base::Words& words_;
  model::Index index_;
  Evidence evidence_;
  Selection selection_;
  Sizes sizes_;
  Scene scene_;
  LayoutInput input_;
  std::map<base::Id, int> region_index_, node_index_;
};

// Asks the builder of the site as the map folds it.
template <class Ask>
auto with_builder(const model::Site& site, const MapOptions& options, const TextMeasure& measure,
                  const Ask& ask) {
  if (options.folding.none()) {
    SceneBuilder builder(site, site, options, measure);
    return ask(builder);
  }
  // What is not valid at the moment asked for must not be folded into what is.
  model::Site chosen = site;
  std::erase_if(chosen.ties, [&](const model::Tie& tie) { return !is_shown(tie, options); });
  MapOptions folded = options;
  const model::Site drawn =
      fold_actors(chosen, options.folding, folded.sure_ties ? &*folded.sure_ties : nullptr);
  SceneBuilder builder(drawn, site, folded, measure);
  return ask(builder);
}

}  // namespace

std::string imprint(const base::Words& words, const std::string& revision) {
  const std::string legend = std::to_string(model::legend_version);
  if (revision.empty()) return words.say("map.imprint", {{"version", TWIZA_VERSION}, {"legend", legend}});
  return words.say("map.imprint_revision",
                   {{"version", TWIZA_VERSION}, {"legend", legend}, {"revision", revision}});
}

std::string period(const base::When& from, const base::When& to, base::Language language) {
  const std::string first = from.text(), last = to.text();
  const bool both = !first.empty() && !last.empty() && first != last;
  const std::string dates = both ? first + " – " + last : first.empty() ? last : first;
  // A left-to-right mark: among Arabic letters "2012-09" would be read "09-2012".
  const bool mirrored = base::right_to_left(language) && !dates.empty();
  return (mirrored ? "\u200E" : "") + dates;
}

Scene scene_elements(const model::Site& site, const MapOptions& options, const TextMeasure& measure) {
  return with_builder(site, options, measure, [](SceneBuilder& builder) { return builder.elements(); });
}

Scene build_scene(const model::Site& site, const MapOptions& options, const TextMeasure& measure) {
  return with_builder(site, options, measure, [](SceneBuilder& builder) { return builder.build(); });
}

LayoutInput layout_input(const model::Site& site, const MapOptions& options, const TextMeasure& measure) {
  return with_builder(site, options, measure, [](SceneBuilder& builder) { return builder.boxes(); });
}

}  // namespace twiza::sociogram
