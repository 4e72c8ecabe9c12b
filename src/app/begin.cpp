#include "app/begin.hpp"

#include <utility>

#include "base/described_json.hpp"
#include "base/text.hpp"

namespace twiza::app {

namespace {

using base::Words;

std::string difficulty_text(const reading::ToldDifficulty& difficulty, const Words& words) {
  const std::string chosen = words.say("begin.chosen_one", {{"name", difficulty.name}});
  std::string out = "\n" + (difficulty.chosen ? chosen : difficulty.name) + "\n";
  const auto answer = [&](const char* question, const std::string& text) {
    if (!text.empty()) out += "  " + words.say(question) + " " + text + "\n";
  };
  answer("begin.ask_wrong", difficulty.wrong);
  std::string stand = "  ";
  for (const std::string& why : difficulty.why) {
    out += stand + words.say("begin.ask_why") + " " + why + "\n";
    stand += "  ";
  }
  answer("begin.ask_how", difficulty.how);
  answer("begin.ask_can_do", difficulty.can_do);
  if (difficulty.chosen) answer("begin.ask_reasons", difficulty.reasons);
  const reading::ToldGround& ground = difficulty.ground;
  out += "  " + words.say("begin.rests_on") + words.say("place.colon") + ground_text(ground, words) + "\n";
  std::vector<std::string> said_by = ground.families;
  said_by.insert(said_by.end(), ground.territories.begin(), ground.territories.end());
  if (!said_by.empty()) {
    out += "  " + words.say("begin.column.said_by") + words.say("place.colon") +
           base::join(said_by, words.say("reading.name_separator")) + "\n";
  }
  return out;
}

}  // namespace

std::string begin_text(const reading::ToldBegin& told, const Words& words) {
  std::string out = told.head + "\n";
  for (const std::string& sentence : told.sentences) out += sentence + "\n";
  for (const reading::ToldQuadrant& quadrant : told.quadrants) {
    if (quadrant.lines.empty()) continue;
    out += "\n" + quadrant.title + "\n";
    for (const reading::ToldLine& line : quadrant.lines) {
      out += "  - " +
             words.say("begin.line", {{"text", line.text}, {"ground", ground_text(line.ground, words)}}) +
             "\n";
    }
  }
  for (const reading::ToldDifficulty& each : told.difficulties) out += difficulty_text(each, words);
  if (told.unused > 0) out += "\n" + words.say("begin.notebook") + "\n";
  for (const reading::ToldNote& note : told.notes) {
    if (!reading::waits(note)) continue;
    out += "  - " + words.say("begin.line", {{"text", note.text}, {"ground", note.mark_word}}) + "\n";
  }
  return out;
}

std::string begin_json(const reading::ToldBegin& told) {
  return base::json::serialize(base::to_json(told)) + "\n";
}

}  // namespace twiza::app
