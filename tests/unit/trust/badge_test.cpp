#include "trust/badge.hpp"

#include "base/canonical_json.hpp"
#include "people.hpp"

namespace twiza::trust {
namespace {

const BadgeWords kWords = {"Coach territorial accrédité : Senior", "Sait lire un territoire.",
                           "Formé et évalué par le Centre."};

std::string badge() { return *write_badge(test::certificate(), test::centre(), kWords); }

TEST(Badge, a_did_key_is_the_key) {
  // The did:key method's test vector of the Ed25519 seed 0…0.
  const SecretKey zero(Seed{});
  EXPECT_EQ(did_key(zero.public_key()), "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
  EXPECT_EQ(parse_did_key(did_key(zero.public_key())), zero.public_key());
  EXPECT_FALSE(parse_did_key("did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc"));  // X25519
  EXPECT_FALSE(parse_did_key("did:web:example.org"));
}

TEST(Badge, FRM_02_is_read_back_as_the_certificate) {
  const base::Result<Certificate> read = read_badge(badge() + "\n");
  ASSERT_TRUE(read);
  const Certificate made = test::certificate();
  EXPECT_EQ(read->serial, made.serial);
  EXPECT_EQ(read->name, made.name);
  EXPECT_EQ(read->number, made.number);
  EXPECT_EQ(read->level, kWords.name);
  EXPECT_EQ(read->centre_key, made.centre_key);
  EXPECT_EQ(read->coach_key, made.coach_key);
  EXPECT_EQ(read->from, made.from);
  EXPECT_EQ(read->to, made.to);
  EXPECT_EQ(read->issued, made.issued);
}

TEST(Badge, every_byte_counts) {
  test::expect_every_byte_counts(badge(),
                                 [](const std::string& other) { return read_badge(other).has_value(); });
}

TEST(Badge, claims_and_credential_agree) {
  const std::string jwt = badge();
  const std::size_t first = jwt.find('.') + 1;
  const base::json::value payload =
      *base::parse_json(*parse_base64url(jwt.substr(first, jwt.rfind('.') - first)));
  EXPECT_EQ(payload.at("iss"), payload.at("issuer").at("id"));
  EXPECT_EQ(payload.at("sub"), payload.at("credentialSubject").at("id"));
  EXPECT_EQ(payload.at("jti"), payload.at("id"));
  EXPECT_EQ(payload.at("nbf").to_number<std::int64_t>(), 1767225600);  // 2026-01-01T00:00:00Z
  EXPECT_EQ(payload.at("exp").to_number<std::int64_t>(), 1830297599);  // 2027-12-31T23:59:59Z
}

// Even under the centre's own signature: readers of the claims and of the credential must not differ.
TEST(Badge, claims_that_do_not_agree_with_the_credential_are_refused) {
  const std::string jwt = badge();
  const std::string header = jwt.substr(0, jwt.find('.'));
  const auto signed_anew = [&](const base::json::value& payload) {
    const std::string text = header + "." + base64url(bytes_of(base::canonical(payload)));
    return text + "." + base64url(test::centre().key.sign(text));
  };
  const std::size_t first = jwt.find('.') + 1;
  base::json::value payload = *base::parse_json(*parse_base64url(jwt.substr(first, jwt.rfind('.') - first)));
  ASSERT_TRUE(read_badge(signed_anew(payload)));
  payload.at("exp") = 1900000000;
  EXPECT_EQ(test::code_of(read_badge(signed_anew(payload))), "trust.altered_badge");
}

TEST(Badge, only_the_centre_of_the_certificate_makes_it) {
  EXPECT_EQ(test::code_of(write_badge(test::certificate(), test::impostor(), kWords)), "trust.other_key");
}

}  // namespace
}  // namespace twiza::trust
