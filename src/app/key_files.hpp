// Key files on this disk, and the passphrases that open them.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "trust/key_file.hpp"

namespace twiza::app {

// The first line of a file: for scripts, on a machine whose files are safe. Errors: those of read_bytes.
base::Result<trust::Secret> passphrase_in(const std::filesystem::path& file);
// Typed at the terminal, unseen. Errors: those of platform::read_hidden_line.
base::Result<trust::Secret> typed_passphrase(const std::string& prompt);

struct MadeKey {
  std::filesystem::path public_file;  // FILE.pub
  std::string fingerprint;
};
// Writes FILE (mode 0600) and FILE.pub; neither may be there yet. Errors: key.no_name; key.passphrase_short
// {least}; file.exists and those of platform::write_new_file_aside.
base::Result<MadeKey> make_key(const std::filesystem::path& file, const std::string& name,
                               const trust::Secret& passphrase);

// Errors, with {file}: those of read_bytes and trust::open_key.
base::Result<trust::NamedKey> open_key(const std::filesystem::path& file, const trust::Secret& passphrase);
// Errors, with {file}: those of read_bytes and trust::read_public_key.
base::Result<trust::NamedPublicKey> read_public_key(const std::filesystem::path& file);

}  // namespace twiza::app
