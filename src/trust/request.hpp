// A signature asked at a distance: a file with the text to read goes to the accredited coach, the signature
// comes back as a file. Neither needs the other's data (INP-03: others prepare, the coach signs).
//
//     write_request(request)  →  rapport.twiza-request    {"twiza_request":{"format":1,"site":…,"text":…}}
//     read_request(…), answer(…)  →  rapport.twiza-signature    the signature itself (signature.hpp)
//     read_answer(…, request.things)  →  the signature, to be kept with the interpretation
//
// The request is not signed: the coach reads its text, and its digest must be the one that is asked for. Its
// other digests are the asker's word; verify() compares them with what stands there when the answer is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trust/signature.hpp"

namespace twiza::trust {

struct SignRequest {
  std::string site;   // its name
  std::string title;  // of the interpretation
  std::string text;   // as it is read, and as it is hashed
  SignedThings things;
};

std::string write_request(const SignRequest& request);
// Errors: trust.not_request; trust.newer; trust.altered_request: the text is not the one to be signed.
base::Result<SignRequest> read_request(std::string_view text);

// Errors: those of sign().
base::Result<std::string> answer(const SignRequest& request, const SecretKey& key,
                                 const Certificate& certificate, std::int64_t now_ms,
                                 const Register* register_ = nullptr);
// The signature in that file, which signs exactly `asked`; still to be verified. Errors: those of
// read_statement("signature"); trust.other_request: it answers another.
base::Result<std::string> read_answer(std::string_view text, const SignedThings& asked);

}  // namespace twiza::trust
