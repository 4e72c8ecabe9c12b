// The guide's tables of contacts, pasted as they are (ENT-06, ENT-07). Every name and number is invented:
// functions stand for names.
#include "intake/contacts.hpp"

#include "export_site.hpp"
#include "intake/contacts_cells.hpp"
#include "intake/export.hpp"
#include "intake/template.hpp"
#include "plan_site.hpp"

namespace twiza::intake {
namespace {

using model::Kind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// Cells with line breaks: "\n" is written "¶".
Workbook pasted(std::string_view text) {
  Workbook book = workbook(text);
  for (Table& table : book.tables) {
    for (auto& row : table.rows) {
      for (Cell& cell : row) {
        for (std::size_t at; (at = cell.text.find("¶")) != std::string::npos;)
          cell.text.replace(at, std::string("¶").size(), "\n");
      }
    }
  }
  return book;
}

ImportPlan plan(std::string_view text, const model::Site* known = nullptr) {
  ImportPlan made = plan_import(pasted(text), "classeur", known);
  expect_worded(made);
  return made;
}

std::string person_line(const model::Site& site, const model::Leader& leader) {
  std::string line = leader.function;
  for (const model::Ref& ref : model::tied_structures(site, leader))
    line += ", " + model::Index(site).name_of(ref);
  for (const model::Person& person : site.persons) {
    if (person.leader.id == leader.id) line += ": " + person.name + " " + person.phone + " " + person.email;
  }
  return line;
}

std::vector<std::string> people(const model::Site& site) {
  std::vector<std::string> lines;
  for (const model::Leader& leader : site.leaders) lines.push_back(person_line(site, leader));
  return lines;
}

// Digits of a number, wherever they stand but in Person.
std::vector<std::string> phones_outside_persons(const model::Site& site) {
  std::vector<std::string> found;
  for (const model::RecordType& type : model::record_types()) {
    if (type.kind == Kind::person) continue;
    for (const model::Record* record : type.all(site)) {
      for (const model::Field& field : type.fields) {
        const model::Value value = field.get(*record);
        model::Texts texts;
        if (const auto* text = std::get_if<std::string>(&value)) texts = {*text};
        if (const auto* many = std::get_if<model::Texts>(&value)) texts = *many;
        if (const auto* word = std::get_if<model::Word>(&value)) texts = {word->typed};
        for (const std::string& text : texts)
          if (!base::find_phones(text).empty()) found.push_back(std::string(field.name) + " " + text);
      }
    }
  }
  return found;
}

TEST(Contacts, ENT_06_ENT_07_a_row_is_a_structure_a_leader_their_tie_and_a_person_apart) {
  const ImportPlan made = plan(R"(
# Contacts
Famille | Organisation | Nom du contact | Fonction | Coordonnées | Commentaires | Domaine | Compétence | Rencontré le | Accord
coopératives | Coopérative Exemple | Mme Exemple | Présidente | 12, rue Fictive, Salé ¶ Tél : 06 00 00 00 01 ¶ exemple@example.org | Très active | Tissage | laine; teinture | 29/11/2012 | oral
)");
  EXPECT_THAT(lines_of(made.doubted), IsEmpty());
  EXPECT_THAT(lines_of(made.refused), IsEmpty());
  const model::Site site = applied(made, nullptr);
  ASSERT_EQ(site.structures.size(), 1u);
  const model::Structure& structure = site.structures[0];
  EXPECT_EQ(structure.name, "Coopérative Exemple");
  EXPECT_TRUE(structure.category.is("cooperative"));
  EXPECT_TRUE(structure.family.is("cooperatives"));
  EXPECT_EQ(structure.address, "12, rue Fictive, Salé");
  EXPECT_EQ(structure.domain, "Tissage");
  EXPECT_THAT(structure.competences, ElementsAre("laine", "teinture")) << "ACT-12";
  EXPECT_EQ(structure.sheet_date.canonical(), "2012-11-29");
  EXPECT_EQ(structure.phone, "");
  EXPECT_THAT(people(site),
              ElementsAre("Présidente, Coopérative Exemple: Mme Exemple 0600000001 exemple@example.org"));
  EXPECT_EQ(site.persons[0].consent, "oral");
  ASSERT_EQ(site.ties.size(), 1u);
  EXPECT_THAT(site.ties[0].indicators, ElementsAre("Présidente"));
  EXPECT_TRUE(site.ties[0].quality.empty() && site.ties[0].word.empty());
  ASSERT_EQ(site.statements.size(), 1u);
  EXPECT_EQ(site.statements[0].passage, "Très active");
  EXPECT_TRUE(site.statements[0].visibility.is("team"));
  EXPECT_TRUE(site.statements[0].quality.empty());
  EXPECT_EQ(site.sources.at(0).code, "Contacts");
  // The guess is told where the record is added.
  const auto guess = std::find_if(made.added.begin(), made.added.end(),
                                  [](const PlanItem& item) { return item.code == "guessed"; });
  ASSERT_NE(guess, made.added.end());
  EXPECT_EQ(guess->column + ": " + guess->now, "Catégorie: coopérative");
}

TEST(Contacts, ENT_06_five_tables_one_under_another_with_titles_and_cells_merged_down) {
  const ImportPlan made = plan(R"(
# Feuil1
Liste des acteurs questionnés
 |
Administrations
Organisation | Nom et fonction du contact | Coordonnées | Commentaires
Délégation fictive A | Délégué | 0500000001 |
Délégation fictive B | Chef de service ¶ Chargée de projet | 0500000002 |
2. ONG et associations
Organisation | Nom du contact | Coordonnées
Association fictive Alpha | Trésorière | 0600000003
 | Président | 0600000004
Coopératives | Contact | Domaine d'activité
Coopérative fictive Oméga | Présidente | Tissage
Communes et autorités
 | Contact | | Coordonnées
Organisation | Nom | Fonction |
Commune fictive | | Élu | 0500000005
Personnes ressources
Nom et prénom | Compétence | Coordonnées
Consultant fictif | médiation | 0600000006
)");
  EXPECT_THAT(lines_of(made.refused), IsEmpty());
  EXPECT_THAT(lines_of(made.doubted), IsEmpty());
  const model::Site site = applied(made, nullptr);
  std::vector<std::string> families;
  for (const model::Structure& structure : site.structures)
    families.push_back(structure.name + " " + structure.family.code);
  EXPECT_THAT(families,
              ElementsAre("Délégation fictive A administrations", "Délégation fictive B administrations",
                          "Association fictive Alpha associations", "Coopérative fictive Oméga cooperatives",
                          "Commune fictive communes"));
  EXPECT_THAT(people(site),
              ElementsAre("Délégué, Délégation fictive A:  0500000001 ",
                          "Chef de service, Délégation fictive B:  0500000002 ",
                          "Chargée de projet, Délégation fictive B",
                          "Trésorière, Association fictive Alpha:  0600000003 ",
                          "Président, Association fictive Alpha:  0600000004 ",
                          "Présidente, Coopérative fictive Oméga", "Élu, Commune fictive:  0500000005 ",
                          "Consultant fictif:  0600000006 "));
  EXPECT_TRUE(site.leaders.back().resource_person.value_or(false));
  EXPECT_THAT(site.leaders.back().competences, ElementsAre("médiation"));
}

TEST(Contacts, ENT_06_five_sheets_named_after_the_tables) {
  const model::Site site = applied(plan(R"(
# Administrations
Organisation | Fonction
Délégation fictive | Délégué
# ONG et associations
Organisation | Fonction
Association fictive | Présidente
# Coopératives
Organisation | Fonction
Coopérative fictive | Présidente
# Communes et autorités
Organisation | Fonction
Pachalik fictif | Pacha
# Personnes ressources
Organisation | Nom du contact | Compétence
 | Consultante fictive | médiation
)"),
                                   nullptr);
  std::vector<std::string> families;
  for (const model::Structure& structure : site.structures)
    families.push_back(structure.family.code + " " + structure.category.code);
  EXPECT_THAT(families, ElementsAre("administrations external_service", "associations association",
                                    "cooperatives cooperative", "communes local_authority"));
  EXPECT_THAT(people(site), Contains("Personne ressource: Consultante fictive  ").Times(0));
  EXPECT_EQ(site.leaders.back().function, "Consultante fictive") << "a word for a function";
}

TEST(Contacts, arabic_headers_and_the_family_column_merged_down) {
  const model::Site site = applied(plan(R"(
# جهات الاتصال
العائلة | المنظمة | اسم جهة الاتصال | المهمة | معلومات الاتصال
التعاونيات | تعاونية المثال | فلانة | رئيسة | ٠٦٠٠٠٠٠٠٠١
 | تعاونية الخيال | | رئيسة | 0600000002
الجماعات والسلطات | جماعة الخيال | | منتخب |
)"),
                                   nullptr);
  std::vector<std::string> lines;
  for (const model::Structure& structure : site.structures)
    lines.push_back(structure.family.code + " " + structure.category.code);
  EXPECT_THAT(lines, ElementsAre("cooperatives cooperative", "cooperatives cooperative", "communes commune"));
  EXPECT_EQ(site.persons[0].phone, "0600000001");
  EXPECT_EQ(site.persons[0].name, "فلانة");
}

TEST(Contacts, ENT_07_numbers_that_the_spreadsheet_spoiled) {
  const ImportPlan made = plan(R"(
# Contacts
Organisation | Fonction | Coordonnées
Alpha | Présidente | 600000001
Bravo | Présidente | 6.12E+08
Charlie | Présidente | 06000000012
Delta | Présidente | +212 6 00 00 00 04
)");
  EXPECT_THAT(lines_of(made.doubted), ElementsAre("Contacts:2 Coordonnées restored_phone Alpha",
                                                  "Contacts:3 Coordonnées lost_digits Bravo",
                                                  "Contacts:4 Coordonnées odd_phone Charlie"));
  const model::Site site = applied(made, nullptr);
  std::vector<std::string> phones;
  for (const model::Person& person : site.persons) phones.push_back(person.phone);
  EXPECT_THAT(phones, ElementsAre("0600000001", "6.12E+08", "06000000012", "0600000004"));
}

TEST(Contacts, two_contacts_in_one_cell_are_two_leaders) {
  const model::Site site = applied(plan(R"(
# Contacts
Organisation | Nom du contact | Fonction | Coordonnées
Alpha | Une telle ¶ Un tel | Présidente ¶ Trésorier | 0600000001 / 0600000002
Bravo | Mme Exemple, présidente ; M. Exemple (trésorier) | | 0600000003
Charlie | Mme Une et M. Deux | Membre |
)"),
                                   nullptr);
  EXPECT_THAT(people(site),
              ElementsAre("Présidente, Alpha: Une telle 0600000001 ", "Trésorier, Alpha: Un tel 0600000002 ",
                          "présidente, Bravo: Mme Exemple 0600000003 ", "trésorier, Bravo: M. Exemple  ",
                          "Membre, Charlie: Mme Une  ", "Membre, Charlie: M. Deux  "));
}

TEST(Contacts, ETH_a_number_in_any_cell_goes_to_the_person) {
  const model::Site site = applied(plan(R"(
# Contacts
Organisation | Nom du contact | Fonction | Commentaires
Alpha 0600000001 | Une telle 0600000002 | Présidente | rappeler au 06 00 00 00 03, ou a@example.org
)"),
                                   nullptr);
  EXPECT_THAT(phones_outside_persons(site), IsEmpty());
  EXPECT_EQ(site.structures.at(0).name, "Alpha");
  EXPECT_EQ(site.statements.at(0).passage, "rappeler au …, ou …");
  EXPECT_EQ(site.persons.at(0).phone, "0600000003; 0600000001; 0600000002");
  EXPECT_EQ(site.persons.at(0).email, "a@example.org");
}

TEST(Contacts, organisations_named_in_a_comment_are_proposed_and_never_tied) {
  const ImportPlan made = plan(R"(
# Contacts
Organisation | Fonction | Commentaires
Coopérative Oméga | Présidente | En conflit avec l'association Alpha depuis 2010
Association Alpha | Président |
)");
  EXPECT_THAT(lines_of(made.doubted),
              ElementsAre("Contacts:2 Commentaires proposed_tie Coopérative Oméga – Association Alpha"));
  EXPECT_THAT(made.doubted[0].candidates, ElementsAre("Association Alpha"));
  const model::Site site = applied(made, nullptr);
  EXPECT_EQ(site.ties.size(), 2u) << "the leaders' only";
  EXPECT_TRUE(site.statements.at(0).quality.empty());
}

TEST(Contacts, ACT_14_one_organisation_on_two_rows_is_one_structure) {
  const model::Site site = applied(plan(R"(
# Contacts
Organisation | Nom du contact | Fonction
Alpha | Une telle | Présidente
Bravo | Une telle | Membre
ALPHA | Un tel | Membre
)"),
                                   nullptr);
  EXPECT_THAT(names_of(site.structures), ElementsAre("Alpha", "Bravo"));
  EXPECT_EQ(site.leaders.size(), 3u);
}

TEST(Contacts, pasted_again_nothing_is_written_and_guesses_replace_nothing) {
  const char* text = R"(
# Contacts
Famille | Organisation | Nom du contact | Fonction | Coordonnées | Commentaires
coopératives | Coopérative Alpha | Une telle ¶ Un tel | Membre | 12 rue Fictive 600000001 | active
 | Coopérative Bravo | | Présidente | 0600000002 |
personnes ressources | | Consultante fictive | | 0600000003 | à revoir
)";
  model::Site site = applied(plan(text), nullptr);
  EXPECT_THAT(written(plan(text, &site)), IsEmpty());
  EXPECT_THAT(lines_of(plan(text, &site).added), IsEmpty());
  site.structures[0].category = {"association", {}};
  site.structures[0].phone = "0500000009";
  EXPECT_THAT(written(plan(text, &site)), IsEmpty());
  // And out and in again.
  EXPECT_THAT(written(plan_import(export_site(site, base::Language::fr), "x", &site)), IsEmpty());
}

TEST(Contacts, known_structures_are_found_and_only_completed) {
  const model::Site site =
      site_of("# Structures\nCode | Nom | Catégorie | Aliases\nS1 | Entraide nationale | agence | EN\n");
  const ImportPlan made =
      plan("# Contacts\nOrganisation | Fonction | Domaine\nEN | Délégué | social\n", &site);
  EXPECT_THAT(written(made), Contains("structure.domain"));
  EXPECT_THAT(written(made), testing::Not(Contains("structure.name")));
  EXPECT_THAT(written(made), testing::Not(Contains("structure.category")));
  EXPECT_THAT(lines_of(made.absent), IsEmpty());
}

TEST(Contacts, rows_that_name_nobody_and_unknown_columns_are_told) {
  const ImportPlan made = plan(
      "# Contacts\nOrganisation | Fonction | Couleur préférée\nAlpha | Présidente | bleu\n# "
      "Contacts\nCouleur | Taille\na | b\n");
  EXPECT_THAT(lines_of(made.doubted), ElementsAre("Contacts:1 Couleur préférée unknown_column "));
  EXPECT_THAT(lines_of(made.refused), ElementsAre("Contacts:1 no_header "));
}

TEST(Contacts, the_example_row_of_the_template_is_skipped) {
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    const Template blank = make_template(TemplateSize::simple, language);
    const ImportPlan made = plan_import(blank.workbook, "x", nullptr);
    EXPECT_THAT(lines_of(made.refused), IsEmpty());
    EXPECT_EQ(made.drafts.size(), 1u) << "the site";
  }
}

