#include "app/key_files.hpp"

#include "app/site_file.hpp"
#include "base/utf8.hpp"
#include "platform/files.hpp"
#include "platform/terminal.hpp"

namespace twiza::app {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{1} << 20;

}  // namespace

base::Result<trust::Secret> passphrase_in(const std::filesystem::path& file) {
  base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  const trust::Secret whole(std::move(*bytes));
  std::string_view line = whole.text().substr(0, whole.text().find('\n'));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return {boost::system::in_place_value, std::string(line)};
}

base::Result<trust::Secret> typed_passphrase(const std::string& prompt) {
  base::Result<std::string> line = platform::read_hidden_line(prompt);
  if (!line) return line.error();
  return {boost::system::in_place_value, std::move(*line)};
}

base::Result<MadeKey> make_key(const std::filesystem::path& file, const std::string& name,
                               const trust::Secret& passphrase) {
  if (name.empty()) return base::Error("key.no_name", {});
  if (base::length(passphrase.text()) < trust::least_passphrase)
    return base::Error("key.passphrase_short", {{"least", std::to_string(trust::least_passphrase)}});
  const trust::NamedKey key{name, trust::SecretKey::make()};
  std::filesystem::path public_file = file;
  public_file += ".pub";
  // The public half first: alone it opens nothing.
  if (const base::Result<void> done =
          platform::write_new_file_aside(public_file, trust::write_public_key(key), false);
      !done)
    return done.error();
  if (const base::Result<void> done =
          platform::write_new_file_aside(file, trust::seal_key(key, passphrase), true);
      !done) {
    std::error_code ignored;
    std::filesystem::remove(public_file, ignored);
    return done.error();
  }
  return MadeKey{public_file, trust::fingerprint(key.key.public_key())};
}

base::Result<trust::NamedKey> open_key(const std::filesystem::path& file, const trust::Secret& passphrase) {
  const base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  base::Result<trust::NamedKey> key = trust::open_key(*bytes, passphrase);
  if (!key) return about_file(key.error(), file);
  return key;
}

base::Result<trust::NamedPublicKey> read_public_key(const std::filesystem::path& file) {
  const base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  base::Result<trust::NamedPublicKey> key = trust::read_public_key(*bytes);
  if (!key) return about_file(key.error(), file);
  return key;
}

}  // namespace twiza::app
