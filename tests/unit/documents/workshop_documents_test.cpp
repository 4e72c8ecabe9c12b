// What a workshop needs: list, letters, calls, calendar, cards.
#include "../sociogram/site_builder.hpp"
#include "documents/calendar.hpp"
#include "documents/contact_cards.hpp"
#include "documents/dates.hpp"
#include "documents/invitation_letters.hpp"
#include "documents/invitation_list.hpp"
#include "reading/decided.hpp"
#include "report_text.hpp"

namespace twiza::documents {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

struct Planned : sociogram::SiteBuilder {
  base::Language language = base::Language::fr;

  Planned() {
    structure("Commune").phone = "0537000001";
    structure("ODCO");
    structure("Amal");
    leader("Maire");
    leader("Adjoint");
    leader("Présidente");
    leader("Trésorier");
    tie("Maire > Commune: mandat", "");
    tie("Adjoint > Commune: mandat", "");
    tie("Présidente > Amal: mandat", "");
    tie("Trésorier > Amal: mandat", "");
    tie("Commune > Amal: voisinage", "conflictual").cause = "le terrain du marché";
    person("Maire", "M. Exemple", "0661000001", "oui par oral");
    person("Adjoint", "M. Silence", "0661000002", "");
    person("Présidente", "Mme Refus", "0661000003", "non");
    person("Trésorier", "M. Muet", "", "accord écrit");
    site.info.operators = {"REMESS"};
    model::Activity& activity = site.activities.emplace_back();
    activity.id = documents::id(200);
    activity.name = "Atelier du port";
    activity.type = {"workshop", ""};
    activity.from = base::parse_when("2012-11-29");
    activity.hours = "9h30-16h";
    activity.place = "Maison des jeunes, Salé";
    activity.question = "Comment vendre ensemble ?";
    activity.context = "Le maire et Amal ne se parlent plus.";
    model::Seat& seat = site.seats.emplace_back();
    seat.activity = {model::Kind::activity, activity.id};
    seat.actor = ref("ODCO");
    seat.decision = {"left_out", ""};
    seat.reason = "déjà vu";
  }

  void person(std::string_view of, std::string_view name, std::string_view phone, std::string_view consent) {
    model::Person& made = site.persons.emplace_back();
    made.id = documents::id(100 + static_cast<int>(site.persons.size()));
    made.leader = ref(of);
    made.name = name;
    made.phone = phone;
    made.consent = consent;
  }

  template <class Write>
  auto with(const Write& write) {
    const privacy::SharedSite shared = privacy::share(site, privacy::Profile::team);
    const base::Words& words = base::Words::of(language);
    const model::Activity& activity = shared.site().activities.front();
    const reading::Decided decided = reading::decided(shared.site(), activity);
    const reading::Invitation invitation = reading::invite(shared.site(), decided.options, decided.request);
    const reading::ToldInvitation told = reading::told(shared.site(), invitation, &activity, words);
    return write(Workshop{shared, &activity, invitation, told}, words);
  }
};

TEST(WorkshopDocuments, DOC_07_ETH_13_the_list_gives_reasons_and_says_who_was_left_out_and_why) {
  const std::vector<std::string> lines = lines_of(Planned().with(invitation_list));
  EXPECT_THAT(lines, Contains("ODCO|déjà vu"));
  EXPECT_THAT(lines, Contains(HasSubstr("Commune|Maire ; Adjoint|")));
  EXPECT_THAT(lines, Contains(HasSubstr("jeudi 29 novembre 2012")));
  EXPECT_THAT(lines, Contains(HasSubstr("CTA")));
}

TEST(WorkshopDocuments, DOC_07_ETH_03_a_letter_a_page_that_says_when_where_what_and_what_is_recorded) {
  Planned town;
  const Report letters = town.with(invitation_letters);
  EXPECT_TRUE(letters.loose);
  int pages = 1;
  for (const Block& block : letters.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) pages += heading->new_page ? 1 : 0;
  }
  EXPECT_EQ(pages, 2) << "Commune and Amal";
  const std::vector<std::string> lines = lines_of(letters);
  for (const char* said : {"À : Commune", "jeudi 29 novembre 2012", "9h30-16h", "Maison des jeunes",
                           "Comment vendre", "REMESS", "loi 09-08"})
    EXPECT_THAT(lines, Contains(HasSubstr(said)));
}

