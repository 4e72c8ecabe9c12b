#include "intake/contacts.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "intake/cells.hpp"
#include "intake/contacts_cells.hpp"
#include "intake/template.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using model::Word;

// A header is short.
constexpr std::size_t longest_header = 60;

// Headers read for a column beside those of the template; those of the guide's tables among them. Folded
// beginnings of a header count too ("coordonnees tel mail"), but for the whole words.
struct Reading {
  ContactField field;
  std::string_view whole;
  std::string_view beginnings;
};

const std::vector<Reading>& readings() {
  static const std::vector<Reading> all = {
      {ContactField::code, "code;n;numero;id;الرمز", ""},
      {ContactField::family, "famille;family;العائله", "famille d acteurs"},
      {ContactField::organisation,
       "organisations;organismes;structures;institutions;etablissement;denomination;collectivite;"
       "collectivites;"
       "administration;association;cooperative;commune autorite;ong;الهيئه;الموسسه;المنظمه;اسم المنظمه",
       "organisation;organisme;structure;nom de l organi;nom de la structure;nom de l association;"
       "nom de la cooperative;nom de l institution;institution"},
      {ContactField::name,
       "contact;interlocuteur;interlocuteurs;responsable;representant;point focal;nom et prenom;noms et "
       "prenoms;"
       "contact name;contact person;الاسم الكامل",
       "nom du contact;nom et fonction;nom fonction;nom du responsable;nom du president;personne de contact;"
       "personne contact;contact nom;contact fonction;contact name;nom prenom;اسم جهه الاتصال"},
      {ContactField::function, "titre;qualite;poste;role;المهمه;الصفه", "fonction;function"},
      {ContactField::details,
       "tel;gsm;mail;email;e mail;courriel;fax;portable;mobile;contacts;phone;address;العنوان;الهاتف;"
       "البريد الالكتروني",
       "coordonnees;adresse;telephone;tel ;contact details;numero de telephone;معلومات الاتصال"},
      {ContactField::comments, "notes;note;comments;ملاحظات", "commentaire;observation;remarque"},
      {ContactField::domain, "activite;activites;secteur;الميدان;domain",
       "domaine;champ d activite;champs d activite;field of activity;secteur d activite"},
      {ContactField::competence, "expertise;savoir faire;الكفاءه", "competence"},
      {ContactField::territory, "territoire;territoires;commune;territory;المجال", ""},
      {ContactField::met_on, "met on;تاريخ اللقاء", "rencontre le;date de rencontre;date de la rencontre"},
      {ContactField::consent, "accord;consent;consentement;الموافقه", ""}};
  return all;
}

bool is_listed(std::string_view folded, std::string_view list) {
  for (const std::string_view one : base::split(list, ';'))
    if (one == folded) return true;
  return false;
}

bool begins_listed(std::string_view folded, std::string_view list) {
  for (const std::string_view one : base::split(list, ';'))
    if (folded.substr(0, one.size()) == one) return true;
  return false;
}

// A name's column: whose name depends on the columns beside it.
bool is_bare_name(std::string_view folded) { return is_listed(folded, "nom;name;الاسم;noms"); }

// By folded header: the template's in three languages, then the others.
const std::unordered_map<std::string, ContactField>& fields_by_header() {
  static const std::unordered_map<std::string, ContactField> all = [] {
    std::unordered_map<std::string, ContactField> fields;
    const std::vector<model::Header>& columns = contacts_columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      // In the order of the template, as `ContactField` is.
      const auto field = static_cast<ContactField>(i + 1);
      for (const std::string_view name : {columns[i].fr, columns[i].ar, columns[i].en})
        fields.emplace(base::fold(name), field);
      for (const std::string_view name : base::split(columns[i].also, ';'))
        fields.emplace(base::fold(name), field);
    }
    for (const Reading& reading : readings())
      for (const std::string_view name : base::split(reading.whole, ';')) fields.emplace(name, reading.field);
    return fields;
  }();
  return all;
}

ContactField field_of(const std::string& header) {
  const std::string folded = base::fold(header);
  if (folded.empty()) return ContactField::none;
  const auto found = fields_by_header().find(folded);
  if (found != fields_by_header().end()) return found->second;
  for (const Reading& reading : readings())
    if (begins_listed(folded, reading.beginnings)) return reading.field;
  return ContactField::none;
}

