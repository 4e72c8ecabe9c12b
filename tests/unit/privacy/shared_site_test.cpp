#include "privacy/shared_site.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

#include "model/description.hpp"
#include "privacy/families.hpp"

namespace twiza::privacy {
namespace {

using model::Field;
using model::FieldType;
using model::Kind;
using model::RecordType;
using model::Ref;
using model::Sensitivity;
using model::Site;
using model::Tie;
using model::Value;

constexpr Profile profiles[] = {Profile::team, Profile::restitution, Profile::everyone};

base::Id id(const std::string& key) { return base::derived_id({}, "x", key); }

// A text that no other field has: "judgement tie.note 3".
std::string unmistakable(const RecordType& type, const Field& field, std::size_t number) {
  static const char* const names[] = {"open", "contact", "identity", "judgement", "secret"};
  return std::string(names[static_cast<int>(field.sensitivity)]) + " " +
         std::string(model::name_of(type.kind)) + "." + std::string(field.name) + " " +
         std::to_string(number);
}

Value sample(const RecordType& type, const Field& field, std::size_t number) {
  const std::string text = unmistakable(type, field, number);
  switch (field.type) {
    case FieldType::text:
      return text;
    case FieldType::texts:
      return model::Texts{text};
    case FieldType::word:
      return model::Word{{}, text};
    case FieldType::number:
      return 3.0;
    case FieldType::yes_no:
      return true;
    case FieldType::when:
      return base::parse_when("2012");
    default:
      return {};
  }
}

// Several records of each kind with every field filled, tied to one another at random; visibilities,
// qualities, words and consents at random among what they may be.
Site generated_site(unsigned seed) {
  std::mt19937 random(seed);
  const auto one_of = [&](const std::vector<std::string>& all) { return all[random() % all.size()]; };
  Site site;
  constexpr std::size_t many = 8;
  for (const RecordType& type : model::record_types()) {
    for (std::size_t number = 0; number < (type.kind == Kind::site ? 1 : many); ++number) {
      model::Record& record = type.add(site);
      record.id = id(std::string(model::name_of(type.kind)) + std::to_string(number));
      for (const Field& field : type.fields) field.set(record, sample(type, field, number));
    }
  }
  const auto ref = [&](const std::vector<Kind>& kinds) {
    const Kind kind = kinds[random() % kinds.size()];
    return Ref{kind, id(std::string(model::name_of(kind)) + std::to_string(random() % many))};
  };
  for (const RecordType& type : model::record_types()) {
    const std::size_t count = type.all(site).size();
    for (std::size_t at = 0; at < count; ++at) {
      model::Record& record = type.at(site, at);
      for (const Field& field : type.fields) {
        if (field.type == FieldType::ref) field.set(record, ref(field.targets));
        if (field.type == FieldType::refs)
          field.set(record, model::Refs{ref(field.targets), ref(field.targets)});
        if (field.name == "visibility") {
          const std::string mark = one_of({"personal", "team", "committee", "public", "", ""});
          field.set(record, mark.empty() ? Value() : Value(model::Word{mark, {}}));
        }
      }
    }
  }
  for (Tie& tie : site.ties) {
    tie.quality = {one_of({"good", "conflictual", ""}), {}};
    if (random() % 3 == 0) tie.indicators.clear();
  }
  for (model::Source& source : site.sources)
    source.consent = one_of({"", "oui, orale", "public", "non", "?"});
  for (model::Leader& leader : site.leaders) {
    leader.function = "open leader " + one_of({"caïd", "caïd", "présidente", "élu"});
    leader.family = {one_of({"communes", "cooperatives", ""}), {}};
  }
  return site;
}

void for_each_text(const Site& site,
                   const std::function<void(const RecordType&, const Field&, std::string)>& see) {
  for (const RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(site)) {
      for (const Field& field : type.fields) {
        const Value value = field.get(*record);
        if (const auto* text = std::get_if<std::string>(&value)) see(type, field, *text);
        if (const auto* word = std::get_if<model::Word>(&value)) see(type, field, word->code + word->typed);
        if (const auto* many = std::get_if<model::Texts>(&value)) {
          for (const std::string& one : *many) see(type, field, one);
        }
      }
    }
  }
}

std::set<base::Id> ids_of(const Site& site) {
  std::set<base::Id> ids;
  for (const RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(site)) ids.insert(record->id);
  }
  return ids;
}

