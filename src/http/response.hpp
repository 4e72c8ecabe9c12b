// An answer, and how its head is written.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/words.hpp"
#include "http/request.hpp"

namespace twiza::http {

// What a browser may do with an answer.
enum class Use {
  page,  // show and run it: the page and its parts
  data,  // read it: nothing in it is run, whatever it holds
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  Use use = Use::data;
  std::string body;
  // Bytes that are kept elsewhere, in the place of the body.
  std::shared_ptr<const std::string> shared;
  std::string_view embedded;
  bool events = false;  // no body: what happens follows, as it happens

  std::string_view bytes() const { return shared ? *shared : embedded.empty() ? body : embedded; }
  Response& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

Response json_response(const base::json::value& value, int status = 200);
// {"error": {"code", "message"}}; the sentence in that language. The status follows from the code.
Response refusal(const base::Error& error, base::Language language);
// A small page of one sentence in each of the three languages, for who opens an address by hand.
Response sentence_page(int status, const std::string& code);
// A text, packed for who takes it, with an entity tag; 304 for who has it.
Response tagged(const Request& request, Response response, const std::string& etag, bool packed);

// The status line and the headers, with those that every answer has: what a browser must not do with it, and
// what must not leave the machine.
std::string head_of(const Response& response, bool keep_alive);

// A file's name as a header writes it (RFC 6266): letters of ASCII for old readers, and the name itself. What
// could lead out of a folder, hide an ending or speak to a terminal is not in it.
std::string attachment(std::string_view file_name);
std::string safe_file_name(std::string_view typed);
std::string_view media_type(std::string_view ending);

}  // namespace twiza::http
