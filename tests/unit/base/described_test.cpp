// One description of a struct: written as JSON, read from JSON, printed as TypeScript.
#include "base/described.hpp"

#include <gtest/gtest.h>

#include "base/described_json.hpp"
#include "base/typescript.hpp"

namespace twiza::base {

struct Fruits {
  static constexpr std::string_view name = "Fruit";
  static std::vector<std::string> all() { return {"fig", "olive"}; }
};

struct Tree {
  Code<Fruits> fruit;
  double height = 0;
  std::optional<bool> old;
  OrNull<std::string> owner;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (fruit, height, old, owner))

struct Orchard {
  std::string name;
  std::vector<Tree> trees;
  std::map<std::string, std::vector<std::string>> workers;
  std::array<int, 2> corner{};
};
BOOST_DESCRIBE_STRUCT(Orchard, (), (name, trees, workers, corner))

struct Request {
  std::string name;
  std::vector<std::string> lines;
  std::optional<bool> hold;
  Code<Fruits> fruit;
};
BOOST_DESCRIBE_STRUCT(Request, (), (name, lines, hold, fruit))

struct Typed {
  std::string map, theme;
};
BOOST_DESCRIBE_STRUCT(Typed, (), (map, theme))
template <>
inline constexpr bool any_field_may_lack<Typed> = true;

namespace {

TEST(Described, is_written_in_the_order_of_its_description) {
  Orchard orchard;
  orchard.name = "Tigemmi";
  orchard.trees = {{"fig", 2.5, std::nullopt, {}}, {"olive", 4, true, {"Amina"}}};
  orchard.workers["spring"] = {"a", "b"};
  orchard.corner = {1, 2};
  EXPECT_EQ(json::serialize(to_json(orchard)),
            "{\"name\":\"Tigemmi\",\"trees\":[{\"fruit\":\"fig\",\"height\":2.5E0,\"owner\":null},"
            "{\"fruit\":\"olive\",\"height\":4E0,\"old\":true,\"owner\":\"Amina\"}],"
            "\"workers\":{\"spring\":[\"a\",\"b\"]},\"corner\":[1,2]}");
}

std::string wrong_in(const char* text, Request& into) { return read_json(json::parse(text), into); }

TEST(Described, is_read_and_names_the_first_field_that_is_wrong) {
  Request request;
  EXPECT_EQ(wrong_in(R"({"name":"x","lines":["a","b"],"hold":true,"fruit":"fig","more":1})", request), "");
  EXPECT_EQ(request.name, "x");
  EXPECT_EQ(request.lines, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(request.hold, true);
  EXPECT_EQ(request.fruit.text, "fig");
  Request other;
  EXPECT_EQ(wrong_in(R"({"name":"x","lines":[],"fruit":""})", other), "");
  EXPECT_EQ(other.hold, std::nullopt);
  EXPECT_EQ(wrong_in(R"({"lines":[],"fruit":""})", other), "name");
  EXPECT_EQ(wrong_in(R"({"name":3,"lines":[],"fruit":""})", other), "name");
  EXPECT_EQ(wrong_in(R"({"name":"x","lines":[1],"fruit":""})", other), "lines");
  EXPECT_EQ(wrong_in(R"({"name":"x","lines":[],"fruit":"","hold":"yes"})", other), "hold");
  EXPECT_NE(wrong_in("[]", other), "");
}

TEST(Described, what_may_lack_is_left_as_it_is) {
  Typed typed{"before", "before"};
  EXPECT_EQ(read_json(json::parse(R"({"theme":"Eau"})"), typed), "");
  EXPECT_EQ(typed.map, "before");
  EXPECT_EQ(typed.theme, "Eau");
}

TEST(Described, QUA_06_is_printed_for_the_page_each_once) {
  TypeScript script;
  EXPECT_EQ(script.type<Orchard>(), "Orchard");
  EXPECT_EQ(script.type<Orchard>(), "Orchard");
  script.type<Typed>();
  EXPECT_EQ(script.text(), R"(
export type Fruit =
  'fig' | 'olive';

export interface Tree {
  fruit: Fruit;
  height: number;
  old?: boolean;
  owner: string | null;
}

export interface Orchard {
  name: string;
  trees: Tree[];
  workers: Record<string, string[]>;
  corner: [number, number];
}

export interface Typed {
  map?: string;
  theme?: string;
}
)");
}

}  // namespace
}  // namespace twiza::base
