#include "http/response.hpp"

#include <array>
#include <cstdio>
#include <ctime>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "http/gzip.hpp"

namespace twiza::http {

namespace {

namespace json = base::json;
using base::Language;

struct Status {
  int number;
  const char* reason;
};
constexpr std::array<Status, 18> statuses{{{200, "OK"},
                                           {303, "See Other"},
                                           {304, "Not Modified"},
                                           {400, "Bad Request"},
                                           {401, "Unauthorized"},
                                           {403, "Forbidden"},
                                           {404, "Not Found"},
                                           {405, "Method Not Allowed"},
                                           {408, "Request Timeout"},
                                           {410, "Gone"},
                                           {413, "Content Too Large"},
                                           {415, "Unsupported Media Type"},
                                           {422, "Unprocessable Content"},
                                           {429, "Too Many Requests"},
                                           {431, "Request Header Fields Too Large"},
                                           {500, "Internal Server Error"},
                                           {503, "Service Unavailable"},
                                           {507, "Insufficient Storage"}}};

struct CodeStatus {
  std::string_view begins;
  int status;
};
// The first line that fits counts. What is not here is what the request asks of a site that cannot be: 422.
constexpr std::array<CodeStatus, 23> statuses_of_codes{{{"serve.bad_request", 400},
                                                        {"serve.no_key", 401},
                                                        {"serve.wrong_host", 403},
                                                        {"serve.foreign", 403},
                                                        {"serve.not_found", 404},
                                                        {"serve.no_site", 404},
                                                        {"serve.no_interpretation", 404},
                                                        {"serve.method", 405},
                                                        {"serve.too_slow", 408},
                                                        {"serve.replaced", 410},
                                                        {"serve.too_large", 413},
                                                        {"serve.not_json", 415},
                                                        {"sign.wait", 429},
                                                        {"sign.busy", 503},
                                                        {"serve.long_head", 431},
                                                        {"serve.failed", 500},
                                                        {"serve.no_page", 503},
                                                        {"serve.busy", 503},
                                                        {"store.busy", 503},
                                                        {"store.disk_full", 507},
                                                        {"store.site_unknown", 404},
                                                        {"store.", 500},
                                                        {"leak.", 500}}};

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

int status_of(std::string_view code) {
  for (const CodeStatus& line : statuses_of_codes) {
    if (begins(code, line.begins)) return line.status;
  }
  return 422;
}

// 'wasm-unsafe-eval' lets the engine be compiled, and no script. A worker obeys the policy of its own file.
constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";
constexpr std::string_view data_policy = "default-src 'none'; frame-ancestors 'none'; sandbox";

constexpr std::string_view on_every_answer =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()\r\n";

// "Tue, 24 Nov 2026 12:55:13 GMT" (RFC 9110, 5.6.7), written once a second.
const std::string& date_now() {
  thread_local std::time_t written = 0;
  thread_local std::string date;
  const std::time_t now = std::time(nullptr);
  if (now == written) return date;
  static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  char text[48];
  std::snprintf(text, sizeof text, "%s, %02d %s %d %02d:%02d:%02d GMT", days[utc.tm_wday], utc.tm_mday,
                months[utc.tm_mon], 1900 + utc.tm_year, utc.tm_hour, utc.tm_min, utc.tm_sec);
  written = now;
  date = text;
  return date;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.';
    if (plain) {
      encoded += c;
    } else {
      encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return encoded;
}

}  // namespace

Response json_response(const json::value& value, int status) {
  Response response;
  response.status = status;
  response.body = json::serialize(value);
  return response.with("Content-Type", "application/json; charset=utf-8").with("Cache-Control", "no-cache");
}

Response refusal(const base::Error& error, Language language) {
  const std::string sentence = base::Words::of(language).say(error);
  return json_response(json::object{{"error", json::object{{"code", error.code}, {"message", sentence}}}},
                       status_of(error.code));
}

Response sentence_page(int status, const std::string& code) {
  Response response;
  response.status = status;
  response.body =
      "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Twiza</title>\n</head>\n<body>\n";
  for (const Language language : {Language::fr, Language::ar, Language::en}) {
    const std::string name(base::code_of(language));
    response.body += "<p lang=\"" + name + "\" dir=\"" + (base::right_to_left(language) ? "rtl" : "ltr") +
                     "\">" + base::Words::of(language).say(code) + "</p>\n";
  }
  response.body += "</body>\n</html>\n";
  return response.with("Content-Type", "text/html; charset=utf-8").with("Cache-Control", "no-store");
}

Response tagged(const Request& request, Response response, const std::string& etag, bool packed) {
  const bool gzipped = packed && takes_gzip(request.accept_encoding);
  // The two forms are two representations.
  const std::string tag = gzipped ? etag + "-gz" : etag;
  response.with("ETag", '"' + tag + '"');
  if (packed) response.with("Vary", "Accept-Encoding");
  if (none_match_names(request.if_none_match, tag)) {
    response.status = 304;
    response.body.clear();
    response.shared.reset();
    response.embedded = {};
  } else if (gzipped) {
    response.with("Content-Encoding", "gzip");
  } else if (packed) {
    response.body = gunzip(response.bytes());
    response.shared.reset();
    response.embedded = {};
  }
  return response;
}

std::string head_of(const Response& response, bool keep_alive) {
  std::string head = "HTTP/1.1 ";
  for (const Status& status : statuses) {
    if (status.number == response.status)
      head += std::to_string(status.number) + ' ' + status.reason + "\r\n";
  }
  head += "Date: " + date_now() + "\r\n";
  head += on_every_answer;
  head += "Content-Security-Policy: ";
  head += response.use == Use::page ? page_policy : data_policy;
  head += "\r\n";
  for (const auto& [name, value] : response.headers)
    head.append(name).append(": ").append(value).append("\r\n");
  if (!response.events && response.status != 304)
    head += "Content-Length: " + std::to_string(response.bytes().size()) + "\r\n";
  head += keep_alive ? "\r\n" : "Connection: close\r\n\r\n";
  return head;
}

std::string safe_file_name(std::string_view typed) {
  constexpr std::size_t longest = 120;
  std::string name;
  // without_controls: nor marks that turn "gpj.exe" around.
  for (const char c : base::without_controls(std::string(typed))) {
    const bool dangerous = static_cast<unsigned char>(c) < 0x20 ||
                           std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    name += dangerous ? '_' : c;
  }
  while (!name.empty() && (name.front() == '.' || name.front() == ' ' || name.front() == '-'))
    name.erase(0, 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string::npos) name = base::truncate(name.substr(0, dot), longest) + name.substr(dot);
  return name;
}

std::string attachment(std::string_view file_name) {
  const std::string name = safe_file_name(file_name);
  std::string plain;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      plain += c == '%' || c == '\'' ? '_' : c;
    } else if ((byte & 0xc0) == 0xc0) {
      plain += '_';  // once a letter, not once a byte
    }
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percent_encoded(name);
}

std::string_view media_type(std::string_view ending) {
  struct Type {
    std::string_view ending, type;
  };
  static constexpr std::array<Type, 13> types{
      {{".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
       {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
       {".pdf", "application/pdf"},
       {".html", "text/html; charset=utf-8"},
       {".svg", "image/svg+xml"},
       {".png", "image/png"},
       {".graphml", "application/graphml+xml"},
       {".gexf", "application/gexf+xml"},
       {".csv", "text/csv; charset=utf-8"},
       {".txt", "text/plain; charset=utf-8"},
       {".ics", "text/calendar; charset=utf-8"},
       {".vcf", "text/vcard; charset=utf-8"},
       {".json", "application/json"}}};
  for (const Type& type : types) {
    if (type.ending == ending) return type.type;
  }
  return "application/octet-stream";
}

}  // namespace twiza::http
