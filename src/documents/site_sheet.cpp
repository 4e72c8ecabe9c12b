#include "documents/site_sheet.hpp"

#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "documents/activity_figures.hpp"
#include "documents/coded_answers.hpp"
#include "documents/dates.hpp"
#include "documents/report_logos.hpp"
#include "documents/site_coverage.hpp"
#include "documents/site_figures.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Kind;
using Style = Paragraph::Style;
using Row = std::vector<std::string>;

class Writer {
 public:
  Writer(const privacy::SharedSite& shared, const Words& words)
      : shared_(shared), site_(shared.site()), words_(words), index_(shared.site()) {}

  Report write() {
    report_.title = say("title");
    report_.subtitle = site_.info.name;
    report_.language = words_.language();
    report_.status = words_.say("map.status");
    report_.imprint = sociogram::imprint(words_, site_.info.revision);
    report_.logos = report_logos(shared_, words_.language());
    mission();
    figures();
    communes();
    actors();
    interviews();
    return std::move(report_);
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.site." + code, arguments);
  }
  std::string or_to_fill(std::string text) const {
    return text.empty() ? words_.say("document.sheet.to_fill") : std::move(text);
  }
  // The header of a column, as workbooks name it.
  std::string column(Kind kind, std::string_view field) const {
    return std::string(model::type_of(kind).field(field)->column.in(words_.language()));
  }
  std::string sheet(Kind kind) const { return std::string(model::type_of(kind).sheet.in(words_.language())); }
  std::string comma() const { return words_.language() == base::Language::ar ? "، " : ", "; }

  void heading(const std::string& code) { report_.blocks.push_back(Heading{1, say(code), code}); }
  void paragraph(std::string text, Style style) {
    report_.blocks.push_back(Paragraph{std::move(text), style});
  }
  void to_fill() { paragraph(words_.say("document.sheet.to_fill"), Style::quiet); }

  void mission() {
    heading("mission");
    const model::SiteInfo& info = site_.info;
    std::vector<std::string> themes;
    for (const model::Theme& theme : site_.themes) {
      const std::string name = index_.name_of({Kind::theme, theme.id}, words_.language());
      const std::string status = model::theme_statuses().say(theme.status, words_.language());
      themes.push_back(status.empty() ? name : name + " (" + status + ")");
    }
    ReportTable table;
    table.shares = {0.3, 0.7};
    const auto row = [&](std::string name, std::string value) {
      table.rows.push_back({std::move(name), or_to_fill(std::move(value))});
    };
    const auto own = [&](std::string_view field, std::string value) {
      const bool kept = shared_.withheld(info.id, field);
      row(column(Kind::site, field), kept ? words_.say("document.sheet.withheld") : std::move(value));
    };
    row(sheet(Kind::theme), base::join(themes, comma()));
    own("team", base::join(info.team, comma()));
    own("operators", base::join(info.operators, comma()));
    own("partners", base::join(info.partners, comma()));
    own("commissioned_by", info.commissioned_by);
    own("independence", info.independence);
    own("from", said_date(info.from, words_));
    own("to", said_date(info.to, words_));
    own("stage", info.stage);
    own("summary", info.summary);
    report_.blocks.push_back(std::move(table));
  }

  void figures() {
    heading("figures");
    const std::vector<TerritoryFigures> all = territory_figures(shared_, words_);
    if (all.empty()) to_fill();
    bool computed = false;
    for (const TerritoryFigures& one : all) {
      ReportTable table;
      table.caption = titled(*one.territory);
      table.header = {column(Kind::datum, "name"), column(Kind::datum, "value"), column(Kind::datum, "date"),
                      column(Kind::datum, "source")};
      table.shares = {0.38, 0.24, 0.14, 0.24};
      for (const TerritoryFigure& figure : one.figures) {
        computed |= figure.computed;
        table.rows.push_back({figure.name, figure.value, or_to_fill(figure.date), or_to_fill(figure.source)});
      }
      report_.blocks.push_back(std::move(table));
      for (const std::string& doubt : one.doubts) paragraph(doubt, Style::quiet);
    }
    if (computed) paragraph(say("computed_note"), Style::quiet);
    cited(all);
  }

  // "Salé (commune urbaine) – Préfecture de Salé, Région de Rabat": where it lies (TER-06).
  std::string titled(const model::Territory& territory) const {
    const std::string type = model::territory_types().say(territory.type, words_.language());
    std::vector<std::string> around;
    for (const model::Territory* each : index_.ancestry(territory.id))
      around.push_back(index_.name_of({Kind::territory, each->id}, words_.language()));
    std::string title = around.front();
    around.erase(around.begin());
    if (!type.empty()) title += " (" + type + ")";
    return around.empty() ? title : title + " – " + base::join(around, comma());
  }

  // What the codes in the column of sources stand for.
  void cited(const std::vector<TerritoryFigures>& all) {
    for (const model::Source& source : site_.sources) {
      bool used = false;
      for (const TerritoryFigures& one : all) {
        for (const TerritoryFigure& figure : one.figures)
          used |= !source.code.empty() && figure.source == source.code;
      }
      if (!used) continue;
      std::vector<std::string> facts = {model::source_types().say(source.type, words_.language()),
                                        source.date.text(), source.place};
      // What a person said is no title; a document's text is its own.
      if (source.type.is("document")) facts.push_back(source.text);
      std::vector<std::string> told;
      for (std::string& fact : facts) {
        if (!fact.empty()) told.push_back(std::move(fact));
      }
      const std::string described = base::join(told, " · ");
      paragraph(described.empty() ? source.code : source.code + " – " + described, Style::quiet);
    }
  }

