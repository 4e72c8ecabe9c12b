// What was asked: the head of a request, its target taken apart, its body.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace twiza::http {

struct Request {
  std::string method;
  std::string path;                          // decoded: "/api/sites"
  std::vector<std::string> parts;            // "api", "sites": each decoded alone, "%2F" is no border
  std::map<std::string, std::string> query;  // decoded; of a name that stands twice the first
  // Headers, empty where they were not sent.
  std::string host, origin, fetch_site, cookie, content_type, if_none_match, accept_encoding;
  std::string body;

  // Whether its body says that it is JSON, which no form of another page can.
  bool is_json() const;
  std::string value(const std::string& name) const;
  // `?language=`; French where there is none.
  base::Language language() const;
};

// "/a%20b?x=1+2" into path and query. None for what is no such target: another form ("http://…", "*"), a bad
// escape, a control character, text that is not UTF-8.
bool read_target(std::string_view target, Request& request);

// "%C3%A9" is "é"; with `plus`, "+" is a space, as forms write it.
std::optional<std::string> percent_decoded(std::string_view text, bool plus);

// The cookie of that name in a Cookie header; empty if there is none.
std::string_view cookie_named(std::string_view header, std::string_view name);

// Whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3).
bool takes_gzip(std::string_view accept_encoding);

// Whether an If-None-Match header names that entity tag, given without quotes (RFC 9110, 13.1.2).
bool none_match_names(std::string_view if_none_match, std::string_view etag);

}  // namespace twiza::http
