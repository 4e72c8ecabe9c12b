// Who answers for an interpretation: sign, at hand or at a distance.
#include <filesystem>

#include "app/accreditation.hpp"
#include "app/interpretations.hpp"
#include "app/own_seal.hpp"
#include "app/registers.hpp"
#include "app/site_file.hpp"
#include "cli/commands.hpp"
#include "cli/passphrase.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

namespace {

constexpr std::uint64_t largest_request = std::uint64_t{16} << 20;

// The coach's key, her certificate, and the register if one was given.
struct Seal {
  trust::NamedKey key;
  trust::Certificate certificate;
  std::optional<trust::Register> register_;
  const trust::Register* spoken() const { return register_ ? &*register_ : nullptr; }
};

base::Result<std::optional<trust::Register>> open_register(Session& session, const Parsed& parsed) {
  const std::string file = parsed.value("--register");
  if (file.empty()) return std::optional<trust::Register>();
  base::Result<trust::Register> read = app::open_whole_register(session.workspace(), file);
  if (!read) return read.error();
  return std::optional<trust::Register>(std::move(*read));
}

base::Result<Seal> open_seal(Session& session, const Parsed& parsed) {
  if (parsed.value("--certificate").empty()) return base::Error("sign.no_certificate", {});
  base::Result<trust::Certificate> certificate = app::read_certificate(parsed.value("--certificate"));
  if (!certificate) return certificate.error();
  base::Result<std::optional<trust::Register>> held = open_register(session, parsed);
  if (!held) return held.error();
  base::Result<trust::NamedKey> key = open_key(session, parsed);
  if (!key) return key.error();
  return Seal{std::move(*key), std::move(*certificate), std::move(*held)};
}

// By what the data directory keeps (twiza key use), where neither key nor certificate was named.
base::Result<std::string> sign_by_own_seal(Session& session, const Parsed& parsed,
                                           const trust::SignedThings& things) {
  const base::Result<app::OwnSeal> seal = app::own_seal(session.workspace());
  if (!seal) return base::Error("sign.no_certificate", {});
  const base::Result<std::optional<trust::Register>> given = open_register(session, parsed);
  if (!given) return given.error();
  const base::Result<std::vector<trust::Register>> held = app::held_registers(session.workspace());
  if (!held) return held.error();
  const base::Result<trust::Secret> passphrase =
      passphrase_of(session, parsed, session.words().say("key.own", {{"name", seal->certificate.name}}));
  if (!passphrase) return passphrase.error();
  return app::sign_with(*seal, *passphrase, things, app::system_host().now_ms(),
                        *given ? &**given : app::register_for(*held, seal->certificate));
}

// A request that came from elsewhere: its text is shown, and answered by a file.
int answer_request(Session& session, const Parsed& parsed, const std::string& bytes) {
  const base::Result<trust::SignRequest> request = trust::read_request(bytes);
  if (!request) return session.fail(request.error());
  session.say("sign.reading", {{"site", request->site}, {"name", request->title}});
  session.out() << request->text;
  const std::string output = parsed.value("--output");
  if (output.empty()) return session.fail({"usage.missing_option", {{"option", "--output"}}});
  const base::Result<Seal> seal = open_seal(session, parsed);
  if (!seal) return session.fail(seal.error());
  const base::Result<void> written =
      app::write_answer(*request, seal->key, seal->certificate, seal->spoken(), app::system_host(), output);
  if (!written) return session.fail(written.error());
  session.say("sign.answered", {{"file", output}});
  return fine;
}

}  // namespace

int sign(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--key", true},
                                                               {"--passphrase-file", true},
                                                               {"--certificate", true},
                                                               {"--register", true},
                                                               {"--request", true},
                                                               {"--signature", true},
                                                               {"--output", true, "-o"}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_known_site", {}});
  if (parsed->operands.size() > 2) return session.fail({"usage.too_many", {{"value", parsed->operands[2]}}});
  std::error_code failed;
  if (std::filesystem::is_regular_file(parsed->operands[0], failed)) {
    const base::Result<std::string> bytes = app::read_bytes(parsed->operands[0], largest_request);
    if (!bytes) return session.fail(bytes.error());
    return answer_request(session, *parsed, *bytes);
  }

  const base::Result<app::KnownSite> site = session.workspace().find(parsed->operands[0]);
  if (!site) return session.fail(site.error());
  const base::Result<app::SiteStatePtr> state = session.workspace().load(site->id);
  if (!state) return session.fail(state.error());
  const journal::Journal& journal = (*state)->journal;
  const base::Result<const model::Interpretation*> found = app::find_interpretation(
      journal.site(), parsed->operands.size() > 1 ? parsed->operands[1] : std::string());
  if (!found) return session.fail(found.error());
  const model::Interpretation& interpretation = **found;

  if (const std::string file = parsed->value("--request"); !file.empty()) {
    const base::Result<void> written = app::write_request(journal, interpretation, file);
    if (!written) return session.fail(written.error());
    session.say("sign.requested", {{"name", interpretation.name}, {"file", file}});
    return fine;
  }

  const base::Result<trust::SignedThings> things = app::things_to_sign(journal, interpretation);
  if (!things) return session.fail(things.error());
  base::Result<std::string> signature = std::string();
  if (const std::string file = parsed->value("--signature"); !file.empty()) {
    const base::Result<std::string> bytes = app::read_bytes(file, largest_request);
    if (!bytes) return session.fail(bytes.error());
    signature = trust::read_answer(*bytes, *things);
  } else if (parsed->value("--key").empty() && parsed->value("--certificate").empty()) {
    signature = sign_by_own_seal(session, *parsed, *things);
  } else {
    const base::Result<Seal> seal = open_seal(session, *parsed);
    if (!seal) return session.fail(seal.error());
    signature =
        trust::sign(*things, seal->key.key, seal->certificate, app::system_host().now_ms(), seal->spoken());
  }
  if (!signature) return session.fail(signature.error());
  const Progress progress(session, "progress.sign");
  const base::Result<void> kept =
      app::keep_signature(session.workspace(), *site, interpretation.id, *signature, session.words());
  if (!kept) return session.fail(kept.error());
  session.say("sign.done", {{"name", interpretation.name}});
  return fine;
}

}  // namespace twiza::cli
