#include "app/verify_file.hpp"

#include "app/accreditation.hpp"
#include "app/centres.hpp"
#include "app/registers.hpp"
#include "app/site_file.hpp"
#include "base/text.hpp"
#include "trust/badge.hpp"
#include "trust/day.hpp"
#include "trust/statement.hpp"

namespace twiza::app {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{64} << 20;

// Not the same error for a file that is none of ours and for one that somebody changed.
bool was_changed(const base::Error& error) {
  return error.code.rfind("trust.altered_", 0) == 0 || error.code == "trust.broken_register" ||
         error.code == "trust.shrunk_register";
}

base::Result<FileWorth> refused(const base::Error& error, const std::filesystem::path& file) {
  if (!was_changed(error)) return about_file(error, file);
  return FileWorth{false, about_file(error, file)};
}

FileWorth worth_of(const trust::Certificate& certificate, const std::string& day,
                   const trust::Register* register_, const trust::TrustedCentres& trusted) {
  const trust::Outcome outcome = trust::standing(certificate, day, register_, trusted);
  std::string code = "trust.accreditation." + std::string(trust::name_of(outcome));
  if (outcome == trust::Outcome::valid && !trust::speaks_for(register_, certificate)) code += "_by_its_dates";
  return {outcome == trust::Outcome::valid,
          {code,
           {{"name", certificate.name},
            {"number", certificate.number},
            {"level", certificate.level},
            {"centre", certificate.centre},
            {"fingerprint", trust::fingerprint(certificate.centre_key)},
            {"from", certificate.from},
            {"to", certificate.to},
            {"day", day}}}};
}

FileWorth worth_of_register(const trust::Register& read, const trust::TrustedCentres& trusted) {
  const bool known = trusted.count(read.centre_key) > 0;
  const char* code = read.torn ? "trust.register.torn"
                     : known   ? "trust.register.valid"
                               : "trust.register.unknown_centre";
  return {!read.torn && known,
          {code,
           {{"centre", read.centre},
            {"count", std::to_string(read.entries.size())},
            {"day", read.entries.back().recorded},
            {"fingerprint", trust::fingerprint(read.centre_key)}}}};
}

}  // namespace

base::Error signature_sentence(const trust::Verification& seen, const base::Words& words) {
  std::vector<std::string> what;
  for (const trust::Part part : seen.altered)
    what.push_back(words.say("trust.part." + std::string(trust::name_of(part))));
  std::string code = "trust.signature." + std::string(trust::name_of(seen.outcome));
  if (seen.outcome == trust::Outcome::valid && !seen.register_spoke) code += "_by_its_dates";
  return {code,
          {{"coach", seen.coach},
           {"number", seen.number},
           {"centre", seen.centre},
           {"day", seen.day},
           {"what", base::join(what, ", ")}}};
}

base::Result<FileWorth> verify_file(Workspace& workspace, const std::filesystem::path& file,
                                    const std::filesystem::path& register_, const std::string& on,
                                    const base::Words& words) {
  const base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  const std::optional<std::string> day = trust::parse_day(on.empty() ? today(workspace.host()) : on);
  if (!day) return base::Error("accredit.bad_day", {{"value", on}});
  const base::Result<trust::TrustedCentres> trusted = trusted_centres(workspace);
  if (!trusted) return trusted.error();
  if (trust::looks_like("register", *bytes)) {
    const base::Result<trust::Register> read = open_register(workspace, file);
    if (!read) return refused(read.error(), file);
    return worth_of_register(*read, *trusted);
  }
  if (trust::looks_like("public_key", *bytes)) {
    const base::Result<trust::NamedPublicKey> key = trust::read_public_key(*bytes);
    if (!key) return refused(key.error(), file);
    return FileWorth{
        true, {"trust.public_key", {{"name", key->name}, {"fingerprint", trust::fingerprint(key->key)}}}};
  }

  std::optional<trust::Register> held;
  if (!register_.empty()) {
    const base::Result<trust::Register> read = open_register(workspace, register_);
    if (!read) return refused(read.error(), register_);
    // The line that is cut may be the one that suspends.
    if (read->torn) return worth_of_register(*read, *trusted);
    held = *read;
  }
  const trust::Register* const spoken = held ? &*held : nullptr;
  // A signature carries a certificate: it is looked for first.
  if (trust::looks_like("signature", *bytes)) {
    const std::string text = bytes->substr(0, bytes->find('\n'));
    const base::Result<trust::SignedThings> things = trust::things_of(text);
    if (!things) return refused(things.error(), file);
    const trust::Verification seen = trust::verify(text, *things, spoken, *trusted);
    return FileWorth{seen.outcome == trust::Outcome::valid, signature_sentence(seen, words)};
  }
  const base::Result<trust::Certificate> read =
      trust::looks_like("certificate", *bytes) ? trust::read_certificate(*bytes) : trust::read_badge(*bytes);
  if (!read && read.error().code == "trust.not_badge") return about_file({"trust.not_verifiable", {}}, file);
  if (!read) return refused(read.error(), file);
  return worth_of(*read, *day, spoken, *trusted);
}

}  // namespace twiza::app
