// The law of the workbook: import(export(site)) is the site, and export is stable.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "export_site.hpp"
#include "intake/export.hpp"

namespace twiza::intake {
namespace {

using base::Language;
using model::Kind;
using model::Ref;

constexpr Language kLanguages[] = {Language::fr, Language::ar, Language::en};

// Nothing of our own workbook may be unknown to the import.
std::string misunderstood(const Import& import) {
  for (const model::Finding& finding : import.findings)
    for (const char* code :
         {"unknown_sheet", "unknown_column", "unknown_field", "repeated_column", "no_header",
          "unreadable_value", "unknown_name", "unknown_name_near", "ambiguous_name", "unknown_end",
          "unknown_end_near", "ambiguous_end", "unknown_subject", "ambiguous_subject", "duplicate_record",
          "duplicate_tie", "missing_value"})
      if (finding.code == code) {
        std::string line =
            finding.code + " " + finding.sheet + " " + std::to_string(finding.row) + " " + finding.column;
        for (const auto& [name, value] : finding.arguments) line += " " + name + "=" + value;
        return line;
      }
  return {};
}

TEST(ExportLaw, QUA10_GeneratedSitesComeBackRecordByRecordAndExportIsStable) {
  std::size_t ties = 0, statements = 0, leaders = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    const model::Site site = import_workbook(WorkbookMaker(seed).make(), "x").site;
    ties += site.ties.size();
    statements += site.statements.size();
    leaders += site.leaders.size();
    const Language language = kLanguages[seed % 3];
    const Workbook workbook = export_site(site, language);
    const Import again = import_workbook(workbook, "y");
    ASSERT_EQ(misunderstood(again), "") << "seed " << seed;
    const std::vector<std::string> found = differences(site, again.site);
    ASSERT_TRUE(found.empty()) << "seed " << seed << "\n" << listed_lines(found);
    ASSERT_EQ(difference(export_site(again.site, language), workbook), "") << "seed " << seed;
  }
  // The generator makes something.
  EXPECT_GT(ties, 700u);
  EXPECT_GT(statements, 450u);
  EXPECT_GT(leaders, 450u);
}

TEST(ExportLaw, DOC02_TheLanguageOfTheWorkbookChangesNothing) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const model::Site site = import_workbook(WorkbookMaker(seed).make(), "x").site;
    for (const Language language : kLanguages) {
      const std::vector<std::string> found =
          differences(site, import_workbook(export_site(site, language), "y").site);
      ASSERT_TRUE(found.empty()) << "seed " << seed << "\n" << listed_lines(found);
    }
  }
}

// A copy whose ids are new: `id_of(kind, rank)` says which.
model::Site renamed(const model::Site& site, const std::function<base::Id(Kind, std::size_t)>& id_of) {
  std::map<base::Id, base::Id> ids;
  for (const model::RecordType& type : model::record_types()) {
    std::size_t rank = 0;
    for (const model::Record* record : type.all(site)) ids[record->id] = id_of(type.kind, rank++);
  }
  model::Site copy = site;
  for (const model::RecordType& type : model::record_types()) {
    for (std::size_t rank = 0; rank < type.all(copy).size(); ++rank) {
      model::Record& record = type.at(copy, rank);
      record.id = ids[record.id];
      for (const model::Field& field : type.fields) {
        model::Value value = field.get(record);
        if (auto* ref = std::get_if<model::Ref>(&value)) ref->id = ids[ref->id];
        if (auto* refs = std::get_if<model::Refs>(&value))
          for (model::Ref& ref : *refs) ref.id = ids[ref.id];
        if (!field.targets.empty()) field.set(record, value);
      }
    }
  }
  return copy;
}

// Placements have no order, and no name either: by what they place.
model::Site in_order(model::Site site) {
  std::map<base::Id, std::size_t> ranks;
  for (const model::RecordType& type : model::record_types())
    for (const model::Record* record : type.all(site)) ranks.emplace(record->id, ranks.size());
  std::sort(site.placements.begin(), site.placements.end(), [&](const auto& a, const auto& b) {
    return std::pair(ranks[a.map.id], ranks[a.object.id]) < std::pair(ranks[b.map.id], ranks[b.object.id]);
  });
  // Statements of the short form come first in the import.
  std::stable_sort(site.statements.begin(), site.statements.end(),
                   [&](const auto& a, const auto& b) { return a.passage < b.passage; });
  return site;
}

