#include "base/json.hpp"

#include <boost/json/src.hpp>

#include "base/text.hpp"

namespace twiza::base {

namespace {

void write(std::string& out, const json::value& value, std::size_t depth) {
  const auto new_line = [&](std::size_t to) { out += "\n" + std::string(2 * to, ' '); };
  if (const json::object* object = value.if_object(); object != nullptr && !object->empty()) {
    char before = '{';
    for (const auto& member : *object) {
      out += before;
      before = ',';
      new_line(depth + 1);
      out += json::serialize(member.key()) + ": ";
      write(out, member.value(), depth + 1);
    }
    new_line(depth);
    out += '}';
    return;
  }
  const json::array* array = value.if_array();
  // A list of plain values stays on one line: points and sizes read better so.
  if (array != nullptr && !array->empty() && (array->front().is_structured())) {
    char before = '[';
    for (const json::value& element : *array) {
      out += before;
      before = ',';
      new_line(depth + 1);
      write(out, element, depth + 1);
    }
    new_line(depth);
    out += ']';
    return;
  }
  // As people write numbers: Boost would print 12.5 as 1.25E1.
  if (const double* number = value.if_double()) {
    out += number_text(*number);
    return;
  }
  if (array != nullptr) {
    char before = '[';
    for (const json::value& element : *array) {
      out += before;
      before = ',';
      write(out, element, depth);
    }
    out += array->empty() ? "[]" : "]";
    return;
  }
  out += json::serialize(value);
}

}  // namespace

std::string pretty(const json::value& value) {
  std::string out;
  write(out, value, 0);
  out += '\n';
  return out;
}

}  // namespace twiza::base