// A2, acceptance: 33 rows, 7 + 7 + 11 + 5 + 3.
std::string synthetic_salé() {
  int phone = 0;
  const auto next = [&] {
    const std::string number = std::to_string(++phone);
    return "06000000" + std::string(number.size() < 2 ? 1 : 0, '0') + number;
  };
  std::string text = "# Contacts\nActeurs intervenants sur le territoire\n";
  const char* header = "Organisation | Nom du contact | Fonction | Coordonnées | Commentaires\n";
  const char* kinds[7] = {"Délégation", "Direction", "Agence", "Office", "Chambre", "Centre", "Wilaya"};
  text += std::string("Administrations\n") + header;
  for (int i = 0; i < 7; ++i) {
    const std::string name = std::string(kinds[i]) + " fictive de la ville";
    const std::string address = std::to_string(10 + i) + ", avenue Imaginaire";
    // Its name and its address exchanged.
    if (i == 2) {
      text += address + " | Directeur fictif | Directeur | " + name + " ¶ " + next() + " |\n";
    } else {
      text += name + " | Directeur fictif | Directeur | " + address + " ¶ " + next() + " | réunion tenue\n";
    }
  }
  text += std::string("ONG et associations\n") + header;
  const char* words[11] = {"Olivier",    "Rivière", "Montagne", "Horizon", "Lumière", "Jardin",
                           "Passerelle", "Tissage", "Poterie",  "Safran",  "Arganier"};
  for (int i = 0; i < 7; ++i) {
    const std::string name = std::string("Association ") + words[i];
    if (i == 4) {
      text += "Hay Imaginaire, rue 5 | Présidente fictive | Présidente | " + name + " ¶ " + next() + " |\n";
    } else if (i == 6) {
      text += name + " | | | |\n";  // without contact
    } else {
      text += name + " | Présidente fictive | Présidente | " + std::to_string(30 + i) + " rue Inventée ¶ " +
              next() + " |\n";
    }
  }
  text += std::string("Coopératives\n") + header;
  for (int i = 0; i < 11; ++i) {
    const std::string name = std::string("Coopérative ") + words[i];
    const bool twin = i == 7 || i == 8;
    const std::string details =
        twin ? "7, rue Partagée ¶ 0600000099" : std::to_string(50 + i) + ", derb Rêvé ¶ " + next();
    text += name + " | Présidente fictive | Présidente | " + details + " | vend au souk\n";
  }
  text += std::string("Communes et autorités\n") + header;
  const char* communes[5] = {"Commune imaginaire", "Arrondissement du Nord rêvé",
                             "Arrondissement du Sud rêvé", "Pachalik inventé", "Caïdat songé"};
  for (int i = 0; i < 5; ++i) text += std::string(communes[i]) + " | | Élu | " + next() + " | \n";
  text += "Personnes ressources\nNom du contact | Compétence | Coordonnées\n";
  for (const char* person : {"Consultante fictive", "Professeur fictif", "Médiatrice fictive"})
    text += std::string(person) + " | médiation | " + next() + "\n";
  return text;
}

