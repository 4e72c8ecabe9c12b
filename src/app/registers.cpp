#include "app/registers.hpp"

#include "app/centres.hpp"
#include "app/settings.hpp"
#include "app/site_file.hpp"
#include "base/base64.hpp"
#include "platform/files.hpp"
#include "trust/statement.hpp"

namespace twiza::app {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{64} << 20;

std::string seen_key(const trust::PublicKey& centre) {
  return "register " + base::to_base64(trust::text_of(centre));
}

// Compares with the last line that was seen, and remembers this one.
base::Result<void> remember(Workspace& workspace, const trust::Register& read) {
  const base::Result<trust::TrustedCentres> trusted = trusted_centres(workspace);
  if (!trusted) return trusted.error();
  if (trusted->count(read.centre_key) == 0) return {};
  store::Store& store = **workspace.store();
  const base::Result<base::json::value> seen = json_setting(store, seen_key(read.centre_key));
  if (!seen) return seen.error();
  const std::size_t size = read.entries.size();
  if (seen->is_object()) {
    const std::size_t place = trust::number_at(seen->get_object(), "place").value_or(0);
    if (place > size ||
        (place > 0 && trust::digest_at(seen->get_object(), "hash") != read.entries[place - 1].hash))
      return base::Error("trust.shrunk_register", {{"line", std::to_string(place)}});
    if (place == size) return {};
  }
  return set_json_setting(store, seen_key(read.centre_key),
                          base::json::object{{"hash", base::hex(read.entries.back().hash)}, {"place", size}});
}

base::Result<std::filesystem::path> folder_of(Workspace& workspace) {
  const base::Result<std::filesystem::path> data = workspace.folder();
  if (!data) return data.error();
  return *data / "registers";
}

constexpr const char* kEnding = ".twiza-accreditations";

}  // namespace

base::Result<trust::Register> judge_register(Workspace& workspace, const std::filesystem::path& name,
                                             const std::string& bytes) {
  base::Result<trust::Register> read = trust::read_register(bytes);
  if (!read) return about_file(read.error(), name);
  if (const base::Result<void> done = remember(workspace, *read); !done)
    return about_file(done.error(), name);
  return read;
}

base::Result<trust::Register> open_register(Workspace& workspace, const std::filesystem::path& file) {
  const base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  return judge_register(workspace, file, *bytes);
}

base::Result<trust::Register> open_whole_register(Workspace& workspace, const std::filesystem::path& file) {
  base::Result<trust::Register> read = open_register(workspace, file);
  if (read && read->torn) return about_file({"trust.torn_register", {}}, file);
  return read;
}

base::Result<trust::Register> keep_register(Workspace& workspace, const std::filesystem::path& name,
                                            const std::string& bytes) {
  base::Result<trust::Register> read = judge_register(workspace, name, bytes);
  if (!read) return read.error();
  if (read->torn) return about_file({"trust.torn_register", {}}, name);
  const base::Result<trust::TrustedCentres> trusted = trusted_centres(workspace);
  if (!trusted) return trusted.error();
  if (trusted->count(read->centre_key) == 0) {
    return about_file({"trust.register_of_unknown_centre",
                       {{"centre", read->centre}, {"fingerprint", trust::fingerprint(read->centre_key)}}},
                      name);
  }
  if (const auto made = workspace.made_folder(); !made) return made.error();
  const base::Result<std::filesystem::path> folder = folder_of(workspace);
  if (!folder) return folder.error();
  std::error_code ignored;  // what it hinders is told by the writing
  std::filesystem::create_directory(*folder, ignored);
  const base::Result<void> written =
      platform::write_file_aside(*folder / (base::hex(read->centre_key) + kEnding), bytes);
  if (!written) return written.error();
  return read;
}

base::Result<std::vector<trust::Register>> held_registers(Workspace& workspace) {
  std::vector<trust::Register> held;
  const base::Result<std::filesystem::path> folder = folder_of(workspace);
  if (!folder) return folder.error();
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(*folder, none)) {
    if (!has_ending(entry.path(), kEnding)) continue;
    const base::Result<std::string> bytes = read_bytes(entry.path(), kLargest);
    if (!bytes) return bytes.error();
    base::Result<trust::Register> read = trust::read_register(*bytes);
    if (!read) return about_file(read.error(), entry.path());
    held.push_back(std::move(*read));
  }
  return held;
}

const trust::Register* register_for(const std::vector<trust::Register>& held,
                                    const trust::Certificate& certificate) {
  for (const trust::Register& each : held) {
    if (trust::speaks_for(&each, certificate)) return &each;
  }
  return nullptr;
}

trust::Verification verified(std::string_view signature, const trust::SignedThings& expected,
                             const std::vector<trust::Register>& held, const trust::TrustedCentres& trusted) {
  for (const trust::Register& each : held) {
    trust::Verification seen = trust::verify(signature, expected, &each, trusted);
    if (seen.register_spoke) return seen;
  }
  return trust::verify(signature, expected, nullptr, trusted);
}

base::Result<bool> add_to_register(Workspace& workspace, const std::filesystem::path& file,
                                   const trust::Entry& entry, const trust::NamedKey& centre) {
  trust::Register held;
  std::string bytes;
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) {
    base::Result<std::string> whole = read_bytes(file, kLargest);
    if (!whole) return whole.error();
    bytes = std::move(*whole);
    const base::Result<trust::Register> read = judge_register(workspace, file, bytes);
    if (!read) return read.error();
    if (read->torn) return about_file({"trust.torn_register", {}}, file);
    if (read->centre_key != centre.key.public_key())
      return about_file({"trust.register_of_another", {{"centre", read->centre}}}, file);
    held = *read;
    if (bytes.back() != '\n') bytes += '\n';
  }
  const bool known = trust::knows(held, entry.number);
  bytes += trust::register_line(held, entry, centre);
  if (const base::Result<void> done = platform::write_file_aside(file, bytes); !done) return done.error();
  if (const base::Result<trust::Register> read = judge_register(workspace, file, bytes); !read)
    return read.error();
  return known;
}

}  // namespace twiza::app