std::string cell_text(const Table& table, std::size_t row, std::size_t column) {
  if (row >= table.rows.size() || column >= table.rows[row].size()) return {};
  const std::string clean = base::without_controls(table.rows[row][column].text);
  std::string text(base::trim(clean));
  return text == emptied_cell ? std::string() : text;
}

// One of the families by one of its names; every row is asked.
bool heads_a_family(const std::string& header) {
  static const std::unordered_set<std::string> names = [] {
    std::unordered_set<std::string> all;
    for (const model::Term& term : model::families().terms) {
      for (const std::string_view name : {term.fr, term.ar, term.en}) all.insert(base::fold(name));
      for (const std::string_view name : base::split(term.also, ';')) all.insert(base::fold(name));
    }
    return all;
  }();
  return names.count(base::fold(header)) > 0;
}

struct HeaderRow {
  std::vector<Column> columns;
  std::vector<ContactField> fields;
  Word family;  // where the organisation's header is the family's name

  bool has(ContactField field) const {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  }
};

// A header row names at least two columns, more than half of its cells, and holds nobody's number.
std::optional<HeaderRow> read_header(const Table& table, std::size_t row, const Word& family) {
  HeaderRow header;
  std::size_t known = 0;
  std::size_t unlikely = 0;
  std::vector<std::size_t> names, families;
  for (std::size_t index = 0; index < table.rows[row].size(); ++index) {
    const std::string text = one_line(cell_text(table, row, index));
    if (text.empty()) continue;
    const bool long_one = text.size() > 2 * longest_header || base::length(text) > longest_header;
    ContactField field = long_one ? ContactField::none : field_of(text);
    if (field == ContactField::none &&
        (text.find('@') != std::string::npos || !base::find_phones(text).empty()))
      return std::nullopt;
    // Three cells that head nothing: a row of contacts, as nearly all are.
    unlikely += field == ContactField::none ? 1 : 0;
    if (unlikely > 2 && known == 0) return std::nullopt;
    if (field == ContactField::none && !long_one && heads_a_family(text))
      families.push_back(header.columns.size());
    if (field == ContactField::none && is_bare_name(base::fold(text))) names.push_back(header.columns.size());
    header.columns.push_back({index, text, nullptr, Extra::none});
    header.fields.push_back(field);
    known += field != ContactField::none ? 1 : 0;
  }
  // "Administrations | Contact | Coordonnées": the organisations of that family.
  if (!header.has(ContactField::organisation) && !families.empty()) {
    header.fields[families.front()] = ContactField::organisation;
    header.family = model::families().read(header.columns[families.front()].header);
    ++known;
  }
  for (const std::size_t name : names) {
    const bool person = header.has(ContactField::organisation) || family.is("resource_persons") ||
                        header.family.is("resource_persons");
    const ContactField field = person && !header.has(ContactField::name) ? ContactField::name
                               : header.has(ContactField::organisation)  ? ContactField::none
                                                                         : ContactField::organisation;
    header.fields[name] = field;
    known += field != ContactField::none ? 1 : 0;
  }
  if (known < 2 || known * 2 <= header.columns.size()) return std::nullopt;
  return header;
}

class Reader {
 public:
  explicit Reader(const Table& table) : table_(&table) {}

  std::vector<ContactTable> run() {
    family_ = model::families().read(table_->name);
    if (family_.code.empty()) family_ = {};
    const std::size_t rows = table_->rows.size();
    for (std::size_t row = 0; row < rows; ++row) {
      const std::vector<std::string> cells = texts_of(row);
      if (cells.empty()) continue;
      if (std::optional<HeaderRow> header = read_header(*table_, row, family_)) {
        take_header(row, std::move(*header));
      } else if (!is_title(row, cells) && !tables_.empty()) {
        read_row(row);
      }
    }
    return std::move(tables_);
  }

 private:
  // The different texts of a row: a title may be repeated over the cells it is merged across.
  std::vector<std::string> texts_of(std::size_t row) const {
    std::vector<std::string> texts;
    for (std::size_t column = 0; column < table_->rows[row].size(); ++column) {
      std::string text = cell_text(*table_, row, column);
      if (text.empty() || (texts.size() == 1 && texts.front() == text)) continue;
      texts.push_back(std::move(text));
    }
    return texts;
  }

  bool header_follows(std::size_t row) const {
    for (++row; row < table_->rows.size(); ++row) {
      if (!texts_of(row).empty()) return read_header(*table_, row, family_).has_value();
    }
    return false;
  }

