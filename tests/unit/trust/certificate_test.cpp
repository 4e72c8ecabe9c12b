#include "trust/certificate.hpp"

#include "people.hpp"
#include "trust/standing.hpp"
#include "trust/statement.hpp"

namespace twiza::trust {
namespace {

TEST(Certificate, FRM_02_FRM_06_is_read_as_it_was_made) {
  const Certificate made = test::certificate();
  const base::Result<Certificate> read = read_certificate(made.text + "\n");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->serial, made.serial);
  EXPECT_EQ(read->centre, test::centre().name);
  EXPECT_EQ(read->centre_key, test::centre().key.public_key());
  EXPECT_EQ(read->coach_key, test::coach().key.public_key());
  EXPECT_EQ(read->name, "Coach d'essai");
  EXPECT_EQ(read->number, "CT-007");
  EXPECT_EQ(read->level, "Senior");
  EXPECT_EQ(read->origin, "animateur communal");
  EXPECT_EQ(read->from, "2026-01-01");
  EXPECT_EQ(read->to, "2027-12-31");
  EXPECT_EQ(read->issued, "2025-12-20");
  EXPECT_EQ(read->text, made.text);
}

TEST(Certificate, INP_02_every_byte_counts) {
  test::expect_every_byte_counts(
      test::certificate().text, [](const std::string& other) { return read_certificate(other).has_value(); });
}

TEST(Certificate, has_one_text) {
  const std::string text = test::certificate().text;
  EXPECT_TRUE(read_certificate(text + "\n"));
  for (const std::string& other :
       {text + "\n\n", " " + text, "{ " + text.substr(1), text.substr(0, text.size() - 1) + ",\"x\":1}",
        R"({"signature":"",)" + text.substr(1)}) {
    EXPECT_FALSE(read_certificate(other)) << other.substr(0, 30);
  }
}

// The same words, under the centre's key but another's hand.
TEST(Certificate, INP_02_of_a_centre_that_did_not_sign_it_is_refused) {
  base::json::object body = read_statement("certificate", test::certificate().text)->body;
  EXPECT_TRUE(read_certificate(sign_statement("certificate", body, test::centre().key)));
  EXPECT_EQ(test::code_of(read_certificate(sign_statement("certificate", body, test::impostor().key))),
            "trust.altered_certificate");
}

// A text signed for one purpose never serves another.
TEST(Certificate, a_signature_of_another_kind_is_no_certificate) {
  const std::string text = sign_statement("register", {{"number", "CT-007"}}, test::centre().key);
  EXPECT_EQ(test::code_of(read_certificate(text)), "trust.not_certificate");
  Statement lent = *read_statement("register", text);
  EXPECT_TRUE(is_signed("register", lent, test::centre().key.public_key()));
  EXPECT_FALSE(is_signed("certificate", lent, test::centre().key.public_key()));
}

TEST(Certificate, of_a_newer_program_says_so) {
  std::string text = test::certificate().text;
  const std::string format = "\"format\":1";
  text.replace(text.find(format), format.size(), "\"format\":2");
  EXPECT_EQ(test::code_of(read_certificate(text)), "trust.newer");
}

TEST(Certificate, needs_a_number_a_name_and_an_end_behind_its_beginning) {
  const NamedKey centre = test::centre();
  Certificate draft = test::draft();
  draft.number.clear();
  EXPECT_EQ(test::code_of(issue(draft, centre)), "trust.no_number");
  draft = test::draft();
  draft.name.clear();
  EXPECT_EQ(test::code_of(issue(draft, centre)), "trust.no_name");
  draft = test::draft();
  draft.to = "2025-12-31";
  EXPECT_EQ(test::code_of(issue(draft, centre)), "trust.ends_before_it_begins");
  draft = test::draft();
  draft.serial = {};
  EXPECT_NE(issue(draft, centre)->serial, issue(draft, centre)->serial);
}

TEST(Standing, INP_02_FRM_02_holds_from_its_first_day_to_its_last) {
  const Certificate certificate = test::certificate();
  const TrustedCentres trusted = {certificate.centre_key};
  EXPECT_EQ(standing(certificate, "2025-12-31", nullptr, trusted), Outcome::not_yet_valid);
  EXPECT_EQ(standing(certificate, "2026-01-01", nullptr, trusted), Outcome::valid);
  EXPECT_EQ(standing(certificate, "2027-12-31", nullptr, trusted), Outcome::valid);
  EXPECT_EQ(standing(certificate, "2028-01-01", nullptr, trusted), Outcome::expired);
  EXPECT_EQ(standing(certificate, "2026-06-01", nullptr, {}), Outcome::unknown_centre);
  EXPECT_EQ(standing(certificate, "2026-06-01", nullptr, {test::impostor().key.public_key()}),
            Outcome::unknown_centre);
}

}  // namespace
}  // namespace twiza::trust
