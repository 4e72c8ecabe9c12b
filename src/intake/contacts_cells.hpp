// The free cells of a table of contacts: who is named there, and how to reach them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/contacts.hpp"

namespace twiza::intake {

struct Details {
  std::vector<base::Phone> phones;
  std::vector<std::string> emails;
  std::string rest;  // an address, or what else was written; without labels such as "Tél :"
};

// The cell of contact details. Digits that only resemble a phone number are one here.
Details read_details(std::string_view text);
// Free text that may name a phone: there only what surely is one is taken out, and "…" stands for it.
Details read_free_text(std::string_view text);

// The lines of a cell, joined by spaces.
std::string one_line(std::string_view text);

// "Une telle, présidente\nUn tel (trésorier)": the contacts of a row. With functions in a cell of their own
// the names are taken as they are.
std::vector<Contact> read_people(std::string_view names, std::string_view functions);

// "Présidente", "chef de service de…": a function, not a name.
bool is_function(std::string_view text);

// "12, rue …", "Hay …": words of addresses; "Association …", "Délégation …": words of organisations.
bool looks_like_address(std::string_view text);
bool looks_like_organisation(std::string_view text);

// The category that the first word of a name says: a guess; empty where it says none.
model::Word category_of_name(std::string_view organisation);

// The family that a title or a sheet's name says: "2. ONG et associations"; empty where it says none.
model::Word family_of_title(std::string_view title);

}  // namespace twiza::intake
