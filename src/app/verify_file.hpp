// What a file of layer `trust` is worth here: a certificate, a badge, a register, a public key, a signature.
#pragma once

#include <filesystem>
#include <string>

#include "app/workspace.hpp"
#include "base/words.hpp"
#include "trust/signature.hpp"

namespace twiza::app {

struct FileWorth {
  bool good = false;
  base::Error sentence;  // by whom, valid or not, until when
};

// `register_`: a register that says what was suspended; empty: only dates are known. `on`: the day in
// question, as typed; empty: today (a signature is judged on its own day). What was altered or forged is an
// answer, not an error. Errors, with {file}: those of read_bytes; trust.not_verifiable; trust.newer;
// accredit.bad_day {value}.
base::Result<FileWorth> verify_file(Workspace& workspace, const std::filesystem::path& file,
                                    const std::filesystem::path& register_, const std::string& on,
                                    const base::Words& words);

// trust.signature.<outcome> {coach, number, centre, day, what}; `what` names the altered parts in words.
base::Error signature_sentence(const trust::Verification& seen, const base::Words& words);

}  // namespace twiza::app
