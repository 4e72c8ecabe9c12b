// An engine with a host's measure, and a site to ask it about.
#pragma once

#include "../journal/story.hpp"
#include "base/canonical_json.hpp"
#include "base/json.hpp"
#include "engine/engine.hpp"
#include "engine/host_measure.hpp"
#include "journal/bundle.hpp"

namespace twiza::engine {

namespace json = base::json;
using journal::leader;
using journal::Story;
using journal::structure;

inline const model::Ref das = structure("DAS");
inline const model::Ref tigemmi = structure("Tigemmi");

class EngineTest : public ::testing::Test {
 protected:
  EngineTest() : measure_([](const std::string& text, bool, bool) { return 50.0 * text.size(); }) {}

  json::object ask(const json::value& question) { return ask_text(json::serialize(question)); }

  json::object ask_text(const std::string& question) {
    const auto answer = base::parse_json(engine_.answer(question));
    EXPECT_TRUE(answer && answer->is_object()) << question;
    return answer && answer->is_object() ? answer->get_object() : json::object();
  }

  static std::string error_of(const json::object& answer) {
    const json::value* error = answer.if_contains("error");
    if (error == nullptr) return "";
    EXPECT_FALSE(error->at("message").as_string().empty());
    return std::string(error->at("code").as_string());
  }

  void tell_story() {
    story_.does("Amina", [](journal::Draft& draft) {
      EXPECT_TRUE(draft.set(das, "name", std::string("Délégation des Affaires Sociales")));
      EXPECT_TRUE(draft.set(das, "acronym", std::string("DAS")));
      EXPECT_TRUE(draft.set(das, "phone", std::string("0661234567")));
    });
    story_.set("Amina", tigemmi, "name", std::string("Coopérative Tigemmi"));
    story_.ties("Amina", journal::tie("t"), das, tigemmi);
  }

  std::vector<std::string> lines() {
    std::vector<std::string> lines;
    const journal::Log& log = story_["Amina"].log();
    for (journal::Position at = 0; at < log.size(); ++at) lines.push_back(journal::encode(log.change(at)));
    return lines;
  }

  json::object open() {
    std::string bundle = journal::bundle_header(story_.site);
    for (const std::string& line : lines()) bundle += journal::bundle_frame(line);
    return ask({{"do", "open"}, {"bundle", bundle}});
  }

  json::value question(const char* what, const json::object& more = {}) {
    json::object asked = {{"do", what}, {"site", story_.site.to_text()}};
    for (const auto& [name, value] : more) asked[name] = value;
    return asked;
  }

  Story story_;
  HostMeasure measure_;
  Engine engine_{measure_};
};

}  // namespace twiza::engine
