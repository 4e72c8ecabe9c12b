#include "documents/actor_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twiza::documents {
namespace {

using model::Kind;
using model::Ref;
using ::testing::Contains;
using ::testing::ElementsAre;

base::Id id(int n) {
  base::Id made;
  made.bytes[15] = static_cast<std::uint8_t>(n);
  return made;
}

// The guide's own examples: the commune of Sidi Chara and its president (SOC L1581-1656).
class ActorSheetTest : public ::testing::Test {
 protected:
  ActorSheetTest() {
    model::Territory territory;
    territory.id = id(1);
    territory.name = "Béni Meskine";
    site_.territories.push_back(territory);

    model::Structure commune;
    commune.id = commune_.id;
    commune.name = "Commune de Sidi Chara";
    commune.category = {"commune", ""};
    commune.territories = {{Kind::territory, id(1)}};
    commune.competences = {"Étude des PCD"};
    commune.town = "Sidi Chara";
    commune.phone = "0612345678";
    commune.sheet_date = base::parse_when("24/06/2013");
    site_.structures.push_back(commune);
    commune.id = agency_.id;
    commune.name = "Agence de Développement";
    commune.acronym = "AD";
    commune.phone.clear();
    site_.structures.push_back(commune);

    model::Leader leader;
    leader.id = leader_.id;
    leader.function = "Président";
    leader.sex = "homme";
    site_.leaders.push_back(leader);
    model::Person person;
    person.leader = leader_;
    person.name = "Mostapha A.";
    person.age = "45";
    person.family_situation = "marié, deux enfants";
    person.email = "president@example.org";
    site_.persons.push_back(person);
    model::Group group;
    group.id = group_.id;
    group.name = "Éleveurs";
    group.size = 120;
    group.represented_by = leader_;
    site_.groups.push_back(group);

    tie(11, leader_, commune_, {"Président"}, "");
    tie(12, commune_, agency_, {"convention de partenariat"}, "good");
    tie(13, group_, group_, {"entraide"}, "");
    site_.ties[1].direction = {"towards", ""};
    site_.ties[1].word = "cordiale";
    site_.ties[1].sources = {{Kind::source, id(21)}, {Kind::source, id(22)}};

    model::Project project;
    project.name = "Puits";
    project.status = {"in_progress", ""};
    project.carriers = {commune_};
    project.associates = {leader_};
    site_.projects.push_back(project);
  }

  void tie(int n, const Ref& from, const Ref& to, model::Texts indicators, std::string quality) {
    model::Tie tie;
    tie.id = id(n);
    tie.from = from;
    tie.to = to;
    tie.indicators = std::move(indicators);
    tie.quality.code = std::move(quality);
    site_.ties.push_back(tie);
  }

  ActorSheet sheet(const Ref& actor, privacy::Profile profile = privacy::Profile::restitution,
                   base::Language language = base::Language::fr) const {
    const privacy::SharedSite shared = privacy::share(site_, profile);
    const model::Index index(shared.site());
    return actor_sheet(shared, index, actor, base::Words::of(language));
  }

  static std::vector<std::string> lines(const ActorSheet& sheet, const std::string& heading) {
    for (const Rubric& rubric : sheet.rubrics) {
      if (rubric.heading == heading) return rubric.lines;
    }
    ADD_FAILURE() << "no rubric " << heading;
    return {};
  }

