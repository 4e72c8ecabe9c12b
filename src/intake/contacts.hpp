// The guide's five tables of contacts, pasted as they are: what each row says, before anything becomes a
// record. Survives titles above the headers, tables one under another, cells merged down, line breaks,
// several contacts in a cell, an organisation and its address exchanged.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/phone.hpp"
#include "intake/sheets.hpp"
#include "model/word.hpp"

namespace twiza::intake {

enum class ContactField {
  none,
  code,
  family,
  organisation,
  name,
  function,
  details,  // phone, e-mail and address, in one cell or in several
  comments,
  domain,
  competence,
  territory,
  met_on,
  consent,
};

// A person met, or her function only.
struct Contact {
  std::string name;
  std::string function;
  std::vector<base::Phone> phones;
  std::string email;
};

struct ContactRow {
  std::size_t row = 0;  // in the table, from 0
  std::string code;
  model::Word family;
  std::string organisation;
  std::vector<Contact> contacts;
  std::string address;
  std::string comments;  // without phones and e-mails: they are the contact's
  std::string domain, competence, territory, met_on, consent;
  std::optional<std::string> swapped;  // what stood in the column of the organisation: an address
  bool continued = false;              // another contact of the organisation above
  bool nameless = false;               // an organisation whose contact nobody names
  bool lost = false;                   // neither organisation nor contact: nothing to make a record of

  // Of the table of resource persons, who need no organisation.
  bool is_of_persons() const;
};

// The rows under one header.
struct ContactTable {
  Sheet sheet;  // its columns, for the report; the organisation's column is the field of a name
  std::vector<ContactField> fields;  // by the rank of the columns
  std::vector<ContactRow> rows;

  const Column* column(ContactField field) const;
};

// By its name, or by its header where the name says nothing.
bool is_contacts_table(const Table& table);

std::vector<ContactTable> read_contacts(const Table& table);

}  // namespace twiza::intake
