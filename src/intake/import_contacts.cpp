// What the rows of Contacts become: structures, leaders, their ties, what identifies persons apart, and the
// comments as what the team noted. Never a quality.

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/contacts_cells.hpp"
#include "intake/import_keys.hpp"
#include "intake/importer.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;
using model::Verdict;

// The source of all comments.
constexpr const char* contacts_source = "Contacts";

// Lists typed in a cell, by lines or by ";".
model::Texts pieces(const std::string& text) {
  model::Texts all;
  for (const std::string_view line : base::split(text, '\n'))
    for (const std::string_view piece : base::split(line, ';')) all.emplace_back(piece);
  return all;
}

template <class T>
void set_said(T& member, const T& said) {
  if (said == T() || says_the_same(model::Value(said), model::Value(member))) return;
  member = said;
}

// The numbers of a field that holds phones.
std::string joined_numbers(const std::vector<base::Phone>& phones) {
  std::vector<std::string> numbers;
  for (const base::Phone& phone : phones) numbers.push_back(phone.number);
  return base::join(numbers, "; ");
}

}  // namespace

template <class R>
R& Importer::record_of(std::vector<R>& records, const base::Id& id) {
  R& record = records.emplace_back();
  record.id = id;
  ids_.insert(id);
  return record;
}

void Importer::read_contact_tables() {
  for (const Table& table : workbook_->tables) {
    const bool typed = std::any_of(sheets_.begin(), sheets_.end(),
                                   [&](const Sheet& sheet) { return sheet.table == &table; });
    if (typed || table.rows.empty() || !is_contacts_table(table)) continue;
    std::vector<ContactTable> tables = read_contacts(table);
    if (tables.empty()) {
      Sheet sheet;
      sheet.table = &table;
      report("IMP-01", Verdict::nonconforming, "no_header", {&sheet, 0, nullptr}, {{"sheet", table.name}});
    }
    contacts_.insert(contacts_.end(), std::make_move_iterator(tables.begin()),
                     std::make_move_iterator(tables.end()));
  }
  for (const ContactTable& table : contacts_) {
    const Sheet& sheet = table.sheet;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      if (table.fields[i] != ContactField::none) continue;
      report("IMP-03", Verdict::observation, "unknown_column",
             {&sheet, sheet.first_row - 1, &sheet.columns[i]},
             {{"sheet", sheet.table->name}, {"column", shown(sheet.columns[i].header)}});
    }
    for (const auto& [field, name] :
         {std::pair(ContactField::details, "phone"), std::pair(ContactField::details, "email"),
          std::pair(ContactField::details, "address"), std::pair(ContactField::comments, "passage"),
          std::pair(ContactField::domain, "domain"), std::pair(ContactField::competence, "competences"),
          std::pair(ContactField::territory, "territories"), std::pair(ContactField::met_on, "sheet_date"),
          std::pair(ContactField::consent, "consent"), std::pair(ContactField::organisation, "name"),
          std::pair(ContactField::function, "function"), std::pair(ContactField::family, "family"),
          std::pair(ContactField::code, "code")}) {
      if (const Column* column = table.column(field))
        import_.columns.try_emplace({sheet.table->name, name}, column->header);
    }
  }
}

void Importer::read_contact_structures() {
  for (const ContactTable& table : contacts_) {
    for (const ContactRow& row : table.rows) {
      const Spot spot{&table.sheet, row.row, table.column(ContactField::organisation)};
      if (row.lost) {
        report("IMP-01", Verdict::nonconforming, "contact_without_organisation", spot, {});
        continue;
      }
      if (row.swapped) {
        report("IMP-04", Verdict::review, "swapped_cells", spot,
               {{"name", shown(row.organisation)}, {"value", shown(*row.swapped)}});
        Note& note = notes_[import_.findings.size() - 1];
        note.name = shown(row.organisation);
        note.was = *row.swapped;
        note.now = row.organisation;
      }
      if (row.nameless) {
        report("IMP-04", Verdict::review, "missing_contact",
               {&table.sheet, row.row, table.column(ContactField::name)},
               {{"name", shown(row.organisation)}});
        notes_[import_.findings.size() - 1].name = shown(row.organisation);
      }
      for (const Contact& contact : row.contacts) {
        for (const base::Phone& phone : contact.phones) {
          using Reading = base::Phone::Reading;
          if (phone.reading == Reading::sure) continue;
          // Never the number itself in a report that may be shown to others: only where it stands.
          report("IMP-04", Verdict::review,
                 phone.reading == Reading::restored      ? "restored_phone"
                 : phone.reading == Reading::lost_digits ? "lost_digits"
                                                         : "odd_phone",
                 {&table.sheet, row.row, table.column(ContactField::details)},
                 {{"name", shown(row.organisation.empty() ? contact.function : row.organisation)}});
        }
      }
      Met met{&table, &row, {}};
      if (!row.organisation.empty()) {
        met.structure = contact_structure(table, row);
        if (met.structure.empty()) continue;
      }
      met_.push_back(std::move(met));
    }
  }
}

