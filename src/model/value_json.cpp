#include "model/value_json.hpp"

#include <cmath>

#include "base/utf8.hpp"

namespace twiza::model {

namespace json = base::json;

namespace {

constexpr int last_kind = static_cast<int>(kind_count) - 1;

std::string valid(const std::string& text) {
  if (base::is_valid(text)) return text;
  std::string clean;
  for (std::size_t at = 0; at < text.size();) base::append(clean, base::next_code_point(text, at));
  return clean;
}

json::value text_json(const std::string& text) { return json::value(json::string(valid(text))); }

json::value json_of(const Ref& ref) {
  return {{"kind", json::string(name_of(ref.kind))}, {"id", json::string(ref.id.to_text())}};
}

struct Writer {
  json::value operator()(std::monostate) const { return nullptr; }
  json::value operator()(const std::string& text) const { return text_json(text); }
  json::value operator()(const Texts& texts) const {
    json::array array;
    for (const std::string& text : texts) array.push_back(text_json(text));
    return array;
  }
  json::value operator()(double number) const {
    return std::isfinite(number) ? json::value(number) : json::value();
  }
  json::value operator()(bool yes) const { return yes; }
  json::value operator()(const When& when) const {
    json::object object;
    if (when.known()) object["date"] = when.canonical();
    if (!when.words.empty()) object["words"] = text_json(when.words);
    return object;
  }
  json::value operator()(const Word& word) const {
    if (!word.code.empty()) return text_json(word.code);
    return json::object{{"own", text_json(word.typed)}};
  }
  json::value operator()(const Ref& ref) const { return json_of(ref); }
  json::value operator()(const Refs& refs) const {
    json::array array;
    for (const Ref& ref : refs) array.push_back(json_of(ref));
    return array;
  }
};

std::optional<std::string> text_of(const json::value& value) {
  const json::string* text = value.if_string();
  if (text == nullptr) return std::nullopt;
  return std::string(text->data(), text->size());
}

// YYYY, YYYY-MM or YYYY-MM-DD, a day that exists.
std::optional<When> date_of(const std::string& text) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return std::nullopt;
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    int read = 0;
    for (std::size_t i = at; i < at + size; ++i) read = 10 * read + (text[i] - '0');
    return read;
  };
  When when;
  when.year = number(0, 4);
  if (when.year == 0) return std::nullopt;
  if (text.size() < 7) return when;
  when.month = number(5, 2);
  if (when.month < 1 || when.month > 12) return std::nullopt;
  if (text.size() < 10) return when;
  when.day = number(8, 2);
  const bool leap = (when.year % 4 == 0 && when.year % 100 != 0) || when.year % 400 == 0;
  const int last = when.month == 2 && leap ? 29 : days[when.month - 1];
  if (when.day < 1 || when.day > last) return std::nullopt;
  return when;
}

std::optional<When> when_of(const json::value& value) {
  const json::object* object = value.if_object();
  if (object == nullptr || object->empty()) return std::nullopt;
  When when;
  std::size_t known = 0;
  if (const json::value* date = object->if_contains("date")) {
    const auto text = text_of(*date);
    const auto read = text ? date_of(*text) : std::nullopt;
    if (!read) return std::nullopt;
    when = *read;
    ++known;
  }
  if (const json::value* words = object->if_contains("words")) {
    const auto text = text_of(*words);
    if (!text || text->empty()) return std::nullopt;
    when.words = *text;
    ++known;
  }
  if (known != object->size()) return std::nullopt;
  return when;
}

std::optional<Word> word_of(const json::value& value) {
  if (const auto code = text_of(value)) return Word{*code, {}};
  const json::object* object = value.if_object();
  const json::value* own = object == nullptr ? nullptr : object->if_contains("own");
  if (own == nullptr || object->size() != 1) return std::nullopt;
  const auto typed = text_of(*own);
  if (!typed) return std::nullopt;
  return Word{{}, *typed};
}

std::optional<Ref> ref_of(const json::value& value) {
  const json::object* object = value.if_object();
  if (object == nullptr || object->size() != 2) return std::nullopt;
  const json::value* kind = object->if_contains("kind");
  const json::value* id = object->if_contains("id");
  if (kind == nullptr || id == nullptr) return std::nullopt;
  const auto kind_text = text_of(*kind);
  const auto id_text = text_of(*id);
  if (!kind_text || !id_text) return std::nullopt;
  const auto named = kind_named(*kind_text);
  const auto parsed = base::Id::parse(*id_text);
  if (!named || !parsed) return std::nullopt;
  return Ref{*named, *parsed};
}

template <class List, class Read>
std::optional<List> list_of(const json::value& value, Read read) {
  const json::array* array = value.if_array();
  if (array == nullptr) return std::nullopt;
  List list;
  for (const json::value& element : *array) {
    auto item = read(element);
    if (!item) return std::nullopt;
    list.push_back(std::move(*item));
  }
  return list;
}

std::optional<double> number_of(const json::value& value) {
  if (const double* number = value.if_double()) {
    if (std::isfinite(*number)) return *number;
    return std::nullopt;
  }
  if (const std::int64_t* number = value.if_int64()) return static_cast<double>(*number);
  if (const std::uint64_t* number = value.if_uint64()) return static_cast<double>(*number);
  return std::nullopt;
}

template <class T>
base::Result<Value> checked(std::optional<T> read, const char* code, std::string_view field) {
  if (!read) return base::Error(code, {{"field", std::string(field)}});
  if constexpr (!std::is_same_v<T, double> && !std::is_same_v<T, bool>) {
    if (read->empty()) return Value();
  }
  return Value(std::move(*read));
}

}  // namespace

std::optional<Kind> kind_named(std::string_view name) {
  for (int i = 0; i <= last_kind; ++i) {
    const Kind kind = static_cast<Kind>(i);
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

json::value to_json(const Value& value) { return std::visit(Writer(), value); }

base::Result<Value> value_from_json(FieldType type, std::string_view field, const json::value& json) {
  if (json.is_null()) return Value();
  switch (type) {
    case FieldType::text:
      return checked(text_of(json), "value.not_text", field);
    case FieldType::texts:
      return checked(list_of<Texts>(json, text_of), "value.not_texts", field);
    case FieldType::number:
      return checked(number_of(json), "value.not_number", field);
    case FieldType::yes_no: {
      std::optional<bool> yes;
      if (json.is_bool()) yes = json.get_bool();
      return checked(yes, "value.not_yes_no", field);
    }
    case FieldType::when:
      return checked(when_of(json), "value.not_when", field);
    case FieldType::word:
      return checked(word_of(json), "value.not_word", field);
    case FieldType::ref:
      return checked(ref_of(json), "value.not_ref", field);
    case FieldType::refs:
      break;
  }
  return checked(list_of<Refs>(json, ref_of), "value.not_refs", field);
}

}  // namespace twiza::model
