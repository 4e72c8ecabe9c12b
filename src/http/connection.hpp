// One browser's connection: requests in, answers out, or a stream of events. All on the network's one thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <memory>
#include <set>
#include <string>

#include "http/api.hpp"
#include "http/limits.hpp"
#include "http/session.hpp"

namespace twiza::http {

class Connection;

// What all connections share.
struct Network {
  Session& session;
  Api& api;
  Patience patience;
  std::set<Connection*> connections;
  std::set<Connection*> listeners;
  bool stopping = false;
  std::function<void()> emptied;  // the last connection ended
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Network& network);
  ~Connection();

  boost::asio::awaitable<void> run();
  // Ends what takes too long; called once a second.
  void look_at_clock();
  // An event, as it is sent.
  void tell(std::shared_ptr<const std::string> event);
  // No further request; what is being answered is answered.
  void stop();

 private:
  boost::asio::awaitable<bool> exchange();  // false: it was the last
  boost::asio::awaitable<bool> first_bytes();
  boost::asio::awaitable<Response> answer(const Request& request);
  void forget(std::string& body);
  boost::asio::awaitable<void> refuse(boost::system::error_code failed);
  boost::asio::awaitable<bool> send(const Response& response, bool keep_alive, bool with_body = true);
  boost::asio::awaitable<void> stream();
  boost::asio::awaitable<void> linger();
  void within(std::chrono::milliseconds time);
  void listen_for_end();

  boost::asio::ip::tcp::socket socket_;
  Network& network_;
  boost::beast::flat_buffer buffer_;
  std::chrono::steady_clock::time_point deadline_;
  bool served_ = false;  // a request was answered
  bool idle_ = false;
  bool overdue_ = false;

  boost::asio::steady_timer wake_;  // of a stream
  std::string pending_;
  bool ended_ = false;
};

}  // namespace twiza::http