bool starts(const std::string& text, const char* with) { return text.rfind(with, 0) == 0; }

// ETH-05: no value of a class that a profile takes out is anywhere in what is shared.
TEST(Share, ETH_05_no_value_of_a_removed_class_is_left_anywhere) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Site site = generated_site(seed);
    for (const Profile profile : profiles) {
      const SharedSite shared = share(site, profile);
      for_each_text(shared.site(), [&](const RecordType& type, const Field& field, const std::string& text) {
        const auto where = [&] {
          return std::string(model::name_of(type.kind)) + "." + std::string(field.name) + ": " + text;
        };
        EXPECT_FALSE(starts(text, "secret")) << where();
        if (profile == Profile::team) return;
        EXPECT_TRUE(type.kind != Kind::person && type.kind != Kind::source && type.kind != Kind::statement)
            << where();
        for (const char* removed : {"contact", "identity", "judgement"}) {
          EXPECT_FALSE(starts(text, removed)) << where();
        }
        EXPECT_NE(text, "conflictual") << where();
      });
    }
  }
}

TEST(Share, ETH_05_the_team_sees_all_that_nobody_keeps_for_herself) {
  Site site = generated_site(7);
  const auto mark = [](auto& items) {
    for (auto& item : items) item.visibility = {"team", {}};
  };
  mark(site.structures);
  mark(site.leaders);
  mark(site.groups);
  mark(site.ties);
  mark(site.statements);
  mark(site.interpretations);
  mark(site.notes);
  mark(site.difficulties);
  mark(site.swot);
  mark(site.activities);
  mark(site.outcomes);
  mark(site.coaches);
  const auto texts = [](const Site& of) {
    std::multiset<std::string> held;
    for_each_text(of, [&](const RecordType&, const Field&, const std::string& text) { held.insert(text); });
    return held;
  };
  EXPECT_EQ(texts(share(site, Profile::team).site()), texts(site));
  EXPECT_EQ(share(site, Profile::team).left_out().personal, 0u);
}

// Team ⊇ restitution ⊇ public, but for the classes and ties between families that the public gets instead.
TEST(Share, ETH_04_each_profile_holds_no_record_that_the_wider_one_lacks) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Site site = generated_site(seed);
    const std::set<base::Id> team = ids_of(share(site, Profile::team).site());
    const std::set<base::Id> committee = ids_of(share(site, Profile::restitution).site());
    const SharedSite shared = share(site, Profile::everyone);
    const std::set<base::Id> everyone = ids_of(shared.site()), all = ids_of(site);
    EXPECT_TRUE(std::includes(all.begin(), all.end(), team.begin(), team.end()));
    EXPECT_TRUE(std::includes(team.begin(), team.end(), committee.begin(), committee.end()));
    for (const base::Id& one : everyone) {
      EXPECT_TRUE(committee.count(one) > 0 || all.count(one) == 0);
    }
  }
}

TEST(Share, nothing_refers_to_what_was_left_out) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Site site = generated_site(seed);
    for (const Profile profile : profiles) {
      const SharedSite shared = share(site, profile);
      const std::set<base::Id> there = ids_of(shared.site());
      for (const RecordType& type : model::record_types()) {
        for (const model::Record* record : type.all(shared.site())) {
          for (const Field& field : type.fields) {
            const Value value = field.get(*record);
            model::Refs refs;
            if (const auto* one = std::get_if<Ref>(&value)) refs.push_back(*one);
            if (const auto* many = std::get_if<model::Refs>(&value)) refs = *many;
            for (const Ref& ref : refs) EXPECT_TRUE(there.count(ref.id) > 0) << field.name;
            EXPECT_FALSE(field.mandatory && field.type == FieldType::ref && refs.empty()) << field.name;
          }
        }
      }
    }
  }
}

