// Lines that should be changes, added to a history. A line that only lacks the right digests gets them, so
// that the fuzzer, which cannot compute SHA-256, reaches the log and the fold.
//
// A change that is read is written as it was read. Two logs that get the same lines in another order keep the
// same changes and show the same site; every revision and every undo can be asked for.
#include <algorithm>

#include "base/canonical_json.hpp"
#include "history.hpp"
#include "journal/change_json.hpp"
#include "journal/hex.hpp"
#include "journal/journal.hpp"
#include "journal/undo.hpp"
#include "law.hpp"

using namespace twiza;

namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// The line in canonical form, with the ref of each value made of the value that stands there.
std::string mended(std::string_view line) {
  const base::Result<base::json::value> read = base::parse_json(line);
  if (!read || !read->is_object()) return std::string(line);
  std::string text = base::canonical(*read);
  const base::json::value* values = read->get_object().if_contains("values");
  if (values == nullptr || !values->is_object()) return text;
  for (const base::json::key_value_pair& pair : values->get_object()) {
    const base::json::array* sealed = pair.value().if_array();
    if (sealed == nullptr || sealed->size() != 2 || !(*sealed)[0].is_string()) continue;
    const auto salt = journal::parse_hex<16>(std::string_view((*sealed)[0].get_string()));
    const std::string ref(pair.key());
    if (!salt || !journal::parse_hex<32>(ref)) continue;
    replace_all(text, ref, base::hex(journal::ref_of({*salt, base::canonical((*sealed)[1])})));
  }
  // Equal values now have equal refs, and members another order.
  const base::Result<base::json::value> sorted = base::parse_json(text);
  return sorted ? base::canonical(*sorted) : text;
}

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    lines.emplace_back(bytes.substr(0, end));
    std::string better = mended(lines.back());
    if (better != lines.back()) lines.push_back(std::move(better));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

void read_alone(std::string_view line) {
  const base::Result<journal::Change> change = journal::decode(line);
  if (!change) return fuzz::worded(change.error());
  fuzz::law(journal::encode(*change) == line, "a change is written as it was read", line);
}

void look_around(const journal::Journal& journal) {
  fuzz::law(journal::Fold::at(journal.log(), journal.log().version()).has_value(), "now is a revision");
  for (journal::Position at = 0; at < journal.log().size(); ++at) {
    const auto undone =
        journal::undo(journal.fold(), journal.log().change(at).id, fuzz::writer_of("undoer", at + 1));
    if (!undone) fuzz::worded(undone.error());
  }
  for (const journal::Quarantined& item : journal.log().quarantine()) fuzz::worded(item.why);
  journal.fold().cards();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<std::string> lines = lines_of(fuzz::text_of(data, size));
  for (const std::string& line : lines) read_alone(line);

  journal::Journal forth(fuzz::history_site()), back(fuzz::history_site());
  for (const std::string& line : fuzz::history()) forth.add(line);
  for (const std::string& line : lines) forth.add(line);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) back.add(*line);
  for (auto line = fuzz::history().rbegin(); line != fuzz::history().rend(); ++line) back.add(*line);

  fuzz::law(forth.log().version() == back.log().version(), "any order keeps the same changes");
  fuzz::law(forth.fold().hash() == back.fold().hash(), "any order shows the same site");
  fuzz::law(forth.log().quarantine().size() == back.log().quarantine().size(),
            "any order puts the same changes aside");
  look_around(forth);
  return 0;
}
