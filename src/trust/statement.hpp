// A statement: a JSON object that somebody signed, as one line of text.
//
//     {"signature":"…","twiza_certificate":{"format":1,…}}
//
// The signature is Ed25519 over "twiza/certificate/1\n" followed by the object in canonical JSON (RFC 8785).
// The prefix keeps a signature made for one purpose from serving another. The whole line is canonical too,
// so that one statement has one text: any byte that changes is found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/sha256.hpp"
#include "trust/keys.hpp"

namespace twiza::trust {

inline constexpr int statement_format = 1;

struct Statement {
  base::json::object body;
  SignatureBytes signature = {};
};

// `kind` is a word: "certificate". The body takes "format".
std::string sign_statement(std::string_view kind, base::json::object body, const SecretKey& key);

// Reads, and does not yet check the signature: by whom it must be stands in the body. One newline at the end
// is no part of it. Errors: trust.not_<kind>, trust.newer, trust.altered_<kind>: it is one, but its text is
// not the one that Twiza writes.
base::Result<Statement> read_statement(std::string_view kind, std::string_view text);
bool is_signed(std::string_view kind, const Statement& statement, const PublicKey& key);

// Whether the text is a statement of that kind, valid or not.
bool looks_like(std::string_view kind, std::string_view text);

// Members of an object; what is not there, or is of another type, is empty or none.
std::string text_at(const base::json::object& object, std::string_view name);
std::optional<std::uint64_t> number_at(const base::json::object& object, std::string_view name);
std::optional<PublicKey> key_at(const base::json::object& object, std::string_view name);
std::optional<base::Digest> digest_at(const base::json::object& object, std::string_view name);

}  // namespace twiza::trust