TEST(Share, ETH_06_no_relation_of_a_person_leaves_the_team_as_a_conflict_or_reaches_the_public) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Site site = generated_site(seed);
    const auto leader = [](const Tie& tie) {
      return tie.from.kind == Kind::leader || tie.to.kind == Kind::leader;
    };
    const SharedSite committee = share(site, Profile::restitution);
    for (const Tie& tie : committee.site().ties) {
      EXPECT_FALSE(leader(tie) && tie.quality.is("dialogue"));
    }
    const SharedSite shared = share(site, Profile::everyone);
    EXPECT_TRUE(shared.site().leaders.empty());
    for (const Tie& tie : shared.site().ties) {
      EXPECT_FALSE(leader(tie));
      EXPECT_TRUE(tie.quality.empty() || shared.sums().count(tie.id) > 0);
    }
  }
}

TEST(Share, INP_09_an_interpretation_is_the_teams_unless_marked_and_names_nobody_to_others) {
  Site site;
  model::Person person;
  person.id = base::derived_id({}, "person", "1");
  person.name = "Fatima Zahra";
  person.phone = "0612345678";
  site.persons = {person};
  const auto interpretation = [&](const char* name, const char* visibility, const char* text) {
    model::Interpretation made;
    made.id = base::derived_id({}, "interpretation", name);
    made.name = name;
    made.visibility = {visibility, ""};
    made.conclusion = text;
    site.interpretations.push_back(made);
  };
  interpretation("équipe", "", "pour nous");
  interpretation("comité", "committee", "pour le comité");
  interpretation("nom", "committee", "selon FATIMA  Zahra, tout va");
  interpretation("numéro", "public", "appeler le 0612345678");
  const auto names = [&](Profile profile) {
    std::vector<std::string> all;
    const SharedSite shared = share(site, profile);
    for (const model::Interpretation& each : shared.site().interpretations) all.push_back(each.name);
    return all;
  };
  EXPECT_EQ(names(Profile::team).size(), 4u);
  EXPECT_EQ(names(Profile::restitution), std::vector<std::string>{"comité"});
  EXPECT_EQ(names(Profile::everyone), std::vector<std::string>{"comité"});
}

TEST(Share, the_site_itself_keeps_everything) {
  const Site site = generated_site(1);
  const Site before = site;
  share(site, Profile::everyone);
  EXPECT_EQ(site.structures.front().phone, before.structures.front().phone);
  EXPECT_EQ(site.ties.size(), before.ties.size());
}

// What hangs on what hangs on a record goes with it: a tie, a placement of a hidden actor's tie.
TEST(Share, what_needs_a_record_that_needs_a_hidden_one_goes_too) {
  Site site;
  model::Structure& hidden = site.structures.emplace_back();
  hidden.id = id("s");
  hidden.visibility = {"personal", {}};
  Tie& tie = site.ties.emplace_back();
  tie.id = id("t");
  tie.from = tie.to = {Kind::structure, id("s")};
  model::Statement& statement = site.statements.emplace_back();
  statement.id = id("d");
  statement.about = {Kind::tie, id("t")};
  const SharedSite shared = share(site, Profile::team);
  EXPECT_TRUE(shared.site().ties.empty());
  EXPECT_TRUE(shared.site().statements.empty());
}

// --- one tie at a time

class OneTie : public ::testing::Test {
 protected:
  OneTie() {
    for (const char* key : {"s1", "s2"}) site_.structures.emplace_back().id = id(key);
    site_.leaders.emplace_back().id = id("l");
    site_.leaders.front().function = "Maire";
    tie_ = &site_.ties.emplace_back();
    tie_->id = id("t");
    tie_->from = {Kind::structure, id("s1")};
    tie_->to = {Kind::structure, id("s2")};
    tie_->indicators = {"convention"};
  }

  void with_leader() { tie_->to = {Kind::leader, id("l")}; }
  const Tie* shown(Profile profile) {
    shared_ = share(site_, profile);
    return shared_.site().ties.empty() ? nullptr : &shared_.site().ties.front();
  }
  std::string quality(Profile profile) {
    const Tie* tie = shown(profile);
    return tie == nullptr ? "gone" : tie->quality.code;
  }

  Site site_;
  Tie* tie_;
  SharedSite shared_ = share({}, Profile::team);
};

