// What a file of layer `trust` is worth here: a certificate, a badge, a register, a public key, a signature,
// a request to sign.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "base/words.hpp"
#include "trust/signature.hpp"

namespace twiza::app {

struct FileWorth {
  bool good = false;
  base::Error sentence;  // by whom, valid or not, until when
  std::string kind;      // "signature", "request", "certificate", "register", "public_key"
  struct Detail {
    std::string code;  // of the catalogue: "verify.detail.number"
    std::string value;
  };
  std::vector<Detail> details;  // what it says, line by line; nothing of what is forged or altered
};

// What is to be signed of an interpretation as it stands here, and where that is.
struct StandsHere {
  trust::SignedThings things;
  std::string site, interpretation;
};
using FindHere = std::function<std::optional<StandsHere>(const base::Id& interpretation)>;

struct VerifyRequest {
  // A register that says what was suspended; empty: those that are kept here (registers.hpp).
  std::filesystem::path register_;
  std::string on;      // the day in question, as typed; empty: today (a signature is judged on its own day)
  FindHere find_here;  // may be empty: a signature is then compared with nothing, and a detail says so
};

// What was altered or forged is an answer, not an error. Errors, with {file}: those of read_bytes;
// trust.not_verifiable; trust.newer; accredit.bad_day {value}.
base::Result<FileWorth> verify_file(Workspace& workspace, const std::filesystem::path& file,
                                    const VerifyRequest& request, const base::Words& words);
// The same of bytes that came under that name.
base::Result<FileWorth> verify_bytes(Workspace& workspace, const std::filesystem::path& name,
                                     const std::string& bytes, const VerifyRequest& request,
                                     const base::Words& words);

// trust.signature.<outcome> {coach, number, centre, day, what}; `what` names the altered parts in words.
base::Error signature_sentence(const trust::Verification& seen, const base::Words& words);

}  // namespace twiza::app
