// Result<T>: the answer of an operation whose input or state may refuse it.
//
// Two kinds of failure, two ways: what the input or the state refuses is a Result; what the machine
// breaks (no memory, no disk) is an exception, caught once at each entry point.
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <utility>
#include <vector>

namespace twiza::base {

// A named value put into the sentence of a message: {"name", "Coopérative Tigemmi"}.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// What went wrong: a code that names a sentence of words/{fr,ar,en}.json, and what fills its blanks.
// Layers under `app` never build a sentence.
struct Error {
  std::string code;
  Arguments arguments;

  Error() = default;
  // Not an aggregate: one could be made of a text alone, and a Result<std::string> would not know whether a
  // text is its value or its error.
  Error(std::string code, Arguments arguments) : code(std::move(code)), arguments(std::move(arguments)) {}

  bool operator==(const Error& other) const { return code == other.code && arguments == other.arguments; }
};

[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location& where);

template <class T>
using Result = boost::system::result<T, Error>;

}  // namespace twiza::base