TEST_F(OneTie, SOC_21_relations_are_said_in_neutral_words_outside_the_team) {
  const struct {
    const char* quality;
    const char* word;
    const char* neutral;
  } said[] = {{"good", "cordiale", "good"},
              {"conflictual", "", "dialogue"},
              {"", "superficielle", "to_strengthen"},
              {"", "faible", "to_strengthen"},
              {"", "contact perdu (2013)", "no_tie_yet"},
              {"", "nulle", "no_tie_yet"},
              {"", "conflit ouvert", "dialogue"},
              {"", "catalyseur", ""},
              {"", "", ""}};
  for (const auto& each : said) {
    tie_->quality = {each.quality, {}};
    tie_->word = each.word;
    EXPECT_EQ(quality(Profile::restitution), each.neutral) << each.word;
    EXPECT_EQ(shown(Profile::restitution)->word, "");
    EXPECT_EQ(shown(Profile::team)->word, each.word);
    EXPECT_EQ(quality(Profile::everyone), "") << "one tie is never said in public";
  }
}

TEST_F(OneTie, a_conflict_with_a_leader_stays_in_the_team_whatever_its_mark) {
  with_leader();
  tie_->quality = {"conflictual", {}};
  EXPECT_EQ(quality(Profile::team), "conflictual");
  EXPECT_EQ(quality(Profile::restitution), "gone");
  for (const char* mark : {"committee", "public"}) {
    tie_->visibility = {mark, {}};
    EXPECT_EQ(quality(Profile::restitution), "") << "the bond alone";
    EXPECT_EQ(quality(Profile::everyone), "gone");
  }
  tie_->indicators.clear();
  EXPECT_EQ(quality(Profile::restitution), "gone") << "it said nothing else";
}

TEST_F(OneTie, a_good_relation_with_a_leader_is_for_the_committee) {
  with_leader();
  tie_->quality = {"good", {}};
  EXPECT_EQ(quality(Profile::restitution), "good");
  EXPECT_EQ(quality(Profile::everyone), "gone");
}

TEST_F(OneTie, ETH_04_each_mark_is_kept) {
  const std::vector<std::pair<model::Word, std::array<bool, 3>>> marks = {
      {{"personal", {}}, {false, false, false}},
      {{"team", {}}, {true, false, false}},
      {{"committee", {}}, {true, true, true}},
      {{"public", {}}, {true, true, true}},
      {{}, {true, true, true}},
      {{{}, "mes amis"}, {true, false, false}}};
  for (const auto& [mark, expected] : marks) {
    tie_->visibility = mark;
    site_.structures.front().visibility = {};
    for (int i = 0; i < 3; ++i) EXPECT_EQ(shown(profiles[i]) != nullptr, expected[i]) << mark.code << i;
    tie_->visibility = {};
    site_.structures.front().visibility = mark;
    for (int i = 0; i < 3; ++i) {
      EXPECT_EQ(shown(profiles[i]) != nullptr, expected[i]) << "its end: " << mark.code << i;
      EXPECT_EQ(shared_.left_out().actors, expected[i] ? 0u : 1u);
    }
  }
}

// Never wider than the consent of any source that speaks of the tie.
TEST_F(OneTie, the_consent_of_its_sources_narrows_a_tie) {
  const struct {
    const char* consent;
    bool committee;
  } said[] = {{"", true},       {"oui", true},    {"Oral, devant témoins", true},
              {"comité", true}, {"public", true}, {"équipe", false},
              {"non", false},   {"refus", false}, {"à voir avec elle", false}};
  for (const bool by_statement : {false, true}) {
    for (const auto& each : said) {
      site_.sources.clear();
      site_.statements.clear();
      tie_->sources.clear();
      for (const char* key : {"e1", "e2"}) {
        model::Source& source = site_.sources.emplace_back();
        source.id = id(key);
        source.type = {"individual_interview", {}};
        source.consent = std::string(key) == "e1" ? "public" : each.consent;
        if (!by_statement) tie_->sources.push_back({Kind::source, source.id});
        if (by_statement) {
          model::Statement& statement = site_.statements.emplace_back();
          statement.id = id(std::string(key) + "s");
          statement.source = {Kind::source, source.id};
          statement.about = {Kind::tie, tie_->id};
        }
      }
      tie_->visibility = {"public", {}};
      EXPECT_NE(shown(Profile::team), nullptr);
      EXPECT_EQ(shown(Profile::restitution) != nullptr, each.committee) << each.consent;
    }
  }
}

