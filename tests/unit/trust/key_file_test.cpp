#include "trust/key_file.hpp"

#include "base/base64.hpp"
#include "base/canonical_json.hpp"
#include "people.hpp"

namespace twiza::trust {
namespace {

Secret passphrase(const char* text = "douze lettres et plus") { return Secret(std::string(text)); }

TEST(KeyFile, a_sealed_key_opens_with_its_passphrase) {
  const NamedKey key = test::coach();
  const base::Result<NamedKey> opened = open_key(seal_key(key, passphrase(), test::cheap), passphrase());
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->name, key.name);
  EXPECT_EQ(opened->key.public_key(), key.key.public_key());
}

TEST(KeyFile, a_wrong_passphrase_opens_nothing) {
  const std::string sealed = seal_key(test::coach(), passphrase(), test::cheap);
  EXPECT_EQ(test::code_of(open_key(sealed, passphrase("douze lettres et moins"))), "trust.wrong_passphrase");
}

TEST(KeyFile, the_file_holds_neither_the_key_nor_the_passphrase) {
  const NamedKey key = test::coach();
  const std::string sealed = seal_key(key, passphrase(), test::cheap);
  EXPECT_EQ(sealed.find(base::to_base64(text_of(key.key.seed()))), std::string::npos);
  EXPECT_EQ(sealed.find("douze"), std::string::npos);
  EXPECT_NE(sealed, seal_key(key, passphrase(), test::cheap)) << "salt and nonce are random";
}

// The name, the public key, the cost: what stands beside the seal is bound to it.
TEST(KeyFile, nothing_beside_the_seal_can_be_exchanged) {
  const std::string sealed = seal_key(test::coach(), passphrase(), test::cheap);
  const base::json::value whole = *base::parse_json(sealed);
  for (const auto& pair : whole.at("twiza_secret_key").as_object()) {
    base::json::value other = whole;
    base::json::value& value = other.at("twiza_secret_key").at(pair.key());
    if (value.is_string()) {
      std::string text(value.as_string());
      text[0] = text[0] == 'A' ? 'B' : 'A';
      value = text;
    } else {
      value = value.to_number<std::uint64_t>() + 1;
    }
    EXPECT_FALSE(open_key(base::pretty(other), passphrase())) << pair.key();
  }
}

TEST(KeyFile, a_file_that_asks_for_all_the_memory_is_refused) {
  base::json::value whole = *base::parse_json(seal_key(test::coach(), passphrase(), test::cheap));
  whole.at("twiza_secret_key").at("memory") = std::uint64_t{1} << 40;
  EXPECT_EQ(test::code_of(open_key(base::pretty(whole), passphrase())), "trust.not_secret_key");
  whole.at("twiza_secret_key").at("format") = 2;
  EXPECT_EQ(test::code_of(open_key(base::pretty(whole), passphrase())), "trust.newer");
  EXPECT_EQ(test::code_of(open_key("{}", passphrase())), "trust.not_secret_key");
}

// The program's own cost is never the tests': libsodium's MODERATE.
TEST(KeyFile, a_guess_costs_256_megabytes) {
  EXPECT_EQ(moderate_cost.operations, 3U);
  EXPECT_EQ(moderate_cost.memory, 268435456U);
}

TEST(KeyFile, every_byte_of_a_public_key_counts) {
  const std::string text = write_public_key(test::coach());
  const base::Result<NamedPublicKey> read = read_public_key(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->name, test::coach().name);
  EXPECT_EQ(read->key, test::coach().key.public_key());
  test::expect_every_byte_counts(text.substr(0, text.size() - 1),
                                 [](const std::string& other) { return read_public_key(other).has_value(); });
}

TEST(Secret, moves_and_leaves_nothing_behind) {
  std::string typed = "court";  // short enough to live inside the string itself
  const char* place = typed.data();
  Secret first(std::move(typed));
  EXPECT_EQ(std::string(place, 5), std::string(5, '\0'));
  const Secret second = std::move(first);
  EXPECT_EQ(second.text(), "court");
}

}  // namespace
}  // namespace twiza::trust
