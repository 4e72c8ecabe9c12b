#include "intake/contacts_cells.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

namespace {

using base::Phone;

// Folded words.
bool is_one_of(std::string_view word, std::string_view words) {
  for (const std::string_view one : base::split(words, ' '))
    if (one == word) return true;
  return false;
}

constexpr std::string_view address_words =
    "rue av avenue bd bld blvd boulevard quartier hay lot lotissement residence imm immeuble bloc route rte "
    "km "
    "douar place zankat zanqat derb secteur villa bp impasse appt appartement etage n° شارع زنقه حي رقم "
    "عماره "
    "درب دوار طريق بلوك اقامه تجزيه ساحه";

constexpr std::string_view organisation_words =
    "association asso cooperative coop delegation commune municipalite arrondissement union federation "
    "reseau "
    "office agence direction chambre caisse wilaya prefecture province pachalik caidat cercle ministere "
    "centre "
    "fondation entraide institut ecole gie societe groupement ong service services division conseil comite "
    "mutuelle syndicat ligue forum espace club organisation inspection tribunal universite faculte lycee "
    "dispensaire hopital odco orti ada anapec inra jamaiya جمعيه تعاونيه جماعه مندوبيه وكاله مديريه غرفه "
    "مكتب "
    "ولايه عماله اقليم مؤسسه موسسه فيدراليه شبكه معهد مركز مجموعه تعاضديه نقابه وزاره مقاطعه باشويه قياده "
    "دائره "
    "اتحاد لجنه مصلحه منظمه";

constexpr std::string_view labels =
    "tel tels telephone telephones gsm fax mobile portable port email mail e courriel adresse adr whatsapp "
    "phone "
    "address الهاتف هاتف العنوان البريد الالكتروني فاكس ت";

constexpr std::string_view function_words =
    "tresorier tresoriere gerant gerante coordinateur coordinatrice coordonnateur coordonnatrice adjoint "
    "adjointe "
    "vice secretaire animateur animatrice chef cheffe agent conseiller conseillere khalifa charge chargee "
    "presidente president directeur directrice membre fondateur fondatrice porte امين كاتب نائب منسق منسقه "
    "مسير "
    "مسيره رئيس رئيسه عضو";

constexpr std::string_view titles = "m mr mme mlle monsieur madame السيد السيده";

// First words that say a category beside the words of the categories themselves.
struct FirstWord {
  std::string_view words;
  std::string_view category;
};
constexpr FirstWord first_words[] = {
    {"delegation direction inspection division entraide odco مندوبيه مديريه", "external_service"},
    {"caidat pachalik cercle annexe باشويه قياده دائره", "local_authority"},
    {"municipalite mairie conseil", "commune"},
    {"groupement", "gie"},
    {"universite faculte lycee جامعه كليه", "institute"},
    {"caisse", "fund"},
    {"union اتحاد", "cooperative_union"}};

std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = base::fold(text);
  std::vector<std::string> words;
  for (const std::string_view word : base::split(folded, ' ')) words.emplace_back(word);
  return words;
}

struct Span {
  std::size_t begin, end;
};

bool is_mail_sign(char c, bool local) {
  const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return plain || c == '.' || c == '-' || c == '_' || (local && (c == '+' || c == '%'));
}

std::vector<Span> find_emails(std::string_view text) {
  std::vector<Span> found;
  std::size_t free = 0;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > free && is_mail_sign(text[begin - 1], true)) --begin;
    while (end < text.size() && is_mail_sign(text[end], false)) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view domain = text.substr(at + 1, end - at - 1);
    if (begin == at || domain.find('.') == std::string_view::npos) continue;
    found.push_back({begin, end});
    free = end;
  }
  return found;
}

std::string cut(std::string_view text, const std::vector<Span>& spans, std::string_view instead) {
  std::string left;
  std::size_t at = 0;
  for (const Span& span : spans) {
    if (span.begin < at) continue;
    left += text.substr(at, span.begin - at);
    left += instead;
    at = span.end;
  }
  left += text.substr(at);
  return left;
}

