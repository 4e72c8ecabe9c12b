// What the signature of an interpretation is worth, as documents say it.
#pragma once

#include <map>
#include <string>

#include "base/id.hpp"

namespace twiza::documents {

// No sentence: it has none. Without a valid one the report says that it is a working map (INP-02).
struct SignedBy {
  bool valid = false;
  std::string sentence;
};
using Signatures = std::map<base::Id, SignedBy>;  // by interpretation

}  // namespace twiza::documents
