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

base::Result<trust::NamedKey> open_key(Session& session, const Parsed& parsed) {
  const std::string key = parsed.value("--key");
  if (key.empty()) return base::Error("key.no_key", {});
  const std::string file = parsed.value("--passphrase-file");
  const std::string prompt = line(session.words().say("key.ask", {{"file", key}})) + " ";
  const base::Result<trust::Secret> passphrase =
      file.empty() ? app::typed_passphrase(prompt) : app::passphrase_in(file);
  if (!passphrase) return passphrase.error();
  return app::open_key(key, *passphrase);
}

}  // namespace twiza::cli
