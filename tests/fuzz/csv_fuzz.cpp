// Any bytes as a CSV file. What is read comes back from CSV and from XLSX.
#include "law.hpp"
#include "platform/csv_reader.hpp"
#include "platform/csv_writer.hpp"

using namespace twiza;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const base::Result<intake::Workbook> read = platform::read_csv(fuzz::text_of(data, size), "Structures");
  if (!read) {
    fuzz::worded(read.error());
    return 0;
  }
  fuzz::sound(*read);
  const base::Result<intake::Workbook> again =
      platform::read_csv(platform::write_csv(read->tables.at(0)), "Structures");
  fuzz::law(again.has_value(), "a CSV that was written is read", again ? "" : again.error().code);
  fuzz::law(fuzz::shown(*again) == fuzz::shown(*read), "a CSV that was written is read as it was",
            fuzz::shown(*read) + "became\n" + fuzz::shown(*again));
  fuzz::comes_back(*read);
  fuzz::imports(*read);
  return 0;
}
