#include "documents/map_message.hpp"

#include <string>

#include "base/text.hpp"
#include "model/finding_words.hpp"

namespace twiza::documents {
namespace {

using sociogram::NodeKind;
using sociogram::SceneNode;
using sociogram::SceneTie;

template <class All, class Holds>
std::string count(const All& all, const Holds& holds) {
  std::size_t number = 0;
  for (const auto& one : all) number += holds(one) ? 1 : 0;
  return std::to_string(number);
}

}  // namespace

Report map_message(const sociogram::Scene& scene, model::Verdict verdict, const base::Words& words) {
  Report report;
  report.title = words.say("document.map");
  report.subtitle = base::join(scene.title.lines, " ");
  report.moment = base::join(scene.subtitle.lines, " ");
  report.language = words.language();
  report.status = base::join(scene.status.lines, " ");
  const auto nodes = [&](NodeKind kind) {
    return count(scene.nodes, [=](const SceneNode& node) { return node.kind == kind; });
  };
  const auto ties = [&](model::TieKind kind) {
    return count(scene.ties, [=](const SceneTie& tie) { return tie.kind == kind; });
  };
  const auto say = [&](const std::string& code, const base::Arguments& arguments) {
    report.gist.push_back(words.say("document.message." + code, arguments));
  };
  say("actors",
      {{"count", count(scene.nodes, [](const SceneNode& node) { return node.kind != NodeKind::theme; })},
       {"structures", nodes(NodeKind::structure)},
       {"leaders", nodes(NodeKind::leader)},
       {"groups", nodes(NodeKind::group)}});
  say("ties", {{"count", std::to_string(scene.ties.size())},
               {"structures", ties(model::TieKind::structure_structure)},
               {"both", ties(model::TieKind::leader_structure)},
               {"leaders", ties(model::TieKind::leader_leader)}});
  const auto signed_tie = [](const SceneTie& tie) { return tie.sign.sign != model::Sign::none; };
  say("relations",
      {{"count", count(scene.ties, signed_tie)},
       {"sure", count(scene.ties, [&](const SceneTie& tie) { return signed_tie(tie) && tie.sign.full; })}});
  say("conformity", {{"verdict", model::word_of(verdict, words)}});
  say("legend", {});
  return report;
}

}  // namespace twiza::documents
