// Who may ask (ETH-12). The rules that a browser meets are tests/functional/test_serve.py's.
#include "http/session.hpp"

#include <gtest/gtest.h>

namespace twiza::http {
namespace {

class Session_ : public testing::Test {
 protected:
  // The key of an address.
  static std::string key_in(const std::string& address) { return address.substr(address.find("cle=") + 4); }

  Request request(const std::string& target = "/") const {
    Request request;
    request.method = "GET";
    request.host = "127.0.0.1:8717";
    read_target(target, request);
    return request;
  }
  int status(const Request& request) {
    const std::optional<Response> refused = session_.judge(request);
    return refused ? refused->status : 200;
  }

  Session session_{app::system_host(), 8717};
};

TEST_F(Session_, ETH_12_secrets_are_compared_whole) {
  EXPECT_TRUE(same_secret("abc", "abc"));
  for (const char* other : {"abd", "bbc", "ab", "abcd", ""}) EXPECT_FALSE(same_secret("abc", other)) << other;
  EXPECT_FALSE(same_secret("", ""));  // an empty cookie never opens
}

TEST_F(Session_, ETH_12_keys_are_long_and_new_each_time) {
  const std::string key = key_in(session_.address());
  EXPECT_EQ(key.size(), 48U);
  EXPECT_NE(key, key_in(Session(app::system_host(), 8717).address()));
}

TEST_F(Session_, ETH_12_the_printed_key_opens_again_and_again) {
  const std::string key = key_in(session_.address());
  EXPECT_EQ(status(request("/?cle=" + key)), 303);
  EXPECT_EQ(status(request("/?cle=" + key)), 303);
  EXPECT_EQ(status(request("/?cle=" + key.substr(1))), 401);
  EXPECT_EQ(status(request("/api/sites?cle=" + key)), 401) << "only the first page takes a key";
}

TEST_F(Session_, ETH_12_the_key_that_others_may_see_in_the_list_of_processes_opens_once) {
  const std::string once = key_in(session_.address_once());
  EXPECT_NE(once, key_in(session_.address()));
  EXPECT_EQ(status(request("/?cle=" + once)), 303);
  EXPECT_EQ(status(request("/?cle=" + once)), 401);
  EXPECT_EQ(status(request("/?cle=")), 401);
}

TEST_F(Session_, ETH_12_the_cookie_opens_and_another_port_has_another) {
  const std::optional<Response> opened = session_.judge(request("/?cle=" + key_in(session_.address())));
  std::string cookie;
  for (const auto& [name, value] : opened->headers) {
    if (name == "Set-Cookie") cookie = value.substr(0, value.find(';'));
  }
  Request with = request("/api/sites");
  with.cookie = "other=1; " + cookie;
  EXPECT_EQ(status(with), 200);
  with.cookie = "twiza_8718" + cookie.substr(cookie.find('='));
  EXPECT_EQ(status(with), 401);
  with.cookie = cookie;
  with.host = "evil.example:8717";
  EXPECT_EQ(status(with), 403);
}

}  // namespace
}  // namespace twiza::http
