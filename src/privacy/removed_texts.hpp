// What a document must not hold: the texts that sharing took out of a site, to be searched for in what was
// written (ETH-05). A second look, after the type SharedSite: it catches a writer that draws from elsewhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "privacy/shared_site.hpp"

namespace twiza::privacy {

// Shorter texts are found everywhere.
inline constexpr std::size_t least_searched = 4;  // characters

struct RemovedTexts {
  std::vector<std::string> texts;  // as typed; names, words, sentences, codes
  // Those of `texts` that are a part of a longer word that may stand ("représentant", "représentants").
  std::set<std::string> in_words;
  std::vector<std::string> phones;  // the digits that every way of writing the number has: "661987654"
};

// The texts of `told` that do not stand in `shared`, neither by themselves nor inside a longer one, nor piece
// by piece between commas ("Maire, Commune de Salé"); nor codes with a digit ("E192"); nor in `allowed`, what
// the document says of its own. Where no tie of `shared` has a quality that one of `told` has, the quality's
// words are among them.
RemovedTexts removed_texts(const model::Site& told, const SharedSite& shared,
                           const std::vector<std::string>& allowed);

// Finds removed texts in what people can read of a file.
class TextSearch {
 public:
  explicit TextSearch(const RemovedTexts& removed);

  // `pieces` are the texts of one part, in their order, as they stand in it: a text may go over from one to
  // the next. Compared folded (base/fold.hpp): whole words, and, for texts of ten letters and more, also
  // where a word is broken by a line or by markup, unless it is a part of longer words. Ids of records are
  // skipped. The first one found; empty: none.
  std::string find_in(std::vector<std::string> pieces) const;

 private:
  std::string words_in(const std::string& folded) const;
  std::string letters_in(const std::string& folded) const;
  std::string phone_in(const std::string& text) const;

  struct Sought {
    std::string text;     // as typed
    std::string folded;   // " zoubida qaddouri "
    std::string letters;  // "zoubidaqaddouri"; empty: too short
  };
  std::vector<Sought> sought_;
  std::vector<std::string> phones_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_word_;     // first word
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_letters_;  // first eight bytes
  std::vector<char> begins_letters_;  // by two of those bytes: does any of `by_letters_` have them?
};

}  // namespace twiza::privacy
