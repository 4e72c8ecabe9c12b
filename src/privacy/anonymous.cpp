#include "privacy/anonymous.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "privacy/families.hpp"
#include "privacy/pseudonyms.hpp"

namespace twiza::privacy {

namespace {

using base::Language;
using base::Words;
using model::Kind;
using model::Site;
using model::Value;
using model::When;

constexpr Language languages[] = {Language::fr, Language::ar, Language::en};

// "association" as the first word of a label; é and its like are the only letters beyond ASCII that begin a
// word of the vocabularies.
std::string capitalised(std::string word) {
  if (word.size() > 0 && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  if (word.size() > 1 && word[0] == '\xC3' && word[1] >= '\xA0' && word[1] <= '\xBE')
    word[1] = static_cast<char>(word[1] - 0x20);
  return word;
}

// A, B… Z, then numbers.
std::string letter(int number, Language language) {
  static const std::vector<std::string> arabic = {"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي"};
  const auto place = static_cast<std::size_t>(number - 1);
  if (language == Language::ar) return place < arabic.size() ? arabic[place] : std::to_string(number);
  return place < 26 ? std::string(1, static_cast<char>('A' + place)) : std::to_string(number);
}

class Anonymising {
 public:
  Anonymising(const Site& told, Site& site, Language language)
      : told_(told), site_(site), language_(language), words_(Words::of(language)) {}

  void run() {
    allow_common_words();
    take_names();
    take_out();
    const When start = beginning();
    for (const model::RecordType& type : model::record_types()) {
      const std::size_t count = type.all(site_).size();
      for (std::size_t at = 0; at < count; ++at) reword(type, type.at(site_, at), start);
    }
    put_labels();
  }

 private:
  std::string say(const std::string& code, const base::Arguments& arguments = {}) const {
    return words_.say("document.case." + code, arguments);
  }

  void allow_common_words() {
    for (const model::Vocabulary* vocabulary : {&model::territory_types(), &model::structure_categories(),
                                                &model::families(), &model::leader_functions()}) {
      for (const model::Term& term : vocabulary->terms) {
        for (const Language language : languages)
          names_.allow(vocabulary->say({std::string(term.code), {}}, language));
      }
    }
    for (const model::Theme& theme : told_.themes) {
      names_.allow(theme.name);
      names_.allow(theme.name_ar);
    }
    names_.mark({say("year"), say("phone"), say("email")});
  }

  // The next label of a sort: "Association 2".
  std::string next(const std::string& sort, bool lettered) {
    const int number = ++counts_[sort + (lettered ? " A" : " 1")];
    return say("label", {{"sort", capitalised(sort)},
                         {"mark", lettered ? letter(number, language_) : std::to_string(number)}});
  }

  std::string sort_of(const model::Vocabulary& vocabulary, const model::Word& word,
                      const std::string& otherwise) const {
    // Her own word may be a name.
    return word.code.empty() ? say(otherwise) : vocabulary.say(word, language_);
  }

  void claim(const base::Id& id, const std::string& label, const std::vector<std::string>& all) {
    labels_[id] = label;
    for (const std::string& name : all) names_.add(name, label);
  }

  // "Al Amal" of "Coopérative Al Amal", "Tizi" of "Commune de Tizi": the proper name behind the common one.
  void claim_proper(const std::string& name, const std::string& label) {
    for (const std::string_view between : {" de ", " d'", " d’", " "}) {
      const std::size_t at = name.find(between);
      if (at == std::string::npos) continue;
      const std::string rest = name.substr(at + between.size());
      const bool proper = !rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z';
      const std::string before = name.substr(0, at);
      const bool common = !model::structure_categories().read(before).code.empty() ||
                          !model::territory_types().read(before).code.empty();
      if (proper && common) names_.add(rest, label);
      return;
    }
  }

  static std::vector<std::string> with(std::vector<std::string> names, const model::Texts& more) {
    names.insert(names.end(), more.begin(), more.end());
    return names;
  }

  void take_names() {
    for (const model::Territory& one : told_.territories)
      claim(one.id, next(sort_of(model::territory_types(), one.type, "territory"), true),
            with({one.name, one.name_ar, one.code}, one.aliases));
    for (const model::Structure& one : told_.structures)
      claim(one.id, next(sort_of(model::structure_categories(), one.category, "structure"), false),
            with({one.name, one.name_ar, one.acronym, one.code}, one.aliases));
    for (const model::Group& one : told_.groups)
      claim(one.id, next(say("group"), false), with({one.name, one.name_ar, one.code}, one.aliases));
    for (const model::Leader& one : told_.leaders) claim(one.id, next(say("leader"), false), {});
    for (const model::Project& one : told_.projects) claim(one.id, next(say("project"), false), {one.name});
    names_.add(told_.info.name, say("site"));
    names_.add(told_.info.commissioned_by, say("partner"));
    for (const model::Texts* all : {&told_.info.operators, &told_.info.partners}) {
      for (const std::string& name : *all) names_.add(name, say("partner"));
    }
    persons();
    for (const model::Structure& one : told_.structures) claim_proper(one.name, labels_[one.id]);
    for (const model::Territory& one : told_.territories) claim_proper(one.name, labels_[one.id]);
  }

  // By their whole name, and by each part of it that is long enough to be one.
  void persons() {
    const std::string person = say("person");
    const auto person_named = [&](const std::string& name) {
      names_.add(name, person);
      for (const std::string_view part : base::split(name, ' ')) {
        if (base::length(part) >= least_part) names_.add(part, person);
      }
    };
    for (const model::Person& one : told_.persons) {
      person_named(one.name);
      person_named(one.name_ar);
    }
    for (const model::Coach& one : told_.coaches) person_named(one.name);
    for (const model::Interpretation& one : told_.interpretations) names_.add(one.author, person);
    for (const model::Source& one : told_.sources) {
      names_.add(one.speaker, person);
      names_.add(one.interviewer, person);
    }
    for (const model::Seat& one : told_.seats) names_.add(one.name, person);
    for (const std::string& name : told_.info.team) names_.add(name, person);
  }

  void take_out() {
    site_.data.clear();
    site_.persons.clear();
    site_.sources.clear();
    site_.statements.clear();
    site_.interpretations.clear();
    site_.citations.clear();
    site_.notes.clear();
    site_.seats.clear();
    site_.coaches.clear();
    site_.maps.clear();
    site_.placements.clear();
    model::SiteInfo& info = site_.info;
    info.team.clear();
    info.operators.clear();
    info.partners.clear();
    info.commissioned_by.clear();
    info.independence.clear();
    info.identifier.clear();
    for (model::Territory& one : site_.territories) {
      one.population = one.women = one.area_km2 = one.distance_km = std::nullopt;
    }
    for (model::Structure& one : site_.structures) one.logo.clear();
    for (model::Tie& one : site_.ties) {
      const bool conflict = is_conflict(one);
      const bool of_a_leader = one.from.kind == Kind::leader || one.to.kind == Kind::leader;
      one.sources.clear();
      one.word.clear();
      if (conflict) one.quality = of_a_leader ? model::Word{} : model::Word{"dialogue", {}};
    }
  }

  When beginning() const {
    if (told_.info.from.known()) return told_.info.from;
    When first;
    for (const model::Activity& one : told_.activities) {
      if (one.from.known() && (!first.known() || one.from.earliest_day() < first.earliest_day()))
        first = one.from;
    }
    return first;
  }

  When month(const When& when, const When& start) const {
    When said;
    if (!when.known() || !start.known()) return said;
    if (when.month == 0 || start.month == 0) {
      said.words = when.year < start.year
                       ? say("before")
                       : say("in_year", {{"number", std::to_string(when.year - start.year + 1)}});
      return said;
    }
    const int months = (when.year - start.year) * 12 + when.month - start.month + 1;
    said.words = months < 1 ? say("before") : say("in_month", {{"number", std::to_string(months)}});
    return said;
  }

  void reword(const model::RecordType& type, model::Record& record, const When& start) {
    record.code.clear();
    for (const model::Field& field : type.fields) {
      Value value = field.get(record);
      // Personal, or the coach's opinion of somebody; what she wrote to be told has no such mark.
      const bool personal = field.sensitivity == model::Sensitivity::contact ||
                            field.sensitivity == model::Sensitivity::identity;
      const bool opinion = field.sensitivity == model::Sensitivity::judgement && type.kind == Kind::tie &&
                           field.name != "quality";
      if (personal || opinion) {
        field.set(record, {});
        continue;
      }
      if (auto* text = std::get_if<std::string>(&value)) *text = names_.replace(*text);
      if (auto* all = std::get_if<model::Texts>(&value)) {
        for (std::string& one : *all) one = names_.replace(one);
      }
      if (auto* word = std::get_if<model::Word>(&value)) word->typed = names_.replace(word->typed);
      if (auto* when = std::get_if<When>(&value)) *when = month(*when, start);
      field.set(record, std::move(value));
    }
  }

  template <class Record>
  void label(std::vector<Record>& records) {
    for (Record& one : records) {
      one.name = labels_[one.id];
      if constexpr (requires { one.name_ar; }) one.name_ar.clear();
      if constexpr (requires { one.aliases; }) one.aliases.clear();
      if constexpr (requires { one.acronym; }) one.acronym.clear();
    }
  }

  void put_labels() {
    label(site_.territories);
    label(site_.structures);
    label(site_.groups);
    label(site_.projects);
    for (model::Leader& one : site_.leaders) one.function = labels_[one.id];
    site_.info.name.clear();
  }

  static constexpr std::size_t least_part = 4;  // letters of a part of a person's name

  const Site& told_;
  Site& site_;
  Language language_;
  const Words& words_;
  Pseudonyms names_;
  std::map<base::Id, std::string> labels_;
  std::map<std::string, int> counts_;
};

}  // namespace

SharedSite anonymous(const Site& told, Profile profile, Language language) {
  SharedSite shared = share(told, profile);
  // In classes of the public profile there are groups that the site has not: they have no name to hide, and
  // are labelled like the others.
  Site all = told;
  for (const model::Group& group : shared.site_.groups) {
    const bool known = std::any_of(told.groups.begin(), told.groups.end(),
                                   [&](const model::Group& one) { return one.id == group.id; });
    if (!known) all.groups.push_back(group);
  }
  Anonymising(all, shared.site_, language).run();
  return shared;
}

}  // namespace twiza::privacy
