// Walking the fields of a described struct (described.hpp). For sources that write or read; a header that
// describes needs the description alone.
#pragma once

#include <array>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>

#include "base/described.hpp"

namespace twiza::base {

template <class T>
inline constexpr bool is_described = boost::describe::has_describe_members<T>::value;

// `visit(name, pointer to the member)`, in the order of the description.
template <class T, class Visit>
void each_field(Visit&& visit) {
  using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
  boost::mp11::mp_for_each<Members>([&](auto member) { visit(member.name, member.pointer); });
}

// What a field is made of.
template <class T>
struct FieldShape {
  static constexpr bool is_code = false, is_optional = false, is_or_null = false, is_list = false,
                        is_tuple = false, is_map = false;
};
template <class Set>
struct FieldShape<Code<Set>> : FieldShape<void> {
  static constexpr bool is_code = true;
};
template <class T>
struct FieldShape<std::optional<T>> : FieldShape<void> {
  static constexpr bool is_optional = true;
};
template <class T>
struct FieldShape<OrNull<T>> : FieldShape<void> {
  static constexpr bool is_or_null = true;
};
template <class T>
struct FieldShape<std::vector<T>> : FieldShape<void> {
  static constexpr bool is_list = true;
};
template <class T, std::size_t N>
struct FieldShape<std::array<T, N>> : FieldShape<void> {
  static constexpr bool is_tuple = true;
};
template <class T>
struct FieldShape<std::map<std::string, T>> : FieldShape<void> {
  static constexpr bool is_map = true;
};

}  // namespace twiza::base