TEST(Contacts, ENT_06_ENT_07_ACT_18_the_acceptance_story_of_salé) {
  const ImportPlan made = plan(synthetic_salé());
  EXPECT_THAT(lines_of(made.refused), IsEmpty());
  EXPECT_THAT(lines_of(made.doubted),
              UnorderedElementsAre("Contacts:6 Organisation swapped_cells Agence fictive de la ville",
                                   "Contacts:17 Organisation swapped_cells Association Lumière",
                                   "Contacts:19 Nom du contact missing_contact Association Passerelle",
                                   "Contacts:30 duplicate.phone_address Coopérative Poterie"));
  for (const PlanItem& item : made.doubted) {
    if (item.code == "duplicate.phone_address") {
      EXPECT_THAT(item.candidates, ElementsAre("Coopérative Tissage"));
    }
    if (item.row == 6) {
      EXPECT_EQ(item.was + " → " + item.now, "12, avenue Imaginaire → Agence fictive de la ville");
    }
  }
  const model::Site site = applied(made, nullptr);
  EXPECT_EQ(site.structures.size(), 30u);
  EXPECT_EQ(site.leaders.size(), 32u);
  EXPECT_EQ(site.ties.size(), 29u);
  for (const model::Tie& tie : site.ties) {
    EXPECT_TRUE(tie.quality.empty() && tie.word.empty() && tie.direction.empty());
    EXPECT_EQ(tie.from.kind, Kind::leader);
  }
  for (const model::Statement& statement : site.statements) EXPECT_TRUE(statement.quality.empty());
  EXPECT_THAT(phones_outside_persons(site), IsEmpty());
  EXPECT_EQ(std::count_if(site.persons.begin(), site.persons.end(),
                          [](const auto& person) { return !person.phone.empty(); }),
            32);
  EXPECT_EQ(site.structures[2].address, "12, avenue Imaginaire");
  std::map<std::string, int> families;
  for (const model::Structure& structure : site.structures) ++families[structure.family.code];
  EXPECT_EQ(families["administrations"], 7);
  EXPECT_EQ(families["associations"], 7);
  EXPECT_EQ(families["cooperatives"], 11);
  EXPECT_EQ(families["communes"], 5);
  EXPECT_THAT(written(plan(synthetic_salé(), &site)), IsEmpty());
}

