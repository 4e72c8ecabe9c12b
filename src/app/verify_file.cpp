#include "app/verify_file.hpp"

#include "app/accreditation.hpp"
#include "app/centres.hpp"
#include "app/registers.hpp"
#include "app/site_file.hpp"
#include "base/text.hpp"
#include "trust/badge.hpp"
#include "trust/day.hpp"
#include "trust/request.hpp"
#include "trust/statement.hpp"

namespace twiza::app {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{64} << 20;

// Not the same error for a file that is none of ours and for one that somebody changed.
bool was_changed(const base::Error& error) {
  return error.code.rfind("trust.altered_", 0) == 0 || error.code == "trust.broken_register" ||
         error.code == "trust.shrunk_register";
}

base::Result<FileWorth> refused(const base::Error& error, const std::filesystem::path& file,
                                const char* kind) {
  if (!was_changed(error)) return about_file(error, file);
  return FileWorth{false, about_file(error, file), kind, {}};
}

// Those that say something.
std::vector<FileWorth::Detail> told(const std::vector<std::pair<std::string, std::string>>& all) {
  std::vector<FileWorth::Detail> details;
  for (const auto& [name, value] : all) {
    if (!value.empty()) details.push_back({"verify.detail." + name, value});
  }
  return details;
}

// The day up to which a register speaks; empty where none does.
std::string register_day(const trust::Register* register_) {
  return register_ == nullptr ? std::string() : register_->entries.back().recorded;
}

FileWorth worth_of(const trust::Certificate& certificate, const std::string& day,
                   const trust::Register* register_, const trust::TrustedCentres& trusted) {
  const trust::Outcome outcome = trust::standing(certificate, day, register_, trusted);
  std::string code = "trust.accreditation." + std::string(trust::name_of(outcome));
  if (outcome == trust::Outcome::valid && !trust::speaks_for(register_, certificate)) code += "_by_its_dates";
  return {
      outcome == trust::Outcome::valid,
      {code,
       {{"name", certificate.name},
        {"number", certificate.number},
        {"level", certificate.level},
        {"centre", certificate.centre},
        {"fingerprint", trust::fingerprint(certificate.centre_key)},
        {"from", certificate.from},
        {"to", certificate.to},
        {"day", day}}},
      "certificate",
      told({{"name", certificate.name},
            {"number", certificate.number},
            {"level", certificate.level},
            {"origin", certificate.origin},
            {"from", certificate.from},
            {"to", certificate.to},
            {"centre", certificate.centre},
            {"fingerprint", trust::fingerprint(certificate.centre_key)},
            {"register", register_day(trust::speaks_for(register_, certificate) ? register_ : nullptr)}})};
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
            {"fingerprint", trust::fingerprint(read.centre_key)}}},
          "register",
          told({{"centre", read.centre},
                {"fingerprint", trust::fingerprint(read.centre_key)},
                {"register", register_day(&read)}})};
}

FileWorth worth_of_signature(const std::string& text, const trust::SignedThings& things,
                             const std::vector<trust::Register>& held, const trust::TrustedCentres& trusted,
                             const FindHere& find_here, const base::Words& words) {
  const std::optional<StandsHere> here =
      find_here ? find_here(things.interpretation) : std::optional<StandsHere>();
  const trust::Verification seen = verified(text, here ? here->things : things, held, trusted);
  FileWorth worth{seen.outcome == trust::Outcome::valid, signature_sentence(seen, words), "signature", {}};
  if (seen.outcome == trust::Outcome::forged) return worth;
  worth.details = told({{"name", seen.coach},
                        {"number", seen.number},
                        {"centre", seen.centre},
                        {"signed", seen.day},
                        {"site", here ? here->site : std::string()},
                        {"interpretation", here ? here->interpretation : std::string()},
                        {"text", here ? std::string() : words.say("verify.not_compared")}});
  return worth;
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
                                    const VerifyRequest& request, const base::Words& words) {
  const base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  return verify_bytes(workspace, file, *bytes, request, words);
}

base::Result<FileWorth> verify_bytes(Workspace& workspace, const std::filesystem::path& name,
                                     const std::string& bytes, const VerifyRequest& request,
                                     const base::Words& words) {
  const std::optional<std::string> day =
      trust::parse_day(request.on.empty() ? today(workspace.host()) : request.on);
  if (!day) return base::Error("accredit.bad_day", {{"value", request.on}});
  const base::Result<trust::TrustedCentres> trusted = trusted_centres(workspace);
  if (!trusted) return trusted.error();
  if (trust::looks_like("register", bytes)) {
    const base::Result<trust::Register> read = judge_register(workspace, name, bytes);
    if (!read) return refused(read.error(), name, "register");
    return worth_of_register(*read, *trusted);
  }
  if (trust::looks_like("public_key", bytes)) {
    const base::Result<trust::NamedPublicKey> key = trust::read_public_key(bytes);
    if (!key) return refused(key.error(), name, "public_key");
    const std::string fingerprint = trust::fingerprint(key->key);
    return FileWorth{true,
                     {"trust.public_key", {{"name", key->name}, {"fingerprint", fingerprint}}},
                     "public_key",
                     told({{"name", key->name}, {"fingerprint", fingerprint}})};
  }
  if (const base::Result<trust::SignRequest> asked = trust::read_request(bytes);
      asked || asked.error().code != "trust.not_request") {
    if (!asked) return refused(asked.error(), name, "request");
    return FileWorth{true,
                     {"trust.request", {{"site", asked->site}, {"name", asked->title}}},
                     "request",
                     told({{"site", asked->site}, {"interpretation", asked->title}, {"read", asked->text}})};
  }

  std::vector<trust::Register> held;
  if (request.register_.empty()) {
    base::Result<std::vector<trust::Register>> kept = held_registers(workspace);
    if (!kept) return kept.error();
    held = std::move(*kept);
  } else {
    base::Result<trust::Register> read = open_register(workspace, request.register_);
    if (!read) return refused(read.error(), request.register_, "register");
    // The line that is cut may be the one that suspends.
    if (read->torn) return worth_of_register(*read, *trusted);
    held.push_back(std::move(*read));
  }
  // A signature carries a certificate: it is looked for first.
  if (trust::looks_like("signature", bytes)) {
    const std::string text = bytes.substr(0, bytes.find('\n'));
    const base::Result<trust::SignedThings> things = trust::things_of(text);
    if (!things) return refused(things.error(), name, "signature");
    return worth_of_signature(text, *things, held, *trusted, request.find_here, words);
  }
  const base::Result<trust::Certificate> read =
      trust::looks_like("certificate", bytes) ? trust::read_certificate(bytes) : trust::read_badge(bytes);
  if (!read && read.error().code == "trust.not_badge") return about_file({"trust.not_verifiable", {}}, name);
  if (!read) return refused(read.error(), name, "certificate");
  return worth_of(*read, *day, register_for(held, *read), *trusted);
}

}  // namespace twiza::app
