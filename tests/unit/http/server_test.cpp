// The server with little patience and a small page: what tests/functional/test_serve.py would wait too long
// for.
#include "http/server.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "http/gzip.hpp"

namespace twiza::http {
namespace {

const std::string script = gzip("export const one = 1;");
const Asset small_page[] = {
    {"/index.html", "text/html; charset=utf-8", "<!doctype html>", false, "aa", false},
    {"/assets/index-abcdefgh.js", "text/javascript; charset=utf-8", script, true, "bb", true}};

class Served : public testing::Test {
 protected:
  Served() {
    char name[] = "/tmp/twiza-http-XXXXXX";
    folder_ = ::mkdtemp(name);
    Server::Options options{app::system_host(), folder_, small_page, 0, [](const base::Error&) {}};
    options.patience.head = options.patience.body = std::chrono::milliseconds(300);
    options.patience.idle = std::chrono::milliseconds(300);
    server_ = std::make_unique<Server>(std::move(options));
    EXPECT_TRUE(server_->listen());
    thread_ = std::thread([this] { server_->run(); });
    const std::string address = server_->address();
    host_ = address.substr(7, address.find("/?") - 7);
    const std::string opened =
        say("GET " + address.substr(address.find("/?")) + " HTTP/1.1\r\nHost: " + host_ + "\r\n\r\n");
    const std::size_t cookie = opened.find("twiza_");
    cookie_ = opened.substr(cookie, opened.find(';', cookie) - cookie);
  }
  ~Served() override {
    server_->stop();
    thread_.join();
    server_.reset();
    std::filesystem::remove_all(folder_);
  }

  int connect() const {
    const int file = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server_->port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    return file;
  }
  static std::string read_all(int file) {
    std::string held;
    char piece[4096];
    for (ssize_t read; (read = ::read(file, piece, sizeof piece)) > 0;)
      held.append(piece, static_cast<std::size_t>(read));
    ::close(file);
    return held;
  }
  // What comes back until the server closes.
  std::string say(const std::string& request) const {
    const int file = connect();
    EXPECT_EQ(::write(file, request.data(), request.size()), static_cast<ssize_t>(request.size()));
    return read_all(file);
  }
  std::string head(const std::string& target, const std::string& more = "") const {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host_ + "\r\nCookie: " + cookie_ + "\r\n" + more;
  }

  std::filesystem::path folder_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
  std::string host_, cookie_;
};

TEST_F(Served, a_head_that_never_ends_is_told_so_and_let_go) {
  const std::string answer = say(head("/"));  // no empty line
  EXPECT_EQ(answer.find("HTTP/1.1 408 "), 0U) << answer;
  EXPECT_NE(answer.find("\"message\""), std::string::npos);
}

TEST_F(Served, a_head_that_comes_letter_by_letter_is_told_so_and_let_go) {
  const int file = connect();
  std::thread slow([file] {
    for (int i = 0; i < 100; ++i) {
      if (::send(file, "A", 1, MSG_NOSIGNAL) != 1) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  });
  const std::string answer = read_all(::dup(file));
  ::shutdown(file, SHUT_RDWR);
  slow.join();
  ::close(file);
  EXPECT_EQ(answer.find("HTTP/1.1 408 "), 0U) << answer;
}

TEST_F(Served, a_body_that_never_ends_is_told_so_and_let_go) {
  const std::string answer = say("POST /api/sites HTTP/1.1\r\nHost: " + host_ + "\r\nOrigin: http://" +
                                 host_ + "\r\nCookie: " + cookie_ + "\r\nContent-Length: 100\r\n\r\n{");
  EXPECT_EQ(answer.find("HTTP/1.1 408 "), 0U) << answer;
}

TEST_F(Served, who_connects_and_says_nothing_is_let_go) { EXPECT_EQ(read_all(connect()), ""); }

TEST_F(Served, who_waits_between_two_requests_is_let_go) {
  EXPECT_EQ(say(head("/", "\r\n")).find("HTTP/1.1 200 "), 0U);  // which returns, for the server closes
}

TEST_F(Served, the_page_is_new_each_time_and_its_parts_are_kept_for_ever) {
  const std::string page = say(head("/", "Connection: close\r\n\r\n"));
  EXPECT_NE(page.find("Cache-Control: no-store\r\n"), std::string::npos);
  EXPECT_NE(page.find("<!doctype html>"), std::string::npos);
  const std::string part =
      say(head("/assets/index-abcdefgh.js", "Connection: close\r\nAccept-Encoding: gzip\r\n\r\n"));
  EXPECT_NE(part.find("Cache-Control: public, max-age=31536000, immutable\r\n"), std::string::npos);
  EXPECT_NE(part.find("Content-Encoding: gzip\r\n"), std::string::npos);
  EXPECT_NE(part.find("ETag: \"bb-gz\"\r\n"), std::string::npos);
  // A worker obeys the policy of its own file.
  EXPECT_NE(part.find("'wasm-unsafe-eval'"), std::string::npos);
  EXPECT_EQ(part.substr(part.find("\r\n\r\n") + 4), script);
  const std::string plain = say(head("/assets/index-abcdefgh.js", "Connection: close\r\n\r\n"));
  EXPECT_EQ(plain.substr(plain.find("\r\n\r\n") + 4), "export const one = 1;");
  const std::string known =
      say(head("/assets/index-abcdefgh.js", "Connection: close\r\nIf-None-Match: \"bb\"\r\n\r\n"));
  EXPECT_EQ(known.find("HTTP/1.1 304 "), 0U);
}

}  // namespace
}  // namespace twiza::http
