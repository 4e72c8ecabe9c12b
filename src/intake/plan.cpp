#include "intake/plan.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/export.hpp"
#include "intake/export_cells.hpp"
#include "intake/import_keys.hpp"
#include "intake/importer.hpp"
#include "intake/likeness.hpp"
#include "model/logo.hpp"

namespace twiza::intake {

namespace {

using model::Field;
using model::Kind;
using model::Record;
using model::RecordType;
using model::Ref;

class Planner {
 public:
  Planner(const Workbook& workbook, const std::string& fallback_name, const model::Site* known)
      : known_(known),
        importer_(workbook, fallback_name, known),
        import_(importer_.run()),
        index_(import_.site) {
    if (import_.site.info.language.is("ar")) language_ = base::Language::ar;
    if (import_.site.info.language.is("en")) language_ = base::Language::en;
  }

  ImportPlan run() {
    plan_.site = import_.site.info.id;
    plan_.site_name = import_.site.info.name;
    plan_.revision = importer_.revision();
    for (const RecordType& type : model::record_types()) {
      const std::vector<const Record*> records = type.all(import_.site);
      const std::vector<const Record*> were =
          known_ == nullptr ? std::vector<const Record*>() : type.all(*known_);
      for (std::size_t rank = 0; rank < records.size(); ++rank) {
        // Known records come first, in their order.
        if (rank < were.size()) {
          compare(type, *were[rank], *records[rank], rank);
        } else {
          add(type, *records[rank]);
        }
      }
      for (const Record* record : were) miss(type, *record);
    }
    tell_findings();
    tell_duplicates();
    return std::move(plan_);
  }

 private:
  std::string name_of(Kind kind, const Record& record) const {
    switch (kind) {
      case Kind::person:
        return index_.name_of(static_cast<const model::Person&>(record).leader, language_);
      case Kind::statement:
        return index_.name_of(static_cast<const model::Statement&>(record).about, language_);
      case Kind::placement:
        return index_.name_of(static_cast<const model::Placement&>(record).object, language_);
      case Kind::datum:
        return static_cast<const model::Datum&>(record).name;
      default:
        return index_.name_of({kind, record.id}, language_);
    }
  }

  std::string text_of(const Field& field, const model::Value& value) const {
    if (const Ref* ref = std::get_if<Ref>(&value)) return index_.name_of(*ref, language_);
    if (const auto* refs = std::get_if<model::Refs>(&value)) {
      std::vector<std::string> names;
      for (const Ref& ref : *refs) names.push_back(index_.name_of(ref, language_));
      return joined(std::move(names));
    }
    return model::logo_words(write_value(field, value, language_));
  }

  PlanItem item_of(Kind kind, const Record& record, std::string code) const {
    PlanItem item;
    item.kind = kind;
    item.name = name_of(kind, record);
    item.code = std::move(code);
    item.arguments = {{"name", shown(item.name)}};
    if (const auto place = import_.places.find(record.id); place != import_.places.end()) {
      item.sheet = place->second.sheet;
      item.row = place->second.row;
    }
    return item;
  }

  void add(const RecordType& type, const Record& record) {
    RecordDraft draft{type.kind, record.id, {}};
    for (const Field& field : type.fields) {
      if (type.kind == Kind::site && field.name == "revision") continue;
      model::Value value = field.get(record);
      if (!model::is_empty(value)) draft.fields.emplace_back(std::string(field.name), std::move(value));
    }
    PlanItem item = item_of(type.kind, record, "added");
    if (const auto guess = importer_.guesses().find(record.id); guess != importer_.guesses().end()) {
      item.code = "guessed";
      item.column = guess->second.column;
      item.now = guess->second.value;
      item.arguments.emplace_back("column", item.column);
      item.arguments.emplace_back("now", item.now);
    }
    plan_.added.push_back(std::move(item));
    plan_.drafts.push_back(std::move(draft));
  }

  void compare(const RecordType& type, const Record& was, const Record& now, std::size_t rank) {
    RecordDraft draft{type.kind, was.id, {}};
    for (const Field& field : type.fields) {
      const model::Value before = field.get(was);
      model::Value after = field.get(now);
      if (before == after || is_given_code(type, field, now, rank)) continue;
      PlanItem item = item_of(type.kind, now, "changed");
      const auto column = import_.columns.find({item.sheet, std::string(field.name)});
      item.column =
          std::string(column == import_.columns.end() ? field.column.in(language_) : column->second);
      item.was = text_of(field, before);
      item.now = text_of(field, after);
      if (item.was.empty()) item.code = "filled";
      if (item.now.empty()) item.code = "emptied";
      item.arguments.emplace_back("column", shown(item.column));
      item.arguments.emplace_back("was", shown(item.was));
      item.arguments.emplace_back("now", shown(item.now));
      plan_.changed.push_back(std::move(item));
      draft.fields.emplace_back(std::string(field.name), std::move(after));
    }
    if (!draft.fields.empty()) {
      plan_.drafts.push_back(std::move(draft));
    } else if (import_.places.count(was.id) > 0) {
      plan_.unchanged.push_back(item_of(type.kind, now, "unchanged"));
    }
  }

