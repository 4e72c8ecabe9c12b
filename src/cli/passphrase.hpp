// The passphrase of a key: from --passphrase-file, else typed without being seen.
#pragma once

#include <string>

#include "app/key_files.hpp"
#include "cli/session.hpp"

namespace twiza::cli {

// Typed twice. Errors: those of app::passphrase_in and app::typed_passphrase; key.passphrases_differ.
base::Result<trust::Secret> new_passphrase(Session& session, const std::string& file);

// Of the key that is called `name` in the question. Errors: those of app::passphrase_in and
// app::typed_passphrase.
base::Result<trust::Secret> passphrase_of(Session& session, const Parsed& parsed, const std::string& name);

// Opens the key that --key names. Errors: key.no_key; those of app::open_key and of the passphrase.
base::Result<trust::NamedKey> open_key(Session& session, const Parsed& parsed);

}  // namespace twiza::cli