constexpr std::string_view punctuation = " \t-:/,.;()|";

std::string_view without_punctuation(std::string_view piece) {
  for (bool changed = true; changed;) {
    const std::size_t size = piece.size();
    piece = base::trim(piece);
    while (!piece.empty() && punctuation.find(piece.front()) != std::string_view::npos)
      piece.remove_prefix(1);
    while (!piece.empty() && punctuation.find(piece.back()) != std::string_view::npos) piece.remove_suffix(1);
    changed = piece.size() != size;
  }
  return piece;
}

bool is_label(std::string_view word) {
  const std::string folded = base::fold(word);
  const auto words = base::split(folded, ' ');
  return !words.empty() &&
         std::all_of(words.begin(), words.end(), [](std::string_view one) { return is_one_of(one, labels); });
}

// Without labels and punctuation at both ends: "Tél :", "- ", "(fax)".
std::string bare(std::string_view piece) {
  while (true) {
    piece = without_punctuation(piece);
    const std::size_t first = piece.find_first_of(" :.");
    const std::size_t last = piece.find_last_of(" :.");
    if (is_label(piece.substr(0, first))) {
      piece.remove_prefix(first == std::string_view::npos ? piece.size() : first);
    } else if (last != std::string_view::npos && is_label(piece.substr(last + 1))) {
      piece.remove_suffix(piece.size() - last);
    } else {
      return std::string(piece);
    }
  }
}

Details read(std::string_view text, bool free_text) {
  Details details;
  std::vector<Span> spans = find_emails(text);
  for (const Span& span : spans) details.emails.emplace_back(text.substr(span.begin, span.end - span.begin));
  for (const Phone& phone : base::find_phones(text)) {
    const bool inside = std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
      return phone.begin < span.end && span.begin < phone.end;
    });
    const bool grouped =
        text.substr(phone.begin, phone.end - phone.begin).find(' ') != std::string_view::npos;
    const bool sure =
        phone.reading == Phone::Reading::sure || (phone.reading == Phone::Reading::restored && !grouped);
    if (!inside && (sure || !free_text)) details.phones.push_back(phone);
  }
  for (const Phone& phone : details.phones) spans.push_back({phone.begin, phone.end});
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  if (free_text) {
    details.rest = std::string(base::trim(cut(text, spans, "…")));
    return details;
  }
  std::vector<std::string> pieces;
  const std::string left = cut(text, spans, "\n");
  for (const std::string_view line : base::split(left, '\n')) {
    std::string piece = bare(line);
    if (!piece.empty()) pieces.push_back(std::move(piece));
  }
  details.rest = base::join(pieces, ", ");
  return details;
}

// Where a piece names a person and her function: "Une telle, présidente", "Un tel (trésorier)".
Contact read_person(std::string_view piece) {
  Contact contact;
  if (is_function(piece)) {
    contact.function = std::string(piece);
    return contact;
  }
  for (const std::string_view mark : {",", "(", " – ", " - ", ":", "،"}) {
    const std::size_t at = piece.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string left(without_punctuation(piece.substr(0, at)));
    const std::string right(without_punctuation(piece.substr(at + mark.size())));
    if (left.empty() || right.empty() || !(is_function(left) || is_function(right))) continue;
    contact.name = is_function(right) ? left : right;
    contact.function = is_function(right) ? right : left;
    return contact;
  }
  contact.name = std::string(piece);
  return contact;
}

