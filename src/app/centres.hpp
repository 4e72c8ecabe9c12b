// The centres whose certificates are believed in this data directory: a person chose each, having compared
// its fingerprint with the centre itself.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "trust/key_file.hpp"
#include "trust/standing.hpp"

namespace twiza::app {

// In the order of their keys; none where there is no data.
base::Result<std::vector<trust::NamedPublicKey>> centres(Workspace& workspace);
base::Result<trust::TrustedCentres> trusted_centres(Workspace& workspace);

// Errors: those of read_public_key and of the store.
base::Result<trust::NamedPublicKey> trust_centre(Workspace& workspace, const std::filesystem::path& file);
// By its name, or its fingerprint. Errors: centre.unknown {name}; centre.several {name}: by its fingerprint
// then.
base::Result<trust::NamedPublicKey> forget_centre(Workspace& workspace, const std::string& typed);

// What two people compare on the phone (trust/keys.hpp).
inline std::string fingerprint(const trust::NamedPublicKey& centre) { return trust::fingerprint(centre.key); }

}  // namespace twiza::app
