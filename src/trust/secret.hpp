// Bytes that must not outlive their use: a passphrase, a private key.
#pragma once

#include <string>
#include <string_view>

namespace twiza::trust {

// Holds a text and overwrites it (sodium_memzero) when it goes.
class Secret {
 public:
  Secret() = default;
  // Takes over `text`, and overwrites it where it was.
  explicit Secret(std::string&& text);
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();

  std::string_view text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace twiza::trust
