#include "http/connection.hpp"

#include <string.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace twiza::http {

namespace asio = boost::asio;
namespace beast_http = boost::beast::http;
using asio::awaitable;
using boost::system::error_code;
using Field = beast_http::field;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t first_read = 4096;
// A listener so far behind is gone: it opens the stream again and asks for what it missed.
constexpr std::size_t most_pending = std::size_t{64} * 1024;
// Read and thrown away behind a refusal, so that the browser gets to read it.
constexpr std::size_t most_lingering = std::size_t{64} << 20;
constexpr std::chrono::seconds lingering{2};

// Asio would hand the system 64 kB at a time; a site is twice that.
std::size_t as_much_as_fits(const error_code& failed, std::size_t) {
  constexpr std::size_t most = std::size_t{16} << 20;
  return failed ? 0 : most;
}

auto into(error_code& failed) { return asio::redirect_error(asio::use_awaitable, failed); }

template <class Head>
Request request_of(const Head& head) {
  const auto field = [&](Field name) { return std::string(head[name]); };
  Request request;
  request.method = std::string(head.method_string());
  request.host = field(Field::host);
  request.origin = field(Field::origin);
  request.fetch_site = std::string(head["Sec-Fetch-Site"]);
  request.cookie = field(Field::cookie);
  request.content_type = field(Field::content_type);
  request.if_none_match = field(Field::if_none_match);
  request.accept_encoding = field(Field::accept_encoding);
  return request;
}

const char* code_of(const error_code& failed) {
  using beast_http::error;
  if (failed == error::header_limit || failed == error::buffer_overflow) return "serve.long_head";
  if (failed == error::body_limit) return "serve.too_large";
  return "serve.bad_request";
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Network& network)
    : socket_(std::move(socket)), network_(network), wake_(socket_.get_executor()) {
  network_.connections.insert(this);
}

Connection::~Connection() {
  network_.connections.erase(this);
  if (network_.connections.empty()) network_.emptied();
}

void Connection::within(std::chrono::milliseconds time) {
  overdue_ = false;
  deadline_ = Clock::now() + time;
}

void Connection::look_at_clock() {
  if (Clock::now() < deadline_) return;
  error_code ignored;
  // First the operation, so that a sentence can be said; who does not take it either loses the connection.
  if (overdue_) {
    socket_.close(ignored);
  } else {
    socket_.cancel(ignored);
  }
  overdue_ = true;
}

void Connection::stop() {
  ended_ = true;
  wake_.cancel();
  error_code ignored;
  if (idle_) socket_.cancel(ignored);
}

awaitable<void> Connection::run() {
  const auto self = shared_from_this();
  try {
    while (co_await exchange()) {
    }
  } catch (const std::exception&) {
    // No memory, or a socket that broke in the middle: this connection ends, the others go on.
  }
  network_.listeners.erase(this);
}

awaitable<bool> Connection::first_bytes() {
  if (buffer_.size() > 0) co_return true;
  idle_ = true;
  within(served_ ? network_.patience.idle : network_.patience.head);
  error_code failed;
  const std::size_t read = co_await socket_.async_read_some(buffer_.prepare(first_read), into(failed));
  idle_ = false;
  if (failed) co_return false;
  buffer_.commit(read);
  co_return true;
}

awaitable<bool> Connection::exchange() {
  if (network_.stopping || !co_await first_bytes()) co_return false;
  beast_http::request_parser<beast_http::string_body> parser;
  parser.header_limit(kLongestHead);
  parser.body_limit(kLargestBody);  // before the head is read, which is where a Content-Length is judged
  within(network_.patience.head);
  error_code failed;
  co_await beast_http::async_read_header(socket_, buffer_, parser, into(failed));
  if (failed) {
    co_await refuse(failed);
    co_return false;
  }
  Request request = request_of(parser.get());
  const bool has_body = parser.chunked() || parser.content_length().value_or(0) > 0;
  const bool readable = read_target(std::string_view(parser.get().target()), request) &&
                        parser.get().count(Field::host) == 1 && (!has_body || request.method == "POST");
  // Who may not ask is told so before his body is read.
  std::optional<Response> refused;
  if (!readable) {
    refused = refusal({"serve.bad_request", {}}, request.language());
  } else {
    refused = network_.session.judge(request);
  }
  if (refused) {
    if (co_await send(*refused, false, request.method != "HEAD")) co_await linger();
    co_return false;
  }
  if (has_body) {
    within(network_.patience.body);
    if (boost::beast::iequals(parser.get()[Field::expect], "100-continue")) {
      const std::string go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await asio::async_write(socket_, asio::buffer(go_on), into(failed));
    }
    co_await beast_http::async_read(socket_, buffer_, parser, into(failed));
    if (failed) {
      co_await refuse(failed);
      co_return false;
    }
    request.body = std::move(parser.get().body());
  }
  deadline_ = Clock::time_point::max();  // a document takes its time
  const Response response = co_await answer(request);
  if (has_body) forget(request.body);
  served_ = true;
  if (response.events && request.method == "GET") {
    if (co_await send(response, true)) co_await stream();
    co_return false;
  }
  const bool keep_alive = parser.get().keep_alive() && !network_.stopping;
  co_return co_await send(response, keep_alive, request.method != "HEAD") && keep_alive;
}