// Records made in the program have ids of chance. In a workbook they are found by what they are called: all
// comes back, under derived ids.
TEST(ExportLaw, QUA10_SitesMadeInTheProgramLoseNothing) {
  const auto by_rank = [](Kind kind, std::size_t rank) {
    return base::derived_id({}, "rank", std::string(model::name_of(kind)) + std::to_string(rank));
  };
  for (unsigned seed = 1; seed <= 150; ++seed) {
    std::mt19937_64 random(seed);
    const model::Site site =
        renamed(import_workbook(WorkbookMaker(seed).make(), "x").site, [&](Kind, std::size_t) {
          base::Id id;
          for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random());
          id.bytes[6] = 0x7F;  // UUIDv7
          return id;
        });
    const Workbook workbook = export_site(site, Language::fr);
    const Import again = import_workbook(workbook, "y");
    ASSERT_EQ(misunderstood(again), "") << "seed " << seed;
    // Codes may be given to what could not be called otherwise; the site's id is written as its identifier.
    const std::vector<std::string> found =
        differences(renamed(in_order(site), by_rank), renamed(in_order(again.site), by_rank),
                    {"tie.code", "leader.code", "map.name", "site.identifier"});
    ASSERT_TRUE(found.empty()) << "seed " << seed << "\n" << listed_lines(found);
    ASSERT_EQ(difference(export_site(again.site, Language::fr), workbook), "") << "seed " << seed;
  }
}

Workbook typed(const std::vector<std::pair<std::string, std::vector<std::vector<std::string>>>>& sheets) {
  Workbook workbook;
  for (const auto& [name, rows] : sheets) {
    Table& table = workbook.tables.emplace_back();
    table.name = name;
    for (const auto& row : rows) {
      table.rows.emplace_back();
      for (const std::string& text : row)
        table.rows.back().push_back({text.empty() ? Cell::Kind::empty : Cell::Kind::text, text});
    }
  }
  return workbook;
}

void expect_law(const Workbook& workbook, const std::set<std::string>& but = {"site.identifier"}) {
  const model::Site site = import_workbook(workbook, "x").site;
  const std::vector<std::string> found =
      differences(site, import_workbook(export_site(site, Language::fr), "x").site, but);
  EXPECT_TRUE(found.empty()) << listed_lines(found);
}

TEST(ExportLaw, SourcesThatNoSheetDescribesComeBack) {
  expect_law(
      typed({{"Liens", {{"De", "À", "Indicateurs", "Sources"}, {"A", "B", "réunions", "E1=bonne; D1"}}}}));
}

TEST(ExportLaw, ALeaderOfAGroupKeepsHerIdentity) {
  expect_law(typed({{"Groupes", {{"Nom", "Aliases"}, {"Marchands", "Ambulants"}}},
                    {"Leaders", {{"Fonction", "Structures"}, {"Porte-parole", "Ambulants"}}}}));
}

TEST(ExportLaw, ALeaderWhoseStructuresStandInLiensOnlyKeepsHerIdentity) {
  expect_law(typed({{"Structures", {{"Nom"}, {"Comité"}}},
                    {"Leaders", {{"Fonction", "Structures"}, {"Maire", ""}}},
                    {"Liens", {{"De", "À", "Indicateurs"}, {"Maire", "Comité", "Maire"}}}}));
}

TEST(ExportLaw, APositionAloneMakesTheMapAgain) {
  expect_law(typed({{"Structures", {{"Nom", "X", "Y"}, {"Comité", "10", "20"}}}}));
}

// A site without `Identifiant` gets its id there: the next import must find it after it was renamed.
TEST(ExportLaw, ASiteWithoutIdentifierGetsItsId) {
  const model::Site site = import_workbook(typed({{"Site", {{"Nom", "Salé"}}}}), "x").site;
  EXPECT_EQ(import_workbook(export_site(site, Language::fr), "x").site.info.identifier,
            site.info.id.to_text());
}

// Two leaders of one function, without structure or code, can only be told apart by a code of ours.
TEST(ExportLaw, EqualLeadersGetCodesAndKeepTheirIds) {
  expect_law(typed({{"Leaders", {{"Fonction", "Nom"}, {"Membre", "Aïcha"}, {"Membre", "Brahim"}}}}),
             {"site.identifier", "leader.code"});
}

