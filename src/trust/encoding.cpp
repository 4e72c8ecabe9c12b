#include "trust/encoding.hpp"

#include <sodium.h>

#include <algorithm>
#include <vector>

#include "base/sha256.hpp"

namespace twiza::trust {

namespace {

constexpr std::string_view kBase58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

std::string base64url(Bytes bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back();  // the zero at its end
  return text;
}

std::optional<std::string> parse_base64url(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &size, &end, kVariant) != 0 ||
      end != text.data() + text.size())
    return std::nullopt;
  bytes.resize(size);
  if (base64url(bytes_of(bytes)) != text) return std::nullopt;
  return bytes;
}

std::string base58(Bytes bytes) {
  std::string text;  // digits, the smallest first
  for (const std::uint8_t byte : bytes) {
    unsigned carry = byte;
    for (char& digit : text) {
      carry += static_cast<unsigned>(digit) << 8;
      digit = static_cast<char>(carry % 58);
      carry /= 58;
    }
    for (; carry > 0; carry /= 58) text.push_back(static_cast<char>(carry % 58));
  }
  for (std::size_t i = 0; i < bytes.size() && bytes[i] == 0; ++i) text.push_back(0);
  for (char& digit : text) digit = kBase58[static_cast<std::size_t>(digit)];
  std::reverse(text.begin(), text.end());
  return text;
}

std::optional<std::string> parse_base58(std::string_view text) {
  std::vector<std::uint8_t> bytes;  // the smallest first
  for (const char c : text) {
    const std::size_t digit = kBase58.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    auto carry = static_cast<unsigned>(digit);
    for (std::uint8_t& byte : bytes) {
      carry += byte * 58U;
      byte = static_cast<std::uint8_t>(carry);
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push_back(static_cast<std::uint8_t>(carry));
  }
  for (std::size_t i = 0; i < text.size() && text[i] == '1'; ++i) bytes.push_back(0);
  return std::string(bytes.rbegin(), bytes.rend());
}

std::optional<std::string> parse_hex(std::string_view text) {
  std::string bytes(text.size() / 2, '\0');
  std::size_t size = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                     nullptr, &size, nullptr) != 0 ||
      base::hex(bytes_of(bytes)) != text)
    return std::nullopt;
  return bytes;
}

}  // namespace twiza::trust
