#include "app/stored_change.hpp"

#include <algorithm>

#include "base/canonical_json.hpp"
#include "base/sha256.hpp"
#include "journal/change_json.hpp"

namespace twiza::app {

namespace {

namespace json = base::json;
using base::Digest;

// How a body without values ends.
constexpr std::string_view no_values = "{}}";

int digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

void read_ref(const json::value& value, std::vector<Digest>& refs) {
  if (!value.is_string() || value.get_string().size() != 64) return;
  Digest ref{};
  for (std::size_t i = 0; i < 64; ++i) {
    const int four = digit(value.get_string()[i]);
    if (four < 0) return;
    ref[i / 2] = static_cast<std::uint8_t>(ref[i / 2] << 4 | four);
  }
  refs.push_back(ref);
}

void read_refs(const json::value& value, std::vector<Digest>& refs) {
  if (const json::array* list = value.if_array()) {
    for (const json::value& ref : *list) read_ref(ref, refs);
  } else {
    read_ref(value, refs);
  }
}

}  // namespace

store::Change stored(journal::Change change) {
  change.values.clear();
  return {change.replica, change.seq, journal::hash_of(change), journal::encode(change)};
}

std::vector<store::Value> stored_values(const journal::Change& change) {
  std::vector<store::Value> values;
  for (const auto& [ref, sealed] : change.values) {
    values.push_back({ref, "[\"" + base::hex(sealed.salt) + "\"," + sealed.json + "]"});
  }
  return values;
}

base::Result<std::vector<Digest>> refs_of(std::string_view body) {
  const base::Result<json::value> parsed = base::parse_json(body);
  if (!parsed) return parsed.error();
  std::vector<Digest> refs;
  const json::object* change = parsed->if_object();
  if (change == nullptr) return refs;
  if (const json::value* cause = change->if_contains("cause"); cause != nullptr && cause->is_object()) {
    if (const json::value* file = cause->get_object().if_contains("import")) read_ref(*file, refs);
  }
  const json::value* edits = change->if_contains("edits");
  if (edits != nullptr && edits->is_array()) {
    for (const json::value& edit : edits->get_array()) {
      if (!edit.is_object()) continue;
      for (const char* part : {"set", "add"}) {  // what is removed was brought by another
        const json::value* fields = edit.get_object().if_contains(part);
        if (fields == nullptr || !fields->is_object()) continue;
        for (const json::key_value_pair& field : fields->get_object()) read_refs(field.value(), refs);
      }
    }
  }
  std::sort(refs.begin(), refs.end());
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
  return refs;
}

std::string line_of(std::string_view body, const std::vector<Digest>& refs,
                    const std::map<Digest, std::string>& held) {
  if (!body.ends_with(no_values)) return std::string(body);
  std::string line(body.substr(0, body.size() - no_values.size()));
  line += '{';
  bool first = true;
  for (const Digest& ref : refs) {
    const auto value = held.find(ref);
    if (value == held.end()) continue;
    if (!first) line += ',';
    first = false;
    line += '"' + base::hex(ref) + "\":" + value->second;
  }
  return line + "}}";
}

}  // namespace twiza::app
