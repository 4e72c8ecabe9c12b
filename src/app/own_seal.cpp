#include "app/own_seal.hpp"

#include <system_error>

#include "app/site_file.hpp"
#include "base/canonical_json.hpp"
#include "platform/files.hpp"
#include "trust/key_file.hpp"
#include "trust/statement.hpp"

namespace twiza::app {

using base::Result;

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{1} << 20;
constexpr const char* kFile = "coach.twiza-seal";

}  // namespace

Result<void> keep_seal(Workspace& workspace, const std::string& key, const std::string& certificate) {
  const Result<trust::NamedPublicKey> whose = trust::sealed_public_key(key);
  if (!whose) return whose.error();
  const Result<trust::Certificate> read = trust::read_certificate(certificate);
  if (!read) return read.error();
  if (read->coach_key != whose->key) return base::Error("trust.other_key", {{"name", read->name}});
  const Result<std::filesystem::path> folder = workspace.made_folder();
  if (!folder) return folder.error();
  // A new file each time: only so is it readable by nobody else from its first byte on.
  const std::filesystem::path file = *folder / kFile, fresh = *folder / (std::string(kFile) + ".new");
  std::error_code failed;
  std::filesystem::remove(fresh, failed);
  const Result<void> written = platform::write_new_file_aside(
      fresh, base::pretty(base::json::object{{"certificate", read->text}, {"key", key}}), true);
  if (!written) return written.error();
  std::filesystem::rename(fresh, file, failed);
  if (failed)
    return base::Error("file.cannot_write.failed", {{"file", file.string()}, {"reason", failed.message()}});
  return {};
}

Result<OwnSeal> own_seal(Workspace& workspace) {
  const base::Error none("sign.no_seal", {});
  const Result<std::filesystem::path> folder = workspace.folder();
  if (!folder) return folder.error();
  const std::filesystem::path file = *folder / kFile;
  std::error_code failed;
  if (!std::filesystem::exists(file, failed)) return none;
  const Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  const Result<base::json::value> read = base::parse_json(*bytes);
  if (!read || !read->is_object()) return none;
  Result<trust::Certificate> certificate =
      trust::read_certificate(trust::text_at(read->get_object(), "certificate"));
  if (!certificate) return about_file(certificate.error(), file);
  return OwnSeal{trust::text_at(read->get_object(), "key"), std::move(*certificate)};
}

Result<std::string> sign_with(const OwnSeal& seal, const trust::Secret& passphrase,
                              const trust::SignedThings& things, std::int64_t now_ms,
                              const trust::Register* register_) {
  const Result<trust::NamedKey> key = trust::open_key(seal.key, passphrase);
  if (!key && key.error().code == "trust.wrong_passphrase") return base::Error("sign.wrong_passphrase", {});
  if (!key) return key.error();
  return trust::sign(things, key->key, seal.certificate, now_ms, register_);
}

}  // namespace twiza::app
