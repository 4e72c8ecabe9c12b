#include "privacy/shared_site.hpp"

#include <gtest/gtest.h>

#include "model/description.hpp"

namespace twiza::privacy {
namespace {

using model::Field;
using model::FieldType;
using model::RecordType;
using model::Sensitivity;
using model::Site;
using model::Value;

bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }

Value sample(const Field& field) {
  switch (field.type) {
    case FieldType::text:
      return std::string("0661000000");
    case FieldType::texts:
      return model::Texts{"Fatima"};
    case FieldType::number:
      return 3.0;
    case FieldType::yes_no:
      return true;
    case FieldType::when:
      return base::parse_when("2012");
    case FieldType::word:
      return model::Word{{}, "mot"};
    case FieldType::ref:
      return model::Ref{field.targets.front(), base::derived_id({}, "x", "1")};
    case FieldType::refs:
      return model::Refs{{field.targets.front(), base::derived_id({}, "x", "1")}};
  }
  return {};
}

// One record of each kind with every field filled.
Site full_site() {
  Site site;
  for (const RecordType& type : model::record_types()) {
    model::Record& record = type.add(site);
    record.id = base::derived_id({}, model::name_of(type.kind), "1");
    for (const Field& field : type.fields) field.set(record, sample(field));
  }
  return site;
}

std::string where(const RecordType& type, const Field& field) {
  return std::string(model::name_of(type.kind)) + "." + std::string(field.name);
}

TEST(Share, every_field_marked_contact_identity_or_secret_is_emptied) {
  const SharedSite shared = share(full_site(), Contacts::withheld);
  int emptied = 0;
  for (const RecordType& type : model::record_types()) {
    ASSERT_EQ(type.all(shared.site()).size(), 1u) << model::name_of(type.kind);
    for (const Field& field : type.fields) {
      const bool kept_back = field.sensitivity == Sensitivity::contact ||
                             field.sensitivity == Sensitivity::identity ||
                             field.sensitivity == Sensitivity::secret;
      emptied += kept_back ? 1 : 0;
      EXPECT_EQ(is_empty(field.get(*type.all(shared.site()).front())), kept_back) << where(type, field);
    }
  }
  EXPECT_GE(emptied, 15);
  EXPECT_TRUE(shared.withheld());
}

TEST(Share, asked_for_contacts_are_included_and_secrets_never) {
  const SharedSite shared = share(full_site(), Contacts::included);
  for (const RecordType& type : model::record_types()) {
    for (const Field& field : type.fields) {
      EXPECT_EQ(is_empty(field.get(*type.all(shared.site()).front())),
                field.sensitivity == Sensitivity::secret)
          << where(type, field);
    }
  }
  EXPECT_FALSE(shared.withheld());
}

TEST(Share, says_that_it_withheld_something_for_every_single_sensitive_field) {
  for (const RecordType& type : model::record_types()) {
    for (const Field& field : type.fields) {
      Site site;
      field.set(type.add(site), sample(field));
      const bool sensitive =
          field.sensitivity == Sensitivity::contact || field.sensitivity == Sensitivity::identity;
      EXPECT_EQ(share(site, Contacts::withheld).withheld(), sensitive) << where(type, field);
    }
  }
}

TEST(Share, a_site_without_persons_withholds_nothing_and_is_not_changed) {
  Site site;
  site.info.name = "Salé";
  site.structures.emplace_back().name = "DAS";
  const SharedSite shared = share(site, Contacts::withheld);
  EXPECT_FALSE(shared.withheld());
  EXPECT_EQ(shared.site().info.name, "Salé");
  EXPECT_EQ(shared.site().structures.front().name, "DAS");
}

TEST(Share, the_site_itself_keeps_everything) {
  const Site site = full_site();
  share(site, Contacts::withheld);
  EXPECT_EQ(site.structures.front().phone, "0661000000");
}

TEST(Share, what_a_coach_keeps_for_herself_is_dropped_with_what_is_said_of_it) {
  const auto id = [](const char* key) { return base::derived_id({}, "x", key); };
  Site site;
  for (const char* visibility : {"personal", "team", "committee", "public", ""}) {
    model::Tie& tie = site.ties.emplace_back();
    tie.id = id(visibility);
    tie.visibility.code = visibility;
    model::Statement& on_tie = site.statements.emplace_back();
    on_tie.id = id((std::string(visibility) + "'s").c_str());
    on_tie.about = {model::Kind::tie, tie.id};
  }
  model::Statement& own = site.statements.emplace_back();
  own.visibility.code = "personal";
  own.about = {model::Kind::structure, id("s")};
  for (const Contacts contacts : {Contacts::withheld, Contacts::included}) {
    const SharedSite shared = share(site, contacts);
    EXPECT_EQ(shared.site().ties.size(), 4u);
    EXPECT_EQ(shared.site().statements.size(), 4u);
    for (const model::Tie& tie : shared.site().ties) EXPECT_NE(tie.visibility.code, "personal");
    for (const model::Statement& statement : shared.site().statements) {
      EXPECT_NE(statement.about.id, id("personal"));
      EXPECT_NE(statement.visibility.code, "personal");
    }
  }
}

}  // namespace
}  // namespace twiza::privacy
