// Who answers for an interpretation: sign, at hand or at a distance.
#include <filesystem>

#include "app/accreditation.hpp"
#include "app/interpretations.hpp"
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

base::Result<Seal> open_seal(Session& session, const Parsed& parsed) {
  if (parsed.value("--certificate").empty()) return base::Error("sign.no_certificate", {});
  base::Result<trust::Certificate> certificate = app::read_certificate(parsed.value("--certificate"));
  if (!certificate) return certificate.error();
  std::optional<trust::Register> held;
  if (const std::string file = parsed.value("--register"); !file.empty()) {
    base::Result<trust::Register> read = app::open_whole_register(session.workspace(), file);
    if (!read) return read.error();
    held = std::move(*read);
  }
  base::Result<trust::NamedKey> key = open_key(session, parsed);
  if (!key) return key.error();
  return Seal{std::move(*key), std::move(*certificate), std::move(held)};
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
