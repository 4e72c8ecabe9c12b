// The local server: a page and its program for one coach, on this machine alone.
//
// One thread speaks with browsers, one keeps the sites (room.hpp), two make documents. It listens on
// 127.0.0.1 and nowhere else.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/host.hpp"
#include "http/api.hpp"
#include "http/limits.hpp"

namespace twiza::http {

inline constexpr unsigned short kUsualPort = 8717;

class Server {
 public:
  struct Options {
    app::Host& host;
    std::filesystem::path data;
    Assets page;
    unsigned short port = 0;  // 0: the usual one, or the next that is free
    Complain complain;        // from any thread
    Patience patience = {};
  };

  explicit Server(Options options);
  ~Server();

  // Error: serve.port_taken {port}.
  base::Result<void> listen();
  unsigned short port() const;
  std::string address() const;
  std::string address_once();

  // Until SIGINT or SIGTERM: then running answers finish, streams end, within a few seconds. What the room
  // was given is kept.
  void run();
  // As a signal does; from any thread.
  void stop();

 private:
  class Running;
  std::unique_ptr<Running> running_;
};

}  // namespace twiza::http
