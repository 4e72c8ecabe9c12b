#include "privacy/removed_texts.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"
#include "base/phone.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::privacy {

namespace {

using model::Field;
using model::Value;

constexpr base::Language languages[] = {base::Language::fr, base::Language::ar, base::Language::en};

void add(std::set<std::string>& texts, const std::string& text) {
  if (!base::trim(text).empty()) texts.insert(text);
}

// "S01", "E192": names nobody, and like too much that a file holds.
bool is_number_of_a_row(const Field& field, const std::string& text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return field.name == "code" && std::any_of(text.begin(), text.end(), digit);
}

// Every text a site holds. Dates and numbers are none: too many are alike by chance.
std::set<std::string> texts_of(const model::Site& site) {
  std::set<std::string> texts;
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(site)) {
      for (const Field& field : type.fields) {
        const Value value = field.get(*record);
        const auto* text = std::get_if<std::string>(&value);
        if (text != nullptr && !is_number_of_a_row(field, *text)) add(texts, *text);
        if (const auto* word = std::get_if<model::Word>(&value)) add(texts, word->typed);
        if (const auto* many = std::get_if<model::Texts>(&value)) {
          for (const std::string& one : *many) add(texts, one);
        }
      }
    }
  }
  return texts;
}

// What a document may also say of a site: dates, numbers, words of the vocabularies.
void add_sayable(std::set<std::string>& texts, const model::Site& site) {
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(site)) {
      for (const Field& field : type.fields) {
        const Value value = field.get(*record);
        if (const auto* when = std::get_if<model::When>(&value)) add(texts, when->text());
        if (const auto* number = std::get_if<double>(&value)) add(texts, base::number_text(*number));
        const auto* word = std::get_if<model::Word>(&value);
        if (word == nullptr || field.vocabulary == nullptr) continue;
        for (const base::Language language : languages) add(texts, field.vocabulary->say(*word, language));
      }
    }
  }
  for (const model::Term& term : model::neutral_qualities().terms) {
    for (const std::string_view said : {term.fr, term.ar, term.en}) add(texts, std::string(said));
  }
}

std::set<std::string> qualities_of(const model::Site& site) {
  std::set<std::string> codes;
  for (const model::Tie& tie : site.ties) codes.insert(tie.quality.code);
  for (const model::Statement& statement : site.statements) codes.insert(statement.quality.code);
  return codes;
}

// Not the English word: it is the program's own name for the thing, and may stand in a style or a script.
void add_untold_qualities(std::set<std::string>& texts, const model::Site& told, const model::Site& shared) {
  const std::set<std::string> before = qualities_of(told), after = qualities_of(shared);
  for (const model::Term& term : model::qualities().terms) {
    const std::string code(term.code);
    if (before.count(code) == 0 || after.count(code) > 0) continue;
    for (const std::string_view said : {term.fr, term.ar}) add(texts, std::string(said));
  }
}

std::string without_spaces(const std::string& folded) {
  std::string letters;
  for (const char c : folded) {
    if (c != ' ') letters += c;
  }
  return letters;
}

// The nine last digits of a number: what "+212 661-987654" and "0661987654" share.
std::string digits_of(const std::string& text) {
  std::string digits;
  for (const char c : base::phone_key(text)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits.size() > 9 ? digits.substr(digits.size() - 9) : digits;
}

// What may stand in the document, as one folded text of whole words.
class Standing {
 public:
  explicit Standing(const std::set<std::string>& texts) {
    for (const std::string& text : texts) {
      const std::string folded = base::fold(text);
      folded_ += " " + folded + " \n";
      letters_ += without_spaces(folded) + "\n";
    }
  }

  bool holds_letters(const std::string& text) const {
    return letters_.find(without_spaces(base::fold(text))) != std::string::npos;
  }

  bool holds(const std::string& text) const {
    const std::string folded = base::fold(text);
    return folded.empty() || folded_.find(" " + folded + " ") != std::string::npos;
  }

  // Or piece by piece, where something stands between commas.
  bool holds_pieces(std::string text) const {
    for (const char* mark : {"،", ",", "(", ")", ":", "–", "—", "؛", "/"}) {
      for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) {
        text.replace(at, std::string_view(mark).size(), ";");
      }
    }
    const std::vector<std::string_view> pieces = base::split(text, ';');
    return std::all_of(pieces.begin(), pieces.end(), [&](std::string_view piece) {
      return base::length(piece) < least_searched || holds(std::string(piece));
    });
  }

 private:
  std::string folded_, letters_;
};

}  // namespace