// Made in the program, or two villages of one name: their codes tell them.
TEST(ExportLaw, TwoStructuresOfOneNameComeBack) {
  model::Site site;
  site.info.id = base::derived_id({}, "site", "x");
  site.info.name = "x";
  for (const char* code : {"", "S2", ""}) {
    model::Structure structure;
    structure.id = base::derived_id({}, "test", std::to_string(site.structures.size()));
    structure.name = "Comité";
    structure.code = code;
    structure.town = std::to_string(site.structures.size());
    site.structures.push_back(structure);
  }
  const Workbook workbook = export_site(site, Language::fr);
  const model::Site again = import_workbook(workbook, "x").site;
  ASSERT_EQ(again.structures.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(again.structures[i].town, std::to_string(i));
  EXPECT_EQ(difference(export_site(again, Language::fr), workbook), "");
}

TEST(ExportLaw, EqualNamesWithCodesComeBackWithWhatRefersToThem) {
  const Workbook workbook = typed(
      {{"Territoires", {{"Code", "Nom", "Type"}, {"T2", "Ouled Ali", "douar"}, {"T1", "Ouled Ali", "douar"}}},
       {"Structures",
        {{"Code", "Nom", "Territoires"}, {"S2", "Comité", "T2"}, {"S1", "Comité", "T1"}, {"", "Club", "T1"}}},
       {"Leaders", {{"Fonction", "Structures"}, {"Maire", "S2"}, {"Maire", "S1"}}},
       {"Liens", {{"De", "À", "Indicateurs"}, {"S1", "S2", "voisins"}, {"Club", "S2", "réunions"}}}});
  EXPECT_EQ(import_workbook(workbook, "x").site.structures.size(), 3u);
  expect_law(workbook, {"site.identifier", "leader.code"});
}

// What names nobody is no part of who she is: the site does not hold it.
TEST(ExportLaw, ALeaderOfAnUnknownStructureKeepsHerIdentity) {
  expect_law(typed({{"Structures", {{"Nom"}, {"Comité"}}},
                    {"Leaders", {{"Fonction", "Structures"}, {"Maire", "Inconnue"}}}}));
}

// The shorthand writes what the list in Liens would: indicators are part of a tie's identity.
TEST(ExportLaw, AFunctionWithASemicolonKeepsItsTie) {
  expect_law(
      typed({{"Structures", {{"Nom"}, {"Comité"}}},
             {"Leaders", {{"Code", "Fonction", "Structures"}, {"L1", "Membre; trésorière", "Comité"}}}}));
}

// CAH-06, ANA-11..13: what they rest on is named by codes – an entry, a source, a tie, an actor; a chain of
// whys keeps its lines.
TEST(ExportLaw, NotebookDifficultiesAndGridComeBackWithWhatTheyRestOn) {
  const Workbook workbook =
      typed({{"Structures", {{"Code", "Nom"}, {"COOP", "Coopérative"}, {"COM", "Commune"}}},
             {"Liens", {{"Code", "De", "À", "Indicateurs"}, {"L1", "COOP", "COM", "convention"}}},
             {"Sources", {{"Code", "Type"}, {"S1", "entretien"}}},
             {"Cahier",
              {{"Code", "Date", "Nature", "Repère", "Texte", "Sur"},
               {"N1", "2013-05-12", "observation", "difficulté", "Chacun pour soi", "L1; COOP"}}},
             {"Difficultés",
              {{"Code", "Nom", "Pourquoi", "Choisie", "S'appuie sur"},
               {"D1", "Chacun vend seul", "Ils ne se voient pas\nPersonne ne les réunit", "oui",
                "N1; S1; L1; COOP"}}},
             {"FFOM", {{"Volet", "Texte", "S'appuie sur"}, {"force", "Ils se connaissent", "L1; N1"}}}});
  const Import import = import_workbook(workbook, "x");
  ASSERT_EQ(import.site.difficulties.size(), 1u);
  std::vector<Kind> kinds;
  for (const Ref& ref : import.site.difficulties[0].rests_on) kinds.push_back(ref.kind);
  EXPECT_EQ(kinds, (std::vector{Kind::note, Kind::source, Kind::tie, Kind::structure}));
  EXPECT_EQ(import.site.difficulties[0].why, "Ils ne se voient pas\nPersonne ne les réunit");
  EXPECT_EQ(import.site.notes.at(0).about.size(), 2u);
  EXPECT_EQ(import.site.swot.at(0).rests_on.size(), 2u);
  expect_law(workbook);
}

}  // namespace
}  // namespace twiza::intake
