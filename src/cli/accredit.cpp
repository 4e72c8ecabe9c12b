// What the Centre signs: certificates, the decisions of its register, badges.
#include "app/accreditation.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/passphrase.hpp"

namespace twiza::cli {

namespace {

std::string text_of(const Parsed& parsed, const char* option) {
  return line(std::string(base::trim(parsed.value(option))));
}

// The first of these options that was not given, as an error.
base::Result<void> all_given(const Parsed& parsed, const std::vector<const char*>& options) {
  for (const char* option : options) {
    if (text_of(parsed, option).empty()) return base::Error("usage.missing_option", {{"option", option}});
  }
  return {};
}

int make(Session& session, const Parsed& parsed) {
  if (const base::Result<void> given =
          all_given(parsed, {"--key", "--number", "--level", "--from", "--to", "--output"});
      !given)
    return session.fail(given.error());
  const base::Result<trust::NamedKey> key = open_key(session, parsed);
  if (!key) return session.fail(key.error());
  const app::AccreditRequest request{
      parsed.operands[0],        text_of(parsed, "--number"), text_of(parsed, "--level"),
      text_of(parsed, "--name"), text_of(parsed, "--origin"), text_of(parsed, "--from"),
      text_of(parsed, "--to"),   parsed.value("--output"),    parsed.value("--register")};
  const base::Result<trust::Certificate> made = app::accredit(session.workspace(), request, *key);
  if (!made) return session.fail(made.error());
  session.say("accredit.made", {{"file", parsed.value("--output")},
                                {"number", made->number},
                                {"name", made->name},
                                {"from", made->from},
                                {"to", made->to}});
  if (request.register_.empty()) session.note("accredit.not_registered");
  return fine;
}

int decide_on(Session& session, const Parsed& parsed, trust::Decision decision) {
  if (const base::Result<void> given = all_given(parsed, {"--key", "--register"}); !given)
    return session.fail(given.error());
  const base::Result<trust::NamedKey> key = open_key(session, parsed);
  if (!key) return session.fail(key.error());
  const std::string number = line(parsed.operands[1]);
  const base::Result<app::Decided> decided = app::decide_accreditation(
      session.workspace(),
      {decision, number, text_of(parsed, "--reason"), text_of(parsed, "--on"), parsed.value("--register")},
      *key);
  if (!decided) return session.fail(decided.error());
  session.say("accredit." + std::string(trust::name_of(decision)),
              {{"number", number}, {"day", decided->on}});
  if (!decided->known) session.note("accredit.unknown_number", {{"number", number}});
  return fine;
}

int badge(Session& session, const Parsed& parsed) {
  if (const base::Result<void> given = all_given(parsed, {"--key", "--output"}); !given)
    return session.fail(given.error());
  const base::Result<trust::NamedKey> key = open_key(session, parsed);
  if (!key) return session.fail(key.error());
  const base::Result<void> done =
      app::write_badge(parsed.operands[1], *key, session.words(), parsed.value("--output"));
  if (!done) return session.fail(done.error());
  session.say("accredit.badge", {{"file", parsed.value("--output")}});
  return fine;
}

}  // namespace

int accredit(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--key", true},
                                                               {"--passphrase-file", true},
                                                               {"--number", true},
                                                               {"--level", true},
                                                               {"--name", true},
                                                               {"--origin", true},
                                                               {"--from", true},
                                                               {"--to", true},
                                                               {"--register", true},
                                                               {"--reason", true},
                                                               {"--on", true},
                                                               {"--output", true, "-o"}});
  if (!parsed) return session.fail(parsed.error());
  const std::vector<std::string>& words = parsed->operands;
  if (words.size() == 1) return make(session, *parsed);
  if (words.size() == 2) {
    if (words[0] == "suspend") return decide_on(session, *parsed, trust::Decision::suspended);
    if (words[0] == "revoke") return decide_on(session, *parsed, trust::Decision::revoked);
    if (words[0] == "restore") return decide_on(session, *parsed, trust::Decision::restored);
    if (words[0] == "badge") return badge(session, *parsed);
  }
  return session.fail({"usage.accredit", {}});
}

}  // namespace twiza::cli
