// Answers the questions of standard input, one JSON a line, with the engine of this binary; an answer a line.
// tests/engine/compare.mjs asks the same of the engine that was built for the browser.
#include <algorithm>
#include <iostream>

#include "engine/engine.hpp"
#include "engine/host_measure.hpp"

namespace {

// As simple in JavaScript: every letter is half as wide as high.
double width(const std::string& text, bool, bool) {
  const auto letters = std::count_if(text.begin(), text.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return 0.5 * twiza::engine::HostMeasure::reference_size * static_cast<double>(letters);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  const twiza::engine::HostMeasure measure(width);
  twiza::engine::Engine engine(measure);
  for (std::string line; std::getline(std::cin, line);)
    std::cout << engine.answer(line) << '\n' << std::flush;
  return 0;
}
