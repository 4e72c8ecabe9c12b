#include "model/site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twiza::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

template <class R>
R& add(std::vector<R>& records, const char* key) {
  records.emplace_back();
  records.back().id = base::derived_id({}, name_of(R::kind), key);
  return records.back();
}

template <class R>
Ref ref(const R& record) {
  return {R::kind, record.id};
}

Territory& territory(Site& site, const char* name, const char* parent = nullptr) {
  Territory& added = add(site.territories, name);
  added.name = name;
  if (parent != nullptr) added.parent = {Kind::territory, base::derived_id({}, "territory", parent)};
  return added;
}

std::vector<std::string> names(const std::vector<const Territory*>& line) {
  std::vector<std::string> all;
  for (const Territory* one : line) all.push_back(one->name);
  return all;
}

TEST(Index, finds_records_by_id_and_actors_by_reference) {
  Site site;
  add(site.structures, "DAS").name = "DAS";
  add(site.leaders, "maire").function = "Maire";
  add(site.groups, "ambulants").name = "Ambulants";
  add(site.themes, "eau").name = "Eau";
  const Index index(site);
  EXPECT_EQ(index.structure(site.structures[0].id), &site.structures[0]);
  EXPECT_EQ(index.actor(ref(site.leaders[0])), &site.leaders[0]);
  EXPECT_EQ(index.actor(ref(site.groups[0])), &site.groups[0]);
  EXPECT_EQ(index.actor(ref(site.themes[0])), nullptr);
  EXPECT_TRUE(index.holds(ref(site.themes[0])));
  EXPECT_FALSE(index.holds({Kind::leader, site.structures[0].id})) << "the kind is part of the reference";
  EXPECT_EQ(index.structure(base::Id()), nullptr);
}

TEST(Index, a_record_is_called_by_its_name_and_in_arabic_where_there_is_one) {
  Site site;
  Structure& structure = add(site.structures, "EN");
  structure.name = "Entraide";
  structure.name_ar = "التعاون";
  add(site.leaders, "maire").function = "Maire";
  Tie& tie = add(site.ties, "t");
  tie.from = ref(site.leaders[0]);
  tie.to = ref(site.structures[0]);
  add(site.sources, "E3").code = "E3";
  const Index index(site);
  EXPECT_EQ(index.name_of(tie.to), "Entraide");
  EXPECT_EQ(index.name_of(tie.to, base::Language::ar), "التعاون");
  EXPECT_EQ(index.name_of(tie.from, base::Language::ar), "Maire");
  EXPECT_EQ(index.name_of(ref(tie)), "Maire – Entraide");
  EXPECT_EQ(index.name_of(ref(site.sources[0])), "E3");
  EXPECT_EQ(index.name_of({Kind::structure, base::derived_id({}, "x", "?")}), "");
}

TEST(Index, TER_02_the_line_of_a_territory_goes_from_itself_outwards) {
  Site site;
  territory(site, "Rabat-Salé");
  territory(site, "Préfecture", "Rabat-Salé");
  territory(site, "Tabriquet", "Préfecture");
  const Index index(site);
  EXPECT_THAT(names(index.ancestry(site.territories[2].id)),
              ElementsAre("Tabriquet", "Préfecture", "Rabat-Salé"));
  EXPECT_THAT(names(index.ancestry(base::Id())), IsEmpty());
}

TEST(Index, TER_02_a_cycle_of_parents_is_cut_where_it_closes) {
  Site site;
  territory(site, "A", "C");
  territory(site, "B", "A");
  territory(site, "C", "B");
  territory(site, "D", "D");
  const Index index(site);
  EXPECT_THAT(names(index.ancestry(site.territories[0].id)), ElementsAre("A", "C", "B"));
  EXPECT_THAT(names(index.ancestry(site.territories[3].id)), ElementsAre("D"));
}

TEST(Actors, are_structures_then_leaders_then_groups) {
  Site site;
  add(site.groups, "g");
  add(site.leaders, "l");
  add(site.structures, "s");
  EXPECT_THAT(actors(site), ElementsAre(ref(site.structures[0]), ref(site.leaders[0]), ref(site.groups[0])));
}

TEST(TiedStructures, the_one_a_leader_leads_comes_first_whatever_the_order_of_ties) {
  Site site;
  add(site.leaders, "p").function = "Président de coopérative";
  add(site.structures, "commune");
  add(site.structures, "coopérative");
  add(site.groups, "g");
  const auto tie = [&](const Ref& other, const char* indicator) {
    Tie& added = add(site.ties, std::to_string(site.ties.size()).c_str());
    added.from = other;
    added.to = ref(site.leaders[0]);
    added.indicators = {indicator};
  };
  tie(ref(site.groups[0]), "Président de coopérative");
  tie(ref(site.structures[0]), "contrat");
  tie(ref(site.structures[1]), "Président de coopérative");
  tie(ref(site.structures[1]), "salarié");
  EXPECT_THAT(tied_structures(site, site.leaders[0]),
              ElementsAre(ref(site.structures[1]), ref(site.structures[0]), ref(site.groups[0])));
}

TEST(TiedStructures, a_leader_tied_to_leaders_only_has_none) {
  Site site;
  add(site.leaders, "a");
  add(site.leaders, "b");
  Tie& tie = add(site.ties, "t");
  tie.from = ref(site.leaders[0]);
  tie.to = ref(site.leaders[1]);
  EXPECT_THAT(tied_structures(site, site.leaders[0]), IsEmpty());
}

TEST(TiedStructures, a_tie_that_is_no_more_names_a_leader_only_where_no_other_does) {
  Site site;
  add(site.leaders, "p").function = "Président";
  add(site.structures, "comité").name = "Comité";
  add(site.structures, "commune").name = "Commune";
  for (const Structure& structure : site.structures) {
    Tie& tie = add(site.ties, structure.code.c_str());
    tie.from = ref(structure);
    tie.to = ref(site.leaders[0]);
  }
  site.ties[0].status = {"ended", ""};
  EXPECT_EQ(tied_structures(site, site.leaders[0]).front(), ref(site.structures[1]));
  EXPECT_EQ("Président, Commune", full_name(site, Index(site), ref(site.leaders[0]), base::Language::fr));
  site.ties.pop_back();
  EXPECT_EQ("Président, Comité", full_name(site, Index(site), ref(site.leaders[0]), base::Language::fr));
}

}  // namespace
}  // namespace twiza::model
