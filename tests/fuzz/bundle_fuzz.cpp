// Any bytes as a bundle. Whole frames are found, the others reported; together they are all bytes behind the
// header, and what is cut back to `end` may be appended to.
#include "base/words.hpp"
#include "journal/bundle.hpp"
#include "journal/journal.hpp"
#include "law.hpp"

using namespace twiza;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const base::Result<journal::Bundle> read = journal::read_bundle(bytes);
  if (!read) {
    fuzz::worded(read.error());
    return 0;
  }
  std::string mended = journal::bundle_header(read->site);
  journal::Journal journal(read->site);
  for (const journal::Bundle::Frame& frame : read->frames) {
    const std::string whole = journal::bundle_frame(frame.line);
    fuzz::law(bytes.substr(frame.at, whole.size()) == whole, "a frame is where it is said to be");
    mended += whole;
    const journal::Receipt receipt = journal.add(frame.line);
    if (receipt.why) fuzz::worded(*receipt.why);
  }
  for (const journal::Bundle::Damage& damage : read->damages) {
    fuzz::worded(damage.why);
    fuzz::law(damage.at + damage.size <= bytes.size() && damage.size > 0, "a damage is inside the file");
  }
  const base::Result<journal::Bundle> again = journal::read_bundle(mended);
  fuzz::law(again && again->damages.empty() && again->frames.size() == read->frames.size() &&
                again->site == read->site && again->end == mended.size(),
            "what was whole, written anew, is whole");

  const std::string one_more = std::string(bytes.substr(0, read->end)) + journal::bundle_frame("{}");
  const base::Result<journal::Bundle> appended = journal::read_bundle(one_more);
  fuzz::law(appended && appended->frames.size() == read->frames.size() + 1,
            "cut back to its end it may be appended to");
  return 0;
}
