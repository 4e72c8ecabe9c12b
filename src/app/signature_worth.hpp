// What the signature of an interpretation is worth here (app/interpretations.hpp finds it out).
#pragma once

#include <map>
#include <string>

#include "base/id.hpp"
#include "base/language.hpp"

namespace twiza::app {

struct SignatureWorth {
  bool valid = false;
  std::string sentence;
};

// By the language that the sentences are in, then by interpretation; those without a signature are not there.
using Signatures = std::map<base::Language, std::map<base::Id, SignatureWorth>>;

}  // namespace twiza::app
