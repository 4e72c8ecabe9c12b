// Who may ask: whoever opened the address that the program printed, in a browser of this machine.
//
// The address holds a key that lasts as long as the server; opening it gives the browser a cookie, which is
// another secret. Both live in memory only. A page of another site can make a browser ask us anything, so the
// host, the origin and the browser's own word for where the question comes from must be ours too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/host.hpp"
#include "http/response.hpp"

namespace twiza::http {

class Session {
 public:
  Session(app::Host& host, unsigned short port);

  // "http://127.0.0.1:8717/?cle=…". The printed one opens as often as wanted; a `once` one, which stands in
  // the list of processes while a browser is started, a single time.
  std::string address() const;
  std::string address_once();

  // None: go on. Else the answer: a redirection with the cookie for who brings a key, or a refusal.
  std::optional<Response> judge(const Request& request);

 private:
  bool opens(std::string_view key);
  bool is_ours(std::string_view host) const;

  app::Host& host_;
  std::string port_;
  std::string key_, cookie_;
  std::string once_;  // empty: used
};

// In a time that does not depend on where they differ.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace twiza::http
