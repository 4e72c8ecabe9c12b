#include "journal/change_json.hpp"

#include <algorithm>
#include <set>

#include "base/canonical_json.hpp"
#include "journal/hex.hpp"
#include "journal/verify.hpp"
#include "model/value_json.hpp"

namespace twiza::journal {

namespace json = base::json;
using base::Error;
using base::Result;

Digest ref_of(const Sealed& sealed) {
  base::Sha256 hash;
  hash.update({reinterpret_cast<const char*>(sealed.salt.data()), sealed.salt.size()});
  hash.update(sealed.json);
  return hash.digest();
}

namespace {

// --- writing: the members' names are sorted by hand, values are canonical already.

void write_hex(std::string& out, const Digest& digest) {
  out += '"';
  out += base::hex(digest);
  out += '"';
}

void write_id(std::string& out, const Id& id) {
  out += '"';
  out += id.to_text();
  out += '"';
}

template <class List, class Write>
void write_list(std::string& out, const List& list, Write write) {
  out += '[';
  bool first = true;
  for (const auto& element : list) {
    if (!first) out += ',';
    first = false;
    write(out, element);
  }
  out += ']';
}

template <class Map, class Write>
void write_fields(std::string& out, std::string_view name, const Map& fields, Write write) {
  if (fields.empty()) return;
  out += ",\"";
  out += name;
  out += "\":{";
  bool first = true;
  for (const auto& [field, value] : fields) {
    if (!first) out += ',';
    first = false;
    base::append_canonical(out, std::string_view(field));
    out += ':';
    write(out, value);
  }
  out += '}';
}

void write_hexes(std::string& out, const std::vector<Digest>& refs) { write_list(out, refs, write_hex); }

void write_mark(std::string& out, const Mark& mark) {
  out += '[';
  write_id(out, mark.replica);
  out += ',' + std::to_string(mark.seq) + ',';
  write_hex(out, mark.hash);
  out += ']';
}

void write_ref(std::string& out, const Ref& ref) {
  out += "{\"id\":";
  write_id(out, ref.id);
  out += ",\"kind\":\"";
  out += model::name_of(ref.kind);
  out += "\"}";
}

void write_cause(std::string& out, const Cause& cause) {
  switch (cause.what) {
    case Cause::What::typed:
      out += "{\"typed\":true}";
      return;
    case Cause::What::erasure:
      out += "{\"erasure\":true}";
      return;
    case Cause::What::import:
      out += "{\"import\":";
      if (cause.file) {
        write_hex(out, *cause.file);
      } else {
        out += "null";
      }
      out += ",\"sha256\":";
      write_hex(out, cause.sha256);
      break;
    case Cause::What::undo:
      out += "{\"undo\":";
      write_id(out, cause.undone);
      break;
    case Cause::What::merge:
      out += "{\"into\":";
      write_ref(out, cause.into);
      out += ",\"merge\":";
      write_ref(out, cause.from);
      break;
  }
  out += '}';
}

void write_edit(std::string& out, const Edit& edit) {
  std::string members;
  write_fields(members, "add", edit.add, write_hexes);
  if (!edit.erase.empty()) {
    members += ",\"erase\":";
    write_hexes(members, edit.erase);
  }
  members += ",\"id\":";
  write_id(members, edit.id);
  members += ",\"kind\":\"";
  members += model::name_of(edit.kind);
  members += '"';
  write_fields(members, "remove", edit.remove, write_hexes);
  write_fields(members, "set", edit.set, [](std::string& to, const std::optional<Digest>& ref) {
    if (ref) {
      write_hex(to, *ref);
    } else {
      to += "null";
    }
  });
  members[0] = '{';
  out += members;
  out += '}';
}

// All but `values`, without the closing brace.
std::string head_of(const Change& change) {
  std::string out = "{\"author\":";
  if (change.author.empty()) {
    out += "null";
  } else {
    write_id(out, change.author);
  }
  out += ",\"base\":";
  write_list(out, change.base, write_mark);
  out += ",\"cause\":";
  write_cause(out, change.cause);
  out += ",\"clock\":[" + std::to_string(change.clock.ms) + ',' + std::to_string(change.clock.counter) + ']';
  out += ",\"edits\":";
  write_list(out, change.edits, write_edit);
  out += ",\"id\":";
  write_id(out, change.id);
  out += ",\"prev\":";
  if (change.prev) {
    write_hex(out, *change.prev);
  } else {
    out += "null";
  }
  out += ",\"replica\":";
  write_id(out, change.replica);
  out += ",\"seq\":" + std::to_string(change.seq);
  out += ",\"site\":";
  write_id(out, change.site);
  out += ",\"v\":" + std::to_string(change_format);
  return out;
}

// --- reading

Error bad(std::string_view part) { return {"journal.bad_part", {{"part", std::string(part)}}}; }

// Thrown inside this file only: reading is many small steps that may each fail.
struct Refused {
  Error error;
};

template <class T>
T must(std::optional<T> read, std::string_view part) {
  if (!read) throw Refused{bad(part)};
  return std::move(*read);
}

std::string_view text_at(const json::value& value, std::string_view part) {
  const json::string* text = value.if_string();
  if (text == nullptr) throw Refused{bad(part)};
  return {text->data(), text->size()};
}

const json::object& object_at(const json::value& value, std::string_view part) {
  const json::object* object = value.if_object();
  if (object == nullptr) throw Refused{bad(part)};
  return *object;
}

const json::array& array_at(const json::value& value, std::string_view part) {
  const json::array* array = value.if_array();
  if (array == nullptr) throw Refused{bad(part)};
  return *array;
}

const json::value& member(const json::object& object, std::string_view name) {
  const json::value* found = object.if_contains(name);
  if (found == nullptr) throw Refused{Error("journal.missing_part", {{"part", std::string(name)}})};
  return *found;
}

void only(const json::object& object, std::initializer_list<std::string_view> names) {
  for (const json::key_value_pair& pair : object) {
    const std::string_view name(pair.key());
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      throw Refused{Error("journal.unknown_part", {{"part", std::string(name)}})};
    }
  }
}

// A whole number a double holds exactly.
std::uint64_t whole(const json::value& value, std::string_view part) {
  const std::int64_t* number = value.if_int64();
  if (number == nullptr || *number < 0 || *number > (std::int64_t{1} << 53) - 1) throw Refused{bad(part)};
  return static_cast<std::uint64_t>(*number);
}

Id id_at(const json::value& value, std::string_view part) {
  const Id id = must(Id::parse(text_at(value, part)), part);
  if (id.empty()) throw Refused{bad(part)};
  return id;
}

Digest digest_at(const json::value& value, std::string_view part) {
  return must(parse_hex<32>(text_at(value, part)), part);
}

Kind kind_at(const json::value& value) {
  const std::string_view name = text_at(value, "kind");
  const auto kind = model::kind_named(name);
  if (!kind) throw Refused{Error("journal.unknown_kind", {{"kind", std::string(name)}})};
  return *kind;
}

Ref ref_at(const json::value& value, std::string_view part) {
  const json::object& object = object_at(value, part);
  only(object, {"id", "kind"});
  return {kind_at(member(object, "kind")), id_at(member(object, "id"), part)};
}

Mark mark_at(const json::value& value) {
  const json::array& array = array_at(value, "base");
  if (array.size() != 3) throw Refused{bad("base")};
  return {id_at(array[0], "base"), whole(array[1], "base"), digest_at(array[2], "base")};
}

Version version_at(const json::value& value) {
  Version version;
  for (const json::value& mark : array_at(value, "base")) version.push_back(mark_at(mark));
  for (std::size_t i = 1; i < version.size(); ++i) {
    if (!(version[i - 1] < version[i])) throw Refused{bad("base")};
  }
  return version;
}

Cause cause_at(const json::value& value) {
  const json::object& object = object_at(value, "cause");
  const auto is_true = [&](std::string_view name) {
    const json::value& yes = member(object, name);
    if (object.size() != 1 || !yes.is_bool() || !yes.get_bool()) throw Refused{bad("cause")};
  };
  Cause cause;
  if (object.contains("typed")) {
    is_true("typed");
  } else if (object.contains("erasure")) {
    is_true("erasure");
    cause.what = Cause::What::erasure;
  } else if (object.contains("import")) {
    only(object, {"import", "sha256"});
    cause.what = Cause::What::import;
    const json::value& file = member(object, "import");
    if (!file.is_null()) cause.file = digest_at(file, "cause");
    cause.sha256 = digest_at(member(object, "sha256"), "cause");
  } else if (object.contains("undo")) {
    only(object, {"undo"});
    cause.what = Cause::What::undo;
    cause.undone = id_at(member(object, "undo"), "cause");
  } else if (object.contains("merge")) {
    only(object, {"merge", "into"});
    cause.what = Cause::What::merge;
    cause.from = ref_at(member(object, "merge"), "cause");
    cause.into = ref_at(member(object, "into"), "cause");
  } else {
    throw Refused{Error("journal.unknown_part", {{"part", "cause"}})};
  }
  return cause;
}

std::vector<Digest> digests_at(const json::value& value, std::string_view part) {
  std::vector<Digest> digests;
  for (const json::value& digest : array_at(value, part)) digests.push_back(digest_at(digest, part));
  if (digests.empty()) throw Refused{bad(part)};
  return digests;
}

Edit edit_at(const json::value& value) {
  const json::object& object = object_at(value, "edits");
  only(object, {"add", "erase", "id", "kind", "remove", "set"});
  Edit edit;
  edit.kind = kind_at(member(object, "kind"));
  edit.id = id_at(member(object, "id"), "id");
  const auto lists = [&](std::string_view part, std::map<std::string, std::vector<Digest>>& to) {
    const json::value* fields = object.if_contains(part);
    if (fields == nullptr) return;
    for (const json::key_value_pair& field : object_at(*fields, part)) {
      to[std::string(std::string_view(field.key()))] = digests_at(field.value(), part);
    }
  };
  lists("add", edit.add);
  lists("remove", edit.remove);
  if (const json::value* erase = object.if_contains("erase")) edit.erase = digests_at(*erase, "erase");
  if (const json::value* set = object.if_contains("set")) {
    for (const json::key_value_pair& field : object_at(*set, "set")) {
      std::optional<Digest>& ref = edit.set[std::string(std::string_view(field.key()))];
      if (!field.value().is_null()) ref = digest_at(field.value(), "set");
    }
  }
  return edit;
}

void read_format(const json::object& object) {
  const json::value& v = member(object, "v");
  const std::int64_t* number = v.if_int64();
  if (number == nullptr || *number < 1) throw Refused{bad("v")};
  if (*number > change_format) {
    throw Refused{Error("journal.newer_format",
                        {{"version", std::to_string(*number)}, {"known", std::to_string(change_format)}})};
  }
}

Change read(const json::value& value) {
  const json::object& object = object_at(value, "change");
  read_format(object);
  only(object,
       {"author", "base", "cause", "clock", "edits", "id", "prev", "replica", "seq", "site", "v", "values"});
  Change change;
  if (const json::value& author = member(object, "author"); !author.is_null()) {
    change.author = id_at(author, "author");
  }
  change.base = version_at(member(object, "base"));
  change.cause = cause_at(member(object, "cause"));
  const json::array& clock = array_at(member(object, "clock"), "clock");
  if (clock.size() != 2) throw Refused{bad("clock")};
  change.clock.ms = static_cast<std::int64_t>(whole(clock[0], "clock"));
  const std::uint64_t counter = whole(clock[1], "clock");
  if (counter > UINT32_MAX) throw Refused{bad("clock")};
  change.clock.counter = static_cast<std::uint32_t>(counter);
  for (const json::value& edit : array_at(member(object, "edits"), "edits")) {
    change.edits.push_back(edit_at(edit));
  }
  change.id = id_at(member(object, "id"), "id");
  if (const json::value& prev = member(object, "prev"); !prev.is_null()) {
    change.prev = digest_at(prev, "prev");
  }
  change.replica = id_at(member(object, "replica"), "replica");
  change.seq = whole(member(object, "seq"), "seq");
  change.site = id_at(member(object, "site"), "site");
  for (const json::key_value_pair& pair : object_at(member(object, "values"), "values")) {
    const Digest ref = must(parse_hex<32>(std::string_view(pair.key())), "values");
    const json::array& sealed = array_at(pair.value(), "values");
    if (sealed.size() != 2) throw Refused{bad("values")};
    Sealed& to = change.values[ref];
    to.salt = must(parse_hex<16>(text_at(sealed[0], "values")), "values");
    to.json = base::canonical(sealed[1]);
  }
  return change;
}

}  // namespace

