#include "http/session.hpp"

#include <array>

#include "base/sha256.hpp"

namespace twiza::http {

namespace {

// 192 bits in hexadecimal digits.
std::string secret(app::Host& host) {
  std::array<std::uint8_t, 24> bytes{};
  host.random(bytes);
  return base::hex(bytes);
}

}  // namespace

bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a.empty()) return false;
  unsigned differ = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differ |= static_cast<unsigned char>(a[i] ^ b[i]);
  return differ == 0;
}

Session::Session(app::Host& host, unsigned short port)
    : host_(host), port_(std::to_string(port)), key_(secret(host)), cookie_(secret(host)) {}

std::string Session::address() const { return "http://127.0.0.1:" + port_ + "/?cle=" + key_; }

std::string Session::address_once() {
  once_ = secret(host_);
  return "http://127.0.0.1:" + port_ + "/?cle=" + once_;
}

bool Session::opens(std::string_view key) {
  if (same_secret(key, key_)) return true;
  if (!same_secret(key, once_)) return false;
  once_.clear();
  return true;
}

bool Session::is_ours(std::string_view host) const {
  return host == "127.0.0.1:" + port_ || host == "localhost:" + port_;
}

std::optional<Response> Session::judge(const Request& request) {
  const base::Language language = request.language();
  // A name that somebody else points at 127.0.0.1 (DNS rebinding) shows here.
  if (!is_ours(request.host)) return refusal({"serve.wrong_host", {}}, language);
  // Whoever writes must say where from: every browser does.
  const bool from_here =
      request.origin.empty() ? request.method != "POST" : request.origin == "http://" + request.host;
  const bool asked_here =
      request.fetch_site.empty() || request.fetch_site == "same-origin" || request.fetch_site == "none";
  if (!from_here || !asked_here) return refusal({"serve.foreign", {}}, language);

  if (request.path == "/" && request.method == "GET" && opens(request.value("cle"))) {
    Response response;
    response.status = 303;
    response.with("Location", "/")
        .with("Set-Cookie", "twiza_" + port_ + "=" + cookie_ + "; HttpOnly; SameSite=Strict; Path=/")
        .with("Cache-Control", "no-store");
    return response;
  }
  if (same_secret(cookie_named(request.cookie, "twiza_" + port_), cookie_)) return std::nullopt;
  const bool for_program = request.path.substr(0, 5) == "/api/";
  return for_program ? refusal({"serve.no_key", {}}, language) : sentence_page(401, "serve.no_key");
}

}  // namespace twiza::http
