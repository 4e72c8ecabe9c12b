// The parts of an OpenDocument spreadsheet (parts.hpp). What is read comes back, and is imported.
#include "law.hpp"
#include "parts.hpp"
#include "platform/ods_reader.hpp"

using namespace twiza;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::is_refused_or_holds(platform::read_ods(fuzz::packed(fuzz::text_of(data, size))));
  return 0;
}
