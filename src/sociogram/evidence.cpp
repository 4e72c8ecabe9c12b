#include "sociogram/evidence.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"
#include "model/vocabularies.hpp"

namespace twiza::sociogram {

namespace {

using model::Kind;

// Every name by which a speaker may be an actor of the site, with the structures she speaks from.
class Speakers {
 public:
  explicit Speakers(const model::Site& site) {
    std::map<base::Id, const model::Structure*> structures;
    for (const model::Structure& structure : site.structures) {
      structures[structure.id] = &structure;
      for (const std::string& name : names(structure)) add(name, structure.id);
    }
    for (const model::Leader& leader : site.leaders) {
      for (const model::Ref& ref : model::tied_structures(site, leader)) {
        const auto structure = structures.find(ref.id);
        if (structure == structures.end()) continue;
        for (const std::string& name : {leader.code, leader.function}) add(name, ref.id);
        for (const std::string& name : names(*structure->second)) {
          if (!name.empty()) add(leader.function + ", " + name, ref.id);
        }
        for (const model::Person& person : site.persons) {
          if (person.leader.id != leader.id) continue;
          for (const std::string& name : {person.name, person.name_ar}) add(name, ref.id);
        }
      }
    }
  }

  // The structures of a speaker, as texts; none where she is not an actor of the site.
  const std::vector<std::string>& structures_of(const std::string& folded) const {
    static const std::vector<std::string> none;
    const auto found = structures_.find(folded);
    return found == structures_.end() ? none : found->second;
  }

 private:
  static std::vector<std::string> names(const model::Structure& structure) {
    std::vector<std::string> all = {structure.name, structure.name_ar, structure.acronym, structure.code};
    all.insert(all.end(), structure.aliases.begin(), structure.aliases.end());
    return all;
  }

  void add(const std::string& name, const base::Id& structure) {
    const std::string folded = base::fold(name);
    if (!folded.empty()) structures_[folded].push_back(structure.to_text());
  }

  std::map<std::string, std::vector<std::string>> structures_;
};

// What a statement says, as a term; its own word is something else than the terms.
std::string said(const model::Statement& statement) {
  return statement.quality.typed.empty() ? statement.quality.code : "other";
}

// A tie that is neither good nor conflictual rests on those who used the coach's word, or one of its
// meaning ("superficielle" and "faible").
bool same_word(const model::Tie& tie, const model::Statement& statement) {
  if (said(statement) != "other") return false;
  const std::string& word = statement.word.empty() ? statement.quality.typed : statement.word;
  if (base::fold(word) == base::fold(tie.word)) return true;
  const model::Word meaning = model::quality_words().read_beginning(tie.word);
  return !meaning.empty() && meaning == model::quality_words().read_beginning(word);
}

bool supports(const model::Statement& statement, const model::Tie& tie) {
  if (!tie.quality.code.empty()) return said(statement) == tie.quality.code;
  return !tie.word.empty() && same_word(tie, statement);
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

}  // namespace

Evidence::Evidence(const model::Site& site) {
  const Speakers speakers(site);
  for (const model::Source& source : site.sources) {
    const std::string speaker = base::fold(source.speaker);
    std::vector<std::string>& origins = origins_[source.id];
    if (speaker.empty()) continue;
    origins.push_back(speaker);
    const std::vector<std::string>& structures = speakers.structures_of(speaker);
    origins.insert(origins.end(), structures.begin(), structures.end());
  }
  for (const model::Statement& statement : site.statements) {
    if (statement.about.kind == Kind::tie) statements_[statement.about.id].push_back(&statement);
  }
}

std::vector<const model::Statement*> Evidence::statements(const model::Tie& tie) const {
  const auto found = statements_.find(tie.id);
  return found == statements_.end() ? std::vector<const model::Statement*>() : found->second;
}

int Evidence::independent_sources(const model::Tie& tie) const {
  std::set<base::Id> supporting, speaking;
  for (const model::Statement* statement : statements(tie)) {
    speaking.insert(statement->source.id);
    if (supports(*statement, tie)) supporting.insert(statement->source.id);
  }
  for (const model::Ref& source : tie.sources) {
    if (speaking.count(source.id) == 0) supporting.insert(source.id);
  }
  // Groups of dependent sources, merged as they are met.
  std::vector<std::vector<std::string>> groups;
  for (const base::Id& source : supporting) {
    const auto found = origins_.find(source);
    std::vector<std::string> origins = found == origins_.end() ? std::vector<std::string>() : found->second;
    for (auto group = groups.begin(); group != groups.end();) {
      if (share_one(*group, origins)) {
        origins.insert(origins.end(), group->begin(), group->end());
        group = groups.erase(group);
      } else {
        ++group;
      }
    }
    groups.push_back(std::move(origins));
  }
  return static_cast<int>(groups.size());
}

std::map<std::string, std::vector<model::Ref>> Evidence::said_of(const model::Tie& tie) const {
  std::map<std::string, std::vector<model::Ref>> sources;
  for (const model::Statement* statement : statements(tie)) {
    if (statement->quality.empty() || statement->quality.is("unknown")) continue;
    sources[said(*statement)].push_back(statement->source);
  }
  return sources;
}

bool Evidence::contradicted(const model::Tie& tie) const { return said_of(tie).size() > 1; }

}  // namespace twiza::sociogram
