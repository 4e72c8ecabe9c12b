// The parts of an XLSX package (parts.hpp). What is read comes back, and is imported.
#include "law.hpp"
#include "parts.hpp"
#include "platform/xlsx_reader.hpp"

using namespace twiza;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const base::Result<intake::Workbook> read = platform::read_xlsx(fuzz::packed(fuzz::text_of(data, size)));
  if (!read) {
    fuzz::worded(read.error());
    return 0;
  }
  fuzz::sound(*read);
  fuzz::comes_back(*read);
  fuzz::imports(*read);
  return 0;
}
