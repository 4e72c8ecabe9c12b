// The engine as a WebAssembly module: one C function from JSON text to JSON text.
//
// The host measures texts: it sets `Module.measure(text, size, bold, italic)`, which answers a width in the
// unit of `size`, before the first call that draws.
#include <emscripten.h>

#include <string>

#include "engine/engine.hpp"
#include "engine/host_measure.hpp"

// clang-format off
EM_JS(double, host_width, (const char* text, double size, int bold, int italic), {
  return Module.measure(UTF8ToString(text), size, bold !== 0, italic !== 0);
});
// clang-format on

// `request` is UTF-8 ended by a zero, of any size, in memory of the module (_malloc); the caller frees it.
// The answer stays valid until the next call.
extern "C" EMSCRIPTEN_KEEPALIVE const char* twiza_answer(const char* request) {
  using twiza::engine::HostMeasure;
  static const HostMeasure measure([](const std::string& text, bool bold, bool italic) {
    return host_width(text.c_str(), HostMeasure::reference_size, bold ? 1 : 0, italic ? 1 : 0);
  });
  static twiza::engine::Engine engine(measure);
  static std::string answer;
  answer = engine.answer(request);
  return answer.c_str();
}
