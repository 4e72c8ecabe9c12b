// Described structs (described.hpp) as TypeScript interfaces: what the page may ask and what it is answered.
#pragma once

#include <boost/type_index.hpp>
#include <set>
#include <type_traits>

#include "base/described_fields.hpp"

namespace twiza::base {

class TypeScript {
 public:
  // How a field of that type is written; declares what it needs first.
  template <class T>
  std::string type() {
    using Shape = FieldShape<T>;
    if constexpr (is_described<T>) {
      return interface<T>();
    } else if constexpr (Shape::is_code) {
      return one_of(T());
    } else if constexpr (Shape::is_or_null) {
      return type<typename decltype(T::value)::value_type>() + " | null";
    } else if constexpr (Shape::is_list) {
      return type<typename T::value_type>() + "[]";
    } else if constexpr (Shape::is_tuple) {
      std::string types;
      for (std::size_t i = 0; i < std::tuple_size_v<T>; ++i) {
        types += (i == 0 ? "" : ", ") + type<typename T::value_type>();
      }
      return "[" + types + "]";
    } else if constexpr (Shape::is_map) {
      return "Record<string, " + type<typename T::mapped_type>() + ">";
    } else if constexpr (std::is_same_v<T, AnyJson>) {
      return "unknown";
    } else if constexpr (std::is_same_v<T, bool>) {
      return "boolean";
    } else if constexpr (std::is_arithmetic_v<T>) {
      return "number";
    } else {
      static_assert(std::is_same_v<T, std::string>, "described.hpp says what a field may be");
      return "string";
    }
  }

  // Lines of one's own after what was declared so far.
  void add(const std::string& lines) { text_ += "\n" + lines; }

  const std::string& text() const { return text_; }

 private:
  template <class T>
  std::string interface() {
    std::string name = last_name(boost::typeindex::type_id<T>().pretty_name());
    if (!declared_.insert(name).second) return name;
    std::string fields;
    each_field<T>([&](const char* field, auto member) {
      using Field = std::decay_t<decltype(std::declval<T>().*member)>;
      if constexpr (FieldShape<Field>::is_optional) {
        fields += this->field(field, true, type<typename Field::value_type>());
      } else {
        fields += this->field(field, any_field_may_lack<T>, type<Field>());
      }
    });
    add("export interface " + name + " {\n" + fields + "}\n");
    return name;
  }

  template <class Set>
  std::string one_of(const Code<Set>&) {
    std::string name(Set::name);
    if (declared_.insert(name).second) add(union_of(name, Set::all()));
    return name;
  }

  static std::string field(const std::string& name, bool may_lack, const std::string& type) {
    return "  " + name + (may_lack ? "?: " : ": ") + type + ";\n";
  }
  static std::string last_name(const std::string& full);
  static std::string union_of(const std::string& name, const std::vector<std::string>& codes);

  std::string text_;
  std::set<std::string> declared_;
};

}  // namespace twiza::base