TEST_F(OneTie, indicators_that_speak_of_a_conflict_stay_in_the_team) {
  tie_->indicators = {"convention", "conflit sur le marché"};
  EXPECT_EQ(shown(Profile::team)->indicators.size(), 2u);
  EXPECT_EQ(shown(Profile::restitution)->indicators, model::Texts{"convention"});
}

TEST_F(OneTie, a_tie_that_told_of_a_conflict_only_does_not_become_a_tie_in_public) {
  tie_->indicators.clear();
  tie_->quality = {"conflictual", {}};
  EXPECT_EQ(quality(Profile::restitution), "dialogue");
  EXPECT_EQ(quality(Profile::everyone), "gone");
  tie_->quality = {"good", {}};
  EXPECT_EQ(quality(Profile::everyone), "");
}

// --- the public: classes and families

class Public : public ::testing::Test {
 protected:
  void leaders(const std::string& function, int count, const char* family) {
    for (int i = 0; i < count; ++i) {
      model::Leader& leader = site_.leaders.emplace_back();
      leader.id = id(function + std::to_string(i));
      leader.function = function;
      leader.family = {family, {}};
    }
  }
  void structure(const char* key, const char* family) {
    model::Structure& structure = site_.structures.emplace_back();
    structure.id = id(key);
    structure.name = key;
    structure.family = {family, {}};
  }
  void tie(const char* from, const char* to, const char* quality) {
    Tie& tie = site_.ties.emplace_back();
    tie.id = id(std::string(from) + to);
    tie.from = {Kind::structure, id(from)};
    tie.to = {Kind::structure, id(to)};
    tie.quality = {quality, {}};
    tie.indicators = {"convention"};
  }
  // "Communes et autorités – ONG et associations: dialogue"
  std::vector<std::string> between_families() {
    const SharedSite shared = share(site_, Profile::everyone);
    const model::Index index(shared.site());
    std::vector<std::string> said;
    for (const Tie& tie : shared.site().ties) {
      if (!tie.quality.empty()) said.push_back(index.name_of({Kind::tie, tie.id}) + ": " + tie.quality.code);
    }
    return said;
  }

  Site site_;
};

TEST_F(Public, a_function_is_told_where_five_hold_it_and_else_folded_into_the_family) {
  leaders("Président", 4, "associations");
  leaders("Maire", 1, "communes");
  const auto groups = [&] {
    std::set<std::string> names;
    const SharedSite shared = share(site_, Profile::everyone);
    for (const model::Group& group : shared.site().groups) {
      names.insert(group.name + (group.size ? " " + std::to_string(static_cast<int>(*group.size)) : ""));
    }
    return names;
  };
  EXPECT_EQ(groups(), (std::set<std::string>{"ONG et associations", "Communes et autorités"}));
  leaders("Présidente de coopérative", 1, "cooperatives");
  EXPECT_EQ(groups(), (std::set<std::string>{"Président 5", "Communes et autorités"}));
  EXPECT_EQ(share(site_, Profile::everyone).left_out().gathered, 6u);
}

TEST_F(Public, ETH_06_relations_are_said_between_families_where_nobody_is_named_by_it) {
  for (const char* key : {"a1", "a2", "a3"}) structure(key, "associations");
  for (const char* key : {"c1", "c2", "c3"}) structure(key, "communes");
  tie("a1", "c1", "conflictual");
  tie("a2", "c2", "conflictual");
  EXPECT_EQ(between_families(), std::vector<std::string>{}) << "two ties";
  tie("c3", "a1", "good");
  EXPECT_EQ(between_families(), std::vector<std::string>{}) << "two ties say so";
  tie("c3", "a3", "conflictual");
  EXPECT_EQ(between_families(),
            std::vector<std::string>{"ONG et associations – Communes et autorités: dialogue"});
}

TEST_F(Public, one_actor_at_all_the_ties_would_be_named) {
  structure("a1", "associations");
  for (const char* key : {"c1", "c2", "c3", "c4"}) structure(key, "communes");
  for (const char* key : {"c1", "c2", "c3", "c4"}) tie("a1", key, "conflictual");
  EXPECT_EQ(between_families(), std::vector<std::string>{});
  for (const char* key : {"c2", "c3", "c4"}) tie("c1", key, "good");
  EXPECT_EQ(between_families(), std::vector<std::string>{}) << "inside one family too";
  tie("c2", "c3", "good");
  EXPECT_EQ(between_families(),
            std::vector<std::string>{"Communes et autorités – Communes et autorités: good"});
}

