#include "model/word.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"

namespace twiza::model {

namespace {

// Calls `visit` with each spelling of a term, canonical ones first.
template <class Visit>
void for_each_spelling(const Term& term, Visit visit) {
  visit(term.fr);
  visit(term.ar);
  visit(term.en);
  for (const std::string_view other : base::split(term.also, ';')) visit(other);
}

// Folding turns signs into spaces; a direction typed "->" is only signs, so it is compared as typed.
bool spells(std::string_view spelling, std::string_view typed, const std::string& folded) {
  return folded.empty() ? spelling == typed : base::fold(spelling) == folded;
}

}  // namespace

Word Vocabulary::read(std::string_view typed) const {
  typed = base::trim(typed);
  if (typed.empty()) return {};
  const std::string folded = base::fold(typed);
  for (const Term& term : terms) {
    bool found = typed == term.code;
    for_each_spelling(term, [&](std::string_view spelling) { found |= spells(spelling, typed, folded); });
    if (found) return {std::string(term.code), {}};
  }
  return {{}, std::string(typed)};
}

Word Vocabulary::read_beginning(std::string_view typed) const {
  const std::string folded = base::fold(typed) + " ";
  Word best;
  std::size_t longest = 0;
  for (const Term& term : terms) {
    for_each_spelling(term, [&](std::string_view spelling) {
      const std::string beginning = base::fold(spelling) + " ";
      if (beginning.size() > longest && folded.compare(0, beginning.size(), beginning) == 0) {
        longest = beginning.size();
        best = {std::string(term.code), {}};
      }
    });
  }
  return best;
}

std::size_t Vocabulary::place_of(const Word& word) const {
  if (word.empty()) return terms.size() + 1;
  const auto term =
      std::find_if(terms.begin(), terms.end(), [&](const Term& each) { return word.is(each.code); });
  return static_cast<std::size_t>(term - terms.begin());
}

std::string Vocabulary::say(const Word& word, base::Language language) const {
  for (const Term& term : terms) {
    if (word.code != term.code) continue;
    switch (language) {
      case base::Language::fr:
        return std::string(term.fr);
      case base::Language::ar:
        return std::string(term.ar);
      case base::Language::en:
        return std::string(term.en);
    }
  }
  return word.typed;
}

}  // namespace twiza::model