// Lines, ";" and "/" separate contacts; so does "et" before a title ("Mme … et M. …").
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  for (const std::string_view line : base::split(text, '\n')) {
    for (const std::string_view part : base::split(line, ';')) {
      for (std::string_view rest : base::split(part, '/')) {
        for (const std::string_view mark : {" et ", " & ", " و "}) {
          const std::size_t at = rest.find(mark);
          if (at == std::string_view::npos) continue;
          const std::vector<std::string> after = words_of(rest.substr(at + mark.size()));
          if (after.empty() || !is_one_of(after.front(), titles)) continue;
          pieces.emplace_back(without_punctuation(rest.substr(0, at)));
          rest.remove_prefix(at + mark.size());
        }
        pieces.emplace_back(without_punctuation(rest));
      }
    }
  }
  std::erase(pieces, std::string());
  return pieces;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n')) lines.emplace_back(line);
  return base::join(lines, " ");
}

Details read_details(std::string_view text) { return read(text, false); }
Details read_free_text(std::string_view text) { return read(text, true); }

bool is_function(std::string_view text) {
  if (!model::leader_functions().read_beginning(text).empty()) return true;
  const std::vector<std::string> words = words_of(text);
  return !words.empty() && is_one_of(words.front(), function_words);
}

bool looks_like_address(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  const bool named = std::any_of(words.begin(), words.end(),
                                 [](const std::string& word) { return is_one_of(word, address_words); });
  const bool numbered = !words.empty() && words.front().find_first_not_of("0123456789") == std::string::npos;
  return named || (numbered && words.size() > 1);
}

bool looks_like_organisation(std::string_view text) {
  if (!model::structure_categories().read_beginning(text).empty()) return true;
  const std::vector<std::string> words = words_of(text);
  // "La délégation …": behind an article at most.
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 2); ++i)
    if (is_one_of(words[i], organisation_words)) return true;
  return false;
}

model::Word category_of_name(std::string_view organisation) {
  const model::Word word = model::structure_categories().read_beginning(organisation);
  if (!word.empty()) return word;
  const std::string folded = base::fold(organisation);
  const auto words = base::split(folded, ' ');
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 2); ++i) {
    for (const FirstWord& first : first_words) {
      for (const std::string_view one : base::split(first.words, ' '))
        if (one == words[i]) return {std::string(first.category), {}};
    }
  }
  return {};
}

model::Word family_of_title(std::string_view title) {
  constexpr std::size_t longest_title = 120;
  if (base::length(title) > longest_title) return {};
  const std::string folded = " " + base::fold(title) + " ";
  model::Word best;
  std::size_t longest = 0;
  for (const model::Term& term : model::families().terms) {
    if (term.code == "beneficiaries" || term.code == "operator") continue;
    std::vector<std::string_view> spellings = {term.fr, term.ar, term.en};
    for (const std::string_view other : base::split(term.also, ';')) spellings.push_back(other);
    for (const std::string_view spelling : spellings) {
      const std::string word = " " + base::fold(spelling) + " ";
      if (word.size() <= longest || folded.find(word) == std::string::npos) continue;
      longest = word.size();
      best = {std::string(term.code), {}};
    }
  }
  return best;
}

std::vector<Contact> read_people(std::string_view names, std::string_view functions) {
  std::vector<Contact> people;
  std::vector<std::string> roles;
  for (const std::string& piece : pieces_of(functions)) roles.push_back(piece);
  // A function with a "/" inside is one when there is one contact.
  for (const std::string& piece : pieces_of(names)) {
    if (!roles.empty()) {
      Contact contact;
      contact.name = piece;
      people.push_back(std::move(contact));
      continue;
    }
    Contact contact = read_person(piece);
    const bool completes = contact.name.empty() && !people.empty() && people.back().function.empty();
    if (completes) {
      people.back().function = contact.function;
    } else {
      people.push_back(std::move(contact));
    }
  }
  if (roles.empty()) return people;
  if (people.size() <= 1 && (people.size() == 1 || functions.find('\n') == std::string_view::npos)) {
    people.resize(1);
    people.front().function = one_line(functions);
    return people;
  }
  for (std::size_t i = people.size(); i < roles.size(); ++i) people.emplace_back();
  for (std::size_t i = 0; i < people.size(); ++i) people[i].function = roles[std::min(i, roles.size() - 1)];
  return people;
}

}  // namespace twiza::intake
