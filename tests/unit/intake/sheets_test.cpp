// Which table is which sheet, which column is which field.
#include "intake/sheets.hpp"

#include "workbook_text.hpp"

namespace twiza::intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Sheets, QUA_01_sheets_and_columns_are_known_in_french_arabic_and_english) {
  const Import fr = import_text(R"(
# Structures
Nom | Catégorie
DAS | administration
EN  | association
# Liens
De  | À  | Qui va vers qui | Qualité | Indicateurs
DAS | EN | vers            | bonne   | contrat
)");
  const Import ar = import_text(R"(
# الهيئات
الاسم | الصنف
DAS | إدارة
EN  | جمعية
# الروابط
من  | إلى | من يتوجه إلى من | نوعية العلاقة | المؤشرات
DAS | EN | نحو            | جيدة   | contrat
)");
  const Import en = import_text(R"(
# Structures
Name | Category
DAS | administration
EN  | association
# Ties
From | To | Who goes to whom | Quality | Indicators
DAS  | EN | towards          | good    | contrat
)");
  for (const Import* import : {&fr, &ar, &en}) {
    EXPECT_THAT(lines_of(*import), IsEmpty());
    ASSERT_THAT(names_of(import->site.structures), ElementsAre("DAS", "EN"));
    EXPECT_TRUE(import->site.structures[0].category.is("administration"));
    ASSERT_THAT(ties_of(import->site), ElementsAre("DAS > EN"));
    EXPECT_TRUE(import->site.ties[0].direction.is("towards"));
    EXPECT_TRUE(import->site.ties[0].quality.is("good"));
    EXPECT_EQ(import->site.ties[0].id, fr.site.ties[0].id)
        << "the language of the headers is no part of identity";
  }
}

TEST(Sheets, every_header_of_every_sheet_is_read_in_every_language_as_its_own_column) {
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    for (const model::RecordType& type : model::record_types()) {
      if (type.kind == model::Kind::site) continue;
      Table table{std::string(type.sheet.in(language)), {{}, {}}};
      const auto add = [&](std::string_view header) {
        table.rows[0].push_back({Cell::Kind::text, std::string(header), false});
        table.rows[1].push_back({Cell::Kind::text, "1", false});
      };
      for (const model::Field& field : type.fields) add(field.column.in(language));
      for (const ExtraColumn& extra : extra_columns()) {
        if (std::find(extra.kinds.begin(), extra.kinds.end(), type.kind) != extra.kinds.end()) {
          add(extra.header.in(language));
        }
      }
      std::vector<model::Finding> findings;
      const Workbook book{{table}};
      const std::vector<Sheet> sheets = recognise(book, findings);
      for (const model::Finding& finding : findings) ADD_FAILURE() << line_of(finding);
      ASSERT_EQ(sheets.size(), 1u);
      EXPECT_EQ(sheets[0].columns.size(), table.rows[0].size()) << model::name_of(type.kind);
    }
  }
}

TEST(Sheets, no_alias_of_an_extra_column_is_read_as_another_column) {
  for (const ExtraColumn& extra : extra_columns()) {
    for (const model::Kind kind : extra.kinds) {
      std::vector<std::string> headers = {std::string(extra.header.fr), std::string(extra.header.ar),
                                          std::string(extra.header.en)};
      for (const std::string_view also : base::split(extra.header.also, ';')) headers.emplace_back(also);
      for (const std::string& header : headers) {
        const model::RecordType& type = model::type_of(kind);
        Table table{std::string(type.sheet.fr), {{}}};
        for (const model::Field& field : type.fields) {
          if (field.mandatory)
            table.rows[0].push_back({Cell::Kind::text, std::string(field.column.fr), false});
        }
        table.rows[0].push_back({Cell::Kind::text, header, false});
        std::vector<model::Finding> findings;
        const Workbook book{{table}};
        const std::vector<Sheet> sheets = recognise(book, findings);
        ASSERT_EQ(sheets.size(), 1u);
        EXPECT_NE(sheets[0].column(extra.extra), nullptr) << type.sheet.fr << ": " << header;
      }
    }
  }
}