TEST_F(Public, what_is_not_for_the_committee_says_nothing_of_families_either) {
  for (const char* key : {"a1", "a2", "a3"}) structure(key, "associations");
  for (const char* key : {"c1", "c2", "c3"}) structure(key, "communes");
  tie("a1", "c1", "good");
  tie("a2", "c2", "good");
  tie("a3", "c3", "good");
  ASSERT_EQ(between_families().size(), 1u);
  site_.ties.back().visibility = {"team", {}};
  EXPECT_EQ(between_families().size(), 0u);
  site_.ties.back().visibility = {};
  site_.structures[2].visibility = {"team", {}};
  EXPECT_EQ(between_families().size(), 0u);
}

TEST_F(Public, a_class_of_leaders_stays_one_without_its_members) {
  leaders("Élu", 2, "communes");
  model::Group& group = site_.groups.emplace_back();
  group.id = id("g");
  group.name = "Les élus";
  group.nature = {"class", {}};
  group.members = {{Kind::leader, id("Élu0")}, {Kind::leader, id("Élu1")}};
  const SharedSite shared = share(site_, Profile::everyone);
  EXPECT_EQ(shared.site().groups.front().nature.code, "leader_class");
  EXPECT_TRUE(shared.site().groups.front().members.empty());
}

// One testimony about a theme; each test changes one thing.
class OneTestimony : public ::testing::Test {
 protected:
  OneTestimony() {
    model::Theme theme;
    theme.id = id("theme");
    site.themes.push_back(theme);
    model::Source source;
    source.id = id("source");
    source.type = {"testimony", ""};
    source.consent = "public";
    site.sources.push_back(source);
    model::Statement statement;
    statement.id = id("statement");
    statement.source = {Kind::source, source.id};
    statement.about = {Kind::theme, theme.id};
    statement.passage = "La source est loin.";
    statement.quotable = {"unnamed", ""};
    site.statements.push_back(statement);
  }

  std::size_t quoted(Profile profile) const { return share(site, profile).quotations().size(); }
  void expect(std::size_t committee, std::size_t everyone) const {
    EXPECT_EQ(committee, quoted(Profile::restitution));
    EXPECT_EQ(everyone, quoted(Profile::everyone));
  }

  Site site;
};

TEST_F(OneTestimony, ETH_11_SUI_12_consent_says_how_far_it_goes_and_silence_is_none) {
  expect(1, 1);
  site.sources[0].consent = "comité";
  expect(1, 0);
  for (const char* consent : {"", "équipe", "non", "non connu"}) {
    site.sources[0].consent = consent;
    expect(0, 0);
  }
}

TEST_F(OneTestimony, ETH_11_who_may_not_be_quoted_is_not) {
  site.statements[0].quotable = {"no", ""};
  expect(0, 0);
  site.statements[0].quotable = {};
  expect(0, 0);
}

TEST_F(OneTestimony, ETH_04_its_own_mark_narrows_it) {
  site.statements[0].visibility = {"team", ""};
  expect(0, 0);
  site.statements[0].visibility = {"committee", ""};
  expect(1, 0);
}

TEST_F(OneTestimony, ETH_06_what_it_says_of_a_person_a_tie_or_a_conflict_stays_with_the_team) {
  site.statements[0].passage = "Ils sont en conflit.";
  expect(0, 0);
  site.statements[0].passage = "La source est loin.";
  model::Leader leader;
  leader.id = id("leader");
  site.leaders.push_back(leader);
  site.statements[0].about = {Kind::leader, leader.id};
  expect(0, 0);
}

TEST_F(OneTestimony, DOC_01_what_was_left_out_is_known_by_kind) {
  EXPECT_TRUE(share(site, Profile::restitution).withheld(Kind::source));
  EXPECT_FALSE(share(site, Profile::restitution).withheld(Kind::note));
  EXPECT_FALSE(share(site, Profile::team).withheld(Kind::source));
}

}  // namespace
}  // namespace twiza::privacy
