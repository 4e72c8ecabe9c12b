#include "http/server.hpp"

#include <fcntl.h>

#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <cstdlib>

#include "http/connection.hpp"

namespace twiza::http {

namespace asio = boost::asio;
namespace json = base::json;
using asio::ip::tcp;
using base::Result;
using boost::system::error_code;

namespace {

constexpr unsigned short ports_tried = 20;
constexpr int most_documents = 8;  // made or waiting
constexpr std::size_t document_threads = 2;
constexpr std::chrono::seconds farewell{5};
constexpr int send_buffer = 1 << 20;  // bytes; the system gives less, and enough for a site at once
constexpr std::chrono::milliseconds out_of_files_pause{100};

std::string event_of(const News& news) {
  if (news.site.empty()) return "event: replaced\ndata: {}\n\n";
  const json::object data{
      {"site", news.site.to_text()}, {"position", news.position}, {"revision", news.revision}};
  return "event: site\ndata: " + json::serialize(data) + "\n\n";
}

}  // namespace

class Server::Running {
 public:
  explicit Running(Options options)
      : options_(std::move(options)),
        room_(options_.host, options_.data, [this](const News& news) { tell(event_of(news)); }),
        api_(
            room_, [this](std::function<void()> work) { return work_on(std::move(work)); }, options_.host,
            options_.page, options_.complain) {}

  // Answers that come late find the network's thread gone, and the queue of the io_context still there.
  ~Running() {
    room_.finish();
    documents_.join();
    if (network_) network_->emptied = [] {};
  }

  Result<void> listen() {
    const unsigned short first = options_.port != 0 ? options_.port : kUsualPort;
    const unsigned short last = options_.port != 0 ? first : static_cast<unsigned short>(first + ports_tried);
    for (unsigned short port = first; port <= last; ++port) {
      if (!open(port)) continue;
      session_.emplace(options_.host, port);
      network_.emplace(Network{*session_, api_, options_.patience, {}, {}, false, [this] { emptied(); }});
      return {};
    }
    return base::Error("serve.port_taken", {{"port", std::to_string(first)}});
  }

  unsigned short port() const { return acceptor_.local_endpoint().port(); }
  Session& session() { return *session_; }

  void stop_from_outside() {
    asio::post(io_, [this] { stop(); });
  }

  void run() {
    asio::co_spawn(io_, accept(), asio::detached);
    wait_for_signal();
    tick();
    io_.run();
    room_.finish();
    // A document that takes longer than the farewell is for nobody any more, and a drawing cannot be
    // interrupted: what must be kept is on the disk.
    if (working_ > 0) std::_Exit(EXIT_SUCCESS);
  }

 private:
  bool open(unsigned short port) {
    error_code failed;
    const tcp::endpoint here(asio::ip::address_v4::loopback(), port);
    acceptor_ = tcp::acceptor(io_);
    acceptor_.open(here.protocol(), failed);
    acceptor_.set_option(tcp::acceptor::reuse_address(true), failed);  // after a restart; not beside another
    acceptor_.bind(here, failed);
    if (!failed) acceptor_.listen(tcp::acceptor::max_listen_connections, failed);
    close_on_exec(acceptor_.native_handle());
    return !failed;
  }

  // The tool that reads a PDF back, and the browser, inherit no connection.
  static void close_on_exec(int file) { ::fcntl(file, F_SETFD, FD_CLOEXEC); }

  asio::awaitable<void> accept() {
    while (!network_->stopping) {
      error_code failed;
      tcp::socket socket = co_await acceptor_.async_accept(asio::redirect_error(asio::use_awaitable, failed));
      if (network_->stopping) break;
      if (failed) {  // out of files, most likely: some will be closed
        asio::steady_timer pause(io_, out_of_files_pause);
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, failed));
        continue;
      }
      close_on_exec(socket.native_handle());
      if (network_->connections.size() >= kMostConnections) continue;  // closed as it goes out of scope
      error_code ignored;
      socket.set_option(tcp::no_delay(true), ignored);
      socket.set_option(tcp::socket::send_buffer_size(send_buffer), ignored);
      const auto connection = std::make_shared<Connection>(std::move(socket), *network_);
      asio::co_spawn(io_, connection->run(), asio::detached);
    }
  }

  void wait_for_signal() {
    signals_.async_wait([this](error_code failed, int) {
      if (!failed) stop();
    });
  }

  void stop() {
    network_->stopping = true;
    error_code ignored;
    acceptor_.close(ignored);
    signals_.cancel(ignored);
    for (Connection* connection : network_->connections) connection->stop();
    tick_.expires_after(farewell);
    tick_.async_wait([this](error_code failed) {
      if (!failed) io_.stop();
    });
    if (network_->connections.empty()) emptied();
  }

  void emptied() {
    if (!network_->stopping) return;
    tick_.cancel();
    work_.reset();
  }

  // Slow browsers are looked at, and the disk for what other programs wrote, as long as somebody listens.
  void tick() {
    tick_.expires_after(Room::freshness);
    tick_.async_wait([this](error_code failed) {
      if (failed || network_->stopping) return;
      const std::set<Connection*> all = network_->connections;
      for (Connection* connection : all) connection->look_at_clock();
      if (!network_->listeners.empty() && !reading_.exchange(true))
        room_.ask([this](const Result<LiveSites*>& sites) {
          if (!sites) options_.complain(sites.error());
          reading_ = false;
        });
      tick();
    });
  }

  void tell(std::string event) {
    asio::post(io_, [this, event = std::make_shared<const std::string>(std::move(event))] {
      for (Connection* listener : network_->listeners) listener->tell(event);
    });
  }

  bool work_on(std::function<void()> work) {
    if (++working_ > most_documents) {
      --working_;
      return false;
    }
    asio::post(documents_, [this, work = std::move(work)] {
      work();
      --working_;
    });
    return true;
  }

  Options options_;
  std::atomic<int> working_ = 0;
  std::atomic<bool> reading_ = false;
  std::optional<Session> session_;
  std::optional<Network> network_;  // outlives the connections, which the io_context holds
  asio::io_context io_{1};
  asio::executor_work_guard<asio::io_context::executor_type> work_ = asio::make_work_guard(io_);
  tcp::acceptor acceptor_{io_};
  asio::signal_set signals_{io_, SIGINT, SIGTERM};
  asio::steady_timer tick_{io_};
  Room room_;
  Api api_;
  asio::thread_pool documents_{document_threads};
};

Server::Server(Options options) : running_(std::make_unique<Running>(std::move(options))) {}
Server::~Server() = default;

Result<void> Server::listen() { return running_->listen(); }
unsigned short Server::port() const { return running_->port(); }
std::string Server::address() const { return running_->session().address(); }
std::string Server::address_once() { return running_->session().address_once(); }
void Server::run() { running_->run(); }
void Server::stop() { running_->stop_from_outside(); }

}  // namespace twiza::http
