#include "reading/told_invitation.hpp"

#include "../sociogram/site_builder.hpp"
#include "reading/decided.hpp"

namespace twiza::reading {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

base::Id number(int n) {
  base::Id made;
  made.bytes[15] = static_cast<std::uint8_t>(n);
  return made;
}

struct Planned : sociogram::SiteBuilder {
  model::Activity activity;

  Planned() {
    for (const char* name : {"A", "B", "C"}) structure(name).family = {"associations", ""};
    structure("ODCO");
    group("Marchands").family = {"beneficiaries", ""};
    leader("Maire");
    tie("Maire > A: mandat");
    tie("A > B: x");
    activity.id = number(200);
    activity.type = {"workshop", ""};
    activity.size = 2;
  }

  model::Seat& decide(std::string_view actor, std::string_view decision, std::string_view reason = "") {
    model::Seat& seat = site.seats.emplace_back();
    seat.id = number(static_cast<int>(site.seats.size()));
    seat.activity = {model::Kind::activity, activity.id};
    seat.actor = ref(actor);
    seat.decision = {std::string(decision), ""};
    seat.reason = reason;
    return seat;
  }

  ToldInvitation told() const {
    const Decided decided = reading::decided(site, activity);
    return reading::told(site, invite(site, decided.options, decided.request), &activity,
                         base::Words::of(base::Language::fr));
  }
  static std::vector<std::string> names(const ToldInvitation& told) {
    std::vector<std::string> names;
    for (const ToldSeat& seat : told.seats) names.push_back(seat.name);
    return names;
  }
};

TEST(ToldInvitation, ANA_10_size_and_decisions_by_hand_come_from_the_records_of_the_workshop) {
  Planned town;
  town.decide("C", "invited");
  const model::Seat& out = town.decide("Marchands", "left_out", "déjà vus");
  const ToldInvitation told = town.told();
  EXPECT_EQ(told.wanted, 2);
  EXPECT_THAT(Planned::names(told), Contains("C"));
  ASSERT_EQ(told.left_out.size(), 1u);
  EXPECT_EQ(told.left_out[0].reason, "déjà vus");
  EXPECT_EQ(told.left_out[0].decision, out.id.to_text());
  EXPECT_EQ(told.activity, town.activity.id.to_text());
}

TEST(ToldInvitation, of_two_decisions_on_one_actor_the_later_one_holds_and_those_of_other_workshops_do_not) {
  Planned town;
  town.decide("C", "left_out", "x");
  town.decide("C", "invited");
  town.decide("B", "left_out", "ailleurs").activity.id = base::Id();
  const Decided decided = reading::decided(town.site, town.activity);
  EXPECT_THAT(decided.request.added, ElementsAre(town.ref("C")));
  EXPECT_THAT(decided.request.left_out, IsEmpty());
}

TEST(ToldInvitation, who_comes_is_told_without_imposing_the_seat) {
  Planned town;
  town.activity.size = 5;
  town.decide("Maire", "").name = "la première adjointe";
  const ToldInvitation told = town.told();
  for (const ToldSeat& seat : told.seats) {
    if (seat.name != "A") continue;
    EXPECT_EQ(seat.comes, "la première adjointe");
    EXPECT_FALSE(seat.by_hand);
    EXPECT_EQ(called(seat, base::Words::of(base::Language::fr)), "A (la première adjointe)");
  }
  EXPECT_THAT(Planned::names(told), Contains("A"));
}

TEST(ToldInvitation, ETH_13_a_reason_that_is_missing_and_an_actor_without_a_seat_are_said) {
  Planned town;
  town.site.info.operators = {"B"};
  town.decide("B", "invited");
  town.decide("C", "left_out", " ");
  const std::vector<std::string> warnings = town.told().warnings;
  EXPECT_THAT(warnings, Contains(testing::HasSubstr("« C » est laissé de côté sans motif")));
  EXPECT_THAT(warnings, Contains(testing::HasSubstr("« B » n’a pas de place")));
}

TEST(ToldInvitation, what_remains_uncovered_says_who_would_do) {
  Planned town;
  town.activity.size = 1;
  const ToldInvitation told = town.told();
  bool some = false;
  for (const ToldWant& want : told.uncovered) {
    EXPECT_EQ(want.nobody && !want.candidates.empty(), false);
    some = some || !want.candidates.empty();
  }
  EXPECT_TRUE(some);
}

TEST(ToldInvitation, a_size_that_is_no_number_of_seats_is_the_guides) {
  Planned town;
  for (const double size : {0.0, -3.0, 1e9}) {
    town.activity.size = size;
    EXPECT_EQ(decided(town.site, town.activity).request.seats, 35) << size;
  }
}

}  // namespace
}  // namespace twiza::reading
