// Described structs (described.hpp) to JSON and from JSON. Include it where an answer is written, not where
// it is made.
#pragma once

#include <type_traits>

#include "base/described_fields.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace twiza::base {

// Fields in the order of the description.
template <class T>
json::value to_json(const T& value) {
  using Shape = FieldShape<T>;
  if constexpr (is_described<T>) {
    json::object object;
    each_field<T>([&](const char* name, auto member) {
      const auto& field = value.*member;
      if constexpr (FieldShape<std::decay_t<decltype(field)>>::is_optional) {
        if (field) object.emplace(name, to_json(*field));
      } else {
        object.emplace(name, to_json(field));
      }
    });
    return object;
  } else if constexpr (Shape::is_code) {
    return json::value(value.text);
  } else if constexpr (Shape::is_or_null) {
    return value.value ? to_json(*value.value) : json::value(nullptr);
  } else if constexpr (Shape::is_list || Shape::is_tuple) {
    json::array array;
    array.reserve(value.size());
    for (const auto& each : value) array.push_back(to_json(static_cast<typename T::value_type>(each)));
    return array;
  } else if constexpr (Shape::is_map) {
    json::object object;
    for (const auto& [name, each] : value) object.emplace(name, to_json(each));
    return object;
  } else if constexpr (std::is_same_v<T, AnyJson>) {
    return json::parse(value.text);
  } else {
    return json::value(value);
  }
}

// Reads `value` into the struct; what it has beyond the description is passed over. The name of the first
// field that lacks or is of another type; empty: all are read.
template <class T>
std::string read_json(const json::value& value, T& into) {
  using Shape = FieldShape<T>;
  constexpr const char* other_type = "?";
  if constexpr (is_described<T>) {
    const json::object* object = value.if_object();
    if (object == nullptr) return other_type;
    std::string wrong;
    each_field<T>([&](const char* name, auto member) {
      if (!wrong.empty()) return;
      using Field = std::decay_t<decltype(into.*member)>;
      const json::value* found = object->if_contains(name);
      if (found == nullptr) {
        if (!any_field_may_lack<T> && !FieldShape<Field>::is_optional) wrong = name;
      } else if (!read_json(*found, into.*member).empty()) {
        wrong = name;
      }
    });
    return wrong;
  } else if constexpr (Shape::is_optional) {
    return read_json(value, into.emplace());
  } else if constexpr (Shape::is_list) {
    const json::array* array = value.if_array();
    if (array == nullptr) return other_type;
    for (const json::value& each : *array) {
      if (!read_json(each, into.emplace_back()).empty()) return other_type;
    }
    return {};
  } else if constexpr (Shape::is_map) {
    const json::object* object = value.if_object();
    if (object == nullptr) return other_type;
    for (const auto& [name, each] : *object) {
      if (!read_json(each, into[std::string(name)]).empty()) return other_type;
    }
    return {};
  } else if constexpr (std::is_same_v<T, AnyJson>) {
    into.text = json::serialize(value);
    return {};
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!value.is_bool()) return other_type;
    into = value.get_bool();
    return {};
  } else if constexpr (std::is_same_v<T, double>) {
    if (!value.is_number()) return other_type;
    into = value.to_number<double>();
    return {};
  } else {
    std::string* text = nullptr;
    if constexpr (Shape::is_code) {
      text = &into.text;
    } else {
      static_assert(std::is_same_v<T, std::string>,
                    "requests hold texts, numbers, yes or no, and lists and maps of these");
      text = &into;
    }
    if (!value.is_string()) return other_type;
    *text = std::string(value.get_string());
    return {};
  }
}

}  // namespace twiza::base
