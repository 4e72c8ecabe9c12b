#include "app/left_out_words.hpp"

namespace twiza::app {

std::vector<std::string> left_out_words(const privacy::LeftOut& left_out, const base::Words& words) {
  std::vector<std::string> sorts;
  const auto sort = [&](const char* code, std::size_t count) {
    if (count > 0) sorts.push_back(words.say(code, {{"count", std::to_string(count)}}));
  };
  sort("render.left_out_actors", left_out.actors);
  sort("render.left_out_gathered", left_out.gathered);
  sort("render.left_out_ties", left_out.ties);
  sort("render.left_out_relations", left_out.relations);
  sort("render.left_out_said", left_out.said);
  sort("render.left_out_personal", left_out.personal);
  sort("render.left_out_notes", left_out.notes);
  return sorts;
}

}  // namespace twiza::app
