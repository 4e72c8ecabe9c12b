#include "trust/secret.hpp"

#include <sodium.h>

namespace twiza::trust {

namespace {

void wipe(std::string& text) {
  sodium_memzero(text.data(), text.capacity());
  text.clear();
}

}  // namespace

// Copied, not moved: a short text lives inside the string itself, and moving would leave it there.
Secret::Secret(std::string&& text) : text_(text) { wipe(text); }

Secret::Secret(Secret&& other) noexcept { *this = std::move(other); }

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this == &other) return *this;
  text_.swap(other.text_);
  wipe(other.text_);
  return *this;
}

Secret::~Secret() { wipe(text_); }

}  // namespace twiza::trust
