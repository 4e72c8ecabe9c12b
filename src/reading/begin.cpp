#include "reading/begin.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/vocabularies.hpp"
#include "reading/family_pairs.hpp"

namespace twiza::reading {

namespace {

using base::Id;
using base::Words;
using model::Kind;
using model::Ref;

// Answers a line: what was typed on several lines is a chain (records.hpp).
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n')) lines.emplace_back(line);
  return lines;
}

class Teller {
 public:
  Teller(const model::Site& site, const Words& words)
      : site_(site), words_(words), index_(site), evidence_(site), network_(network_of(site, {})) {
    for (const model::Difficulty& each : site.difficulties) use(each.rests_on);
    for (const model::SwotItem& each : site.swot) use(each.rests_on);
  }

  ToldBegin tell() const {
    ToldBegin told;
    told.site = site_.info.name;
    told.head = words_.say("begin.head", {{"site", site_.info.name}});
    for (const model::Difficulty& each : site_.difficulties) told.difficulties.push_back(difficulty(each));
    told.quadrants = quadrants();
    told.notes = notes();
    told.unused = static_cast<int>(std::count_if(told.notes.begin(), told.notes.end(), waits));
    told.sentences = sentences(told);
    return told;
  }

 private:
  void use(const model::Refs& refs) {
    for (const Ref& ref : refs) used_.insert(ref.id);
  }

  std::string name(const Ref& ref) const {
    return ref.empty() ? std::string() : index_.name_of(ref, words_.language());
  }

  // A note is called by its first words: it has no name.
  std::string called(const Ref& ref) const {
    constexpr std::size_t most = 70;
    if (index_.actor(ref) != nullptr) return model::full_name(site_, index_, ref, words_.language());
    if (const model::Note* note = index_.note(ref.id)) {
      const std::string text = base::truncate(base::join(lines_of(note->text), " "), most);
      return note->date.empty() ? text
                                : words_.say("begin.note", {{"date", note->date.text()}, {"text", text}});
    }
    return name(ref);
  }

  std::vector<ToldRecord> records(const model::Refs& refs) const {
    std::vector<ToldRecord> all;
    for (const Ref& ref : refs)
      all.push_back({std::string(model::name_of(ref.kind)), ref.id.to_text(), called(ref)});
    return all;
  }

  // What a reference brings with it.
  class Grounds {
   public:
    explicit Grounds(const Teller& teller) : teller_(teller) {}

    void add(const Ref& ref) {
      switch (ref.kind) {
        case Kind::note:
          add_note(ref);
          break;
        case Kind::source:
          sources.insert(ref.id);
          break;
        case Kind::tie:
          add_tie(ref);
          break;
        case Kind::structure:
        case Kind::leader:
        case Kind::group:
          actors.insert(ref.id);
          add_actor(ref);
          add_said(ref);
          break;
        default:
          break;
      }
    }

    std::set<Id> notes, sources, statements, ties, actors;
    std::set<std::pair<std::size_t, std::string>> families;
    std::vector<std::string> territories;

   private:
    void add_note(const Ref& ref) {
      const model::Note* note = teller_.index_.note(ref.id);
      if (note == nullptr) return;
      notes.insert(ref.id);
      if (!note->territory.empty()) add_territory(note->territory);
      for (const Ref& about : note->about) {
        if (const model::Tie* tie = teller_.index_.tie(about.id)) {
          add_actor(tie->from);
          add_actor(tie->to);
        }
        add_actor(about);
      }
    }
    void add_tie(const Ref& ref) {
      const model::Tie* tie = teller_.index_.tie(ref.id);
      if (tie == nullptr) return;
      ties.insert(ref.id);
      for (const Ref& source : tie->sources) sources.insert(source.id);
      add_actor(tie->from);
      add_actor(tie->to);
      add_said(ref);
    }
    void add_actor(const Ref& ref) {
      if (teller_.index_.actor(ref) == nullptr) return;
      const model::Word family = family_of(teller_.ground(), ref);
      if (!family.empty()) {
        families.insert(
            {model::families().place_of(family), model::families().say(family, teller_.words_.language())});
      }
      for (const Ref& territory : teller_.index_.actor(ref)->territories) add_territory(territory);
    }
    void add_territory(const Ref& ref) {
      const std::string name = teller_.name(ref);
      if (!name.empty() && std::find(territories.begin(), territories.end(), name) == territories.end())
        territories.push_back(name);
    }
    void add_said(const Ref& about) {
      for (const model::Statement& said : teller_.site_.statements) {
        if (!(said.about == about)) continue;
        statements.insert(said.id);
        sources.insert(said.source.id);
      }
    }

    const Teller& teller_;
  };

  Ground ground() const { return {site_, index_, network_, evidence_}; }