// The structure a row speaks of: one that is called so, or a new one. A guess never replaces what is known.
Ref Importer::contact_structure(const ContactTable& table, const ContactRow& row) {
  auto& structures = import_.site.structures;
  const RecordPlace place{table.sheet.table->name, static_cast<int>(row.row) + 1};
  const Spot spot{&table.sheet, row.row, table.column(ContactField::organisation)};
  Lookup lookup;
  if (!row.code.empty()) lookup = directory_.find_exact("structure:" + row.code, {Kind::structure});
  if (!lookup.one()) lookup = directory_.find_exact(row.organisation, {Kind::structure});
  if (lookup.found.size() > 1) {
    std::vector<std::string> names;
    for (const Ref& ref : lookup.found) {
      const model::Structure& meant = structures[structures_.at(ref.id)];
      names.push_back(meant.code.empty() ? meant.name : meant.code);
    }
    report("IMP-01", Verdict::nonconforming, "several_records", spot,
           {{"name", shown(row.organisation)}, {"candidates", listed(names)}}, names);
    return {};
  }
  Ref ref{Kind::structure, {}};
  if (lookup.one()) {
    ref = lookup.found.front();
    ids_.insert(ref.id);
  } else {
    const std::string key = base::name_key(row.organisation);
    const base::Id born = derived(Kind::structure, key);
    if (structures_.count(born) > 0 && ids_.count(born) == 0) {
      // Born from this row, and called otherwise since.
      ref.id = born;
      ids_.insert(born);
      report("IMP-02", Verdict::review, "renamed_since", spot,
             {{"name", shown(row.organisation)}, {"now", shown(structures[structures_[born]].name)}});
    } else {
      model::Structure& made = record_of(structures, new_id(Kind::structure, key));
      made.name = row.organisation;
      ref.id = made.id;
      structures_.emplace(made.id, structures.size() - 1);
    }
    directory_.add(ref, row.organisation);
  }
  import_.places.try_emplace(ref.id, place);
  model::Structure& structure = structures[structures_.at(ref.id)];
  set_said(structure.code, row.code);
  directory_.add_code(ref, structure.code);
  set_said(structure.family, row.family);
  set_said(structure.domain, row.domain);
  set_said(structure.address, row.address);
  // Of a person without an organisation they are hers.
  set_said(structure.competences, pieces(row.competence));
  if (!row.met_on.empty()) set_said(structure.sheet_date, base::parse_when(row.met_on));
  if (structure.category.empty()) {
    structure.category = category_of_name(row.organisation);
    if (!structure.category.empty())
      guesses_[ref.id] = {std::string(model::type_of(Kind::structure).field("category")->column.fr),
                          model::structure_categories().say(structure.category, base::Language::fr)};
  }
  model::Refs territories;
  for (const std::string& name : pieces(row.territory)) {
    const Lookup found = directory_.find(name, {Kind::territory});
    if (found.one()) {
      territories.push_back(found.found.front());
    } else if (found.found.empty() && found.candidates.empty() && sheet_of(Kind::territory) == nullptr) {
      // Contacts alone: the place is known by its name and no more.
      model::Territory& made =
          record_of(import_.site.territories, new_id(Kind::territory, base::name_key(name)));
      made.name = name;
      import_.places[made.id] = place;
      directory_.add({Kind::territory, made.id}, name);
      territories.push_back({Kind::territory, made.id});
    } else if (const Column* column = table.column(ContactField::territory)) {
      refuse_value({&table.sheet, row.row, column}, name, &found);
    }
  }
  if (!territories.empty() && !says_the_same(territories, structure.territories)) {
    // Two rows on one organisation add their places.
    for (const Ref& one : territories) {
      auto& all = structure.territories;
      if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    }
  }
  return ref;
}

void Importer::read_contact_leaders() {
  if (met_.empty()) return;
  for (const Draft& draft : leader_drafts_)
    if (!draft.found) new_leaders_.emplace(leader_key(draft), draft.index);
  for (Met& met : met_) {
    for (const Contact& contact : met.row->contacts)
      met.leaders.push_back(contact_leader(*met.table, *met.row, contact, met.structure));
  }
}

