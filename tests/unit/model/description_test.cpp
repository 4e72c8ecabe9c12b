#include "model/description.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/fold.hpp"
#include "base/text.hpp"

namespace twiza::model {
namespace {

const base::Language all_languages[] = {base::Language::fr, base::Language::ar, base::Language::en};

std::vector<std::string> spellings(const Header& header) {
  std::vector<std::string> all;
  for (const base::Language language : all_languages) all.emplace_back(header.in(language));
  for (const std::string_view also : base::split(header.also, ';')) all.emplace_back(also);
  return all;
}

std::string where(const RecordType& type, const Field& field) {
  return std::string(name_of(type.kind)) + "." + std::string(field.name);
}

// A value of the field's type that differs from an empty one.
Value sample(const Field& field) {
  switch (field.type) {
    case FieldType::text:
      return std::string("Salé");
    case FieldType::texts:
      return Texts{"a", "b"};
    case FieldType::number:
      return 12.5;
    case FieldType::yes_no:
      return false;  // "no" is not empty
    case FieldType::when:
      return base::parse_when("2012-11-29");
    case FieldType::word:
      return Word{std::string(field.vocabulary->terms.front().code), {}};
    case FieldType::ref:
      return Ref{field.targets.front(), base::derived_id({}, "x", "1")};
    case FieldType::refs:
      return Refs{{field.targets.front(), base::derived_id({}, "x", "1")}};
  }
  return {};
}

TEST(Descriptions, every_kind_is_described_once) {
  std::set<Kind> kinds;
  for (const RecordType& type : record_types()) {
    EXPECT_TRUE(kinds.insert(type.kind).second) << name_of(type.kind);
    EXPECT_EQ(&type_of(type.kind), &type);
  }
  EXPECT_EQ(kinds.size(), model::kind_count);
}

TEST(Descriptions, the_name_of_a_kind_never_changes) {
  EXPECT_EQ(name_of(Kind::site), "site");
  EXPECT_EQ(name_of(Kind::structure), "structure");
  EXPECT_EQ(name_of(Kind::leader), "leader");
  EXPECT_EQ(name_of(Kind::tie), "tie");
  EXPECT_EQ(name_of(Kind::statement), "statement");
  EXPECT_EQ(name_of(Kind::milestone), "milestone");
  EXPECT_EQ(name_of(Kind::interpretation), "interpretation");
  std::set<std::string_view> names;
  for (const RecordType& type : record_types()) names.insert(name_of(type.kind));
  EXPECT_EQ(names.size(), record_types().size());
}

TEST(Descriptions, the_fields_of_a_record_have_different_names) {
  for (const RecordType& type : record_types()) {
    std::set<std::string_view> names;
    for (const Field& field : type.fields) EXPECT_TRUE(names.insert(field.name).second) << where(type, field);
  }
}

TEST(Descriptions, QUA_01_every_field_has_a_column_in_three_languages) {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      for (const base::Language language : all_languages) {
        EXPECT_FALSE(base::fold(field.column.in(language)).empty()) << where(type, field);
      }
    }
    for (const base::Language language : all_languages) EXPECT_FALSE(type.sheet.in(language).empty());
  }
}

TEST(Descriptions, no_two_columns_of_a_sheet_are_read_from_one_header) {
  for (const RecordType& type : record_types()) {
    std::map<std::string, std::string_view> fields;
    for (const Field& field : type.fields) {
      for (const std::string& spelling : spellings(field.column)) {
        const auto [other, is_new] = fields.try_emplace(base::fold(spelling), field.name);
        EXPECT_TRUE(is_new || other->second == field.name)
            << where(type, field) << " and " << other->second << ": " << spelling;
      }
    }
  }
}

TEST(Descriptions, no_two_sheets_are_read_from_one_name) {
  std::map<std::string, Kind> sheets;
  for (const RecordType& type : record_types()) {
    for (const std::string& spelling : spellings(type.sheet)) {
      const auto [other, is_new] = sheets.try_emplace(base::fold(spelling), type.kind);
      EXPECT_TRUE(is_new || other->second == type.kind) << spelling;
    }
  }
}

TEST(Descriptions, every_field_gives_back_what_it_was_given) {
  for (const RecordType& type : record_types()) {
    Site site;
    Record& record = type.add(site);
    for (const Field& field : type.fields) {
      EXPECT_TRUE(std::holds_alternative<std::monostate>(field.get(record))) << where(type, field);
      field.set(record, sample(field));
      EXPECT_EQ(field.get(record), sample(field)) << where(type, field);
    }
    for (const Field& field : type.fields) {
      EXPECT_EQ(field.get(record), sample(field))
          << where(type, field) << " is written over by another field";
      field.set(record, {});
      EXPECT_TRUE(std::holds_alternative<std::monostate>(field.get(record))) << where(type, field);
    }
  }
}

