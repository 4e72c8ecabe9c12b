// Contact cards of those who may take the seats of a workshop (ACT-22), for a phone's address book.
// Version 3.0 (RFC 2426): phones of the last ten years read it, many of them not 4.0.
//
// Only of who agreed, in words of the vocabulary: nothing written, no card (ETH-08).
#pragma once

#include <string>

#include "base/words.hpp"
#include "documents/workshop.hpp"

namespace twiza::documents {

// People who may take the seats, of whom something is recorded.
struct CardCounts {
  int made = 0;
  int refused = 0;
  int silent = 0;           // no consent is written, or in words of nobody's vocabulary
  int without_contact = 0;  // they agreed, but no phone and no e-mail is known
};

struct ContactCards {
  std::string bytes;
  CardCounts counts;
};

ContactCards write_contact_cards(const Workshop& workshop, const base::Words& words);

}  // namespace twiza::documents
