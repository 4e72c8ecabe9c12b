// Structs that are described once, so that JSON and the page's types are made of the one description:
//
//   struct Summary { std::string site; std::size_t actors = 0; };
//   BOOST_DESCRIBE_STRUCT(Summary, (), (site, actors))
//
// described_json.hpp writes and reads them, typescript.hpp prints them as interfaces. A field may be a text,
// a number, a yes or no, a Code, AnyJson, another described struct, or a vector, array, map by text, optional
// (absent where empty) or OrNull of these.
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace twiza::base {

// A word of a fixed set. `Set` says the set's name and its words:
//   struct Verdicts { static constexpr std::string_view name = "Verdict";
//                     static std::vector<std::string> all(); };
template <class Set>
struct Code {
  std::string text;

  Code() = default;
  template <class Text, class = std::enable_if_t<std::is_convertible_v<Text, std::string_view>>>
  Code(const Text& code) : text(std::string_view(code)) {}
};

// Written as null where it is empty, never left out.
template <class T>
struct OrNull {
  std::optional<T> value;
};

// JSON of any shape, as its text: `unknown` to the page.
struct AnyJson {
  std::string text = "null";
};

// The words of an enumeration whose first is 0, by its name_of.
template <class Enum>
std::vector<std::string> codes_up_to(Enum last) {
  std::vector<std::string> all;
  for (int each = 0; each <= static_cast<int>(last); ++each) {
    all.emplace_back(name_of(static_cast<Enum>(each)));
  }
  return all;
}

// Whether any field of the struct may be left out of a request: specialised beside its description.
template <class T>
inline constexpr bool any_field_may_lack = false;

}  // namespace twiza::base