// The leader that a contact is: of this function in this structure, by the person's name where there are
// several.
std::size_t Importer::contact_leader(const ContactTable& table, const ContactRow& row, const Contact& contact,
                                     const Ref& structure) {
  auto& leaders = import_.site.leaders;
  const std::string person = base::name_key(contact.name);
  const std::string key =
      base::name_key(contact.function) + "|" + (structure.empty() ? "" : structure.id.to_text());
  const auto [cached, is_new] = equal_leaders_.try_emplace(key);
  std::deque<std::size_t>& equals = cached->second;
  if (is_new) {
    if (known_ != nullptr) {
      const Known::Places& known = known_->leaders(base::name_key(contact.function), structure.id);
      equals.assign(known.begin(), known.end());
    }
    const auto [first, last] = new_leaders_.equal_range(key);
    for (auto at = first; at != last; ++at) equals.push_back(at->second);
  }
  const auto persons = [&](std::size_t place) {
    return known_ == nullptr ? std::set<std::string>() : known_->persons_of(leaders[place].id);
  };
  const std::size_t compared = std::min<std::size_t>(equals.size(), 200);
  std::optional<std::size_t> rank;
  for (std::size_t i = 0; i < compared && !rank && !person.empty(); ++i)
    if (persons(equals[i]).count(person) > 0) rank = i;
  for (std::size_t i = 0; i < compared && !rank; ++i)
    if (person.empty() || persons(equals[i]).empty()) rank = i;
  // The only one of the place: its person was replaced.
  if (!rank && equals.size() == 1 && !structure.empty()) rank = 0;
  std::optional<std::size_t> found;
  if (rank) {
    found = equals[*rank];
    equals.erase(equals.begin() + static_cast<std::ptrdiff_t>(*rank));
  } else {
    int& number = leader_ranks_[key];
    base::Id id;
    while (id.empty() || ids_.count(id) > 0 || (known_ != nullptr && known_->holds(id)))
      id = derived(Kind::leader, key + "|" + std::to_string(++number));
    model::Leader& made = record_of(leaders, id);
    made.function = contact.function;
    found = leaders.size() - 1;
    leaders_.emplace(id, *found);
    import_.places[id] = {table.sheet.table->name, static_cast<int>(row.row) + 1};
  }
  model::Leader& leader = leaders[*found];
  ids_.insert(leader.id);
  import_.places.try_emplace(leader.id, RecordPlace{table.sheet.table->name, static_cast<int>(row.row) + 1});
  set_said(leader.family, row.family);
  if (structure.empty()) {
    set_said(leader.competences, pieces(row.competence));
    if (row.is_of_persons()) leader.resource_person = true;
  }
  if (!row.met_on.empty()) set_said(leader.sheet_date, base::parse_when(row.met_on));
  const Ref ref{Kind::leader, leader.id};
  directory_.add(ref, leader.function);
  for (const std::string& name : structure.empty() ? model::Texts() : names_of_structure(structure))
    directory_.add(ref, leader.function + ", " + name);
  return *found;
}

// What identifies a person stands in Personnes and nowhere else.
void Importer::read_contact_persons() {
  auto& persons = import_.site.persons;
  std::unordered_map<base::Id, std::size_t> by_leader;
  for (std::size_t i = 0; i < persons.size(); ++i) by_leader.emplace(persons[i].leader.id, i);
  for (const Met& met : met_) {
    for (std::size_t i = 0; i < met.leaders.size(); ++i) {
      const Contact& contact = met.row->contacts[i];
      const Ref leader{Kind::leader, import_.site.leaders[met.leaders[i]].id};
      const bool says = !contact.name.empty() || !contact.phones.empty() || !contact.email.empty() ||
                        !met.row->consent.empty();
      if (!says) continue;
      const auto [found, is_new] = by_leader.try_emplace(leader.id, persons.size());
      if (is_new) {
        record_of(persons, new_id(Kind::person, leader.id.to_text())).leader = leader;
        import_.places[persons.back().id] = {met.table->sheet.table->name,
                                             static_cast<int>(met.row->row) + 1};
      }
      model::Person& person = persons[found->second];
      ids_.insert(person.id);
      import_.places.try_emplace(
          person.id, RecordPlace{met.table->sheet.table->name, static_cast<int>(met.row->row) + 1});
      set_said(person.name, contact.name);
      set_said(person.email, contact.email);
      set_said(person.consent, met.row->consent);
      const std::string numbers = joined_numbers(contact.phones);
      if (!numbers.empty() && base::phone_key(numbers) != base::phone_key(person.phone))
        person.phone = numbers;
    }
  }
}

