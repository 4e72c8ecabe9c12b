// A word of one of the guide's vocabularies, or the coach's own word kept as typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace twiza::model {

// Exactly one of `code` and `typed` is filled in a word that says something.
struct Word {
  std::string code;   // a term of the vocabulary, in English: "cooperative"
  std::string typed;  // the coach's own word, as typed: "foyer féminin"

  bool empty() const { return code.empty() && typed.empty(); }
  bool is(std::string_view term) const { return code == term; }
  bool operator==(const Word& other) const { return code == other.code && typed == other.typed; }
};

// One term of a vocabulary in the three languages of the interface.
struct Term {
  std::string_view code;
  std::string_view fr;
  std::string_view ar;
  std::string_view en;
  std::string_view also;  // other spellings read for it, separated by ';'
};

struct Vocabulary {
  std::string_view name;
  std::vector<Term> terms;

  // The term that `typed` spells in any language, without case, accents or punctuation; else the typed
  // word as the coach's own. Empty stays empty.
  Word read(std::string_view typed) const;
  // The term whose longest spelling begins the text ("contact perdu (janvier 2013)"); else empty.
  Word read_beginning(std::string_view typed) const;
  // Where the word stands in a list by this vocabulary: at its term, own words behind all terms, no word
  // last.
  std::size_t place_of(const Word& word) const;
  // The word in a language; the coach's own word as typed.
  std::string say(const Word& word, base::Language language) const;
};

}  // namespace twiza::model
