#include "trust/signature.hpp"

#include "people.hpp"
#include "trust/day.hpp"
#include "trust/request.hpp"

namespace twiza::trust {
namespace {

constexpr std::int64_t kDay = 86'400'000;
const std::int64_t kNow = seconds_of_day("2026-11-24") * 1000 + 55'800'000;  // 15:30

SignedThings things() {
  return {base::sha256("Ce que la carte dit."), base::sha256("jalon"), base::sha256("site"),
          base::derived_id({}, "interpretation", "1")};
}

TrustedCentres trusted() { return {test::centre().key.public_key()}; }

std::string signature(std::int64_t now = kNow) {
  return *sign(things(), test::coach().key, test::certificate(), now);
}

Register register_with(Decision decision, const std::string& on, const std::string& before = {}) {
  Entry entry;
  entry.decision = decision;
  entry.number = "CT-007";
  entry.on = on;
  const Register held = before.empty() ? Register() : *read_register(before);
  return *read_register(before + register_line(held, entry, test::centre()));
}

TEST(Signature, INP_02_INP_03_of_an_accredited_coach_says_who_and_when) {
  const Register held = register_with(Decision::made, "2026-01-01");
  const Verification seen = verify(signature(), things(), &held, trusted());
  EXPECT_EQ(seen.outcome, Outcome::valid);
  EXPECT_EQ(seen.coach, "Coach d'essai");
  EXPECT_EQ(seen.number, "CT-007");
  EXPECT_EQ(seen.centre, test::centre().name);
  EXPECT_EQ(seen.day, "2026-11-24");
  EXPECT_TRUE(seen.register_spoke);
  EXPECT_FALSE(verify(signature(), things(), nullptr, trusted()).register_spoke);
}

TEST(Signature, INP_02_every_byte_counts) {
  test::expect_every_byte_counts(signature(), [](const std::string& other) {
    return !other.empty() && verify(other, things(), nullptr, trusted()).outcome == Outcome::valid;
  });
}

TEST(Signature, INP_02_says_what_was_altered) {
  SignedThings other = things();
  other.text = base::sha256("Ce que la carte ne dit pas.");
  Verification seen = verify(signature(), other, nullptr, trusted());
  EXPECT_EQ(seen.outcome, Outcome::altered);
  EXPECT_EQ(seen.altered, std::vector<Part>{Part::text});
  EXPECT_EQ(seen.coach, "Coach d'essai");
  other = things();
  other.milestone[0] ^= 1;
  other.site_hash[31] ^= 1;
  other.interpretation = {};
  seen = verify(signature(), other, nullptr, trusted());
  EXPECT_EQ(seen.altered, (std::vector<Part>{Part::milestone, Part::site, Part::interpretation}));
}

TEST(Signature, CNF_06_one_who_has_no_certificate_cannot_sign) {
  EXPECT_EQ(test::code_of(sign(things(), test::impostor().key, test::certificate(), kNow)),
            "trust.other_key");
  // A trainee who makes a centre of her own is of a centre that nobody here trusts.
  const NamedKey trainee = test::impostor();
  Certificate own = test::draft();
  own.coach_key = trainee.key.public_key();
  const std::string text = *sign(things(), trainee.key, *issue(own, trainee), kNow);
  EXPECT_EQ(verify(text, things(), nullptr, trusted()).outcome, Outcome::unknown_centre);
}

TEST(Signature, CNF_06_declared_is_not_signed) {
  EXPECT_EQ(verify("", things(), nullptr, trusted()).outcome, Outcome::declared);
}

TEST(Signature, INP_02_outside_the_validity_nobody_signs_and_nothing_verifies) {
  const std::int64_t before = seconds_of_day("2025-12-31") * 1000;
  const std::int64_t after = seconds_of_day("2028-01-01") * 1000;
  const Certificate certificate = test::certificate();
  EXPECT_EQ(test::code_of(sign(things(), test::coach().key, certificate, before)),
            "trust.cannot_sign.not_yet_valid");
  EXPECT_EQ(test::code_of(sign(things(), test::coach().key, certificate, after)),
            "trust.cannot_sign.expired");
  EXPECT_TRUE(sign(things(), test::coach().key, certificate, after - kDay));
}

TEST(Signature, FRM_02_what_was_signed_while_suspended_is_not_valid_what_came_before_and_after_is) {
  Entry entry;
  entry.number = "CT-007";
  std::string text;
  for (const auto& [decision, on] :
       {std::pair{Decision::suspended, "2026-11-10"}, std::pair{Decision::restored, "2026-11-24"},
        std::pair{Decision::revoked, "2026-12-01"}}) {
    entry.decision = decision;
    entry.on = on;
    text += register_line(text.empty() ? Register() : *read_register(text), entry, test::centre());
  }
  const Register held = *read_register(text);
  const auto outcome = [&](std::int64_t now) {
    return verify(signature(now), things(), &held, trusted()).outcome;
  };
  EXPECT_EQ(outcome(kNow - 20 * kDay), Outcome::valid);
  EXPECT_EQ(outcome(kNow - 5 * kDay), Outcome::suspended);
  EXPECT_EQ(outcome(kNow), Outcome::valid);
  EXPECT_EQ(outcome(kNow + 20 * kDay), Outcome::revoked);
  EXPECT_EQ(test::code_of(sign(things(), test::coach().key, test::certificate(), kNow - 5 * kDay, &held)),
            "trust.cannot_sign.suspended");
  EXPECT_EQ(test::code_of(sign(things(), test::coach().key, test::certificate(), kNow + 20 * kDay, &held)),
            "trust.cannot_sign.revoked");
}

SignRequest request() { return {"Salé", "Rapport d'interprétation", "Ce que la carte dit.", things()}; }

TEST(Request, INP_03_travels_is_signed_and_comes_back) {
  const base::Result<SignRequest> read = read_request(write_request(request()));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->site, "Salé");
  EXPECT_EQ(read->title, request().title);
  EXPECT_EQ(read->text, request().text);
  EXPECT_EQ(read->things, things());
  const base::Result<std::string> answered = answer(*read, test::coach().key, test::certificate(), kNow);
  ASSERT_TRUE(answered);
  const base::Result<std::string> back = read_answer(*answered + "\n", things());
  ASSERT_TRUE(back);
  EXPECT_EQ(verify(*back, things(), nullptr, trusted()).outcome, Outcome::valid);
}

TEST(Request, INP_03_the_text_that_is_read_is_the_text_that_is_signed) {
  std::string text = write_request(request());
  text.replace(text.find("Ce que la carte dit."), 20, "Ce que la carte tait");
  EXPECT_EQ(test::code_of(read_request(text)), "trust.altered_request");
  EXPECT_EQ(test::code_of(read_request("{}")), "trust.not_request");
}

TEST(Request, an_answer_to_another_request_is_refused) {
  SignedThings other = things();
  other.interpretation = base::derived_id({}, "interpretation", "2");
  EXPECT_EQ(test::code_of(read_answer(signature(), other)), "trust.other_request");
  EXPECT_EQ(test::code_of(read_answer("{}", things())), "trust.not_signature");
}

}  // namespace
}  // namespace twiza::trust
