// The working state of one import: the site as it grows, who is called what, and the report.
// Internal to the intake; import.hpp and plan.hpp are its doors.
//
// Into a known site: the work begins with a copy of it, a row that finds one of its records changes that
// record where its cells say something else, and the other rows add records behind.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/cells.hpp"
#include "intake/contacts.hpp"
#include "intake/directory.hpp"
#include "intake/import.hpp"
#include "intake/import_keys.hpp"
#include "intake/import_known.hpp"
#include "intake/sheets.hpp"

namespace twiza::intake {

// A cell of the workbook, for the report.
struct Spot {
  const Sheet* sheet = nullptr;
  std::size_t row = 0;  // in the table, from 0
  const Column* column = nullptr;
};

// What a finding of the import says beside its sentence.
struct Note {
  model::Kind kind = model::Kind::site;
  std::string name;  // of the row
  std::vector<std::string> candidates;
  std::string was, now;
};

// A value that a row does not say and that was made from what it says.
struct Guess {
  std::string column;
  std::string value;
};

class Importer {
 public:
  Importer(const Workbook& workbook, const std::string& fallback_name, const model::Site* known = nullptr);

  Import run();

  // What a plan tells beside the import; after `run`.
  bool has_sheet(model::Kind kind) const { return sheet_of(kind) != nullptr; }
  std::string sheet_name(model::Kind kind) const { return sheet_of(kind)->table->name; }
  // Whether a row is this known record's, or may be: of a refused row it cannot always be said.
  bool speaks_of(model::Kind kind, const base::Id& id) const {
    return ids_.count(id) > 0 || spared_.count(id) > 0 || unsaid_.count(kind) > 0;
  }
  const std::map<std::size_t, Note>& notes() const { return notes_; }  // by the rank of the finding
  const std::map<base::Id, Guess>& guesses() const { return guesses_; }
  const std::string& revision() const { return revision_; }
  const Known* known() const { return known_.get(); }

 private:
  // A record read from a row, by its place in the site.
  struct Draft {
    const Sheet* sheet;
    std::size_t row;
    std::size_t index;
    // Into a known site: the place of the record it finds, or of the several that it may mean.
    std::optional<std::size_t> found = {};
    bool by_birth = false;  // found by its id alone: it was born from such a row, and is called otherwise now
    std::vector<std::size_t> several = {};
    std::vector<const model::Field*> unread = {};  // lists with an unknown name
  };
  using Drafts = std::vector<Draft>;

  // import.cpp
  void read_site_info();
  Drafts read_rows(model::Kind kind);
  bool read_fields(const Sheet& sheet, std::size_t row, model::Record& record);
  // ∅ where it empties the field: what a new record must have it cannot leave empty, and a name may be "∅".
  bool empties(const model::Field& field, std::string_view text) const {
    return text == emptied_cell && (known_ != nullptr || !field.mandatory);
  }
  bool is_missing_one(const Sheet& sheet, std::size_t row, const model::Field& field) const;
  Drafts read_named(model::Kind kind);
  // Records that are found by what they refer to: data, persons, projects.
  template <class R>
  void read_keyed(std::vector<R>& records) {
    Drafts drafts = read_rows(R::kind);
    const std::size_t first_finding = import_.findings.size();
    std::erase_if(drafts, [&](Draft& draft) { return !resolve(draft, R::kind, records[draft.index]); });
    match(R::kind, drafts);
    const std::vector<std::string> keys = keys_of(R::kind, drafts);
    for (std::size_t i = 0; i < drafts.size(); ++i) keep(R::kind, drafts[i], keys[i]);
    drop_refused(records);
    sort_findings(first_finding);
  }
  bool resolve(Draft& draft, model::Kind kind, model::Record& record);
  bool keep(model::Kind kind, Draft& draft, const std::string& key);
  void check_formulas();
  void check_territory_cycles();
  template <class R>
  static void drop_refused(std::vector<R>& records) {
    std::erase_if(records, [](const R& record) { return record.id.empty(); });
  }

  // import_logos.cpp: a cell `Logo` that names a file becomes its picture.
  void read_logo(Draft& draft, model::Structure& structure);

  // import_match.cpp: which known record a row finds.
  void match(model::Kind kind, Drafts& drafts);
  void match_by_code_or_name(model::Kind kind, Draft& draft);
  void free_names(model::Kind kind, Drafts& drafts);
  void match_by_key(model::Kind kind, Draft& draft, const std::set<std::size_t>& taken);
  void match_by_birth(model::Kind kind, Drafts& drafts, const std::vector<std::string>& keys);
  void match_leaders(Drafts& drafts);
  void match_leaders_of(const std::map<std::string, std::vector<Draft*>>& groups, bool leading,
                        std::set<std::size_t>& taken);
  void match_equal_leaders(const std::vector<Draft*>& rows, const std::vector<std::size_t>& equals,
                           std::set<std::size_t>& taken);
  void match_leader_alone(Draft& draft, std::set<std::size_t>& taken);
  bool agrees(model::Kind kind, const model::Record& read, const model::Record& known, bool key_only) const;
  void merge(model::Kind kind, const Draft& draft, const model::Record& read, model::Record& into);
  base::Id new_id(model::Kind kind, const std::string& key) const;

