#include "intake/likeness.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/fold.hpp"
#include "base/phone.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace twiza::intake {

namespace {

using model::Kind;
using model::Ref;

// More actors under one key are compared as a chain.
constexpr std::size_t most_compared = 30;
// Shorter names differ by a letter and are two.
constexpr std::size_t shortest_near = 6;
constexpr std::size_t longest_near = 60;

// Kinds of organisation: a word of one row is the same kind in any language.
constexpr std::string_view kinds_of_organisation[] = {"association associations asso جمعيه الجمعيه",
                                                      "cooperative cooperatives coop تعاونيه التعاونيه",
                                                      "commune communes municipalite جماعه الجماعه",
                                                      "federation فيدراليه الفيدراليه",
                                                      "union اتحاد",
                                                      "reseau network شبكه الشبكه",
                                                      "fondation foundation موسسه",
                                                      "delegation مندوبيه المندوبيه",
                                                      "agence agency وكاله الوكاله",
                                                      "office مكتب المكتب",
                                                      "chambre chamber غرفه الغرفه",
                                                      "centre center مركز المركز",
                                                      "prefecture province عماله اقليم",
                                                      "wilaya ولايه",
                                                      "arrondissement مقاطعه",
                                                      "caidat قياده",
                                                      "pachalik باشويه",
                                                      "gie groupement",
                                                      "comite committee لجنه",
                                                      "ministere ministry وزاره",
                                                      "direction مديريه",
                                                      "syndicat نقابه",
                                                      "mutuelle تعاضديه",
                                                      "groupe group مجموعه"};

constexpr std::string_view joining_words =
    "de du des d la le les l et en au aux a the of and al el ال un une pour من في و";

bool is_word_of(std::string_view word, std::string_view list) {
  std::size_t at = list.find(word);
  while (at != std::string_view::npos) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (begins && (end == list.size() || list[end] == ' ')) return true;
    at = list.find(word, at + 1);
  }
  return false;
}

// What an Arabic letter sounds like; vowels and what Moroccans leave out are nothing.
std::string_view sound_of(char32_t letter) {
  switch (letter) {
    case U'ب':
      return "b";
    case U'ت':
    case U'ط':
    case U'ث':
      return "t";
    case U'ج':
      return "j";
    case U'ح':
    case U'ه':
      return "h";
    case U'خ':
      return "x";
    case U'د':
    case U'ض':
    case U'ذ':
      return "d";
    case U'ر':
      return "r";
    case U'ز':
    case U'ظ':
      return "z";
    case U'س':
    case U'ص':
      return "s";
    case U'ش':
      return "c";
    case U'غ':
      return "r";  // gh, often heard and written r
    case U'ف':
      return "f";
    case U'ق':
    case U'ك':
      return "k";
    case U'ل':
      return "l";
    case U'م':
      return "m";
    case U'ن':
      return "n";
    default:
      return "";
  }
}

// The same for Latin letters; `next` is the letter behind, taken too where two are one sound.
std::string_view sound_of(char letter, char next, bool& both) {
  both = false;
  const auto pair = [&](std::string_view sound) {
    both = true;
    return sound;
  };
  switch (letter) {
    case 'k':
      if (next == 'h') return pair("x");
      return "k";
    case 'c':
      if (next == 'h') return pair("c");
      return next == 'e' || next == 'i' ? "s" : "k";
    case 's':
      if (next == 'h') return pair("c");
      return "s";
    case 'g':
      if (next == 'h') return pair("r");
      return "k";
    case 'd':
      if (next == 'h') return pair("d");
      return "d";
    case 't':
      if (next == 'h') return pair("t");
      return "t";
    case 'b':
    case 'p':
      return "b";
    case 'f':
    case 'v':
      return "f";
    case 'h':
      return "h";
    case 'j':
      return "j";
    case 'l':
      return "l";
    case 'm':
      return "m";
    case 'n':
      return "n";
    case 'q':
      return "k";
    case 'r':
      return "r";
    case 'x':
      return "ks";
    case 'z':
      return "z";
    default:
      return "";
  }
}

// A name taken apart: the kind of organisation that one of its first words says, and what is its own.
struct OwnName {
  std::string kind;
  std::vector<std::string> words;
  bool is_arabic = false;

  std::string own() const { return base::join(words, " "); }
};

OwnName own_name(std::string_view name) {
  OwnName own;
  const std::string folded = base::fold(name);
  for (const std::string_view typed : base::split(folded, ' ')) {
    std::string word(typed);
    bool is_kind = false;
    for (std::size_t i = 0; i < std::size(kinds_of_organisation) && own.kind.empty() && own.words.empty();
         ++i) {
      if (!is_word_of(word, kinds_of_organisation[i])) continue;
      own.kind = std::to_string(i);
      is_kind = true;
    }
    if (is_kind || is_word_of(word, joining_words)) continue;
    constexpr std::string_view article = "ال";
    if (word.size() > article.size() + 2 && word.compare(0, article.size(), article) == 0)
      word.erase(0, article.size());
    std::size_t at = 0;
    const char32_t first = base::next_code_point(word, at);
    own.is_arabic = own.is_arabic || (first >= 0x0600 && first <= 0x06FF);
    own.words.push_back(std::move(word));
  }
  return own;
}

