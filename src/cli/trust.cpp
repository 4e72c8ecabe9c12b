// Keys, the centres that are trusted here, and what a signed file is worth: key, centre, verify.
#include <filesystem>

#include "app/accreditation.hpp"
#include "app/centres.hpp"
#include "app/interpretations.hpp"
#include "app/own_seal.hpp"
#include "app/registers.hpp"
#include "app/site_file.hpp"
#include "app/verify_file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/passphrase.hpp"

namespace twiza::cli {

namespace {

// `typed`, or who works here (`twiza config author`).
base::Result<std::string> name_of_key(Session& session, const std::string& typed) {
  const std::string name = line(std::string(base::trim(typed)));
  if (!name.empty()) return {boost::system::in_place_value, name};
  const base::Result<std::optional<app::Author>> author = session.workspace().author();
  if (!author) return author.error();
  if (!*author) return base::Error("key.no_name", {});
  return {boost::system::in_place_value, (*author)->name};
}

// The interpretations of a site, a sentence each.
int verify_site(Session& session, const Parsed& parsed) {
  const base::Result<app::SiteSource> source =
      app::open_source(session.workspace(), {parsed.operands[0], {}, {}});
  if (!source) return session.fail(source.error());
  const base::Result<std::vector<app::InterpretationWorth>> all =
      app::worth_of_all(session.workspace(), *source, parsed.value("--register"), session.words());
  if (!all) return session.fail(all.error());
  if (all->empty()) return session.fail({"interpretation.none", {{"site", source->import.site.info.name}}});
  bool good = true;
  for (const app::InterpretationWorth& each : *all) {
    session.say("verify.interpretation",
                {{"name", line(each.interpretation->name)}, {"sentence", each.worth.sentence}});
    good = good && each.worth.valid;
  }
  return good ? fine : answer_is_no;
}

// From now on `twiza sign` and the page sign with it.
int use_key(Session& session, const std::string& key_file, const std::string& certificate_file) {
  constexpr std::uint64_t largest = std::uint64_t{1} << 20;
  const base::Result<std::string> key = app::read_bytes(key_file, largest);
  if (!key) return session.fail(key.error());
  const base::Result<trust::Certificate> certificate = app::read_certificate(certificate_file);
  if (!certificate) return session.fail(certificate.error());
  const base::Result<void> kept = app::keep_seal(session.workspace(), *key, certificate->text);
  if (!kept) return session.fail(app::about_file(kept.error(), key_file));
  session.say("key.used",
              {{"name", certificate->name}, {"number", certificate->number}, {"to", certificate->to}});
  return fine;
}

int take_register(Session& session, const std::string& file) {
  constexpr std::uint64_t largest = std::uint64_t{64} << 20;
  const base::Result<std::string> bytes = app::read_bytes(file, largest);
  if (!bytes) return session.fail(bytes.error());
  const base::Result<trust::Register> kept = app::keep_register(session.workspace(), file, *bytes);
  if (!kept) return session.fail(kept.error());
  session.say("centre.register_kept", {{"centre", kept->centre}, {"day", kept->entries.back().recorded}});
  return fine;
}

int list_centres(Session& session) {
  const base::Result<std::vector<trust::NamedPublicKey>> all = app::centres(session.workspace());
  if (!all) return session.fail(all.error());
  if (all->empty()) session.say("centre.none");
  for (const trust::NamedPublicKey& centre : *all)
    session.say("centre.line", {{"name", centre.name}, {"fingerprint", app::fingerprint(centre)}});
  return fine;
}

}  // namespace

int key(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed =
      session.read(arguments, {{"--name", true}, {"--passphrase-file", true}});
  if (!parsed) return session.fail(parsed.error());
  const std::vector<std::string>& words = parsed->operands;
  if (words.size() == 3 && words[0] == "use") return use_key(session, words[1], words[2]);
  if (words.size() != 2 || words[0] != "new") return session.fail({"usage.key", {}});
  const std::string& file = words[1];
  const base::Result<std::string> name = name_of_key(session, parsed->value("--name"));
  if (!name) return session.fail(name.error());
  const base::Result<trust::Secret> passphrase = new_passphrase(session, parsed->value("--passphrase-file"));
  if (!passphrase) return session.fail(passphrase.error());
  const base::Result<app::MadeKey> made = app::make_key(file, *name, *passphrase);
  if (!made) return session.fail(made.error());
  session.say("key.made",
              {{"file", file}, {"public", made->public_file.string()}, {"fingerprint", made->fingerprint}});
  return fine;
}

int centre(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {});
  if (!parsed) return session.fail(parsed.error());
  const std::vector<std::string>& words = parsed->operands;
  if (words.size() == 1 && words[0] == "list") return list_centres(session);
  if (words.size() == 2 && words[0] == "register") return take_register(session, words[1]);
  if (words.size() != 2 || (words[0] != "trust" && words[0] != "forget"))
    return session.fail({"usage.centre", {}});
  const bool trusting = words[0] == "trust";
  const base::Result<trust::NamedPublicKey> centre = trusting
                                                         ? app::trust_centre(session.workspace(), words[1])
                                                         : app::forget_centre(session.workspace(), words[1]);
  if (!centre) return session.fail(centre.error());
  session.say(trusting ? "centre.trusted" : "centre.forgotten",
              {{"name", centre->name}, {"fingerprint", app::fingerprint(*centre)}});
  return fine;
}

int verify(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--register", true}, {"--on", true}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.verify", {}});
  if (parsed->operands.size() > 1) return session.fail({"usage.one_file", {{"value", parsed->operands[1]}}});
  std::error_code failed;
  if (!std::filesystem::exists(parsed->operands[0], failed)) return verify_site(session, *parsed);
  const base::Result<app::FileWorth> worth =
      app::verify_file(session.workspace(), parsed->operands[0],
                       {parsed->value("--register"), parsed->value("--on"), {}}, session.words());
  if (!worth) return session.fail(worth.error());
  session.say(worth->sentence.code, worth->sentence.arguments);
  return worth->good ? fine : answer_is_no;
}

}  // namespace twiza::cli
