#include "trust/key_file.hpp"

#include <sodium.h>

#include <new>

#include "base/base64.hpp"
#include "base/canonical_json.hpp"
#include "trust/statement.hpp"

namespace twiza::trust {

namespace json = base::json;

namespace {

constexpr std::string_view kSecretKey = "twiza_secret_key";
constexpr std::size_t kSalt = crypto_pwhash_SALTBYTES;
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kSealed = sizeof(Seed) + kTag;
constexpr SealingCost kMost{16, std::uint64_t{1} << 30};

// The key made of a passphrase, overwritten when it goes.
class SealingKey {
 public:
  SealingKey(const Secret& passphrase, const std::array<std::uint8_t, kSalt>& salt, const SealingCost& cost) {
    const std::string_view text = passphrase.text();
    if (crypto_pwhash(bytes_.data(), bytes_.size(), text.data(), text.size(), salt.data(), cost.operations,
                      cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
      throw std::bad_alloc();
  }
  SealingKey(const SealingKey&) = delete;
  SealingKey& operator=(const SealingKey&) = delete;
  ~SealingKey() { sodium_memzero(bytes_.data(), bytes_.size()); }
  const std::uint8_t* data() const { return bytes_.data(); }

 private:
  std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> bytes_ = {};
};

// What stands beside the sealed bytes, and those bytes.
struct KeyFile {
  json::object body;
  std::string sealed;
};
base::Result<KeyFile> read_key_file(std::string_view text) {
  const base::Error not_one("trust.not_secret_key", {});
  const base::Result<json::value> read = base::parse_json(text);
  if (!read || !read->is_object()) return not_one;
  const json::value* held = read->get_object().if_contains(kSecretKey);
  if (held == nullptr || !held->is_object()) return not_one;
  const std::optional<std::uint64_t> format = number_at(held->get_object(), "format");
  if (format && *format > statement_format) return base::Error("trust.newer", {});
  return KeyFile{held->get_object(), text_at(read->get_object(), "sealed")};
}

std::string bound_bytes(const json::object& body) { return "twiza/secret_key/1\n" + base::canonical(body); }

const unsigned char* raw(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string seal_key(const NamedKey& key, const Secret& passphrase, const SealingCost& cost) {
  start_sodium();
  std::array<std::uint8_t, kSalt> salt;
  std::array<std::uint8_t, kNonce> nonce;
  randombytes_buf(salt.data(), salt.size());
  randombytes_buf(nonce.data(), nonce.size());
  const json::object body = {{"format", statement_format},
                             {"memory", cost.memory},
                             {"name", key.name},
                             {"nonce", base::to_base64(text_of(nonce))},
                             {"operations", cost.operations},
                             {"public_key", base::to_base64(text_of(key.key.public_key()))},
                             {"salt", base::to_base64(text_of(salt))}};
  const SealingKey sealing(passphrase, salt, cost);
  const std::string bound = bound_bytes(body);
  std::array<std::uint8_t, kSealed> sealed;
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, key.key.seed().data(), sizeof(Seed),
                                             raw(bound), bound.size(), nullptr, nonce.data(), sealing.data());
  return base::pretty(json::object{{"sealed", base::to_base64(text_of(sealed))}, {kSecretKey, body}});
}

base::Result<NamedKey> open_key(std::string_view text, const Secret& passphrase) {
  start_sodium();
  const base::Error not_one("trust.not_secret_key", {});
  const base::Result<KeyFile> read = read_key_file(text);
  if (!read) return read.error();
  const json::object& body = read->body;
  const auto salt = exactly<kSalt>(base::from_base64(text_at(body, "salt")));
  const auto nonce = exactly<kNonce>(base::from_base64(text_at(body, "nonce")));
  const auto sealed = exactly<kSealed>(base::from_base64(read->sealed));
  const SealingCost cost{number_at(body, "operations").value_or(0), number_at(body, "memory").value_or(0)};
  if (!salt || !nonce || !sealed || cost.operations < crypto_pwhash_OPSLIMIT_MIN ||
      cost.memory < crypto_pwhash_MEMLIMIT_MIN || cost.operations > kMost.operations ||
      cost.memory > kMost.memory)
    return not_one;
  const SealingKey sealing(passphrase, *salt, cost);
  const std::string bound = bound_bytes(body);
  Seed seed;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(seed.data(), nullptr, nullptr, sealed->data(),
                                                 sealed->size(), raw(bound), bound.size(), nonce->data(),
                                                 sealing.data()) != 0)
    return base::Error("trust.wrong_passphrase", {});
  NamedKey key{text_at(body, "name"), SecretKey(seed)};
  sodium_memzero(seed.data(), seed.size());
  return {boost::system::in_place_value, std::move(key)};
}

base::Result<NamedPublicKey> sealed_public_key(std::string_view text) {
  const base::Result<KeyFile> read = read_key_file(text);
  if (!read) return read.error();
  const std::optional<PublicKey> key = key_at(read->body, "public_key");
  if (!key) return base::Error("trust.not_secret_key", {});
  return NamedPublicKey{text_at(read->body, "name"), *key};
}

std::string write_public_key(const NamedKey& key) {
  return sign_statement("public_key",
                        {{"fingerprint", fingerprint(key.key.public_key())},
                         {"name", key.name},
                         {"public_key", base::to_base64(text_of(key.key.public_key()))}},
                        key.key) +
         "\n";
}

base::Result<NamedPublicKey> read_public_key(std::string_view text) {
  const base::Result<Statement> read = read_statement("public_key", text);
  if (!read) return read.error();
  const std::optional<PublicKey> key = key_at(read->body, "public_key");
  const std::string name = text_at(read->body, "name");
  if (!key || name.empty() || text_at(read->body, "fingerprint") != fingerprint(*key) ||
      !is_signed("public_key", *read, *key))
    return base::Error("trust.altered_public_key", {});
  return NamedPublicKey{name, *key};
}

}  // namespace twiza::trust
