// The engine as a WebAssembly module: one C function from JSON text to JSON text.
//
// The host measures texts: it sets `Module.measure(text, size, bold, italic)`, which answers a width in the
// unit of `size`, before the first call that draws.
#include <emscripten.h>

#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <tuple>

#include "engine/engine.hpp"

// clang-format off
EM_JS(double, host_width, (const char* text, double size, int bold, int italic), {
  return Module.measure(UTF8ToString(text), size, bold !== 0, italic !== 0);
});
// clang-format on

namespace {

// Widths are asked at one large size and scaled: the host's rounding must not depend on the size drawn.
constexpr double reference_size = 100;

class HostMeasure : public twiza::sociogram::TextMeasure {
 public:
  twiza::sociogram::TextSize measure(std::string_view text,
                                     const twiza::sociogram::TextStyle& style) const override {
    auto [entry, is_new] = known_.try_emplace({style.bold, style.italic, std::string(text)}, 0.0);
    if (is_new) {
      entry->second = host_width(std::get<2>(entry->first).c_str(), reference_size, style.bold, style.italic);
    }
    return {entry->second * style.size / reference_size, style.size * 1.362};  // the line of Noto Sans
  }

 private:
  mutable std::map<std::tuple<bool, bool, std::string>, double> known_;
};

}  // namespace

// The answer stays valid until the next call.
extern "C" EMSCRIPTEN_KEEPALIVE const char* twiza_answer(const char* request) {
  static const HostMeasure measure;
  static twiza::engine::Engine engine(measure);
  static std::string answer;
  answer = engine.answer(request);
  return answer.c_str();
}
