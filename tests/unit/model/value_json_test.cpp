#include "model/value_json.hpp"

#include <gtest/gtest.h>

#include "base/canonical_json.hpp"
#include "base/when.hpp"

namespace twiza::model {
namespace {

const base::Id some = *base::Id::parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

std::vector<std::string> texts() {
  return {"Coopérative Tigemmi",
          "تعاونية",
          "ⵜⵉⴳⵎⵎⵉ",
          "\"\\/\n\t\r",
          std::string("a\0b", 3),
          "😀\u202Ex",
          " ",
          "null",
          "=1+1",
          std::string(70000, 'x')};
}

std::vector<Value> samples(const Field& field) {
  std::vector<Value> values = {Value()};
  switch (field.type) {
    case FieldType::text:
      for (const std::string& text : texts()) values.emplace_back(text);
      break;
    case FieldType::texts:
      values.emplace_back(texts());
      values.emplace_back(Texts{"a", "a", "; ,"});
      break;
    case FieldType::number:
      for (const double number : {0.0, 12.5, -1.0, 0.1 + 0.2, 1e300, 5e-324, 751572.0})
        values.emplace_back(number);
      break;
    case FieldType::yes_no:
      values.emplace_back(true);
      values.emplace_back(false);
      break;
    case FieldType::when:
      for (const char* typed :
           {"2012", "11/2012", "29/11/2012", "29 novembre 2012", "après l'Aïd", "29/02/2012"}) {
        values.emplace_back(base::parse_when(typed));
      }
      break;
    case FieldType::word:
      values.emplace_back(Word{{}, "foyer féminin"});
      if (field.vocabulary != nullptr) {
        for (const Term& term : field.vocabulary->terms)
          values.emplace_back(Word{std::string(term.code), {}});
      }
      break;
    case FieldType::ref:
      for (const Kind kind : field.targets) values.emplace_back(Ref{kind, some});
      break;
    case FieldType::refs:
      for (const Kind kind : field.targets) values.emplace_back(Refs{{kind, some}, {kind, some}});
      break;
  }
  return values;
}

TEST(ValueJson, QUA_06_every_field_of_every_record_comes_back) {
  int seen = 0;
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      for (const Value& value : samples(field)) {
        Site site;
        Record& record = type.add(site);
        field.set(record, value);
        const Value held = field.get(record);
        const std::string text = base::canonical(to_json(held));
        const auto read = value_from_json(field.type, field.name, *base::parse_json(text));
        ASSERT_TRUE(read) << field.name << ' ' << text;
        EXPECT_EQ(*read, held) << field.name << ' ' << text;
        Site again;
        Record& copy = type.add(again);
        field.set(copy, *read);
        EXPECT_EQ(field.get(copy), held) << field.name << ' ' << text;
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, 500);
}

TEST(ValueJson, forms_of_each_type) {
  const auto text = [](const Value& value) { return base::canonical(to_json(value)); };
  EXPECT_EQ(text(Value()), "null");
  EXPECT_EQ(text(base::parse_when("nov. 2012")), R"({"date":"2012-11","words":"nov. 2012"})");
  EXPECT_EQ(text(base::parse_when("2012-11")), R"({"date":"2012-11"})");
  EXPECT_EQ(text(Word{"cooperative", {}}), R"("cooperative")");
  EXPECT_EQ(text(Word{{}, "foyer"}), R"({"own":"foyer"})");
  EXPECT_EQ(text(Ref{Kind::leader, some}),
            R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","kind":"leader"})");
  EXPECT_EQ(text(std::string("a\xFF")), "\"a\xEF\xBF\xBD\"");
}

TEST(ValueJson, refuses_with_the_field_s_name) {
  const std::pair<FieldType, const char*> wrong[] = {
      {FieldType::text, "1"},
      {FieldType::text, "[]"},
      {FieldType::texts, "\"a\""},
      {FieldType::texts, "[1]"},
      {FieldType::number, "\"1\""},
      {FieldType::yes_no, "1"},
      {FieldType::when, "{}"},
      {FieldType::when, "\"2012\""},
      {FieldType::when, R"({"date":"2012-13"})"},
      {FieldType::when, R"({"date":"2013-02-29"})"},
      {FieldType::when, R"({"date":"0000"})"},
      {FieldType::when, R"({"date":"2012","more":1})"},
      {FieldType::word, R"({"own":1})"},
      {FieldType::word, R"({"other":"x"})"},
      {FieldType::ref, R"({"kind":"leader"})"},
      {FieldType::ref, R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","kind":"dragon"})"},
      {FieldType::ref, R"({"id":"f81d4fae","kind":"leader"})"},
      {FieldType::refs, R"([{"id":1,"kind":"leader"}])"},
  };
  for (const auto& [type, text] : wrong) {
    const auto read = value_from_json(type, "champ", *base::parse_json(text));
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code.substr(0, 10), "value.not_");
    EXPECT_EQ(read.error().arguments, (base::Arguments{{"field", "champ"}}));
  }
}

}  // namespace
}  // namespace twiza::model