std::string encode(const Change& change) {
  std::string out = head_of(change);
  out += ",\"values\":{";
  bool first = true;
  for (const auto& [ref, sealed] : change.values) {
    if (!first) out += ',';
    first = false;
    write_hex(out, ref);
    out += ":[\"";
    out += base::hex(sealed.salt);
    out += "\",";
    out += sealed.json;
    out += ']';
  }
  out += "}}";
  return out;
}

Digest hash_of(const Change& change) { return base::sha256(head_of(change) + '}'); }

Result<Change> decode(std::string_view line) {
  const Result<json::value> parsed = base::parse_json(line);
  if (!parsed) return parsed.error();
  try {
    Change change = read(*parsed);
    if (encode(change) != line) return Error("journal.not_canonical", {});
    if (const Result<void> judged = verify(change); !judged) return judged.error();
    return change;
  } catch (const Refused& refused) {
    return refused.error;
  }
}

json::value to_json(const Version& version) {
  json::array array;
  for (const Mark& mark : version) {
    array.push_back(json::array{json::string(mark.replica.to_text()), static_cast<std::int64_t>(mark.seq),
                                json::string(base::hex(mark.hash))});
  }
  return array;
}

Result<Version> version_from_json(const json::value& value) {
  try {
    return version_at(value);
  } catch (const Refused& refused) {
    return refused.error;
  }
}

}  // namespace twiza::journal
