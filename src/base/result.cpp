#include "base/result.hpp"

#include <stdexcept>

namespace twiza::base {

// Reached only when a programmer asks a refused Result for its value.
void throw_exception_from_error(const Error& error, const boost::source_location&) {
  throw std::logic_error("value asked of a refused result: " + error.code);
}

}  // namespace twiza::base
