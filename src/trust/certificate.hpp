// The certificate of an accredited coach (INP-02, CNF-06, FRM-02): the Centre says, and signs, whose key this
// is, under which number, at which level, from when to when. A statement of kind "certificate".
#pragma once

#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/result.hpp"
#include "trust/key_file.hpp"
#include "trust/keys.hpp"

namespace twiza::trust {

struct Certificate {
  base::Id serial;     // random; two certificates of one coach differ
  std::string centre;  // the issuer's name
  PublicKey centre_key = {};
  std::string name;  // of the coach
  std::string number;
  std::string level;
  std::string origin;  // where the coach comes from (FRM-06); may be empty
  PublicKey coach_key = {};
  std::string from, to;  // days, both included
  std::string issued;    // the day it was made
  std::string text;      // the signed line; empty for one that was read out of a badge
};

// `made` without its centre, key of the centre and text, which come from `centre`. A random serial is
// made where there is none. Errors: trust.no_number, trust.no_name, trust.ends_before_it_begins {from, to}.
base::Result<Certificate> issue(Certificate made, const NamedKey& centre);

// Errors: those of read_statement; trust.altered_certificate: also when the centre did not sign it. Whether
// the centre is one that is trusted here is another question (standing.hpp).
base::Result<Certificate> read_certificate(std::string_view text);

}  // namespace twiza::trust
