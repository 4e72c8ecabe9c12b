#include "documents/site_figures.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/xml.hpp"
#include "model/description.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using base::Words;
using model::Territory;

// How data name the figures that ratios are made of, in the guide's words and near ones.
const model::Vocabulary& known_figures() {
  static const model::Vocabulary words{
      "figure",
      {{"population", "population totale", "مجموع السكان", "total population",
        "population;habitants;nombre d'habitants;السكان;عدد السكان;inhabitants"},
       {"women", "femmes", "النساء", "women", "population féminine;nombre de femmes;عدد النساء"},
       {"active", "population active", "السكان النشيطون", "active population", "actifs;personnes actives"},
       {"active_women", "femmes actives", "النساء النشيطات", "active women", "population active féminine"},
       {"area", "superficie", "المساحة", "area", "superficie totale;المساحة الإجمالية;total area"}}};
  return words;
}

// A figure that can be divided: one number, in plain units.
struct Operand {
  std::string what;
  double number = 0;
  std::string name;  // as the table calls it
  std::string date;
};

// "2,226 millions" is no plain number.
bool counts_in_ones(const std::string& unit) {
  const std::string folded = base::fold(unit);
  for (const char* many : {"million", "millier", "thousand", "hundred", "%"}) {
    if (folded.find(many) != std::string::npos) return false;
  }
  return unit.find('%') == std::string::npos && unit.find("ألف") == std::string::npos &&
         unit.find("آلاف") == std::string::npos && unit.find("مليون") == std::string::npos;
}

std::string with_unit(std::string value, const std::string& unit) {
  return unit.empty() ? value : value + "\u00A0" + unit;
}

// Short numbers stay as typed: a year must not become "2 004".
std::string said(const model::Datum& datum, Language language) {
  double number = 0;
  const bool long_number = base::parse_number(datum.value, number) && number >= 10000;
  return with_unit(long_number ? people_number(number, language) : datum.value, datum.unit);
}

class Writer {
 public:
  Writer(const privacy::SharedSite& shared, const Territory& territory, const Words& words)
      : shared_(shared), site_(shared.site()), territory_(territory), words_(words) {}

  TerritoryFigures write() {
    found_.territory = &territory_;
    own("population", "population", territory_.population);
    own("women", "women", territory_.women);
    own("area_km2", "area", territory_.area_km2);
    own("distance_km", "", territory_.distance_km);
    for (const model::Datum& datum : site_.data) {
      if (!(datum.territory.id == territory_.id)) continue;
      found_.figures.push_back(
          {datum.name, said(datum, words_.language()), datum.date.text(), source_of(datum), false});
      double number = 0;
      const model::Word what = known_figures().read(datum.name);
      if (!what.code.empty() && counts_in_ones(datum.unit) && base::parse_number(datum.value, number))
        operands_.push_back({what.code, number, datum.name, datum.date.text()});
    }
    ratio("women", "women", "population");
    ratio("active", "active", "population");
    ratio("active_women", "active_women", "active");
    ratio("women_active", "active_women", "women");
    density();
    return std::move(found_);
  }

 private:
  std::string source_of(const model::Datum& datum) const {
    return shared_.withheld(datum.id, "source") ? words_.say("document.sheet.withheld") : datum.source;
  }

  // A figure in a column of the territory, without date or source.
  void own(std::string_view field, const std::string& what, const model::Number& number) {
    if (!number || repeated(field, *number)) return;
    const std::string name(model::type_of(model::Kind::territory).field(field)->column.in(words_.language()));
    found_.figures.push_back({name, people_number(*number, words_.language()), {}, {}, false});
    if (!what.empty()) operands_.push_back({what, *number, name, {}});
  }

  bool repeated(std::string_view field, double number) const {
    return std::any_of(site_.data.begin(), site_.data.end(), [&](const model::Datum& datum) {
      double other = 0;
      if (!(datum.territory.id == territory_.id) || !base::parse_number(datum.value, other) ||
          other != number)
        return false;
      const std::string name = base::fold(datum.name);
      if (field == "distance_km")
        return name.find("distance") != std::string::npos || datum.name.find("البعد") != std::string::npos;
      const std::string what = field == "area_km2" ? "area" : std::string(field);
      return known_figures().read(datum.name).is(what);
    });
  }

  // The only operand of its sort and date: where two sources differ, nothing is computed.
  const Operand* only(const std::string& what, const std::string& date) const {
    const Operand* found = nullptr;
    for (const Operand& operand : operands_) {
      if (operand.what != what || operand.date != date) continue;
      if (found != nullptr) return nullptr;
      found = &operand;
    }
    return found;
  }

  template <class Write>
  void for_each_pair(const std::string& over, const std::string& under, const Write& write) const {
    for (const Operand& operand : operands_) {
      if (operand.what != over || only(over, operand.date) != &operand) continue;
      const Operand* base = only(under, operand.date);
      if (base != nullptr && base->number > 0) write(operand, *base);
    }
  }

  TerritoryFigure computed(const std::string& code, std::string value, const Operand& over,
                           const Operand& under) const {
    return {words_.say("document.site.ratio." + code), std::move(value), over.date,
            words_.say("document.site.computed", {{"over", over.name}, {"under", under.name}}), true};
  }

  void ratio(const std::string& code, const std::string& over, const std::string& under) {
    for_each_pair(over, under, [&](const Operand& a, const Operand& b) {
      if (a.number > b.number) {
        found_.doubts.push_back(
            words_.say("document.site.impossible", {{"over", a.name}, {"under", b.name}}));
      } else {
        found_.figures.push_back(computed(code, percentage(a.number, b.number, words_.language()), a, b));
      }
    });
  }

  void density() {
    for_each_pair("population", "area", [&](const Operand& a, const Operand& b) {
      const std::string value = people_number(a.number / b.number, words_.language());
      found_.figures.push_back(
          computed("density", words_.say("document.site.per_km2", {{"number", value}}), a, b));
    });
  }

  const privacy::SharedSite& shared_;
  const model::Site& site_;
  const Territory& territory_;
  const Words& words_;
  TerritoryFigures found_;
  std::vector<Operand> operands_;
};

}  // namespace

std::string people_number(double number, Language language) {
  std::string text = base::decimal(number, 1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const bool english = language == Language::en;
  if (point < text.size() && !english) text[point] = ',';
  if (number < 10000) return text;
  for (std::size_t at = point; at > 3;) {
    at -= 3;
    text.insert(at, english ? "," : "\u00A0");
  }
  return text;
}

std::string percentage(double over, double under, Language language) {
  return people_number(100 * over / under, language) + (language == Language::en ? "%" : "\u00A0%");
}

std::vector<TerritoryFigures> territory_figures(const privacy::SharedSite& shared, const Words& words) {
  std::vector<TerritoryFigures> all;
  for (const Territory& territory : shared.site().territories) {
    TerritoryFigures figures = Writer(shared, territory, words).write();
    if (!figures.figures.empty()) all.push_back(std::move(figures));
  }
  return all;
}

}  // namespace twiza::documents