TEST(Descriptions, a_value_of_another_type_is_ignored) {
  for (const RecordType& type : record_types()) {
    Site site;
    Record& record = type.add(site);
    for (const Field& field : type.fields) {
      const Value other = field.type == FieldType::number ? Value(std::string("x")) : Value(3.0);
      field.set(record, other);
      EXPECT_TRUE(std::holds_alternative<std::monostate>(field.get(record))) << where(type, field);
    }
  }
}

TEST(Descriptions, a_word_has_its_vocabulary_and_a_reference_its_targets) {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      EXPECT_EQ(field.type == FieldType::word, field.vocabulary != nullptr) << where(type, field);
      const bool reference = field.type == FieldType::ref || field.type == FieldType::refs;
      EXPECT_EQ(reference, !field.targets.empty()) << where(type, field);
    }
  }
}

TEST(Descriptions, records_are_added_at_the_end_and_found_by_their_place) {
  for (const RecordType& type : record_types()) {
    Site site;
    type.add(site).code = "1";
    EXPECT_EQ(type.all(site).size(), 1u);
    if (type.kind == Kind::site) continue;
    type.add(site).code = "2";
    EXPECT_EQ(type.all(site).size(), 2u);
    EXPECT_EQ(type.at(site, 1).code, "2");
    EXPECT_EQ(type.all(site)[0]->code, "1");
  }
}

TEST(Descriptions, a_field_is_found_by_its_name) {
  EXPECT_EQ(type_of(Kind::tie).field("quality")->column.fr, "Qualité");
  EXPECT_EQ(type_of(Kind::tie).field("kind"), nullptr)
      << "a tie's kind is never a field: it follows from its ends";
}

TEST(Descriptions, lists_merge_as_sets_unless_said_otherwise) {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      const bool list = field.type == FieldType::texts || field.type == FieldType::refs;
      EXPECT_EQ(list, field.merge == Merge::set) << where(type, field);
    }
  }
}

TEST(Descriptions, phones_mails_addresses_and_names_of_persons_are_marked) {
  const auto sensitivity = [](Kind kind, const char* field) {
    return type_of(kind).field(field)->sensitivity;
  };
  for (const char* field : {"phone", "email", "address"}) {
    EXPECT_EQ(sensitivity(Kind::structure, field), Sensitivity::contact) << field;
  }
  for (const char* field : {"town", "phone", "email"}) {
    EXPECT_EQ(sensitivity(Kind::person, field), Sensitivity::contact) << field;
  }
  for (const char* field : {"name", "name_ar", "age", "family_situation"}) {
    EXPECT_EQ(sensitivity(Kind::person, field), Sensitivity::identity) << field;
  }
  EXPECT_EQ(sensitivity(Kind::leader, "sex"), Sensitivity::identity);
  EXPECT_EQ(sensitivity(Kind::source, "speaker"), Sensitivity::identity);
  for (const char* field : {"quality", "word", "cause", "note"}) {
    EXPECT_EQ(sensitivity(Kind::tie, field), Sensitivity::judgement) << field;
  }
}

TEST(Descriptions, ACT_08_the_sheet_of_a_leader_has_the_rubrics_of_the_guide) {
  for (const char* field : {"function", "sex", "competences", "territories", "sheet_date"}) {
    EXPECT_NE(type_of(Kind::leader).field(field), nullptr) << field;
  }
  for (const char* field : {"age", "family_situation", "town", "phone", "email"}) {
    EXPECT_NE(type_of(Kind::person).field(field), nullptr) << field;
  }
  EXPECT_NE(type_of(Kind::project).field("carriers"), nullptr);
  EXPECT_NE(type_of(Kind::project).field("associates"), nullptr);
}

TEST(Descriptions, ACT_09_the_sheet_of_a_structure_has_no_personal_rubric) {
  for (const char* field :
       {"competences", "territories", "sheet_date", "town", "phone", "email", "mission"}) {
    EXPECT_NE(type_of(Kind::structure).field(field), nullptr) << field;
  }
  for (const Field& field : type_of(Kind::structure).fields) {
    EXPECT_NE(field.sensitivity, Sensitivity::identity) << field.name;
  }
}

TEST(Headers, are_matched_in_three_languages_and_by_aliases) {
  const Header& header = type_of(Kind::structure).field("phone")->column;
  for (const char* typed : {"TÉLÉPHONE", " telephone ", "الهاتف", "phone", "Tél.", "GSM"}) {
    EXPECT_TRUE(header.matches(base::fold(typed))) << typed;
  }
  EXPECT_FALSE(header.matches(base::fold("Télécopie")));
  EXPECT_FALSE(header.matches(""));
}

}  // namespace
}  // namespace twiza::model
