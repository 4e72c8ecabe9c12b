#include "base/json.hpp"

#include <gtest/gtest.h>

namespace twiza::base {
namespace {

TEST(PrettyJson, is_indented_with_plain_lists_on_one_line) {
  const json::value value = {
      {"page", {{"w", 338.67}, {"h", 190.5}}}, {"glue", {0, 3}}, {"path", {{1.5, 2.0}, {3.25, 4.0}}}};
  EXPECT_EQ(pretty(value),
            "{\n  \"page\": {\n    \"w\": 338.67,\n    \"h\": 190.5\n  },\n  \"glue\": [0,3],\n"
            "  \"path\": [\n    [1.5,2],\n    [3.25,4]\n  ]\n}\n");
}

TEST(PrettyJson, writes_empty_lists_and_objects) {
  EXPECT_EQ(pretty(json::object{}), "{}\n");
  EXPECT_EQ(pretty(json::array{}), "[]\n");
  EXPECT_EQ(pretty({{"a", json::array{}}, {"b", json::object{}}}), "{\n  \"a\": [],\n  \"b\": {}\n}\n");
}

TEST(PrettyJson, reads_back_as_the_same_value) {
  const json::value value = {{"nom", "Coopérative « L'Œuvre »\n\"x\"\\"},
                             {"arabe", "سلا"},
                             {"vide", nullptr},
                             {"oui", true},
                             {"nombres", {1, -2, 0.1}},
                             {"listes", {{1, 2}, json::array{}, {{"a", 1}}}}};
  EXPECT_EQ(json::parse(pretty(value)), value);
}

}  // namespace
}  // namespace twiza::base
