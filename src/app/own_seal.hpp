// What this data directory signs with (INP-02): a coach's key, sealed by her passphrase as she gave it, and
// her certificate. One file of the data folder, for its owner alone; backups and bundles do not hold it.
#pragma once

#include <string>

#include "app/workspace.hpp"
#include "trust/certificate.hpp"
#include "trust/secret.hpp"
#include "trust/signature.hpp"

namespace twiza::app {

struct OwnSeal {
  std::string key;  // the sealed file's bytes
  trust::Certificate certificate;
};

// Takes the place of the one before. Errors: those of trust::sealed_public_key and trust::read_certificate;
// trust.other_key {name}: the certificate is of another key; those of write_new_file_aside.
base::Result<void> keep_seal(Workspace& workspace, const std::string& key, const std::string& certificate);

// Errors: sign.no_seal; those of read_bytes and trust::read_certificate.
base::Result<OwnSeal> own_seal(Workspace& workspace);

// Takes a third of a second, on purpose. Errors: sign.wrong_passphrase; those of trust::open_key
// and trust::sign.
base::Result<std::string> sign_with(const OwnSeal& seal, const trust::Secret& passphrase,
                                    const trust::SignedThings& things, std::int64_t now_ms,
                                    const trust::Register* register_);

}  // namespace twiza::app
