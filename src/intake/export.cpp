#include "intake/export.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "intake/export_cells.hpp"
#include "intake/export_columns.hpp"
#include "intake/export_names.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using base::Language;
using model::Kind;
using model::Ref;

bool is_main(Kind kind) {
  switch (kind) {
    case Kind::site:
    case Kind::theme:
    case Kind::territory:
    case Kind::structure:
    case Kind::leader:
    case Kind::group:
    case Kind::tie:
    case Kind::source:
    case Kind::statement:
      return true;
    default:
      return false;
  }
}

Cell text_cell(std::string text) {
  if (text.empty()) return {};
  return {Cell::Kind::text, std::move(text)};
}

class Exporter {
 public:
  Exporter(const model::Site& site, Language language) : site_(&site), language_(language) {
    sort_statements();
    sort_placements();
    name_maps();
    std::set<base::Id> unwritten;
    for (const auto& [where, statement] : short_) unwritten.insert(statement->id);
    for (const auto& [object, placement] : beside_) unwritten.insert(placement->id);
    names_.emplace(site, std::move(unwritten));
  }

  Workbook run() const {
    Workbook workbook;
    for (const model::RecordType& type : model::record_types()) {
      Table table = type.kind == Kind::site ? site_table(type) : table_of(type);
      if (!table.rows.empty()) workbook.tables.push_back(std::move(table));
    }
    return workbook;
  }

 private:
  // What the import makes of "E3=bonne" in Liens has an id of its own.
  void sort_statements() {
    const model::Index index(*site_);
    for (const model::Statement& statement : site_->statements) {
      const model::Tie* tie = statement.about.kind == Kind::tie ? index.tie(statement.about.id) : nullptr;
      if (tie == nullptr || short_form(statement).empty()) continue;
      const bool named =
          std::find(tie->sources.begin(), tie->sources.end(), statement.source) != tie->sources.end();
      const base::Id id =
          base::derived_id(site_->info.id, model::name_of(Kind::statement),
                           statement.source.id.to_text() + "|" + tie->id.to_text() + "|short");
      if (named && statement.id == id && statement.visibility == tie->visibility)
        short_[{tie->id, statement.source.id}] = &statement;
    }
  }

  // "bonne", or the source's own word; empty when the statement says more than the short form can.
  std::string short_form(const model::Statement& statement) const {
    const bool more = !statement.code.empty() || !statement.passage.empty() || !statement.nature.empty() ||
                      !statement.quotable.empty() || !statement.quality.typed.empty();
    if (more || statement.quality.code.empty()) return {};
    if (statement.word.empty()) return model::said_qualities().say(statement.quality, language_);
    const bool own = statement.quality.is("other") && statement.word.find(';') == std::string::npos &&
                     model::said_qualities().read(statement.word).code.empty();
    return own ? statement.word : std::string();
  }

  bool is_short(const model::Statement& statement) const {
    const auto found = short_.find({statement.about.id, statement.source.id});
    return found != short_.end() && found->second == &statement;
  }

  // Beside what is placed, or in the sheet Placements.
  void sort_placements() {
    if (site_->maps.empty()) return;
    for (const model::Placement& placement : site_->placements) {
      const Kind kind = placement.object.kind;
      const bool drawn = model::is_actor(kind) || kind == Kind::territory;
      const bool sized = placement.w || placement.h;
      if (placement.map.id != site_->maps.front().id || !drawn || !placement.x || !placement.y) continue;
      if ((sized && kind != Kind::territory) || !placement.code.empty()) continue;
      beside_.emplace(placement.object.id, &placement);
    }
  }

  bool is_beside(const model::Placement& placement) const {
    const auto found = beside_.find(placement.object.id);
    return found != beside_.end() && found->second == &placement;
  }

  // A first map that nobody described comes about by the placements beside actors. Another map needs a
  // name to have a row.
  void name_maps() {
    int number = 0;
    for (const model::Map& map : site_->maps) {
      ++number;
      if (!map.name.empty()) continue;
      const std::vector<model::Field>& fields = model::type_of(Kind::map).fields;
      const bool blank = std::all_of(fields.begin(), fields.end(), [&](const model::Field& field) {
        return model::is_empty(field.get(map));
      });
      const bool made = number == 1 && blank && site_->maps.size() == 1 && !beside_.empty() &&
                        std::all_of(site_->placements.begin(), site_->placements.end(),
                                    [&](const model::Placement& placement) { return is_beside(placement); });
      if (made) {
        made_by_placements_ = &map;
      } else {
        map_names_[map.id] = "Carte " + std::to_string(number);
      }
    }
  }

  bool has_row(Kind kind, const model::Record& record) const {
    if (kind == Kind::statement) return !is_short(static_cast<const model::Statement&>(record));
    if (kind == Kind::placement) return !is_beside(static_cast<const model::Placement&>(record));
    if (kind == Kind::map) return &record != made_by_placements_;
    return true;
  }