  const Ref commune_{Kind::structure, id(2)}, agency_{Kind::structure, id(3)};
  const Ref leader_{Kind::leader, id(4)}, group_{Kind::group, id(5)};
  model::Site site_;
};

TEST_F(ActorSheetTest, Act09Doc05AStructureHasTheGuidesRubricsInOrder) {
  const ActorSheet commune = sheet(commune_);
  std::vector<std::string> headings;
  for (const Rubric& rubric : commune.rubrics) headings.push_back(rubric.heading);
  EXPECT_THAT(headings, ElementsAre("Lien structures", "Liens avec les leaders", "Projets portés",
                                    "Associé au projet", "Compétences", "Coordonnées", "Territoires"));
  EXPECT_EQ(commune.title, "Commune de Sidi Chara");
  EXPECT_EQ(commune.date, "Fiche du 24/06/2013");
  EXPECT_THAT(lines(commune, "Territoires"), ElementsAre("Béni Meskine"));
  EXPECT_EQ(sheet(agency_).title, "Agence de Développement (AD)");
}

TEST_F(ActorSheetTest, Act09ATieSaysIndicatorDirectionRelationWordAndSources) {
  EXPECT_THAT(
      lines(sheet(commune_, privacy::Profile::team), "Lien structures"),
      ElementsAre("Agence de Développement\u00A0: convention de partenariat · flèche sortante · relation "
                  "bonne (cordiale) · 2\u00A0sources"));
  EXPECT_THAT(
      lines(sheet(agency_, privacy::Profile::team), "Lien structures"),
      ElementsAre("Commune de Sidi Chara\u00A0: convention de partenariat · flèche entrante · relation bonne "
                  "(cordiale) · 2\u00A0sources"));
}

// The coach's own word and how many spoke are the team's; a conflict is a dialogue to be built.
TEST_F(ActorSheetTest, Soc21TheCommitteeReadsNeutralWords) {
  EXPECT_THAT(lines(sheet(commune_), "Lien structures"),
              ElementsAre("Agence de Développement\u00A0: convention de partenariat · flèche sortante · "
                          "relation bonne"));
  site_.ties[1].quality.code = "conflictual";
  EXPECT_THAT(lines(sheet(commune_), "Lien structures"),
              ElementsAre("Agence de Développement\u00A0: convention de partenariat · flèche sortante · "
                          "dialogue à construire"));
}

TEST_F(ActorSheetTest, Act09ALeadersFunctionIsSaidOnce) {
  EXPECT_THAT(lines(sheet(commune_), "Liens avec les leaders"), ElementsAre("Président"));
}

TEST_F(ActorSheetTest, Act08ALeaderIsCalledWithHerStructureAndWithoutPersonByDefault) {
  const ActorSheet leader = sheet(leader_);
  EXPECT_EQ(leader.title, "Président, Commune de Sidi Chara");
  EXPECT_EQ(leader.subtitle, "");
  EXPECT_THAT(lines(leader, "Associé au projet"), ElementsAre("Puits (en cours)"));
  EXPECT_THAT(lines(leader, "Coordonnées"), Contains("E-mail : réservé à l’équipe"));
}

TEST_F(ActorSheetTest, Act08TheTeamSeesThePerson) {
  const ActorSheet leader = sheet(leader_, privacy::Profile::team);
  EXPECT_EQ(leader.title, "Mostapha A. – Président, Commune de Sidi Chara");
  EXPECT_EQ(leader.subtitle, "homme · 45 ans · marié, deux enfants");
  EXPECT_THAT(lines(leader, "Coordonnées"), Contains("E-mail : president@example.org"));
}

TEST_F(ActorSheetTest, Act08EmptyRubricsAreToBeFilledIn) {
  const ActorSheet leader = sheet(leader_);
  EXPECT_THAT(lines(leader, "Compétences"), ElementsAre("à renseigner"));
  for (const Rubric& rubric : leader.rubrics) EXPECT_FALSE(rubric.lines.empty()) << rubric.heading;
}

TEST_F(ActorSheetTest, Act04AGroupSaysItsSizeAndWhoSpeaksForIt) {
  const ActorSheet group = sheet(group_);
  EXPECT_THAT(lines(group, "Effectif"), ElementsAre("120"));
  EXPECT_THAT(lines(group, "Représenté par"), ElementsAre("Président, Commune de Sidi Chara"));
  EXPECT_THAT(lines(group, "Liens avec des groupes et des thématiques"),
              ElementsAre("Entre les membres\u00A0: entraide"));
}

TEST_F(ActorSheetTest, Qua01InArabic) {
  const ActorSheet commune = sheet(commune_, privacy::Profile::restitution, base::Language::ar);
  EXPECT_THAT(lines(commune, "معلومات الاتصال"), Contains("الهاتف: محفوظ لدى الفريق"));
}

TEST_F(ActorSheetTest, AnActorThatIsNotThereHasNoSheet) {
  EXPECT_TRUE(sheet({Kind::structure, id(99)}).title.empty());
}

}  // namespace
}  // namespace twiza::documents