bool is_of_a_series(std::string_view word) {
  const bool digits = word.find_first_of("0123456789") != std::string_view::npos;
  return digits || base::length(word) <= 2;
}

std::string sound_of_words(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) {
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t begin = at;
      const char32_t letter = base::next_code_point(word, at);
      std::string_view sound;
      if (letter >= U'0' && letter <= U'9') {
        key += static_cast<char>(letter);
        continue;
      }
      if (letter < 0x80) {
        bool both = false;
        sound = sound_of(word[begin], at < word.size() ? word[at] : '\0', both);
        at += both ? 1 : 0;
      } else if (letter >= 0x0600 && letter <= 0x06FF) {
        sound = sound_of(letter);
      } else {
        return {};
      }
      if (sound.size() == 1 && !key.empty() && key.back() == sound.front()) continue;
      key += sound;
    }
  }
  // h is written and left out as people like.
  std::erase(key, 'h');
  std::size_t sounds = 0;
  for (const char c : key) sounds += c >= 'a' ? 1 : 0;
  return sounds < 2 ? std::string() : key;
}

class Finder {
 public:
  explicit Finder(const model::Site& site) : site_(&site) {}

  std::vector<Likeness> run() {
    collect();
    for (const auto& [key, ranks] : names_)
      chain(ranks, &Likeness::name, [](std::size_t, std::size_t) { return true; });
    for (const auto& [key, ranks] : sounds_)
      chain(ranks, &Likeness::name, [&](std::size_t a, std::size_t b) { return sound_alike(a, b); });
    near_names();
    const auto always = [](std::size_t, std::size_t) { return true; };
    for (const auto& [key, ranks] : phones_) chain(ranks, &Likeness::phone, always);
    for (const auto& [key, ranks] : addresses_) chain(ranks, &Likeness::address, always);
    for (const auto& [key, ranks] : persons_) chain(ranks, &Likeness::name, always);
    std::vector<Likeness> all;
    for (auto& [ranks, likeness] : pairs_) {
      likeness.one = actors_[ranks.first].ref;
      likeness.other = actors_[ranks.second].ref;
      all.push_back(likeness);
    }
    return all;
  }

 private:
  struct Actor {
    Ref ref;
    std::vector<OwnName> names;
  };
  using Ranks = std::vector<std::size_t>;
  using ByKey = std::map<std::string, Ranks>;

  static void add(ByKey& by, const std::string& key, std::size_t rank) {
    if (key.empty()) return;
    Ranks& ranks = by[key];
    if (ranks.empty() || ranks.back() != rank) ranks.push_back(rank);
  }

  void collect() {
    for (const model::Structure& structure : site_->structures) {
      model::Texts names = {structure.name, structure.name_ar};
      names.insert(names.end(), structure.aliases.begin(), structure.aliases.end());
      const std::size_t rank = add_named({Kind::structure, structure.id}, names);
      add(phones_, base::phone_key(structure.phone), rank);
      add(addresses_, address_key(structure.address), rank);
    }
    const std::size_t leaders = actors_.size();
    for (const model::Leader& leader : site_->leaders) {
      rank_of_.emplace(leader.id, actors_.size());
      actors_.push_back({{Kind::leader, leader.id}, {}});
    }
    for (const model::Group& group : site_->groups) {
      model::Texts names = {group.name, group.name_ar};
      names.insert(names.end(), group.aliases.begin(), group.aliases.end());
      add_named({Kind::group, group.id}, names);
    }
    collect_persons(leaders);
  }

  std::size_t add_named(const Ref& ref, const model::Texts& names) {
    const std::size_t rank = actors_.size();
    Actor& actor = actors_.emplace_back();
    actor.ref = ref;
    rank_of_.emplace(ref.id, rank);
    for (const std::string& name : names) {
      OwnName own = own_name(name);
      if (own.words.empty()) {
        add(names_, base::fold(name), rank);
        continue;
      }
      add(names_, own.kind + "|" + own.own(), rank);
      add(sounds_, sound_of_words(own.words), rank);
      actor.names.push_back(std::move(own));
    }
    return rank;
  }