  // import_names.cpp
  void name_known();
  void name_actors(model::Kind kind, Drafts& drafts);
  std::string leader_key(const Draft& draft) const;
  void read_group_names();
  bool is_group_name(std::string_view typed) const;
  std::vector<std::string> leader_keys(const Drafts& drafts) const;
  std::vector<std::string> keys_of(model::Kind kind, const Drafts& drafts) const;
  void tell_equals(model::Kind kind, const Drafts& drafts);
  void name_actor(const model::RecordType& type, const model::Record& record);
  void name_leaders(Drafts drafts);
  void name_leader(std::size_t index, const Draft* draft, std::map<std::string, int>& ranks);
  model::Texts names_of_structure(const model::Ref& structure) const;

  // import_ties.cpp
  void read_ties();
  bool read_tie_ends(Draft& draft);
  void read_tie_sources(const Sheet& sheet, std::size_t row, model::Tie& tie,
                        std::vector<model::Statement>& said);
  void add_said(const Draft& draft, const model::Tie& tie, std::vector<model::Statement> said);
  model::Ref source_named(const std::string& code, const Spot& spot);
  model::Ref actor_from_end(const std::string& typed, const Spot& spot, const Lookup& lookup);
  model::Ref tie_end(const Sheet& sheet, std::size_t row, std::string_view field);
  void read_statements();
  model::Refs statement_subjects(const std::string& typed) const;
  void add_leader_ties();
  void add_leader_tie(const model::Ref& leader, const model::Ref& structure, const std::string& function,
                      const RecordPlace& place);

  // import_shorthands.cpp
  void read_persons_in_leaders();
  void read_projects();
  void read_placements();
  void read_positions();
  void read_declared();

  // import_contacts.cpp
  void read_contact_tables();
  void read_contact_structures();
  model::Ref contact_structure(const ContactTable& table, const ContactRow& row);
  void read_contact_leaders();
  std::size_t contact_leader(const ContactTable& table, const ContactRow& row, const Contact& contact,
                             const model::Ref& structure);
  void read_contact_persons();
  void add_contact_ties();
  void add_contact_statements();
  void propose_ties();
  template <class R>
  R& record_of(std::vector<R>& records, const base::Id& id);

  // The report.
  model::Finding& report(std::string rule, model::Verdict verdict, std::string code, const Spot& spot,
                         base::Arguments arguments, std::vector<std::string> candidates = {});
  void spare(const Spot& refused);
  // A sheet that is gone through twice is told of once, row by row.
  void sort_findings(std::size_t first);
  void refuse_value(const Spot& spot, const std::string& typed, const Lookup* lookup);
  base::Id derived(model::Kind kind, const std::string& key) const;
  const Sheet* sheet_of(model::Kind kind) const;

  const Workbook* workbook_;
  std::string fallback_name_;
  std::unique_ptr<Known> known_;  // none: a new site
  Import import_;
  std::vector<Sheet> sheets_;
  std::vector<ContactTable> contacts_;
  Directory directory_;
  std::set<base::Id> ids_;
  std::set<base::Id> spared_;          // known records that refused rows mean
  std::set<std::string> group_names_;  // of the workbook, folded
  std::set<model::Kind> unsaid_;       // kinds with a refused row that does not say which record it means
  std::map<std::pair<model::Kind, std::string>, int> rows_of_codes_, rows_of_keys_;
  std::map<std::size_t, Note> notes_;
  std::map<base::Id, Guess> guesses_;
  std::string revision_;
  bool ends_become_structures_ = false;  // the workbook has ties and no actors
  Drafts structure_drafts_, leader_drafts_, group_drafts_, territory_drafts_;
  std::unordered_map<base::Id, std::size_t> structures_, leaders_;          // places in the site
  std::unordered_map<std::string, std::vector<std::size_t>> ties_between_;  // by ends_key
  // Of a row of Contacts: its structure, and the places of its leaders.
  struct Met {
    const ContactTable* table;
    const ContactRow* row;
    model::Ref structure;
    std::vector<std::size_t> leaders = {};
  };
  std::vector<Met> met_;
  // Leaders of one function in one structure that no contact is yet; the last rank given to a new one.
  std::unordered_map<std::string, std::deque<std::size_t>> equal_leaders_;
  std::unordered_map<std::string, int> leader_ranks_;
  std::multimap<std::string, std::size_t> new_leaders_;
};

}  // namespace twiza::intake