TEST(WorkshopDocuments, ETH_05_letters_say_nothing_of_conflicts_contexts_or_persons) {
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    Planned town;
    town.language = language;
    for (const char* secret : {"terrain", "se parlent", "Exemple", "0661", "déjà vu", "conflit", "نزاع"})
      EXPECT_THAT(lines_of(town.with(invitation_letters)), Not(Contains(HasSubstr(secret)))) << secret;
  }
}

TEST(WorkshopDocuments, COM_08_ACT_22_the_call_list_gives_phones_but_not_of_who_refused) {
  const std::vector<std::string> lines = lines_of(Planned().with(call_list));
  EXPECT_THAT(lines, Contains(HasSubstr("M. Exemple (Maire)")));
  EXPECT_THAT(lines, Contains(HasSubstr("0537000001\n0661000001\n0661000002")));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("0661000003"))));
  EXPECT_THAT(lines, Contains(HasSubstr("a refusé")));
}

TEST(WorkshopDocuments, ETH_08_a_card_is_made_of_who_agreed_alone_and_the_others_are_counted) {
  const ContactCards made = Planned().with(write_contact_cards);
  EXPECT_EQ(made.counts.made, 1);
  EXPECT_EQ(made.counts.silent, 1);
  EXPECT_EQ(made.counts.refused, 1);
  EXPECT_EQ(made.counts.without_contact, 1);
  EXPECT_THAT(made.bytes, HasSubstr("BEGIN:VCARD\r\nVERSION:3.0\r\nN:M. Exemple;;;;\r\nFN:M. Exemple\r\n"
                                    "ORG:Commune\r\nTITLE:Maire\r\nTEL;TYPE=CELL:0661000001\r\n"));
  for (const char* secret : {"Silence", "Refus", "Muet"}) EXPECT_THAT(made.bytes, Not(HasSubstr(secret)));
}

TEST(WorkshopDocuments, COM_08_a_day_in_the_calendar_by_the_clock_of_the_place) {
  Planned town;
  const auto calendar = [&] {
    return write_calendar(town.site, town.site.activities.front(), "20121101T000000Z",
                          base::Words::of(base::Language::fr));
  };
  EXPECT_THAT(calendar(), HasSubstr("DTSTART:20121129T093000\r\nDTEND:20121129T160000\r\n"));
  EXPECT_THAT(calendar(), HasSubstr("UID:" + town.site.activities.front().id.to_text() + "@twiza\r\n"));
  EXPECT_THAT(calendar(), HasSubstr("LOCATION:Maison des jeunes\\, Salé\r\n"));
  EXPECT_THAT(calendar(), Not(HasSubstr("se parlent")));
  town.site.activities.front().hours = "le matin";
  EXPECT_THAT(calendar(), HasSubstr("DTSTART;VALUE=DATE:20121129\r\nDTEND;VALUE=DATE:20121130\r\n"));
  town.site.activities.front().to = base::parse_when("2012-12-31");
  EXPECT_THAT(calendar(), HasSubstr("DTEND;VALUE=DATE:20130101\r\n"));
  town.site.activities.front().status = {"cancelled", ""};
  EXPECT_THAT(calendar(), HasSubstr("STATUS:CANCELLED\r\n"));
}

TEST(WorkshopDocuments, a_day_is_written_in_full_and_the_weekday_is_computed) {
  const auto said = [](const char* typed, base::Language language) {
    return said_day(base::parse_when(typed), base::Words::of(language));
  };
  EXPECT_EQ(said("2012-11-29", base::Language::fr), "jeudi 29 novembre 2012");
  EXPECT_EQ(said("29 novembre 2012", base::Language::ar), "يوم الخميس 29 نونبر 2012");
  EXPECT_EQ(said("1969-12-31", base::Language::en), "Wednesday 31 December 1969");
  EXPECT_EQ(said("2012-11", base::Language::fr), "novembre 2012");
  EXPECT_EQ(said("après l'Aïd", base::Language::fr), "après l'Aïd");
}

}  // namespace
}  // namespace twiza::documents