  std::string text_of(Kind kind, const model::Record& record, const model::Field& field) const {
    if (field.name == "code") return names_->code(record);
    if (kind == Kind::tie && field.name == "sources")
      return sources_of(static_cast<const model::Tie&>(record));
    if (kind == Kind::statement && field.name == "about")
      return names_->subject(static_cast<const model::Statement&>(record).about);
    if (kind == Kind::site && field.name == "identifier") return identifier();
    if (kind == Kind::map && field.name == "name") {
      const auto given = map_names_.find(record.id);
      if (given != map_names_.end()) return given->second;
    }
    const model::Value value = field.get(record);
    if (const Ref* ref = std::get_if<Ref>(&value)) {
      const auto given = map_names_.find(ref->id);
      return given != map_names_.end() ? given->second : names_->of(*ref, field.targets);
    }
    if (const auto* refs = std::get_if<model::Refs>(&value)) {
      std::vector<std::string> names;
      for (const Ref& ref : *refs) names.push_back(names_->of(ref, field.targets, ";"));
      return joined(std::move(names));
    }
    return write_value(field, value, language_);
  }

  std::string text_of(Kind kind, const model::Record& record, const ExtraColumn& extra) const {
    if (extra.extra == Extra::structures && kind == Kind::leader)
      return names_->structure_of(static_cast<const model::Leader&>(record));
    const auto found = beside_.find(record.id);
    if (found == beside_.end()) return {};
    const model::Placement& placement = *found->second;
    switch (extra.extra) {
      case Extra::x:
        return number_cell(placement.x);
      case Extra::y:
        return number_cell(placement.y);
      case Extra::w:
        return number_cell(placement.w);
      case Extra::h:
        return number_cell(placement.h);
      default:
        return {};
    }
  }

  std::string sources_of(const model::Tie& tie) const {
    std::vector<std::string> pieces;
    std::set<base::Id> said;
    for (const Ref& source : tie.sources) {
      std::string piece = names_->of(source, {Kind::source}, ";=");
      const auto found = short_.find({tie.id, source.id});
      if (!piece.empty() && found != short_.end() && said.insert(source.id).second)
        piece += "=" + short_form(*found->second);
      pieces.push_back(std::move(piece));
    }
    return joined(std::move(pieces));
  }

  // The next import finds the site by it. As typed when that gives the same id.
  std::string identifier() const {
    const std::string& typed = site_->info.identifier;
    if (typed.empty()) return site_->info.id.to_text();
    const std::optional<base::Id> given = base::Id::parse(base::trim(typed));
    const base::Id id = given ? *given : base::derived_id({}, "site", base::fold(typed));
    return id == site_->info.id ? typed : site_->info.id.to_text();
  }

  Table site_table(const model::RecordType& type) const {
    Table table;
    table.name = std::string(type.sheet.in(language_));
    table.rows.push_back({text_cell(std::string(field_header.in(language_))),
                          text_cell(std::string(value_header.in(language_)))});
    for (const model::Field& field : type.fields) {
      std::vector<Cell> row = {text_cell(std::string(field.column.in(language_)))};
      std::string value = text_of(Kind::site, site_->info, field);
      if (!value.empty()) row.push_back(text_cell(std::move(value)));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  Table table_of(const model::RecordType& type) const {
    std::vector<OutColumn> columns = out_columns(type);
    std::erase_if(columns, [](const OutColumn& column) {
      return column.is(Extra::person_name) || column.is(Extra::person_name_ar) ||
             column.is(Extra::projects_carried) || column.is(Extra::projects_associated);
    });
    std::vector<std::vector<std::string>> rows;
    for (const model::Record* record : type.all(*site_)) {
      if (!has_row(type.kind, *record)) continue;
      std::vector<std::string> row;
      for (const OutColumn& column : columns)
        row.push_back(column.field != nullptr ? text_of(type.kind, *record, *column.field)
                                              : text_of(type.kind, *record, *column.extra));
      rows.push_back(std::move(row));
    }
    Table table;
    table.name = std::string(type.sheet.in(language_));
    if (rows.empty() && !is_main(type.kind)) return table;
    const auto is_kept = [&](std::size_t column) {
      const model::Field* field = columns[column].field;
      return is_main(type.kind) || (field != nullptr && field->mandatory) ||
             std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return !row[column].empty(); });
    };
    table.rows.resize(rows.size() + 1);
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (!is_kept(column)) continue;
      table.rows.front().push_back(text_cell(std::string(columns[column].header().in(language_))));
      for (std::size_t row = 0; row < rows.size(); ++row)
        table.rows[row + 1].push_back(text_cell(std::move(rows[row][column])));
    }
    for (auto& row : table.rows)
      while (!row.empty() && row.back() == Cell{}) row.pop_back();
    return table;
  }

  const model::Site* site_;
  Language language_;
  std::optional<Names> names_;
  std::map<std::pair<base::Id, base::Id>, const model::Statement*> short_;  // by tie and source
  std::map<base::Id, const model::Placement*> beside_;                      // by object
  std::map<base::Id, std::string> map_names_;                               // given ones
  const model::Map* made_by_placements_ = nullptr;
};

}  // namespace

Workbook export_site(const model::Site& site, Language language) { return Exporter(site, language).run(); }

}  // namespace twiza::intake
