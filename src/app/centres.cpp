#include "app/centres.hpp"

#include "app/key_files.hpp"
#include "app/settings.hpp"
#include "base/base64.hpp"
#include "base/text.hpp"

namespace twiza::app {

namespace {

constexpr const char* kCentres = "centres";  // {public key: name}

base::Result<void> keep(Workspace& workspace, const std::vector<trust::NamedPublicKey>& all) {
  const base::Result<store::Store*> store = workspace.store();
  if (!store) return store.error();
  base::json::object object;
  for (const trust::NamedPublicKey& centre : all)
    object[base::to_base64(trust::text_of(centre.key))] = centre.name;
  return set_json_setting(**store, kCentres, object);
}

}  // namespace

base::Result<std::vector<trust::NamedPublicKey>> centres(Workspace& workspace) {
  std::vector<trust::NamedPublicKey> all;
  if (!workspace.holds_data()) return all;
  const base::Result<store::Store*> store = workspace.store();
  if (!store) return store.error();
  const base::Result<base::json::value> held = json_setting(**store, kCentres);
  if (!held) return held.error();
  if (!held->is_object()) return all;
  for (const base::json::key_value_pair& pair : held->get_object()) {
    const auto key = trust::exactly<32>(base::from_base64(std::string_view(pair.key())));
    if (key && pair.value().is_string()) all.push_back({std::string(pair.value().get_string()), *key});
  }
  return all;
}

base::Result<trust::TrustedCentres> trusted_centres(Workspace& workspace) {
  const base::Result<std::vector<trust::NamedPublicKey>> all = centres(workspace);
  if (!all) return all.error();
  trust::TrustedCentres keys;
  for (const trust::NamedPublicKey& centre : *all) keys.insert(centre.key);
  return keys;
}

base::Result<trust::NamedPublicKey> trust_centre(Workspace& workspace, const std::filesystem::path& file) {
  const base::Result<trust::NamedPublicKey> centre = read_public_key(file);
  if (!centre) return centre.error();
  base::Result<std::vector<trust::NamedPublicKey>> all = centres(workspace);
  if (!all) return all.error();
  all->push_back(*centre);
  if (const base::Result<void> done = keep(workspace, *all); !done) return done.error();
  return *centre;
}

base::Result<trust::NamedPublicKey> forget_centre(Workspace& workspace, const std::string& typed) {
  const base::Result<std::vector<trust::NamedPublicKey>> all = centres(workspace);
  if (!all) return all.error();
  std::vector<trust::NamedPublicKey> found, others;
  for (const trust::NamedPublicKey& centre : *all) {
    const bool named = base::name_key(centre.name) == base::name_key(typed) ||
                       trust::fingerprint(centre.key) == base::trim(typed);
    (named ? found : others).push_back(centre);
  }
  if (found.empty()) return base::Error("centre.unknown", {{"name", typed}});
  if (found.size() > 1) return base::Error("centre.several", {{"name", typed}});
  if (const base::Result<void> done = keep(workspace, others); !done) return done.error();
  return found.front();
}

}  // namespace twiza::app