TEST(Sheets, headers_are_read_without_case_accents_or_spaces_around) {
  const Import import = import_text(R"(
#  STRUCTURES
 nom | CATEGORIE | telephone | Tél
DAS | administration | 0537 |
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-03 observation repeated_column STRUCTURES:1 Tél"));
  EXPECT_EQ(import.site.structures.at(0).phone, "0537");
}

TEST(Sheets, a_title_and_empty_rows_above_the_header_are_passed_over) {
  const Import import = import_text(R"(
# Structures
Structures de Salé

Nom | Catégorie
DAS | administration
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("DAS"));
  EXPECT_EQ(import.places.at(import.site.structures[0].id).row, 4);
}

TEST(Sheets, a_title_that_is_also_a_column_is_not_taken_for_the_header) {
  const Import import = import_text(R"(
# Personnes
Leader
Leader | Nom | Âge
Maire | Fatima | 50
# Leaders
Fonction
Maire
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_THAT(names_of(import.site.persons), ElementsAre("Fatima"));
}

TEST(Sheets, unknown_sheets_and_columns_are_named) {
  const Import import = import_text(R"(
# Brouillon
a | b
# Structures
Nom | Humeur | Catégorie
DAS | bonne | administration
# Site
Nom | Salé
Météo | pluie
)");
  EXPECT_THAT(lines_of(import), UnorderedElementsAre("IMP-03 observation unknown_sheet Brouillon:0",
                                                     "IMP-03 observation unknown_column Structures:1 Humeur",
                                                     "IMP-03 observation unknown_field Site:2 Météo"));
}

TEST(Sheets, an_empty_sheet_says_nothing) {
  EXPECT_THAT(lines_of(import_text("# Feuil1\n# Structures\nNom | Catégorie\n")), IsEmpty());
}

TEST(Sheets, a_known_sheet_without_a_header_is_refused) {
  EXPECT_THAT(lines_of(import_text("# Structures\nDAS | administration\nEN | association\n")),
              ElementsAre("IMP-01 nonconforming no_header Structures:1"));
}

TEST(Sheets, of_two_columns_that_say_the_same_the_first_is_read_and_the_second_is_named) {
  const Import import = import_text(R"(
# Structures
Nom | Territoire | Territoires
DAS |            | Salé
# Territoires
Nom  | Type
Salé | ville
)");
  EXPECT_THAT(lines_of(import), ElementsAre("IMP-03 observation repeated_column Structures:1 Territoires"));
}

TEST(Sheets, a_kind_may_be_spread_over_several_sheets) {
  const Import import = import_text(R"(
# Structures
Nom
DAS
# Organisations
Nom
EN
)");
  EXPECT_THAT(names_of(import.site.structures), ElementsAre("DAS", "EN"));
}

TEST(Sheets, formulas_are_reported_once_a_sheet) {
  Workbook book = workbook("# Structures\nNom\nDAS\nEN\n");
  for (auto& row : book.tables[0].rows) row[0].formula = true;
  EXPECT_THAT(lines_of(import_book(book)), Contains("IMP-03 observation formulas Structures:1"));
  EXPECT_EQ(argument(import_book(book).findings.at(0), "count"), "3");
}

TEST(Sheets, the_sheet_site_is_read_field_by_field) {
  const Import import = import_text(R"(
# Site
Champ | Valeur
Nom | Site pilote de Salé
Début | 2012-09
Fin | juillet 2013
Équipe | A; B
Langue | arabe
Opérateur(s) du coaching | REMESS; Echos
)");
  EXPECT_THAT(lines_of(import), IsEmpty());
  const model::SiteInfo& info = import.site.info;
  EXPECT_EQ(info.name, "Site pilote de Salé");
  EXPECT_EQ(info.from.canonical(), "2012-09");
  EXPECT_EQ(info.to.canonical(), "2013-07");
  EXPECT_THAT(info.team, ElementsAre("A", "B"));
  EXPECT_TRUE(info.language.is("ar"));
  EXPECT_THAT(info.operators, ElementsAre("REMESS", "Echos"));
}

TEST(Sheets, the_sheet_site_needs_no_header) {
  EXPECT_EQ(import_text("# Site\nNom | Salé\n").site.info.name, "Salé");
}

TEST(Sheets, an_empty_workbook_is_a_site_named_after_its_file) {
  const Import import = import_book({});
  EXPECT_THAT(lines_of(import), IsEmpty());
  EXPECT_EQ(import.site.info.name, "classeur");
  EXPECT_FALSE(import.site.info.id.empty());
  EXPECT_TRUE(model::actors(import.site).empty());
}

}  // namespace
}  // namespace twiza::intake