  void communes() {
    heading("communes");
    const std::vector<Reached> touched = communes_touched(site_, words_);
    if (touched.empty()) return to_fill();
    paragraph(say("communes_note"), Style::quiet);
    report_.blocks.push_back(
        reached({}, {column(Kind::datum, "territory"), column(Kind::territory, "type")}, touched));
  }

  void actors() {
    heading("actors");
    const std::vector<Reached> families = actors_by_family(site_, words_);
    if (families.empty()) return to_fill();
    const auto kind = [&](const std::string& code, std::size_t count) {
      if (count > 0) paragraph(words_.say(code, {{"number", std::to_string(count)}}), Style::item);
    };
    kind("document.structures", site_.structures.size());
    kind("document.leaders", site_.leaders.size());
    kind("document.groups", site_.groups.size());
    report_.blocks.push_back(reached(say("by_family"), {column(Kind::structure, "family")}, families));
    const std::vector<Reached> categories = structures_by_category(site_, words_);
    if (categories.empty()) return;
    report_.blocks.push_back(reached(say("by_category"), {column(Kind::structure, "category")}, categories));
  }

  // Key actors and who was asked stand only where the site tells it of somebody: none would not be known.
  ReportTable reached(std::string caption, Row header, const std::vector<Reached>& all) const {
    const bool asked = tells_who_was_asked(site_);
    const bool key = tells_who_is_key(site_);
    const bool typed = header.size() > 1;
    ReportTable table;
    table.caption = std::move(caption);
    table.header = std::move(header);
    table.header.push_back(say("count"));
    if (key) table.header.push_back(say("key_actors"));
    if (asked) table.header.push_back(say("asked"));
    for (const Reached& one : all) {
      Row row = {one.name.empty() ? say("unsaid") : one.name};
      if (typed) row.push_back(one.type);
      row.push_back(std::to_string(one.actors));
      if (key) row.push_back(std::to_string(one.key_actors));
      if (asked) row.push_back(std::to_string(one.asked));
      table.rows.push_back(std::move(row));
    }
    table.shares.assign(table.header.size(), 0.2);
    table.shares[0] = 0.4;
    return table;
  }

  void interviews() {
    heading("interviews");
    const Interviews found = interviews_of(site_, words_);
    bool told = false;
    for (const model::Activity& activity : site_.activities) told |= tell_diagnosis(activity);
    if (found.interviews == 0 && told) {
      // Kept one by one or not, the diagnosis says how many there were.
    } else if (found.interviews == 0 && shared_.left_out().said > 0) {
      // Who spoke is kept by the team, and with it how many were met.
      paragraph(words_.say("document.sheet.withheld"), Style::quiet);
    } else if (found.interviews == 0) {
      to_fill();
    } else {
      paragraph(say("interviews_done", {{"count", std::to_string(found.interviews)}}), Style::body);
      persons(found);
    }
    table_of(say("by_source"), column(Kind::source, "type"), found.types);
    table_of(say("by_place"), column(Kind::source, "place"), found.places);
    if (!tells_who_was_asked(site_)) paragraph(say("asked_to_fill"), Style::quiet);
    answers();
  }

  // How many a diagnosis asked, as it says itself (ENT-04); false: it does not.
  bool tell_diagnosis(const model::Activity& activity) {
    const std::string number = said_attendance(activity, words_);
    if (!is_diagnosis(activity) || number.empty()) return false;
    std::string name = activity.name;
    const std::string period = said_period(activity.from, activity.to, words_);
    if (!period.empty()) name += " (" + period + ")";
    paragraph(say("interviews_told", {{"number", number}, {"diagnosis", std::move(name)}}), Style::body);
    return true;
  }

  void answers() {
    ReportTable table{say("answers"),
                      {column(Kind::statement, "about"), say("answer"), say("sources")},
                      {},
                      {0.45, 0.35, 0.2}};
    for (const CodedAnswer& one : coded_answers(site_, words_)) {
      table.rows.push_back(
          {one.subject, one.said, std::to_string(one.sources) + " / " + std::to_string(one.of)});
    }
    if (!table.rows.empty()) report_.blocks.push_back(std::move(table));
  }

  void persons(const Interviews& found) {
    const double met = found.women + found.men;
    if (found.counted == 0 || met == 0) return paragraph(say("persons_to_fill"), Style::quiet);
    const auto number = [&](double count) { return people_number(count, words_.language()); };
    paragraph(say("persons", {{"number", number(met)},
                              {"women", number(found.women)},
                              {"men", number(found.men)},
                              {"share", percentage(found.women, met, words_.language())}}),
              Style::body);
    if (found.youth > 0) paragraph(say("youth", {{"number", number(found.youth)}}), Style::body);
    if (found.counted < found.interviews) {
      paragraph(say("persons_of",
                    {{"number", std::to_string(found.counted)}, {"all", std::to_string(found.interviews)}}),
                Style::quiet);
    }
  }

  void table_of(std::string caption, std::string first, const std::vector<Interviews::Count>& counts) {
    if (counts.empty()) return;
    ReportTable table{std::move(caption), {std::move(first), say("sources")}, {}, {0.7, 0.3}};
    for (const Interviews::Count& one : counts)
      table.rows.push_back({one.name.empty() ? say("unsaid") : one.name, std::to_string(one.sources)});
    report_.blocks.push_back(std::move(table));
  }

  const privacy::SharedSite& shared_;
  const model::Site& site_;
  const Words& words_;
  model::Index index_;
  Report report_;
};

}  // namespace

Report site_sheet(const privacy::SharedSite& shared, const Words& words) {
  return Writer(shared, words).write();
}

}  // namespace twiza::documents
