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

base::Result<trust::Register> judged(Workspace& workspace, const std::filesystem::path& file,
                                     const std::string& bytes) {
  base::Result<trust::Register> read = trust::read_register(bytes);
  if (!read) return about_file(read.error(), file);
  if (const base::Result<void> done = remember(workspace, *read); !done)
    return about_file(done.error(), file);
  return read;
}

}  // namespace

base::Result<trust::Register> open_register(Workspace& workspace, const std::filesystem::path& file) {
  const base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  return judged(workspace, file, *bytes);
}

base::Result<trust::Register> open_whole_register(Workspace& workspace, const std::filesystem::path& file) {
  base::Result<trust::Register> read = open_register(workspace, file);
  if (read && read->torn) return about_file({"trust.torn_register", {}}, file);
  return read;
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
    const base::Result<trust::Register> read = judged(workspace, file, bytes);
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
  if (const base::Result<trust::Register> read = judged(workspace, file, bytes); !read) return read.error();
  return known;
}

}  // namespace twiza::app