// It may have held a passphrase; so may the buffer that it was read through.
void Connection::forget(std::string& body) {
  ::explicit_bzero(body.data(), body.size());
  const auto rest = buffer_.prepare(buffer_.capacity() - buffer_.size());
  ::explicit_bzero(rest.data(), rest.size());
}

awaitable<Response> Connection::answer(const Request& request) {
  const auto executor = socket_.get_executor();
  auto ask = [this, &request, executor](auto handler) {
    const auto held = std::make_shared<decltype(handler)>(std::move(handler));
    network_.api.answer(request, [held, executor](Response response) {
      asio::post(executor,
                 [held, response = std::move(response)]() mutable { (*held)(std::move(response)); });
    });
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(std::move(ask),
                                                                                         asio::use_awaitable);
}

awaitable<bool> Connection::send(const Response& response, bool keep_alive, bool with_body) {
  within(network_.patience.answer);
  const std::string head = head_of(response, keep_alive);
  const std::string_view body = with_body && response.status != 304 ? response.bytes() : std::string_view();
  const std::array<asio::const_buffer, 2> both{asio::buffer(head), asio::buffer(body.data(), body.size())};
  error_code failed;
  co_await asio::async_write(socket_, both, as_much_as_fits, into(failed));
  co_return !failed;
}

awaitable<void> Connection::refuse(error_code failed) {
  const bool said =
      failed.category() == beast_http::make_error_code(beast_http::error::bad_method).category();
  // A browser that went away, or asked nothing, is told nothing.
  const bool left =
      failed == beast_http::error::end_of_stream || failed == beast_http::error::partial_message;
  if (left || (!said && !overdue_)) co_return;
  const char* code = overdue_ ? "serve.too_slow" : code_of(failed);
  if (co_await send(refusal({code, {}}, base::Language::fr), false)) co_await linger();
}

awaitable<void> Connection::linger() {
  error_code failed;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, failed);
  within(lingering);
  std::array<char, std::size_t{16} * 1024> thrown_away;
  for (std::size_t read = 0; !failed && read < most_lingering;)
    read += co_await socket_.async_read_some(asio::buffer(thrown_away), into(failed));
}

void Connection::tell(std::shared_ptr<const std::string> event) {
  if (pending_.size() + event->size() > most_pending) {
    ended_ = true;
  } else {
    pending_ += *event;
  }
  wake_.cancel();
}

// A browser says nothing on a stream: what is read is its end.
void Connection::listen_for_end() {
  const auto byte = std::make_shared<char>();
  socket_.async_read_some(asio::buffer(byte.get(), 1),
                          [self = shared_from_this(), byte](error_code, std::size_t) {
                            self->ended_ = true;
                            self->wake_.cancel();
                          });
}

awaitable<void> Connection::stream() {
  ended_ = network_.stopping;
  pending_ = "retry: 2000\nevent: hello\ndata: {}\n\n";
  network_.listeners.insert(this);
  listen_for_end();
  error_code failed;
  while (!ended_ && !failed) {
    const std::string now = pending_.empty() ? std::string(": \n\n") : std::move(pending_);
    pending_.clear();
    within(network_.patience.answer);
    co_await asio::async_write(socket_, asio::buffer(now), into(failed));
    deadline_ = Clock::time_point::max();
    if (failed || ended_ || !pending_.empty()) continue;
    error_code woken;
    wake_.expires_after(network_.patience.event);
    co_await wake_.async_wait(into(woken));
  }
  network_.listeners.erase(this);
  error_code ignored;
  socket_.close(ignored);
}

}  // namespace twiza::http
