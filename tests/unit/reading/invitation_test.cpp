#include "reading/invitation.hpp"

#include "../sociogram/site_builder.hpp"
#include "reading/institutions.hpp"

namespace twiza::reading {
namespace {

using sociogram::SiteBuilder;

struct Case : SiteBuilder {
  InvitationRequest request;

  Invitation invitation() const { return invite(site, {}, request); }
  std::vector<std::string> seats() const {
    std::vector<std::string> names;
    const model::Index index(site);
    for (const Seat& seat : invitation().seats) names.push_back(index.name_of(seat.actor));
    return names;
  }
  std::vector<const Want*> unmet(const Invitation& invitation, Want::What what) const {
    std::vector<const Want*> found;
    for (const Want& want : invitation.wants) {
      if (want.what == what && !want.met) found.push_back(&want);
    }
    return found;
  }
};

// Four associations, a commune in conflict with vendors, a cooperative that nobody is tied to.
struct Town : Case {
  Town() {
    for (const char* name : {"A", "B", "C", "D"}) structure(name).family = {"associations", ""};
    structure("Commune").family = {"authorities", ""};
    structure("Coopérative").family = {"cooperatives", ""};
    group("Marchands").family = {"beneficiaries", ""};
    leader("Maire");
    tie("Maire > Commune: mandat");
    tie("A > B: x");
    tie("A > C: x");
    tie("A > D: x");
    tie("Commune > Marchands: x", "conflictuelle");
  }
};

TEST(Invitation, ANA_10_families_sides_and_beneficiaries_come_before_all_others) {
  Town town;
  town.request.seats = 4;
  EXPECT_THAT(town.seats(), testing::ElementsAre(testing::_, "Commune", "Coopérative", "Marchands"));
  const Invitation invitation = town.invitation();
  EXPECT_TRUE(invitation.proven);
  EXPECT_TRUE(town.unmet(invitation, Want::What::family).empty());
  EXPECT_TRUE(town.unmet(invitation, Want::What::side).empty());
}

TEST(Invitation, a_seat_belongs_to_the_structure_and_its_leader_may_take_it) {
  Town town;
  const Invitation invitation = town.invitation();
  for (const Seat& seat : invitation.seats) {
    EXPECT_NE(seat.actor, town.ref("Maire"));
    if (seat.actor == town.ref("Commune")) {
      EXPECT_EQ(seat.who, model::Refs{town.ref("Maire")});
    }
  }
}

TEST(Invitation, ATE_06_beneficiaries_that_are_not_on_the_map_are_missed) {
  Case c;
  c.structure("A");
  const Invitation invitation = c.invitation();
  const auto missed = c.unmet(invitation, Want::What::beneficiaries);
  ASSERT_EQ(missed.size(), 1u);
  EXPECT_TRUE(missed[0]->candidates.empty());
}

TEST(Invitation, ATE_05_the_guides_institutions_are_recognised_by_their_names) {
  Case c;
  c.structure("Division de l'Action Sociale (DAS)");
  c.structure("Quelconque").acronym = "ADS";
  c.structure("Union Tigemmi").category = {"cooperative_union", ""};
  c.structure("Réseau des maires").category = {"network", ""};
  c.leader("Secrétaire général");
  const Invitation invitation = c.invitation();
  std::vector<std::string> missed;
  for (const Want* want : c.unmet(invitation, Want::What::institution))
    missed.emplace_back(want->institution);
  EXPECT_EQ(missed, (std::vector<std::string>{"cta", "odco", "networks"}));
}

TEST(Invitation, whole_words_alone_name_an_institution) {
  EXPECT_TRUE(mentions("delegation de l ads", "ads"));
  EXPECT_FALSE(mentions("adsl maroc", "ads"));
}

TEST(Invitation, what_is_added_stays_and_what_is_left_out_is_never_chosen) {
  Town town;
  town.request.seats = 4;
  town.request.added = {town.ref("D")};
  town.request.left_out = {{town.ref("Coopérative"), "déjà vue"}};
  const std::vector<std::string> seats = town.seats();
  EXPECT_THAT(seats, testing::Contains("D"));
  EXPECT_THAT(seats, testing::Not(testing::Contains("Coopérative")));
  EXPECT_EQ(town.unmet(town.invitation(), Want::What::family).size(), 1u);
  town.request.seats = 100;
  EXPECT_EQ(town.seats().size(), 6u) << "everybody else";
}

TEST(Invitation, ATE_03_no_open_conflict_sits_at_one_table) {
  Town town;
  for (int tables = 2; tables <= 4; ++tables) {
    town.request.tables = tables;
    const Invitation invitation = town.invitation();
    ASSERT_EQ(invitation.seating, graph::Seating::Outcome::seated);
    int commune = -1, vendors = -1;
    for (const Seat& seat : invitation.seats) {
      if (seat.actor == town.ref("Commune")) commune = seat.table;
      if (seat.actor == town.ref("Marchands")) vendors = seat.table;
    }
    EXPECT_NE(commune, vendors);
  }
  town.request.tables = 1;
  EXPECT_EQ(town.invitation().seating, graph::Seating::Outcome::impossible);
}

TEST(Invitation, women_and_youth_are_looked_for) {
  Case c;
  c.structure("Coopérative des femmes Tigmmi");
  c.structure("Foyer").name_ar = "دار الشباب";
  const Invitation invitation = c.invitation();
  EXPECT_TRUE(c.unmet(invitation, Want::What::women).empty());
  EXPECT_TRUE(c.unmet(invitation, Want::What::youth).empty());
}

TEST(Invitation, an_empty_site_has_no_seat_and_does_no_harm) {
  Case c;
  EXPECT_TRUE(c.invitation().seats.empty());
}

}  // namespace
}  // namespace twiza::reading