TEST(Contacts, many_rows_are_not_compared_each_with_each) {
  constexpr int rows = 20000;
  Workbook book =
      workbook("# Contacts\nOrganisation | Nom du contact | Fonction | Coordonnées | Commentaires\n");
  for (int i = 0; i < rows; ++i) {
    const std::string n = std::to_string(i);
    auto& row = book.tables[0].rows.emplace_back();
    for (const std::string& text :
         {i % 2 == 0 ? "Association " + n : std::string("Association commune"), std::string("Une telle"),
          std::string("Membre"), std::string("12 rue X ¶ 0600000001"),
          "avec l'association " + std::to_string(i + 2)})
      row.push_back({Cell::Kind::text, text});
  }
  const ImportPlan made = plan_import(book, "x", nullptr);
  EXPECT_GT(made.drafts.size(), 60000u);
}

TEST(ContactsCells, details) {
  const Details details = read_details(
      "Adresse : 12, rue Fictive\nTél: 06 00 00 00 01 / Fax 0500000002\nE-mail : a@example.org.");
  EXPECT_EQ(details.rest, "12, rue Fictive");
  EXPECT_THAT(details.emails, ElementsAre("a@example.org"));
  EXPECT_EQ(details.phones.size(), 2u);
  EXPECT_EQ(read_details("").rest, "");
  EXPECT_EQ(read_details("@ @@ a@ @b").rest, "@ @@ a@ @b");
}

TEST(ContactsCells, addresses_and_organisations) {
  for (const char* text : {"12, rue X", "Hay Salam, rue 5", "Avenue Y", "زنقة 5", "Lot 4 Imm 3"}) {
    EXPECT_TRUE(looks_like_address(text)) << text;
    EXPECT_FALSE(looks_like_organisation(text)) << text;
  }
  for (const char* text : {"Association X", "Coopérative de la rue", "La délégation", "جمعية كذا", "ONG Y"}) {
    EXPECT_TRUE(looks_like_organisation(text)) << text;
  }
}

}  // namespace
}  // namespace twiza::intake
