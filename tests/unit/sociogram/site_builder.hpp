// Small sites for the tests of the sociogram, made by hand: this layer knows no workbook.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/site.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/measure.hpp"

namespace twiza::sociogram {

// Every letter is half as wide as the font is high.
class PlainMeasure : public TextMeasure {
 public:
  TextSize measure(std::string_view text, const TextStyle& style) const override {
    return {0.5 * style.size * static_cast<double>(base::length(text)), style.size * 1.2};
  }
};

// Records are made in the order of the calls and called by their names.
class SiteBuilder {
 public:
  model::Site site;

  SiteBuilder() {
    site.info.id = id("site", "x");
    site.info.name = "Salé";
  }

  // Parents first: territory("Tabriquet", "Salé").
  model::Territory& territory(std::string_view name, std::string_view parent = "",
                              std::string_view type = "commune") {
    model::Territory& added = add(site.territories, name);
    added.name = name;
    added.type = model::territory_types().read(type);
    if (!parent.empty()) added.parent = ref(parent);
    return added;
  }
  model::Theme& theme(std::string_view name) {
    model::Theme& added = add(site.themes, name);
    added.name = name;
    return added;
  }
  // territories: "Salé; Rabat".
  model::Structure& structure(std::string_view name, std::string_view territories = "") {
    model::Structure& added = add(site.structures, name);
    added.name = name;
    added.territories = refs(territories);
    return added;
  }
  model::Leader& leader(std::string_view function, std::string_view territories = "") {
    model::Leader& added = add(site.leaders, function);
    added.function = function;
    added.territories = refs(territories);
    return added;
  }
  model::Group& group(std::string_view name, std::string_view members = "",
                      std::string_view territories = "") {
    model::Group& added = add(site.groups, name);
    added.name = name;
    added.members = refs(members);
    added.territories = refs(territories);
    if (!members.empty()) added.nature.code = "class";
    return added;
  }
  // tie("DAS > EN: convention; réseau"); nothing after ':' is a relation without a bond.
  model::Tie& tie(std::string_view text, std::string_view quality = "") {
    const std::size_t arrow = text.find('>'), colon = text.find(':');
    model::Tie& added = add(site.ties, std::to_string(site.ties.size()));
    added.from = ref(base::trim(text.substr(0, arrow)));
    added.to =
        ref(base::trim(text.substr(arrow + 1, colon == std::string_view::npos ? colon : colon - arrow - 1)));
    if (colon != std::string_view::npos) {
      for (const std::string_view indicator : base::split(text.substr(colon + 1), ';')) {
        added.indicators.emplace_back(indicator);
      }
    }
    added.quality = model::qualities().read(quality);
    return added;
  }
  model::Source& source(std::string_view code, std::string_view speaker = "") {
    model::Source& added = add(site.sources, code);
    added.code = code;
    added.speaker = speaker;
    return added;
  }
  // The source says the quality of the tie: good, conflictual, other, unknown, or a word of its own.
  model::Statement& says(std::string_view source, const model::Tie& tie, std::string_view quality) {
    model::Statement& added = add(site.statements, std::to_string(site.statements.size()));
    added.source = ref(source);
    added.about = {model::Kind::tie, tie.id};
    added.quality = model::said_qualities().read(quality);
    return added;
  }
  model::Placement& place(std::string_view object, double x, double y) {
    if (site.maps.empty()) add(site.maps, "map");
    model::Placement& added = add(site.placements, object);
    added.map = {model::Kind::map, site.maps.front().id};
    added.object = ref(object);
    added.x = x;
    added.y = y;
    return added;
  }

  model::Ref ref(std::string_view name) const {
    for (const auto& [known, record] : names_) {
      if (known == name) return record;
    }
    ADD_FAILURE() << "nobody is called " << name;
    return {};
  }
  base::Id operator[](std::string_view name) const { return ref(name).id; }

 private:
  static base::Id id(std::string_view kind, std::string_view key) { return base::derived_id({}, kind, key); }

  template <class R>
  R& add(std::vector<R>& records, std::string_view name) {
    records.reserve(400);  // so that what a test holds stays where it is
    records.emplace_back();
    records.back().id = id(model::name_of(R::kind), name);
    const bool by_name = R::kind != model::Kind::tie && R::kind != model::Kind::statement &&
                         R::kind != model::Kind::placement && R::kind != model::Kind::map;
    if (by_name) names_.emplace_back(std::string(name), model::Ref{R::kind, records.back().id});
    return records.back();
  }

  model::Refs refs(std::string_view names) const {
    model::Refs all;
    for (const std::string_view name : base::split(names, ';')) all.push_back(ref(name));
    return all;
  }

  std::vector<std::pair<std::string, model::Ref>> names_;
};

}  // namespace twiza::sociogram