  // A code that the export gave to a record that has none is not the coach's: it is only how its row is
  // called.
  bool is_given_code(const RecordType& type, const Field& field, const Record& now, std::size_t rank) {
    if (field.name != "code" || !type.all(*known_)[rank]->code.empty() || now.code.empty()) return false;
    if (!given_) {
      given_.emplace();
      const Workbook exported = export_site(*known_, base::Language::fr);
      for (const RecordType& other : model::record_types()) {
        for (const Table& table : exported.tables) {
          if (table.name != other.sheet.fr || other.kind == Kind::site) continue;
          const std::vector<const Record*> records = other.all(*known_);
          if (table.rows.size() != records.size() + 1) continue;  // some have no row
          for (std::size_t i = 0; i < records.size(); ++i) {
            const std::vector<Cell>& cells = table.rows[i + 1];
            if (!cells.empty() && table.rows[0][0].text == "Code") (*given_)[records[i]->id] = cells[0].text;
          }
        }
      }
    }
    const auto found = given_->find(now.id);
    return found != given_->end() && found->second == now.code;
  }

  void miss(const RecordType& type, const Record& record) {
    if (type.kind == Kind::site || !importer_.has_sheet(type.kind) ||
        importer_.speaks_of(type.kind, record.id))
      return;
    if (type.kind == Kind::map && text_of(*type.field("name"), type.field("name")->get(record)).empty())
      return;
    if (type.kind == Kind::placement) {
      // Beside the actors; a cell left empty there says nothing.
      const auto& placement = static_cast<const model::Placement&>(record);
      if (!known_->maps.empty() && placement.map.id == known_->maps.front().id) return;
    }
    if (type.kind == Kind::statement && !importer_.has_sheet(Kind::tie)) {
      const std::string key = main_key(Kind::statement, record) + "|short";
      const bool in_ties =
          record.id == base::derived_id(known_->info.id, model::name_of(Kind::statement), key);
      if (in_ties) return;
    }
    PlanItem item = item_of(type.kind, record, "absent");
    item.sheet = importer_.sheet_name(type.kind);
    plan_.absent.push_back(std::move(item));
    plan_.deletions.push_back({type.kind, record.id, {}});
  }

  void tell_findings() {
    for (std::size_t rank = 0; rank < import_.findings.size(); ++rank) {
      model::Finding finding = import_.findings[rank];
      import_.locate(finding);
      PlanItem item;
      item.sheet = std::move(finding.sheet);
      item.row = finding.row;
      item.column = std::move(finding.column);
      item.code = std::move(finding.code);
      item.arguments = std::move(finding.arguments);
      if (const auto note = importer_.notes().find(rank); note != importer_.notes().end()) {
        item.kind = note->second.kind;
        item.name = note->second.name;
        item.candidates = note->second.candidates;
        item.was = note->second.was;
        item.now = note->second.now;
      }
      // An arrow without an end makes no tie.
      const bool refused = finding.verdict == model::Verdict::nonconforming || item.code == "missing_end";
      (refused ? plan_.refused : plan_.doubted).push_back(std::move(item));
    }
  }

  // Pairs of known records were told when they came.
  void tell_duplicates() {
    for (const Likeness& likeness : likely_duplicates(import_.site)) {
      const Ref* later = &likeness.other;
      const Ref* earlier = &likeness.one;
      if (is_known(*later)) std::swap(later, earlier);
      if (is_known(*later)) continue;
      PlanItem item;
      item.kind = later->kind;
      item.name = index_.name_of(*later, language_);
      const std::string other = index_.name_of(*earlier, language_);
      item.candidates = {other};
      std::string why;
      for (const auto& [is, reason] : {std::pair(likeness.name, "name"), std::pair(likeness.phone, "phone"),
                                       std::pair(likeness.address, "address")}) {
        if (is) why += std::string(why.empty() ? "" : "_") + reason;
      }
      item.code = "duplicate." + why;
      item.arguments = {{"name", shown(item.name)}, {"other", shown(other)}};
      if (const auto place = import_.places.find(later->id); place != import_.places.end()) {
        item.sheet = place->second.sheet;
        item.row = place->second.row;
      }
      plan_.doubted.push_back(std::move(item));
    }
  }

  bool is_known(const Ref& ref) const {
    return importer_.known() != nullptr && importer_.known()->holds(ref.id);
  }

  const model::Site* known_;
  Importer importer_;
  Import import_;
  model::Index index_;
  base::Language language_ = base::Language::fr;
  ImportPlan plan_;
  std::optional<std::map<base::Id, std::string>> given_;
};

}  // namespace

ImportPlan plan_import(const Workbook& workbook, const std::string& fallback_name, const model::Site* known) {
  return Planner(workbook, fallback_name, known).run();
}

}  // namespace twiza::intake