RemovedTexts removed_texts(const model::Site& told, const SharedSite& shared,
                           const std::vector<std::string>& allowed) {
  std::set<std::string> kept = texts_of(shared.site());
  add_sayable(kept, shared.site());
  kept.insert(shared.quotations().begin(), shared.quotations().end());
  kept.insert(allowed.begin(), allowed.end());
  const Standing standing(kept);

  std::set<std::string> candidates = texts_of(told);
  add_untold_qualities(candidates, told, shared.site());
  RemovedTexts removed;
  std::set<std::string> kept_phones, phones;
  for (const std::string& text : kept) {
    for (const base::Phone& phone : base::find_phones(text)) kept_phones.insert(digits_of(phone.number));
  }
  for (const std::string& text : candidates) {
    if (kept.count(text) > 0) continue;
    for (const base::Phone& phone : base::find_phones(text)) {
      const std::string digits = digits_of(phone.number);
      if (digits.size() >= 8 && kept_phones.count(digits) == 0) phones.insert(digits);
    }
    if (base::length(base::fold(text)) < least_searched || standing.holds_pieces(text)) continue;
    removed.texts.push_back(text);
    if (standing.holds_letters(text)) removed.in_words.insert(text);
  }
  removed.phones.assign(phones.begin(), phones.end());
  return removed;
}

namespace {

// The ids of records are groups of hexadecimal digits, among which words stand by chance ("face", "1954").
void take_out_ids(std::string& text) {
  constexpr std::size_t length = 36;
  for (std::size_t dash = 0; (dash = text.find('-', dash)) != std::string::npos; ++dash) {
    if (dash < 8 || !base::Id::parse(std::string_view(text).substr(dash - 8, length))) continue;
    text.replace(dash - 8, length, " ");
  }
}

constexpr std::size_t beginning = 8;  // bytes by which broken words are looked up
constexpr std::size_t least_letters = 10;

// Of two bytes far enough from one another to tell beginnings apart, in Arabic too.
std::size_t mark_of(const char* letters) {
  return static_cast<unsigned char>(letters[1]) * 256u + static_cast<unsigned char>(letters[5]);
}

}  // namespace

TextSearch::TextSearch(const RemovedTexts& removed) : phones_(removed.phones), begins_letters_(65536, 0) {
  for (const std::string& text : removed.texts) {
    const std::string folded = base::fold(text);
    std::string letters = without_spaces(folded);
    if (base::length(letters) < least_letters || removed.in_words.count(text) > 0) letters.clear();
    by_word_[folded.substr(0, folded.find(' '))].push_back(sought_.size());
    if (!letters.empty()) {
      by_letters_[letters.substr(0, beginning)].push_back(sought_.size());
      begins_letters_[mark_of(letters.data())] = 1;
    }
    sought_.push_back({text, folded + " ", std::move(letters)});
  }
}

std::string TextSearch::words_in(const std::string& folded) const {
  const std::string padded = folded + " ";
  for (std::size_t at = 0; at < padded.size();) {
    const std::size_t end = padded.find(' ', at);
    const auto found = by_word_.find(std::string_view(padded).substr(at, end - at));
    if (found != by_word_.end()) {
      for (const std::size_t index : found->second) {
        const Sought& sought = sought_[index];
        if (padded.compare(at, sought.folded.size(), sought.folded) == 0) return sought.text;
      }
    }
    at = end + 1;
  }
  return {};
}

std::string TextSearch::letters_in(const std::string& folded) const {
  if (by_letters_.empty()) return {};
  const std::string letters = without_spaces(folded);
  for (std::size_t at = 0; at + beginning <= letters.size(); ++at) {
    if (begins_letters_[mark_of(&letters[at])] == 0) continue;
    const auto found = by_letters_.find(std::string_view(letters).substr(at, beginning));
    if (found == by_letters_.end()) continue;
    for (const std::size_t index : found->second) {
      const Sought& sought = sought_[index];
      if (letters.compare(at, sought.letters.size(), sought.letters) == 0) return sought.text;
    }
  }
  return {};
}

// Digits however they are grouped: "06.61-98 76 54". Other marks end a number.
std::string TextSearch::phone_in(const std::string& text) const {
  if (phones_.empty()) return {};
  std::string marked = text;
  for (char& c : marked) {
    if (std::string_view(",;:[]{}\"'<>=|_").find(c) != std::string_view::npos) c = 'x';
  }
  std::string run;
  const auto found_in_run = [&]() -> std::string {
    if (run.size() < 8) return {};
    for (const std::string& phone : phones_) {
      if (run.find(phone) != std::string::npos) return phone;
    }
    return {};
  };
  for (const char c : base::fold(marked)) {
    if (c >= '0' && c <= '9') {
      run += c;
    } else if (c != ' ') {
      if (std::string phone = found_in_run(); !phone.empty()) return phone;
      run.clear();
    }
  }
  return found_in_run();
}

std::string TextSearch::find_in(std::vector<std::string> pieces) const {
  for (std::string& piece : pieces) take_out_ids(piece);
  const std::string spaced = base::join(pieces, " ");
  const std::string folded = base::fold(spaced);
  if (std::string found = words_in(folded); !found.empty()) return found;
  if (std::string found = letters_in(base::fold(base::join(pieces, ""))); !found.empty()) return found;
  return phone_in(spaced);
}

}  // namespace twiza::privacy
