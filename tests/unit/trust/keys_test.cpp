#include "trust/keys.hpp"

#include "base/base64.hpp"
#include "people.hpp"

namespace twiza::trust {
namespace {

struct Vector {
  const char *seed, *key, *message, *signature;
};

// RFC 8032, section 7.1: TEST 1, 2, 3 and SHA(abc).
constexpr Vector kVectors[] = {{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a3"
                                "3bacc61e39701cf9b46bd25bf5f0595bbe"
                                "24655141438e7a100b"},
                               {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15"
                                "996e458f3613d0f11d8c387b2eaeb4302a"
                                "eeb00d291612bb0c00"},
                               {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16"
                                "f290ae67f760984dc6594a7c15e9716ed2"
                                "8dc027beceea1ec40a"},
                               {"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
                                "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
                                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274f"
                                "c1a836ba3c23a3feebbd454d4423643ce8"
                                "0e2a9ac94fa54ca49f",
                                "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90"
                                "b3ecfdfbc7c66431e0303dca179c138ac1"
                                "7ad9bef1177331a704"}};

TEST(Keys, RFC_8032_vectors_through_the_wrapper) {
  for (const Vector& vector : kVectors) {
    const SecretKey key(*exactly<32>(parse_hex(vector.seed)));
    EXPECT_EQ(key.public_key(), *exactly<32>(parse_hex(vector.key)));
    const std::string message = *parse_hex(vector.message);
    const SignatureBytes signature = key.sign(message);
    EXPECT_EQ(signature, *exactly<64>(parse_hex(vector.signature)));
    EXPECT_TRUE(is_signed(message, signature, key.public_key()));
    EXPECT_FALSE(is_signed(message + "x", signature, key.public_key()));
  }
}

TEST(Keys, two_keys_differ_and_a_moved_one_still_signs) {
  SecretKey a = SecretKey::make();
  const SecretKey b = SecretKey::make();
  EXPECT_NE(a.public_key(), b.public_key());
  const PublicKey known = a.public_key();
  const SecretKey moved = std::move(a);
  EXPECT_TRUE(is_signed("m", moved.sign("m"), known));
  EXPECT_FALSE(is_signed("m", moved.sign("m"), b.public_key()));
}

// Computed apart, with Python's hashlib: it is printed on paper, so it never changes.
TEST(Keys, a_fingerprint_is_six_groups_of_five_digits) {
  PublicKey key{};
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(i);
  EXPECT_EQ(fingerprint(key), "63138 68123 84546 54471 69742 95866");
}

TEST(Encoding, base58_is_that_of_bitcoin) {
  // draft-msporny-base58, section 5.
  EXPECT_EQ(base58(bytes_of("Hello World!")), "2NEpo7TZRRrLZSi2U");
  EXPECT_EQ(parse_base58("2NEpo7TZRRrLZSi2U"), "Hello World!");
  const std::string zeros("\0\0\x28\x7f\xb4\xcd", 6);
  EXPECT_EQ(base58(bytes_of(zeros)), "11233QC4");
  EXPECT_EQ(parse_base58("11233QC4"), zeros);
  EXPECT_FALSE(parse_base58("0OIl"));
}

TEST(Encoding, one_value_has_one_text) {
  EXPECT_EQ(base::from_base64("AQ=="), "\x01");
  for (const char* bad : {"AR==", "AQ=", "AQ", "AQ== ", "A Q==", "_Q=="})
    EXPECT_FALSE(base::from_base64(bad)) << bad;
  EXPECT_EQ(parse_base64url("AQ"), "\x01");
  for (const char* bad : {"AR", "AQ==", "+Q"}) EXPECT_FALSE(parse_base64url(bad)) << bad;
  EXPECT_EQ(parse_hex("00ff"), std::string("\0\xff", 2));
  for (const char* bad : {"00FF", "0", "0g", "00 ff"}) EXPECT_FALSE(parse_hex(bad)) << bad;
}

}  // namespace
}  // namespace twiza::trust