  bool is_title(std::size_t row, const std::vector<std::string>& cells) {
    if (cells.size() > 1) return false;
    const Word exact = model::families().read(cells.front());
    const Word family = exact.code.empty() ? family_of_title(cells.front()) : exact;
    if (exact.code.empty() && !tables_.empty() && !header_follows(row)) return false;
    if (!family.empty()) family_ = family;
    merged_family_ = {};
    return true;
  }

  void take_header(std::size_t row, HeaderRow header) {
    if (!header.family.empty()) family_ = header.family;
    // A second header row under the first: "Contact" is merged over "Nom" and "Fonction".
    if (!tables_.empty() && header_row_ + 1 == row && tables_.back().rows.empty()) {
      ContactTable& table = tables_.back();
      for (std::size_t i = 0; i < header.columns.size(); ++i)
        set_column(table, header.columns[i], header.fields[i]);
      tables_.back().sheet.first_row = row + 1;
      header_row_ = row;
      return;
    }
    ContactTable table;
    table.sheet.type = &model::type_of(model::Kind::structure);
    table.sheet.table = table_;
    table.sheet.first_row = row + 1;
    for (std::size_t i = 0; i < header.columns.size(); ++i)
      set_column(table, header.columns[i], header.fields[i]);
    tables_.push_back(std::move(table));
    header_row_ = row;
    merged_family_ = {};
  }

  static void set_column(ContactTable& table, Column column, ContactField field) {
    if (field == ContactField::organisation) column.field = table.sheet.type->field("name");
    for (std::size_t i = 0; i < table.sheet.columns.size(); ++i) {
      if (table.sheet.columns[i].index != column.index) continue;
      table.sheet.columns[i] = column;
      table.fields[i] = field;
      return;
    }
    table.sheet.columns.push_back(std::move(column));
    table.fields.push_back(field);
  }

