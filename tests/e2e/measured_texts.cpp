// measured_texts LANGUAGE…: reads a bundle from standard input and writes each text that the sociogram
// measured for it in those languages, as JSON, one a line: {"text", "bold", "italic", "width"}. The width is
// the program's own (Pango), at a size of 100. tests/e2e/measurers.test.mjs measures them again in a browser.
#include <iostream>
#include <iterator>
#include <map>
#include <tuple>

#include "base/json.hpp"
#include "engine/engine.hpp"
#include "engine/host_measure.hpp"
#include "platform/pango_measure.hpp"

namespace json = twiza::base::json;
using twiza::engine::HostMeasure;

int main(int count, char** arguments) {
  const std::string bundle{std::istreambuf_iterator<char>(std::cin), {}};
  const twiza::platform::PangoMeasure pango;
  std::map<std::tuple<bool, bool, std::string>, double> measured;
  const HostMeasure measure([&](const std::string& text, bool bold, bool italic) {
    const double width = pango.measure(text, {HostMeasure::reference_size, bold, italic}).w;
    measured[{bold, italic, text}] = width;
    return width;
  });
  twiza::engine::Engine engine(measure);
  const auto ask = [&](const json::object& question) {
    return json::parse(engine.answer(json::serialize(question))).as_object();
  };
  const json::object opened = ask({{"do", "open"}, {"bundle", bundle}});
  if (opened.if_contains("error") != nullptr) {
    std::cerr << json::serialize(opened) << "\n";
    return 1;
  }
  for (int i = 1; i < count; ++i) {
    const json::object question = {{"site", opened.at("site")}, {"language", arguments[i]}};
    // All labels and titles of territories; nothing is laid out for these.
    json::object asked = question;
    asked["do"] = "text";
    ask(asked);
    // Titles and legend of a map that is drawn soon.
    asked["do"] = "map";
    asked["request"] = {{"fold", "familles"}};
    ask(asked);
  }
  for (const auto& [style, width] : measured) {
    const auto& [bold, italic, text] = style;
    std::cout << json::serialize(
                     json::object{{"text", text}, {"bold", bold}, {"italic", italic}, {"width", width}})
              << "\n";
  }
  return 0;
}
