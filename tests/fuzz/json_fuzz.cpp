// Any bytes as JSON: what is read has one canonical form, which reads as itself.
#include "base/canonical_json.hpp"
#include "base/utf8.hpp"
#include "law.hpp"

using namespace twiza;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const base::Result<base::json::value> read = base::parse_json(fuzz::text_of(data, size));
  if (!read) {
    fuzz::worded(read.error());
    return 0;
  }
  const std::string canonical = base::canonical(*read);
  fuzz::law(base::is_valid(canonical), "canonical JSON is valid UTF-8");
  const base::Result<base::json::value> again = base::parse_json(canonical);
  fuzz::law(again.has_value(), "canonical JSON is read", canonical);
  fuzz::law(base::canonical(*again) == canonical, "canonical JSON is canonical", canonical);
  const base::Result<base::json::value> pretty = base::parse_json(base::pretty(*read));
  fuzz::law(pretty.has_value(), "pretty JSON is read", canonical);
  fuzz::law(base::canonical(*pretty) == canonical, "pretty JSON says the same", canonical);
  return 0;
}
