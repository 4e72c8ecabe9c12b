#include "cli/passphrase.hpp"

namespace twiza::cli {

base::Result<trust::Secret> new_passphrase(Session& session, const std::string& file) {
  if (!file.empty()) return app::passphrase_in(file);
  base::Result<trust::Secret> first = app::typed_passphrase(session.words().say("key.ask_new") + " ");
  if (!first) return first;
  const base::Result<trust::Secret> second =
      app::typed_passphrase(session.words().say("key.ask_again") + " ");
  if (!second) return second.error();
  if (first->text() != second->text()) return base::Error("key.passphrases_differ", {});
  return first;
}

base::Result<trust::Secret> passphrase_of(Session& session, const Parsed& parsed, const std::string& name) {
  const std::string file = parsed.value("--passphrase-file");
  if (!file.empty()) return app::passphrase_in(file);
  return app::typed_passphrase(line(session.words().say("key.ask", {{"file", name}})) + " ");
}

base::Result<trust::NamedKey> open_key(Session& session, const Parsed& parsed) {
  const std::string key = parsed.value("--key");
  if (key.empty()) return base::Error("key.no_key", {});
  const base::Result<trust::Secret> passphrase = passphrase_of(session, parsed, key);
  if (!passphrase) return passphrase.error();
  return app::open_key(key, *passphrase);
}

}  // namespace twiza::cli