void Importer::add_contact_ties() {
  for (const Met& met : met_) {
    if (met.structure.empty()) continue;
    for (const std::size_t place : met.leaders) {
      const model::Leader& leader = import_.site.leaders[place];
      add_leader_tie({Kind::leader, leader.id}, met.structure, leader.function,
                     {met.table->sheet.table->name, static_cast<int>(met.row->row) + 1});
    }
  }
}

// A comment is what the team noted of the organisation (or of the person): seen by the team only, not quoted.
void Importer::add_contact_statements() {
  auto& statements = import_.site.statements;
  std::unordered_map<std::string, std::size_t> by_key;
  for (std::size_t i = 0; i < statements.size(); ++i)
    by_key.emplace(key_of(Kind::statement, statements[i]), i);
  for (const Met& met : met_) {
    if (met.row->comments.empty()) continue;
    Ref about = met.structure;
    if (about.empty() && !met.leaders.empty())
      about = {Kind::leader, import_.site.leaders[met.leaders.front()].id};
    if (about.empty()) continue;
    const RecordPlace place{met.table->sheet.table->name, static_cast<int>(met.row->row) + 1};
    Lookup lookup = directory_.find_exact(contacts_source, {Kind::source});
    if (lookup.found.empty()) {
      model::Source made;
      made.code = contacts_source;
      made.type = {"other", {}};
      made.id = new_id(Kind::source, key_of(Kind::source, made));
      import_.places[made.id] = place;
      directory_.add_code({Kind::source, made.id}, made.code);
      lookup.found = {{Kind::source, made.id}};
      import_.site.sources.push_back(std::move(made));
    }
    model::Statement statement;
    statement.source = lookup.found.front();
    statement.about = about;
    statement.passage = met.row->comments;
    statement.visibility = {"team", {}};
    statement.quotable = {"no", {}};
    ids_.insert(statement.source.id);
    const std::string key = key_of(Kind::statement, statement);
    const auto [found, is_new] = by_key.try_emplace(key, statements.size());
    if (!is_new) {
      ids_.insert(statements[found->second].id);
      import_.places.try_emplace(statements[found->second].id, place);
      continue;
    }
    statement.id = new_id(Kind::statement, key);
    ids_.insert(statement.id);
    import_.places[statement.id] = place;
    statements.push_back(std::move(statement));
  }
}

// Organisations named in a comment: ties to propose, never made.
void Importer::propose_ties() {
  constexpr std::size_t shortest_name = 4;
  constexpr std::size_t most_words = 10;
  std::unordered_map<std::string, std::vector<Ref>> called;
  for (const model::Structure& structure : import_.site.structures) {
    if (structure.id.empty() || met_.empty()) continue;
    model::Texts names = structure.aliases;
    names.insert(names.end(), {structure.name, structure.name_ar, structure.acronym});
    for (const std::string& name : names) {
      const std::string key = base::fold(name);
      // "Association" alone is anybody.
      const bool common = !model::structure_categories().read(name).code.empty();
      const bool short_one = key.size() < shortest_name && name != structure.acronym;
      if (key.size() > 1 && !common && !short_one) called[key].push_back({Kind::structure, structure.id});
    }
  }
  for (const Met& met : met_) {
    if (met.structure.empty() || met.row->comments.empty()) continue;
    const std::string folded = base::fold(met.row->comments);
    const auto words = base::split(folded, ' ');
    std::set<base::Id> named = {met.structure.id};
    for (std::size_t first = 0; first < words.size(); ++first) {
      std::string key;
      for (std::size_t last = first; last < std::min(words.size(), first + most_words); ++last) {
        key += (key.empty() ? "" : " ") + std::string(words[last]);
        const auto found = called.find(key);
        if (found == called.end() || found->second.size() > 1) continue;
        const Ref other = found->second.front();
        if (!named.insert(other.id).second) continue;
        const auto between = ties_between_.find(ends_key(met.structure, other));
        if (between != ties_between_.end() && !between->second.empty()) continue;
        const std::string from = import_.site.structures[structures_.at(met.structure.id)].name;
        const std::string to = import_.site.structures[structures_.at(other.id)].name;
        report("IMP-04", Verdict::review, "proposed_tie",
               {&met.table->sheet, met.row->row, met.table->column(ContactField::comments)},
               {{"from", shown(from)}, {"to", shown(to)}}, {to});
        Note& note = notes_[import_.findings.size() - 1];
        note.kind = Kind::tie;
        note.name = shown(from) + " – " + shown(to);
      }
    }
  }
}

}  // namespace twiza::intake
