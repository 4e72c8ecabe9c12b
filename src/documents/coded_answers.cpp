#include "documents/coded_answers.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "documents/actor_sheet.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using Sources = std::set<base::Id>;

struct Answer {
  std::string key, said;
  Sources sources;
};

struct Subject {
  model::Ref about;
  std::vector<Answer> answers;  // in the order they were first given
  Sources sources;
};

}  // namespace

std::vector<CodedAnswer> coded_answers(const model::Site& site, const base::Words& words) {
  std::vector<Subject> subjects;
  for (const model::Statement& statement : site.statements) {
    const std::string said = statement.word.empty()
                                 ? model::said_qualities().say(statement.quality, words.language())
                                 : statement.word;
    const std::string key = base::fold(said);
    if (key.empty() || statement.source.empty()) continue;
    auto subject = std::find_if(subjects.begin(), subjects.end(),
                                [&](const Subject& each) { return each.about == statement.about; });
    if (subject == subjects.end()) subject = subjects.insert(subjects.end(), {statement.about, {}, {}});
    auto& answers = subject->answers;
    auto answer =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& each) { return each.key == key; });
    if (answer == answers.end()) answer = answers.insert(answers.end(), {key, said, {}});
    answer->sources.insert(statement.source.id);
    subject->sources.insert(statement.source.id);
  }
  const model::Index index(site);
  std::vector<CodedAnswer> counted;
  for (Subject& subject : subjects) {
    if (subject.sources.size() < 2) continue;
    std::stable_sort(subject.answers.begin(), subject.answers.end(),
                     [](const Answer& a, const Answer& b) { return a.sources.size() > b.sources.size(); });
    const std::string name = full_name(site, index, subject.about, words.language());
    for (const Answer& answer : subject.answers) {
      counted.push_back({name, answer.said, answer.sources.size(), subject.sources.size()});
    }
  }
  return counted;
}

}  // namespace twiza::documents