  // A phone is the leader's, and so her structures'.
  void collect_persons(std::size_t first_leader) {
    std::unordered_map<base::Id, Ranks> structures;
    for (const model::Tie& tie : site_->ties) {
      for (const auto& [leader, other] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
        const auto structure = rank_of_.find(other.id);
        if (leader.kind != Kind::leader || other.kind != Kind::structure || structure == rank_of_.end())
          continue;
        structures[leader.id].push_back(structure->second);
      }
    }
    std::map<std::string, Ranks> by_phone;
    for (const model::Person& person : site_->persons) {
      const auto leader = rank_of_.find(person.leader.id);
      if (leader == rank_of_.end() || leader->second < first_leader) continue;
      Ranks led = structures[person.leader.id];
      std::sort(led.begin(), led.end());
      led.erase(std::unique(led.begin(), led.end()), led.end());
      for (const base::Phone& phone : base::find_phones(person.phone)) {
        if (phone.reading == base::Phone::Reading::lost_digits) continue;
        // Of several structures the phone is hers, not theirs.
        add(phones_, phone.number, led.size() == 1 ? led.front() : leader->second);
      }
      for (const std::string& name : {person.name, person.name_ar}) {
        const std::string key = base::fold(name);
        if (base::split(key, ' ').size() < 2) continue;
        if (led.empty()) add(persons_, "|" + key, leader->second);
        for (const std::size_t structure : led)
          add(persons_, std::to_string(structure) + "|" + key, leader->second);
      }
    }
  }

  static std::string address_key(const std::string& address) {
    const std::string folded = base::fold(address);
    std::vector<std::string> words;
    for (const std::string_view word : base::split(folded, ' ')) words.emplace_back(word);
    // "Salé" alone is a town.
    if (words.size() < 2) return {};
    return base::join(words, " ");
  }

  template <class Alike>
  void chain(const Ranks& ranks, bool Likeness::*why, Alike alike) {
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const std::size_t end = ranks.size() > most_compared ? std::min(ranks.size(), i + 2) : ranks.size();
      for (std::size_t j = i + 1; j < end; ++j) {
        const auto [one, other] = std::minmax(ranks[i], ranks[j]);
        if (one == other || !alike(one, other)) continue;
        pairs_[{one, other}].*why = true;
      }
    }
  }

  // Of one kind of organisation, or one of them says none.
  static bool same_kind(const OwnName& a, const OwnName& b) {
    return a.kind == b.kind || a.kind.empty() || b.kind.empty();
  }

  // One sound: across the scripts, or letter by letter not far in one script.
  bool sound_alike(std::size_t a, std::size_t b) const {
    for (const OwnName& one : actors_[a].names) {
      for (const OwnName& other : actors_[b].names) {
        if (!same_kind(one, other)) continue;
        const std::string sound = sound_of_words(one.words);
        if (sound.empty() || sound != sound_of_words(other.words)) continue;
        if (one.is_arabic != other.is_arabic && sound.size() >= 2) return true;
        if (differ_in_series(one, other)) continue;
        const std::string x = one.own(), y = other.own();
        const int letters = static_cast<int>(std::min(base::length(x), base::length(y)));
        const int limit = std::max(2, letters / 4);
        if (letters >= 5 && base::edit_distance(x, y, limit) <= limit) return true;
      }
    }
    return false;
  }

  // "Comité A" and "Comité B", "Lot 1" and "Lot 2".
  static bool differ_in_series(const OwnName& one, const OwnName& other) {
    std::multiset<std::string> a, b;
    for (const std::string& word : one.words)
      if (is_of_a_series(word)) a.insert(word);
    for (const std::string& word : other.words)
      if (is_of_a_series(word)) b.insert(word);
    return a != b;
  }

  // Names a letter apart: both lose one letter and are the same, so they share a key.
  void near_names() {
    std::unordered_map<std::size_t, Ranks> by_rest;
    for (std::size_t rank = 0; rank < actors_.size(); ++rank) {
      for (const OwnName& name : actors_[rank].names) {
        const std::string own = name.own();
        if (base::length(own) < shortest_near || own.size() > longest_near) continue;
        const auto add_rest = [&](const std::string& rest) {
          Ranks& ranks = by_rest[std::hash<std::string>()(rest)];
          if (ranks.empty() || ranks.back() != rank) ranks.push_back(rank);
        };
        add_rest(own);
        for (std::size_t at = 0; at < own.size();) {
          const std::size_t begin = at;
          base::next_code_point(own, at);
          add_rest(own.substr(0, begin) + own.substr(at));
        }
      }
    }
    for (const auto& [key, ranks] : by_rest) {
      chain(ranks, &Likeness::name, [&](std::size_t a, std::size_t b) {
        for (const OwnName& one : actors_[a].names) {
          for (const OwnName& other : actors_[b].names) {
            if (!same_kind(one, other) || differ_in_series(one, other)) continue;
            const std::string x = one.own(), y = other.own();
            if (base::length(x) < shortest_near || base::length(y) < shortest_near) continue;
            if (base::edit_distance(x, y, 1) <= 1) return true;
          }
        }
        return false;
      });
    }
  }

  const model::Site* site_;
  std::vector<Actor> actors_;
  std::unordered_map<base::Id, std::size_t> rank_of_;
  ByKey names_, sounds_, phones_, addresses_, persons_;
  std::map<std::pair<std::size_t, std::size_t>, Likeness> pairs_;
};

}  // namespace

std::vector<Likeness> likely_duplicates(const model::Site& site) { return Finder(site).run(); }

std::string sound_key(std::string_view name) { return sound_of_words(own_name(name).words); }

}  // namespace twiza::intake
