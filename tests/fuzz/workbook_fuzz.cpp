// Any bytes as a file that may be any workbook: zips that are cut or damaged, other formats, texts.
#include "law.hpp"
#include "platform/workbook_file.hpp"

using namespace twiza;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const base::Result<intake::Workbook> read =
      platform::read_workbook(fuzz::text_of(data, size), "Structures");
  if (!read) {
    fuzz::worded(read.error());
    return 0;
  }
  fuzz::sound(*read);
  fuzz::comes_back(*read);
  return 0;
}
