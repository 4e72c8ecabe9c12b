#include "privacy/pseudonyms.hpp"

#include <algorithm>
#include <utility>

#include "base/fold.hpp"
#include "base/phone.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::privacy {

namespace {

constexpr std::size_t least_folded = 4;  // shorter names are found as typed only

std::string utf8(char32_t code) {
  std::string text;
  base::append(text, code);
  return text;
}

// Marks stand on the letter before them.
bool is_mark(char32_t code) {
  return (code >= 0x0300 && code <= 0x036F) || (code >= 0x064B && code <= 0x065F) || code == 0x0640 ||
         code == 0x0670;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.substr(0, 2) == "19" || word.substr(0, 2) == "20") &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Particles that Arabic writes together with the word after them: what is left of the word without them.
std::vector<std::pair<std::string, std::string>> without_particles(const std::string& word) {
  std::vector<std::pair<std::string, std::string>> forms;
  std::string rest = word, before;
  for (int taken = 0; taken < 2; ++taken) {
    const std::string first = rest.substr(0, 2);
    if (rest.compare(0, 4, "لل") == 0) forms.emplace_back(before + "ل", "ا" + rest.substr(2));
    const bool particle = first == "و" || first == "ف" || first == "ب" || first == "ل" || first == "ك";
    if (!particle || base::length(rest) < 4) break;
    before += first;
    rest = rest.substr(2);
    forms.emplace_back(before, rest);
  }
  return forms;
}

// "nadia@exemple.ma": from the space before to the space after.
void replace_emails(std::string& text, const std::string& mark) {
  for (std::size_t at = 0; (at = text.find('@', at)) != std::string::npos;) {
    const std::string_view spaces = " \n\t,;()<>";
    const std::size_t before = at == 0 ? std::string::npos : text.find_last_of(spaces, at - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
    text.replace(begin, end - begin, mark);
    at = begin + mark.size();
  }
}

void replace_phones(std::string& text, const std::string& mark) {
  const std::vector<base::Phone> phones = base::find_phones(text);
  for (auto phone = phones.rbegin(); phone != phones.rend(); ++phone)
    text.replace(phone->begin, phone->end - phone->begin, mark);
}

}  // namespace

// A word of a text, and what stands behind it up to the next one.
struct Pseudonyms::Token {
  std::string typed;
  std::string folded;
  std::string behind;
};

std::vector<Pseudonyms::Token> Pseudonyms::tokens_of(std::string_view text) const {
  std::vector<Token> tokens(1);  // what stands before the first word is behind an empty one
  for (std::size_t at = 0; at < text.size();) {
    const std::string letter = utf8(base::next_code_point(text, at));
    std::size_t start = 0;
    const bool mark = is_mark(base::next_code_point(letter, start));
    const bool separates = !mark && base::fold(letter).empty();
    Token& last = tokens.back();
    if (separates || (mark && (last.typed.empty() || !last.behind.empty()))) {
      last.behind += letter;
    } else if (last.behind.empty() && !last.typed.empty()) {
      last.typed += letter;
    } else {
      tokens.push_back({letter, {}, {}});
    }
  }
  for (Token& token : tokens) token.folded = base::fold(token.typed);
  return tokens;
}

void Pseudonyms::add(std::string_view name, const std::string& stands_for) {
  Name made;
  std::string folded;
  for (const Token& token : tokens_of(name)) {
    if (token.folded.empty()) continue;
    made.words.push_back(token.folded);
    folded += token.folded + " ";
  }
  if (made.words.empty() || !known_.emplace(folded, true).second) return;
  if (base::length(folded) - 1 < least_folded) {
    // "DAS" and not "das": in small letters so short a name is any word.
    const std::string typed(base::trim(name));
    const bool small = std::any_of(typed.begin(), typed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (base::length(typed) < 2 || small) return;
    made.exactly = typed;
  }
  made.stands_for = stands_for;
  std::vector<Name>& of_word = by_word_[made.words.front()];
  of_word.push_back(std::move(made));
  std::stable_sort(of_word.begin(), of_word.end(),
                   [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
}

void Pseudonyms::allow(std::string_view text) {
  std::string folded;
  for (const Token& token : tokens_of(text)) {
    if (!token.folded.empty()) folded += token.folded + " ";
  }
  if (!folded.empty()) known_.emplace(folded, false);
}

const Pseudonyms::Name* Pseudonyms::name_at(const std::vector<Token>& tokens, std::size_t at,
                                            std::string& before) const {
  std::vector<std::pair<std::string, std::string>> forms = without_particles(tokens[at].folded);
  forms.insert(forms.begin(), {std::string(), tokens[at].folded});
  for (const auto& [particles, word] : forms) {
    const auto found = by_word_.find(word);
    if (found == by_word_.end()) continue;
    for (const Name& name : found->second) {
      if (at + name.words.size() > tokens.size()) continue;
      if (!name.exactly.empty() && tokens[at].typed != name.exactly) continue;
      bool same = true;
      for (std::size_t i = 1; same && i < name.words.size(); ++i)
        same = tokens[at + i].folded == name.words[i];
      if (!same) continue;
      before = particles;
      return &name;
    }
  }
  return nullptr;
}

std::string Pseudonyms::replace(std::string_view text) const {
  std::string plain(text);
  replace_phones(plain, marks_.phone);
  replace_emails(plain, marks_.email);
  const std::vector<Token> tokens = tokens_of(plain);
  std::string replaced;
  for (std::size_t at = 0; at < tokens.size();) {
    std::string before;
    const Name* name = tokens[at].folded.empty() ? nullptr : name_at(tokens, at, before);
    std::size_t taken = 1;
    if (name != nullptr) {
      replaced += before + (before.empty() ? "" : " ") + name->stands_for;
      taken = name->words.size();
    } else {
      replaced += is_year(tokens[at].folded) ? marks_.year : tokens[at].typed;
    }
    at += taken;
    replaced += tokens[at - 1].behind;
  }
  return replaced;
}

}  // namespace twiza::privacy
