// What the signature of an interpretation is worth here (app/interpretations.hpp finds it out).
#pragma once

#include <string>

namespace twiza::app {

struct SignatureWorth {
  bool valid = false;
  std::string sentence;
};

}  // namespace twiza::app
