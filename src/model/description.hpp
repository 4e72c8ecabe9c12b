// The one description of the records: name, fields, types, merge policy, sensitivity, columns.
//
// A type-erased table instead of templates per record: JSON, the workbook, changes and later the
// interface's types walk it and know no record by name.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/site.hpp"
#include "model/word.hpp"

namespace twiza::model {

// How several values that had not seen each other become one (journal: fold).
enum class Merge { card, last, set, append, authority };

// Who may see a field (ETH-05): contact = phone, e-mail, address; identity = name, sex, age, family;
// judgement = quality, word, cause, opinion; secret = never exported.
enum class Sensitivity { open, contact, identity, judgement, secret };

// A field's value; std::monostate is an empty field.
using Value = std::variant<std::monostate, std::string, Texts, double, bool, When, Word, Ref, Refs>;

inline bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }

// What a value looks like.
enum class FieldType { text, texts, number, yes_no, when, word, ref, refs };
std::string_view name_of(FieldType type);

// A column's header, or a sheet's name, in the languages of the workbook; `also` holds other headers read
// for it, separated by ';'. Headers are matched without case, accents or surrounding spaces.
struct Header {
  std::string_view fr;
  std::string_view ar;
  std::string_view en;
  std::string_view also = {};

  std::string_view in(base::Language language) const;
  // One name against all; for many names, fold the header once.
  bool matches(std::string_view folded_name) const;
  std::vector<std::string> folded() const;
};

struct Field {
  std::string_view name;  // in JSON and changes; never changes
  FieldType type;
  Header column;
  Merge merge = Merge::card;
  Sensitivity sensitivity = Sensitivity::open;
  bool mandatory = false;
  const Vocabulary* vocabulary = nullptr;  // of a word
  std::vector<Kind> targets = {};          // of a reference
  Value (*get)(const Record&) = nullptr;
  void (*set)(Record&, Value) = nullptr;  // ignores a value of another type
};

struct RecordType {
  Kind kind;
  Header sheet;
  std::vector<Field> fields;  // the code first
  Record& (*add)(Site&);      // a new empty record at the end; for `site`, the one there is
  Record& (*at)(Site&, std::size_t index);
  std::vector<const Record*> (*all)(const Site&);

  const Field* field(std::string_view name) const;
};

// Every kind, in the order of the sheets of a workbook.
const std::vector<RecordType>& record_types();
const RecordType& type_of(Kind kind);

}  // namespace twiza::model
