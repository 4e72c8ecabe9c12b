// What the Centre does: certificates, decisions, badges (INP-02, FRM-02).
#pragma once

#include <filesystem>
#include <string>

#include "app/workspace.hpp"
#include "base/words.hpp"
#include "trust/certificate.hpp"
#include "trust/register.hpp"

namespace twiza::app {

struct AccreditRequest {
  std::filesystem::path public_key;  // the coach's FILE.pub
  std::string number, level;
  std::string name;      // empty: the one in the public key
  std::string origin;    // FRM-06
  std::string from, to;  // as typed
  std::filesystem::path output;
  std::filesystem::path register_;  // where the certificate is entered; empty: nowhere
};
// Errors: accredit.bad_day {value}; those of read_public_key, trust::issue, write_file_aside and
// add_to_register.
base::Result<trust::Certificate> accredit(Workspace& workspace, const AccreditRequest& request,
                                          const trust::NamedKey& centre);

struct DecisionRequest {
  trust::Decision decision = trust::Decision::suspended;
  std::string number, reason;
  std::string on;  // as typed; empty: today
  std::filesystem::path register_;
};
struct Decided {
  std::string on;
  bool known = false;  // the register knew this number: else it may be a slip of the pen
};
// Errors: accredit.bad_day {value}; those of add_to_register.
base::Result<Decided> decide_accreditation(Workspace& workspace, const DecisionRequest& request,
                                           const trust::NamedKey& centre);

// Errors: those of read_certificate, trust::write_badge and write_file_aside.
base::Result<void> write_badge(const std::filesystem::path& certificate, const trust::NamedKey& centre,
                               const base::Words& words, const std::filesystem::path& output);

// Errors, with {file}: those of read_bytes and trust::read_certificate.
base::Result<trust::Certificate> read_certificate(const std::filesystem::path& file);

// The day here, "2026-11-24".
std::string today(Host& host);

}  // namespace twiza::app