  ToldGround ground_of(const model::Refs& refs) const {
    Grounds grounds(*this);
    for (const Ref& ref : refs) grounds.add(ref);
    ToldGround told;
    told.named = records(refs);
    told.notes = static_cast<int>(grounds.notes.size());
    told.sources = static_cast<int>(grounds.sources.size());
    told.statements = static_cast<int>(grounds.statements.size());
    told.ties = static_cast<int>(grounds.ties.size());
    told.actors = static_cast<int>(grounds.actors.size());
    for (const auto& [place, family] : grounds.families) told.families.push_back(family);
    told.territories = grounds.territories;
    return told;
  }

  ToldDifficulty difficulty(const model::Difficulty& difficulty) const {
    ToldDifficulty told;
    told.id = difficulty.id.to_text();
    told.name = difficulty.name;
    told.theme = name(difficulty.theme);
    told.territory = name(difficulty.territory);
    told.wrong = difficulty.wrong;
    told.why = lines_of(difficulty.why);
    told.how = difficulty.how;
    told.can_do = difficulty.can_do;
    told.reasons = difficulty.reasons;
    told.chosen = difficulty.chosen.value_or(false);
    for (const std::string* answer :
         {&difficulty.wrong, &difficulty.why, &difficulty.how, &difficulty.can_do})
      told.answered += base::trim(*answer).empty() ? 0 : 1;
    told.ground = ground_of(difficulty.rests_on);
    return told;
  }

  std::vector<ToldQuadrant> quadrants() const {
    std::vector<ToldQuadrant> all;
    for (const model::Term& term : model::swot_aspects().terms) {
      const model::Word word{std::string(term.code), {}};
      all.push_back({word.code, model::swot_aspects().say(word, words_.language()), {}});
    }
    for (const model::SwotItem& item : site_.swot) {
      ToldLine line{item.id.to_text(), item.text, name(item.theme), name(item.territory),
                    ground_of(item.rests_on)};
      const auto same = [&](const ToldQuadrant& each) {
        return item.aspect.code.empty() ? each.aspect.empty() && each.title == item.aspect.typed
                                        : each.aspect == item.aspect.code;
      };
      auto found = std::find_if(all.begin(), all.end(), same);
      if (found == all.end()) found = all.insert(all.end(), {"", item.aspect.typed, {}});
      found->lines.push_back(std::move(line));
    }
    return all;
  }

  std::vector<ToldNote> notes() const {
    std::vector<const model::Note*> newest;
    for (const model::Note& note : site_.notes) newest.push_back(&note);
    std::reverse(newest.begin(), newest.end());
    std::stable_sort(newest.begin(), newest.end(), [](const model::Note* a, const model::Note* b) {
      const auto day = [](const model::Note& note) { return note.date.known() ? note.date.latest_day() : 0; };
      return day(*a) > day(*b);
    });
    std::vector<ToldNote> all;
    for (const model::Note* each : newest) {
      ToldNote told;
      told.id = each->id.to_text();
      told.date = each->date.text();
      told.territory = name(each->territory);
      told.theme = name(each->theme);
      told.nature = each->nature.code;
      told.nature_word = model::note_natures().say(each->nature, words_.language());
      told.mark = each->mark.code;
      told.mark_word = model::note_marks().say(each->mark, words_.language());
      told.text = each->text;
      told.author = each->author;
      told.about = records(each->about);
      told.used = used_.count(each->id) > 0;
      all.push_back(std::move(told));
    }
    return all;
  }

  std::vector<std::string> sentences(const ToldBegin& told) const {
    std::vector<std::string> all;
    all.push_back(words_.say("begin.difficulties", {{"count", std::to_string(told.difficulties.size())}}));
    std::string chosen;
    for (const ToldDifficulty& each : told.difficulties) {
      if (each.chosen) base::add_quoted(chosen, each.name);
    }
    if (!chosen.empty()) all.push_back(words_.say("begin.chosen", {{"names", chosen}}));
    if (chosen.empty() && !told.difficulties.empty()) all.push_back(words_.say("begin.none_chosen"));
    if (told.unused > 0) all.push_back(words_.say("begin.unused", {{"count", std::to_string(told.unused)}}));
    return all;
  }

  const model::Site& site_;
  const Words& words_;
  const model::Index index_;
  const sociogram::Evidence evidence_;
  const Network network_;
  std::set<Id> used_;
};

}  // namespace

ToldBegin begin(const model::Site& site, const Words& words) { return Teller(site, words).tell(); }

std::string ground_text(const ToldGround& ground, const Words& words) {
  std::vector<std::string> parts;
  const std::pair<const char*, int> counts[] = {{"begin.notes", ground.notes},
                                                {"begin.sources", ground.sources},
                                                {"begin.statements", ground.statements},
                                                {"begin.ties", ground.ties},
                                                {"begin.actors", ground.actors}};
  for (const auto& [code, count] : counts) {
    if (count > 0) parts.push_back(words.say(code, {{"count", std::to_string(count)}}));
  }
  if (parts.empty()) return words.say("begin.on_nothing");
  return base::join(parts, words.say("reading.name_separator"));
}

bool waits(const ToldNote& note) {
  return !note.used && (note.mark == "difficulty" || note.mark == "chance");
}

}  // namespace twiza::reading