  // The cells of a field, each on its line.
  std::string text_of(std::size_t row, ContactField field) const {
    const ContactTable& table = tables_.back();
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
      if (table.fields[i] != field) continue;
      std::string text = cell_text(*table_, row, table.sheet.columns[i].index);
      if (!text.empty()) texts.push_back(std::move(text));
    }
    return base::join(texts, "\n");
  }

  bool is_example(std::size_t row) const {
    const ContactTable& table = tables_.back();
    if (text_of(row, ContactField::code).empty()) return false;
    std::vector<std::string> texts;
    NamedCells cells;
    texts.reserve(table.fields.size());
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
      const std::size_t rank = static_cast<std::size_t>(table.fields[i]);
      texts.push_back(cell_text(*table_, row, table.sheet.columns[i].index));
      cells.emplace_back(rank == 0 ? std::string_view() : contacts_columns()[rank - 1].fr, texts.back());
    }
    return is_example_row(contacts_sheet.fr, cells);
  }

  void read_row(std::size_t row) {
    if (is_example(row)) return;
    ContactTable& table = tables_.back();
    ContactRow read;
    read.row = row;
    read.code = one_line(text_of(row, ContactField::code));
    read.organisation = one_line(text_of(row, ContactField::organisation));
    read.domain = one_line(text_of(row, ContactField::domain));
    read.competence = text_of(row, ContactField::competence);
    read.territory = text_of(row, ContactField::territory);
    read.met_on = one_line(text_of(row, ContactField::met_on));
    read.consent = one_line(text_of(row, ContactField::consent));
    // A family's cell merged down stands in its first row.
    const std::string family = one_line(text_of(row, ContactField::family));
    if (!family.empty()) merged_family_ = model::families().read(family);
    read.family = merged_family_.empty() ? family_ : merged_family_;
    read_people_of(row, read);
    const bool empty = read.organisation.empty() && read.contacts.empty() && read.address.empty() &&
                       read.comments.empty() && read.domain.empty() && read.competence.empty();
    if (empty) return;
    unswap(read);
    if (read.organisation.empty() && !read.is_of_persons()) {
      // So does an organisation's.
      const bool below = !table.rows.empty() && table.rows.back().row + 1 == row && !table.rows.back().lost;
      read.continued = below;
      read.lost = !below;
      if (below) read.organisation = table.rows.back().organisation;
    }
    read.lost = read.lost || (read.organisation.empty() && read.contacts.empty());
    name_contacts(read);
    table.rows.push_back(std::move(read));
  }

  void read_people_of(std::size_t row, ContactRow& read) {
    Details details = read_details(text_of(row, ContactField::details));
    // A number stands in any cell; it belongs to the contact all the same.
    const auto take = [&](std::string text) {
      Details found = read_free_text(text);
      if (found.phones.empty() && found.emails.empty()) return text;
      details.phones.insert(details.phones.end(), found.phones.begin(), found.phones.end());
      details.emails.insert(details.emails.end(), found.emails.begin(), found.emails.end());
      return found.rest;
    };
    const auto take_bare = [&](std::string text) {
      Details found = read_details(text);
      if (found.phones.empty() && found.emails.empty()) return text;
      details.phones.insert(details.phones.end(), found.phones.begin(), found.phones.end());
      details.emails.insert(details.emails.end(), found.emails.begin(), found.emails.end());
      return found.rest;
    };
    read.comments = take(text_of(row, ContactField::comments));
    for (std::string* text : {&read.domain, &read.competence, &read.territory, &read.consent})
      *text = take(*text);
    read.organisation = take_bare(read.organisation);
    const std::string names = take_bare(text_of(row, ContactField::name));
    const std::string functions = take_bare(text_of(row, ContactField::function));
    read.contacts = read_people(names, functions);
    read.address = details.rest;
    drop_repeated(details);
    if (details.phones.empty() && details.emails.empty()) return;
    if (read.contacts.empty()) read.contacts.emplace_back();
    const std::size_t count = read.contacts.size();
    const bool each = details.phones.size() == count;
    for (std::size_t i = 0; i < details.phones.size(); ++i)
      read.contacts[each ? i : 0].phones.push_back(details.phones[i]);
    const bool each_mail = details.emails.size() == count;
    for (std::size_t i = 0; i < details.emails.size(); ++i) {
      std::string& email = read.contacts[each_mail ? i : 0].email;
      email += (email.empty() ? "" : "; ") + details.emails[i];
    }
  }

  static void drop_repeated(Details& details) {
    std::vector<base::Phone> phones;
    for (const base::Phone& phone : details.phones) {
      const bool seen = std::any_of(phones.begin(), phones.end(),
                                    [&](const base::Phone& other) { return other.number == phone.number; });
      if (!seen) phones.push_back(phone);
    }
    details.phones = std::move(phones);
  }

  // An organisation and an address that stand in each other's column.
  static void unswap(ContactRow& read) {
    const bool swapped = looks_like_address(read.organisation) &&
                         !looks_like_organisation(read.organisation) &&
                         looks_like_organisation(read.address) && !looks_like_address(read.address);
    if (!swapped) return;
    read.swapped = read.organisation;
    std::swap(read.organisation, read.address);
  }

  // A contact whose function nobody says is called what she is here.
  static void name_contacts(ContactRow& read) {
    const bool person = read.is_of_persons();
    read.nameless = !read.continued && !person;
    for (Contact& contact : read.contacts) {
      if (!contact.name.empty() || !contact.function.empty()) read.nameless = false;
      if (contact.function.empty()) contact.function = person ? "Personne ressource" : "Contact";
    }
  }

  const Table* table_;
  std::vector<ContactTable> tables_;
  Word family_, merged_family_;
  std::size_t header_row_ = 0;
};

}  // namespace

const Column* ContactTable::column(ContactField field) const {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i] == field) return &sheet.columns[i];
  return nullptr;
}

bool ContactRow::is_of_persons() const { return family.is("resource_persons"); }

bool is_contacts_table(const Table& table) {
  const std::string folded = base::fold(table.name);
  if (contacts_sheet.matches(folded)) return true;
  const Word family = model::families().read(table.name);
  if (!family.code.empty() && !family.is("beneficiaries") && !family.is("operator")) return true;
  // A sheet of any name under the headers of the guide.
  constexpr std::size_t rows_above_header = 10;
  for (std::size_t row = 0; row < std::min(table.rows.size(), rows_above_header); ++row) {
    const std::optional<HeaderRow> header = read_header(table, row, {});
    if (header && header->has(ContactField::organisation) &&
        (header->has(ContactField::details) || header->has(ContactField::name)))
      return true;
  }
  return false;
}

std::vector<ContactTable> read_contacts(const Table& table) { return Reader(table).run(); }

}  // namespace twiza::intake
