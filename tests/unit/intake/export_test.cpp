// What the sheets of an exported site look like to a person.
#include "intake/export.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "export_site.hpp"
#include "intake/export_cells.hpp"
#include "intake/export_columns.hpp"
#include "intake/sheets.hpp"

namespace twiza::intake {
namespace {

using base::Language;
using model::Kind;
using model::Ref;

base::Id id_of(int number) { return base::derived_id({}, "test", std::to_string(number)); }

// A structure, by a number.
model::Structure structure(int number, const std::string& name) {
  model::Structure made;
  made.id = id_of(number);
  made.name = name;
  return made;
}

model::Tie tie(int number, Ref from, Ref to) {
  model::Tie made;
  made.id = id_of(number);
  made.from = from;
  made.to = to;
  made.indicators = {"lien " + std::to_string(number)};
  return made;
}

// The cells under a header of a sheet, from the second row on; "(no sheet)", "(no column)".
std::vector<std::string> column(const Workbook& workbook, const std::string& sheet,
                                const std::string& header) {
  for (const Table& table : workbook.tables) {
    if (table.name != sheet) continue;
    for (std::size_t i = 0; i < table.rows.front().size(); ++i) {
      if (table.rows.front()[i].text != header) continue;
      std::vector<std::string> texts;
      for (std::size_t row = 1; row < table.rows.size(); ++row)
        texts.push_back(i < table.rows[row].size() ? table.rows[row][i].text : std::string());
      return texts;
    }
    return {"(no column)"};
  }
  return {"(no sheet)"};
}

using Texts = std::vector<std::string>;

TEST(Export, DOC02_EveryDescribedFieldHasAColumnThatIsReadAsThisField) {
  for (const model::RecordType& type : model::record_types()) {
    for (const Language language : {Language::fr, Language::ar, Language::en}) {
      Workbook workbook;
      Table& table = workbook.tables.emplace_back();
      table.name = std::string(type.sheet.in(language));
      const std::vector<OutColumn> columns = out_columns(type);
      const bool site = type.kind == Kind::site;
      if (!site) table.rows.emplace_back();
      for (const OutColumn& out : columns) {
        const Cell header{Cell::Kind::text, std::string(out.header().in(language))};
        EXPECT_FALSE(header.text.empty()) << table.name;
        if (site) {
          table.rows.push_back({header});
        } else {
          table.rows.front().push_back(header);
        }
      }
      std::vector<model::Finding> findings;
      const std::vector<Sheet> sheets = recognise(workbook, findings);
      ASSERT_EQ(sheets.size(), 1u) << table.name;
      EXPECT_EQ(sheets.front().type, &type);
      for (const model::Finding& finding : findings)
        ADD_FAILURE() << table.name << ": " << finding.code << " " << finding.column;
      for (const model::Field& field : type.fields) {
        const Column* found = sheets.front().column(field.name);
        ASSERT_NE(found, nullptr) << table.name << "." << field.name;
        EXPECT_EQ(found->header, field.column.in(language));
      }
    }
  }
}

// The same once more, on a site whose every field is filled: none may be left out of its row.
TEST(Export, DOC02_EveryFilledFieldStandsInItsColumn) {
  model::Site site;
  site.info.id = id_of(0);
  for (const model::RecordType& type : model::record_types()) {
    model::Record& record = type.add(site);
    if (type.kind != Kind::site) record.id = id_of(100 + static_cast<int>(type.kind));
  }
  for (const model::RecordType& type : model::record_types()) {
    model::Record& record = type.at(site, 0);
    for (const model::Field& field : type.fields) {
      const std::string text = std::string(model::name_of(type.kind)) + " " + std::string(field.name);
      const Ref ref = field.targets.empty()
                          ? Ref()
                          : Ref{field.targets.front(), id_of(100 + static_cast<int>(field.targets.front()))};
      switch (field.type) {
        case model::FieldType::text:
          field.set(record, text);
          break;
        case model::FieldType::texts:
          field.set(record, model::Texts{text, text + " 2"});
          break;
        case model::FieldType::number:
          field.set(record, 12.5);
          break;
        case model::FieldType::yes_no:
          field.set(record, true);
          break;
        case model::FieldType::when:
          field.set(record, base::parse_when("2012-11-29"));
          break;
        case model::FieldType::word:
          field.set(record, model::Word{{}, text});
          break;
        case model::FieldType::ref:
          field.set(record, ref);
          break;
        case model::FieldType::refs:
          field.set(record, model::Refs{ref});
          break;
      }
    }
  }
  model::Territory parent;  // a territory in itself is none
  parent.id = id_of(99);
  parent.name = "Région";
  parent.type = {"region", {}};
  site.territories.front().parent = {Kind::territory, parent.id};
  site.territories.push_back(parent);
  site.ties.front().to = {Kind::leader, id_of(100 + static_cast<int>(Kind::leader))};  // nor a tie to oneself
  const Workbook workbook = export_site(site, Language::fr);
  for (const model::RecordType& type : model::record_types()) {
    if (type.kind == Kind::site) continue;
    for (const model::Field& field : type.fields) {
      const Texts cells = column(workbook, std::string(type.sheet.fr), std::string(field.column.fr));
      ASSERT_EQ(cells.size(), type.kind == Kind::territory ? 2u : 1u);
      EXPECT_FALSE(cells[0].empty() || cells[0][0] == '(')
          << type.sheet.fr << "." << field.name << " " << cells[0];
    }
  }
  for (std::size_t i = 0; i < workbook.tables.front().rows.size(); ++i)
    EXPECT_EQ(workbook.tables.front().rows[i].size(), 2u) << i;
  // But for ids (they are the test's own) nothing is lost.
  const Import again = import_workbook(workbook, "x");
  const model::Site& back = again.site;
  EXPECT_EQ(back.structures.size(), 1u);
  EXPECT_EQ(back.structures[0].mission, "structure mission");
  EXPECT_EQ(difference(export_site(back, Language::fr), workbook), "");
}

TEST(Export, TER06_ReferencesAreWrittenAsPeopleWriteThem) {
  model::Site site;
  site.info.id = id_of(0);
  site.structures = {structure(1, "REMESS"), structure(2, "Comité"), structure(3, "Comité"),
                     structure(4, "Amis; et alliés")};
  site.structures[1].code = "C1";
  site.structures[2].name_ar = "لجنة";
  site.structures[3].acronym = "AA";
  model::Leader leader;
  leader.id = id_of(5);
  leader.function = "REMESS";  // a structure and a leader of one name
  site.leaders = {leader};
  const auto of = [](int number) { return Ref{Kind::structure, id_of(number)}; };
  site.ties = {tie(10, of(1), of(2)), tie(11, of(3), of(4)), tie(12, Ref{Kind::leader, id_of(5)}, of(4))};
  model::Group group;
  group.id = id_of(6);
  group.name = "Groupe";
  group.members = {of(1), of(4)};
  site.groups = {group};
  const Workbook workbook = export_site(site, Language::fr);
  EXPECT_EQ(column(workbook, "Liens", "De"), (Texts{"structure:REMESS", "S001", "REMESS, AA"}));
  EXPECT_EQ(column(workbook, "Liens", "À"), (Texts{"C1", "Amis; et alliés", "Amis; et alliés"}));
  // In a list the name would be two.
  EXPECT_EQ(column(workbook, "Groupes", "Membres"), (Texts{"structure:REMESS; AA"}));
}

TEST(Export, ACT12_LeadersAreCalledByCodeOrByFunctionAndStructureOrWithANumber) {
  model::Site site;
  site.info.id = id_of(0);
  site.structures = {structure(1, "Comité")};
  for (int i = 0; i < 3; ++i) {
    model::Leader leader;
    leader.id = id_of(10 + i);
    leader.function = "Membre";
    if (i == 2) leader.code = "L9";
    site.leaders.push_back(leader);
    site.ties.push_back(tie(20 + i, Ref{Kind::leader, leader.id}, Ref{Kind::structure, id_of(1)}));
  }
  const Workbook workbook = export_site(site, Language::fr);
  EXPECT_EQ(column(workbook, "Leaders", "Structures"), (Texts{"Comité", "Comité", "Comité"}));
  EXPECT_EQ(column(workbook, "Liens", "De"), (Texts{"Membre, Comité", "Membre, Comité 2", "L9"}));
  const model::Site back = import_workbook(workbook, "x").site;
  ASSERT_EQ(back.ties.size(), 3u);  // the shorthand adds none
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(back.ties[i].from.id, back.leaders[i].id);
}

TEST(Export, ARecordThatCannotBeCalledGetsACode) {
  model::Site site;
  site.info.id = id_of(0);
  site.info.name = "Salé";
  for (int i = 0; i < 2; ++i) {
    model::Leader leader;
    leader.id = id_of(10 + i);
    leader.function = "Membre";
    site.leaders.push_back(leader);
    model::Person person;
    person.id = id_of(20 + i);
    person.leader = {Kind::leader, leader.id};
    person.age = std::to_string(40 + i);
    site.persons.push_back(person);
  }
  const Workbook workbook = export_site(site, Language::fr);
  EXPECT_EQ(column(workbook, "Leaders", "Code"), (Texts{"L001", "L002"}));
  EXPECT_EQ(column(workbook, "Personnes", "Leader"), (Texts{"L001", "L002"}));
  const model::Site back = import_workbook(workbook, "x").site;
  ASSERT_EQ(back.persons.size(), 2u);
  EXPECT_EQ(back.persons[1].leader.id, back.leaders[1].id);
  EXPECT_EQ(back.persons[1].age, "41");
  EXPECT_EQ(difference(export_site(back, Language::fr), workbook), "");
}

TEST(Export, ACodeThatCannotStandInAListIsReplaced) {
  model::Site site;
  site.info.id = id_of(0);
  site.structures = {structure(1, "A"), structure(2, "B")};
  site.ties = {tie(10, {Kind::structure, id_of(1)}, {Kind::structure, id_of(2)})};
  model::Source source;
  source.id = id_of(3);
  source.code = "E;1";
  site.sources = {source};
  site.ties[0].sources = {{Kind::source, source.id}};
  const Workbook workbook = export_site(site, Language::fr);
  EXPECT_EQ(column(workbook, "Liens", "Sources"), (Texts{"E001"}));
  EXPECT_EQ(column(workbook, "Sources", "Code"), (Texts{"E001"}));
}

TEST(Export, WhatIsNotThereIsNotNamed) {
  model::Site site;
  site.info.id = id_of(0);
  site.structures = {structure(1, "A")};
  site.structures[0].territories = {{Kind::territory, id_of(99)}};
  const Workbook workbook = export_site(site, Language::fr);
  EXPECT_EQ(column(workbook, "Structures", "Territoires"), (Texts{""}));
  EXPECT_EQ(column(workbook, "Structures", "Code"), (Texts{""}));
}

TEST(Export, ETH08_PersonsStandInTheirSheetAndProjectsInTheirs) {
  Workbook typed;
  typed.tables = {
      {"Structures",
       {{{Cell::Kind::text, "Nom"}, {Cell::Kind::text, "Projets portés"}},
        {{Cell::Kind::text, "Comité"}, {Cell::Kind::text, "Festival"}}}},
      {"Leaders",
       {{{Cell::Kind::text, "Fonction"}, {Cell::Kind::text, "Structures"}, {Cell::Kind::text, "Nom"}},
        {{Cell::Kind::text, "Maire"}, {Cell::Kind::text, "Comité"}, {Cell::Kind::text, "Fatima"}}}}};
  const Workbook workbook = export_site(import_workbook(typed, "x").site, Language::fr);
  EXPECT_EQ(column(workbook, "Leaders", "Nom"), (Texts{"(no column)"}));
  EXPECT_EQ(column(workbook, "Structures", "Projets portés"), (Texts{"(no column)"}));
  EXPECT_EQ(column(workbook, "Personnes", "Nom"), (Texts{"Fatima"}));
  EXPECT_EQ(column(workbook, "Personnes", "Âge"), (Texts{"(no column)"}));  // empty columns of other sheets
  EXPECT_EQ(column(workbook, "Projets", "Porteurs"), (Texts{"Comité"}));
  EXPECT_EQ(column(workbook, "Liens", "Indicateurs"), (Texts{"Maire"}));
  EXPECT_EQ(column(workbook, "Groupes", "Nom"), (Texts{}));  // an empty main sheet with its header
  EXPECT_EQ(column(workbook, "Jalons", "Nom"), (Texts{"(no sheet)"}));
}

TEST(Export, ENT07_StatementsStandInDiresButForTheShortForm) {
  const auto text = [](const std::string& value) { return Cell{Cell::Kind::text, value}; };
  Workbook typed;
  typed.tables = {
      {"Liens",
       {{text("De"), text("À"), text("Indicateurs"), text("Sources")},
        {text("A"), text("B"), text("réunions"), text("E1=bonne; E2=froide; E3")}}},
      {"Dires",
       {{text("Source"), text("Sur"), text("Passage")}, {text("E3"), text("A > B"), text("Ils parlent")}}}};
  const model::Site site = import_workbook(typed, "x").site;
  ASSERT_EQ(site.statements.size(), 3u);
  const Workbook workbook = export_site(site, Language::fr);
  EXPECT_EQ(column(workbook, "Liens", "Sources"), (Texts{"E1=bonne; E2=froide; E3"}));
  EXPECT_EQ(column(workbook, "Dires", "Sur"), (Texts{"A > B"}));
  EXPECT_EQ(column(workbook, "Dires", "Passage"), (Texts{"Ils parlent"}));

  // With a word more it is a row like any other.
  model::Site changed = site;
  changed.statements[0].passage = "Très bonne";
  const Workbook more = export_site(changed, Language::fr);
  EXPECT_EQ(column(more, "Liens", "Sources"), (Texts{"E1; E2=froide; E3"}));
  EXPECT_EQ(column(more, "Dires", "Source"), (Texts{"E1", "E3"}));
}

TEST(Export, SOC22_HandPlacementsStandBesideActorsOnTheFirstMapOnly) {
  model::Site site;
  site.info.id = id_of(0);
  site.structures = {structure(1, "A"), structure(2, "B")};
  for (int i = 0; i < 2; ++i) {
    model::Map map;
    map.id = id_of(10 + i);
    map.name = i == 0 ? "Une" : "Deux";
    site.maps.push_back(map);
  }
  const auto place = [&](int number, int map, int object, model::Number width) {
    model::Placement made;
    made.id = id_of(number);
    made.map = {Kind::map, id_of(map)};
    made.object = {Kind::structure, id_of(object)};
    made.x = 12.25;
    made.y = 1e-7;
    made.w = width;
    site.placements.push_back(made);
  };
  place(20, 10, 1, {});
  place(21, 10, 2, 30.0);  // a width has no column beside a structure
  place(22, 11, 1, {});
  const Workbook workbook = export_site(site, Language::fr);
  EXPECT_EQ(column(workbook, "Structures", "X"), (Texts{"12.25", ""}));
  EXPECT_EQ(column(workbook, "Structures", "Y"), (Texts{"0.0000001", ""}));
  EXPECT_EQ(column(workbook, "Placements", "Carte"), (Texts{"Une", "Deux"}));
  EXPECT_EQ(column(workbook, "Placements", "Objet"), (Texts{"B", "A"}));
  EXPECT_EQ(column(workbook, "Placements", "L"), (Texts{"30", ""}));
}

TEST(Export, TER08_WordsAndHeadersAreInTheLanguageAndOwnWordsAsTyped) {
  model::Site site;
  site.info.id = id_of(0);
  site.structures = {structure(1, "A"), structure(2, "B")};
  site.structures[0].category = {"cooperative", {}};
  site.structures[1].category = {{}, "foyer féminin"};
  site.structures[0].key_actor = true;
  site.structures[0].sheet_date = base::parse_when("après l'Aïd");
  const Workbook workbook = export_site(site, Language::ar);
  EXPECT_EQ(column(workbook, "الهيئات", "الصنف"), (Texts{"تعاونية", "foyer féminin"}));
  EXPECT_EQ(column(workbook, "الهيئات", "رئيسي"), (Texts{"نعم", ""}));
  EXPECT_EQ(column(workbook, "الهيئات", "تاريخ البطاقة"), (Texts{"après l'Aïd", ""}));
}

TEST(Export, MIS03_TheSiteIsFoundAgainByItsIdentifier) {
  model::Site site;
  site.info.id = id_of(7);
  site.info.name = "Salé";
  for (const std::string& typed : {std::string(), id_of(8).to_text(), std::string("mon site")}) {
    site.info.identifier = typed;
    EXPECT_EQ(import_workbook(export_site(site, Language::fr), "x").site.info.id, site.info.id) << typed;
  }
}

TEST(Export, NumbersAreWrittenAsTheyAreRead) {
  for (const double number :
       {0.0, 751572.0, 12.5, -3.25, 1e-7, 1e15, 123456789012345680.0, 1e22, 0.1 + 0.2, 98.7}) {
    double back = -1;
    EXPECT_TRUE(base::parse_number(number_cell(number), back)) << number_cell(number);
    EXPECT_EQ(back, number) << number_cell(number);
  }
  EXPECT_EQ(number_cell(751572.0), "751572");
  EXPECT_EQ(number_cell(1e-7), "0.0000001");
  EXPECT_EQ(number_cell({}), "");
}

TEST(Export, EveryTermOfAVocabularyIsReadInEveryLanguageItIsWrittenIn) {
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Field& field : type.fields) {
      if (field.vocabulary == nullptr) continue;
      for (const model::Term& term : field.vocabulary->terms) {
        for (const Language language : {Language::fr, Language::ar, Language::en}) {
          const model::Word word{std::string(term.code), {}};
          EXPECT_EQ(field.vocabulary->read(field.vocabulary->say(word, language)), word)
              << field.vocabulary->name << " " << term.code;
        }
      }
    }
  }
}

}  // namespace
}  // namespace twiza::intake
