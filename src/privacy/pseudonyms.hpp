// Names and what stands for them in an anonymous document: "Coopérative Al Amal", "Al Amal", "CAA" and
// "تعاونية الأمل" are all "Coopérative 3", also inside a sentence.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace twiza::privacy {

class Pseudonyms {
 public:
  // The first to claim a name has it. One of three letters and fewer is found only as it is typed, in
  // capitals; one that was allowed before is nobody's.
  void add(std::string_view name, const std::string& stands_for);
  // What a text may say although a name reads the same: words of vocabularies, themes.
  void allow(std::string_view text);

  // The text with every name in it replaced, longest first; compared folded (base/fold.hpp) as whole words,
  // an Arabic one also behind و ف ب ل ك. Years, phone numbers and e-mail addresses give way to their marks.
  std::string replace(std::string_view text) const;

  struct Marks {
    std::string year, phone, email;  // "[année]"
  };
  void mark(Marks marks) { marks_ = std::move(marks); }

 private:
  struct Name {
    std::vector<std::string> words;  // folded
    std::string exactly;             // a short one: as typed
    std::string stands_for;
  };
  struct Token;
  std::vector<Token> tokens_of(std::string_view text) const;
  const Name* name_at(const std::vector<Token>& tokens, std::size_t at, std::string& before) const;

  std::map<std::string, std::vector<Name>> by_word_;  // the first word; longest names first
  std::map<std::string, bool> known_;                 // folded names; false: allowed
  Marks marks_;
};

}  // namespace twiza::privacy
