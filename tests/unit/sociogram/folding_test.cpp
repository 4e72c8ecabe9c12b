#include "sociogram/folding.hpp"

#include "site_builder.hpp"
#include "sociogram/evidence.hpp"

namespace twiza::sociogram {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// "A – B good towards", in the order of the site.
std::vector<std::string> ties(const model::Site& site) {
  const model::Index index(site);
  std::vector<std::string> lines;
  for (const model::Tie& tie : site.ties) {
    std::string line = index.name_of(tie.from) + " – " + index.name_of(tie.to);
    if (!tie.quality.empty()) line += " " + tie.quality.code;
    if (!tie.direction.empty()) line += " " + tie.direction.code;
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> names_of_actors(const model::Site& site) {
  const model::Index index(site);
  std::vector<std::string> names;
  for (const model::Ref& ref : model::actors(site)) names.push_back(index.name_of(ref));
  return names;
}

struct Town : SiteBuilder {
  Town() {
    territory("Salé");
    territory("Tabriquet", "Salé");
    structure("Wilaya", "Salé").family.code = "administrations";
    structure("DAS", "Tabriquet").family.code = "administrations";
    structure("Amal", "Tabriquet").family.code = "associations";
    structure("Nour", "Salé").family.code = "associations";
    structure("REMESS").family.code = "operator";
    structure("Coop").family.code = "cooperatives";
    leader("Présidente");
    group("Les autorités", "Wilaya; DAS");
  }
};

TEST(Folding, ACT_21_a_class_stands_in_place_of_its_members_and_takes_their_ties) {
  Town town;
  town.tie("Amal > Wilaya: demande").direction.code = "towards";
  town.tie("DAS > Amal: convention").direction.code = "towards";
  town.tie("Wilaya > DAS: tutelle");
  town.tie("Amal > Nour: réseau");
  const model::Site site = fold_actors(town.site, {false, {town["Les autorités"]}, {}});
  EXPECT_THAT(names_of_actors(site),
              ElementsAre("Amal", "Nour", "REMESS", "Coop", "Présidente", "Les autorités"));
  EXPECT_THAT(ties(site),
              ElementsAre("Amal – Les autorités mutual", "Les autorités – Les autorités", "Amal – Nour"));
  EXPECT_THAT(site.ties.front().indicators, ElementsAre("demande", "convention"));
  EXPECT_EQ(site.ties.back().id, town.site.ties.back().id) << "a tie that no fold touches is the same tie";
  EXPECT_EQ(site.groups.front().territories.size(), 2u) << "it stands where its members stood";
}

TEST(Folding, QUA_07_families_become_one_symbol_each_and_the_operator_stays) {
  Town town;
  town.tie("Présidente > Amal: Présidente");
  town.tie("Wilaya > Amal: convention");
  town.tie("REMESS > Amal: appui");
  const model::Site site = fold_actors(town.site, {true, {}, {}});
  EXPECT_THAT(names_of_actors(site),
              UnorderedElementsAre("REMESS", "Coop", "Administrations", "ONG et associations"));
  const model::Group& associations = site.groups.back();
  EXPECT_EQ(associations.name, "ONG et associations");
  EXPECT_EQ(associations.size, 3) << "two associations and the president who leads one";
  EXPECT_THAT(ties(site),
              ElementsAre("ONG et associations – ONG et associations",
                          "Administrations – ONG et associations", "REMESS – ONG et associations"));
}

TEST(Folding, good_and_conflictual_ties_of_one_fold_stay_apart) {
  Town town;
  town.tie("Wilaya > Amal: convention", "bonne");
  town.tie("DAS > Amal: subvention", "conflictuelle");
  town.tie("DAS > Amal: réunion", "bonne");
  const model::Site site = fold_actors(town.site, {false, {town["Les autorités"]}, {}});
  EXPECT_THAT(ties(site), ElementsAre("Les autorités – Amal good", "Les autorités – Amal conflictual"));
}

TEST(Folding, ENT_08_the_sources_of_joined_ties_are_counted_together) {
  Town town;
  town.source("E1", "Wilaya");
  town.source("E2", "Amal");
  const model::Tie first = town.tie("Wilaya > Amal: convention", "bonne");
  const model::Tie second = town.tie("DAS > Amal: réunion", "bonne");
  town.says("E1", first, "bonne");
  town.says("E2", second, "bonne");
  const model::Site site = fold_actors(town.site, {false, {town["Les autorités"]}, {}});
  ASSERT_EQ(site.ties.size(), 1u);
  EXPECT_EQ(Evidence(site).independent_sources(site.ties.front()), 2);
}

TEST(Folding, ACT_21_a_class_unfolds_into_its_members) {
  Town town;
  town.source("E1", "Amal");
  const model::Tie tie = town.tie("Amal > Les autorités: demande", "conflictuelle");
  town.says("E1", tie, "conflictuelle");
  town.tie("Les autorités > Les autorités: coordination");
  const model::Site site = unfold_classes(town.site, {town["Les autorités"]});
  EXPECT_THAT(ties(site), ElementsAre("Amal – Wilaya conflictual", "Amal – DAS conflictual", "Wilaya – DAS"));
  EXPECT_TRUE(site.ties.front().basis.is("explicit_class")) << "what was told of the class";
  const Evidence evidence(site);
  for (const model::Tie& drawn : {site.ties[0], site.ties[1]})
    EXPECT_EQ(evidence.independent_sources(drawn), 1);
  EXPECT_THAT(site.groups, IsEmpty());
}

TEST(Folding, a_class_without_members_stays) {
  SiteBuilder town;
  town.structure("DAS");
  town.group("Les voisins").nature.code = "class";
  town.tie("DAS > Les voisins: visite");
  EXPECT_THAT(ties(unfold_classes(town.site, {town["Les voisins"]})), ElementsAre("DAS – Les voisins"));
}

TEST(Folding, is_the_same_each_time_and_leaves_no_tie_without_its_ends) {
  Town town;
  town.tie("Wilaya > Amal: convention");
  town.tie("Amal > Les autorités: demande");
  town.tie("DAS > DAS: interne");
  for (const Folding& folding :
       {Folding{true, {}, {}}, Folding{false, {town["Les autorités"]}, {}},
        Folding{true, {town["Les autorités"]}, {}}, Folding{true, {}, {town["Les autorités"]}}}) {
    const model::Site site = fold_actors(town.site, folding);
    const model::Index index(site);
    std::set<base::Id> ids;
    for (const model::Tie& tie : site.ties) {
      EXPECT_NE(index.actor(tie.from), nullptr);
      EXPECT_NE(index.actor(tie.to), nullptr);
      EXPECT_TRUE(ids.insert(tie.id).second);
    }
    EXPECT_EQ(ties(site), ties(fold_actors(town.site, folding)));
  }
}

}  // namespace
}  // namespace twiza::sociogram
