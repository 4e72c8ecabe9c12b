// The working state of one import: the site as it grows, who is called what, and the report.
// Internal to the intake; import.hpp is its door.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "intake/directory.hpp"
#include "intake/import.hpp"
#include "intake/sheets.hpp"

namespace twiza::intake {

// A cell of the workbook, for the report.
struct Spot {
  const Sheet* sheet = nullptr;
  std::size_t row = 0;  // in the table, from 0
  const Column* column = nullptr;
};

class Importer {
 public:
  Importer(const Workbook& workbook, const std::string& fallback_name);

  Import run();

 private:
  // A record read from a row, by its place in the site.
  struct Draft {
    const Sheet* sheet;
    std::size_t row;
    std::size_t index;
  };

  // import.cpp
  void read_site_info();
  std::vector<Draft> read_rows(model::Kind kind);
  bool read_fields(const Sheet& sheet, std::size_t row, model::Record& record);
  std::vector<Draft> read_named(model::Kind kind);
  // Records that are found by what they refer to: data, persons, placements.
  template <class R, class Key>
  void read_keyed(std::vector<R>& records, Key key) {
    for (const Draft& draft : read_rows(R::kind)) {
      if (resolve(*draft.sheet, draft.row, R::kind, records[draft.index])) {
        keep(R::kind, draft, key(records[draft.index]));
      }
    }
    drop_refused(records);
  }
  bool resolve(const Sheet& sheet, std::size_t row, model::Kind kind, model::Record& record);
  void keep(model::Kind kind, const Draft& draft, const std::string& key);
  void check_formulas();
  void check_territory_cycles();
  template <class R>
  static void drop_refused(std::vector<R>& records) {
    std::erase_if(records, [](const R& record) { return record.id.empty(); });
  }

  // import_names.cpp
  void name_actors(model::Kind kind, const std::vector<Draft>& drafts);
  std::vector<std::string> leader_keys(const std::vector<Draft>& drafts) const;
  void name_actor(const model::RecordType& type, const model::Record& record);
  void name_leaders(std::vector<Draft> drafts);
  void name_leader(const Draft& draft, std::map<std::string, int>& ranks);
  model::Texts names_of_structure(std::string_view typed) const;

  // import_ties.cpp
  void read_ties();
  void read_tie_sources(const Sheet& sheet, std::size_t row, model::Tie& tie,
                        std::vector<model::Statement>& said);
  model::Ref source_named(const std::string& code, const Spot& spot);
  model::Ref actor_from_end(const std::string& typed, const Spot& spot);
  model::Ref tie_end(const Sheet& sheet, std::size_t row, std::string_view field);
  void read_statements();
  model::Refs statement_subjects(const std::string& typed) const;
  void add_leader_ties();

  // import_shorthands.cpp
  void read_persons_in_leaders();
  void read_projects();
  void read_placements();
  void read_positions();
  void read_declared();

  // The report.
  model::Finding& report(std::string rule, model::Verdict verdict, std::string code, const Spot& spot,
                         base::Arguments arguments);
  void refuse_value(const Spot& spot, const std::string& typed, const Lookup* lookup);
  base::Id derived(model::Kind kind, const std::string& key) const;
  const Sheet* sheet_of(model::Kind kind) const;

  const Workbook* workbook_;
  std::string fallback_name_;
  Import import_;
  std::vector<Sheet> sheets_;
  Directory directory_;
  std::set<base::Id> ids_;
  std::map<std::pair<model::Kind, std::string>, int> rows_of_codes_;
  bool ends_become_structures_ = false;  // the workbook has ties and no actors
  std::vector<Draft> structure_drafts_, leader_drafts_, group_drafts_, territory_drafts_;
};

}  // namespace twiza::intake
