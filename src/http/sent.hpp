// What a page sends in the body of a request, read with its limits: JSON, a file inside it, a passphrase.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/key_files.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "http/request.hpp"

namespace twiza::http {

// A file of keys, certificates or signatures is a few kilobytes, a register a line a decision.
inline constexpr std::size_t largest_file_sent = std::size_t{6} << 20;  // bytes of the whole body

// Errors: serve.not_json, serve.bad_request, serve.too_large.
base::Result<base::json::object> sent_object(const Request& request, std::size_t largest);
std::optional<std::string> text_in(const base::json::object& object, std::string_view name);

inline constexpr std::size_t largest_with_passphrase = std::size_t{512} << 10;

// {"file": {"name", "base64"}}: as its bytes, so that nothing of it is changed on the way.
struct SentFile {
  std::string name;  // as a header would write it
  std::string bytes;
};
base::Result<SentFile> sent_file(const Request& request);

// {"passphrase"}: read without a copy of it staying in memory. Errors: those above.
base::Result<trust::Secret> sent_passphrase(const Request& request);

}  // namespace twiza::http
