// Acknowledged changes per second: many writers, each waiting for its answer before it sends the next.
//
//     bench_changes serve PORT COOKIE SITE WRITERS SECONDS     POST to a running `twiza serve`
//     bench_changes sqlite FILE WRITERS SECONDS shared|own     raw SQLite, WAL, synchronous=FULL, a commit
//     each:
//                                                              one connection behind a lock, or one each
// Both keep the same bytes: the line of one change. Prints {"count", "seconds", "p50_ms", "p99_ms", "bytes"}.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <iostream>
#include <mutex>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "base/json.hpp"
#include "journal/change_json.hpp"
#include "journal/writer.hpp"

namespace {

using namespace twiza;
using Clock = std::chrono::steady_clock;

// Changes as a page makes them: a new milestone each, one behind the other.
class Typist {
 public:
  Typist(const base::Id& site, unsigned seed) : site_(site), engine_(seed) { replica_ = id(); }

  std::string line() {
    const auto random = [this](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine_());
    };
    const std::string name = "Jalon " + std::to_string(seq_);
    journal::Sealed sealed;
    random(sealed.salt);
    sealed.json = '"' + name + '"';
    const base::Digest ref = journal::ref_of(sealed);
    journal::Change change;
    change.id = id();
    change.site = site_;
    change.replica = replica_;
    change.seq = ++seq_;
    change.prev = prev_;
    change.clock = {1'800'000'000'000 + static_cast<std::int64_t>(seq_), 0};
    journal::Edit edit;
    edit.kind = model::Kind::milestone;
    edit.id = id();
    edit.set["name"] = ref;
    change.edits.push_back(edit);
    change.values[ref] = sealed;
    prev_ = journal::hash_of(change);
    return journal::encode(change);
  }
  const base::Id& replica() const { return replica_; }
  std::uint64_t seq() const { return seq_; }

 private:
  base::Id id() {
    return journal::random_id([this](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine_());
    });
  }
  base::Id site_, replica_;
  std::mt19937_64 engine_;
  std::uint64_t seq_ = 0;
  std::optional<base::Digest> prev_;
};

// `write` keeps one change and returns when it is kept.
using Write = std::function<void(Typist& typist, const std::string& line)>;

int run(const base::Id& site, int writers, double seconds, const std::function<Write(int)>& make) {
  std::atomic<bool> end = false;
  std::vector<std::vector<double>> times(static_cast<std::size_t>(writers));
  std::vector<std::thread> threads;
  std::size_t bytes = 0;
  const auto start = Clock::now();
  for (int i = 0; i < writers; ++i) {
    threads.emplace_back([&, i] {
      Typist typist(site, std::random_device()());
      const Write write = make(i);
      while (!end) {
        const std::string line = typist.line();
        if (i == 0) bytes = line.size();
        const auto before = Clock::now();
        write(typist, line);
        times[static_cast<std::size_t>(i)].push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - before).count());
      }
    });
  }
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  end = true;
  for (std::thread& thread : threads) thread.join();
  const double took = std::chrono::duration<double>(Clock::now() - start).count();
  std::vector<double> all;
  for (const std::vector<double>& of : times) all.insert(all.end(), of.begin(), of.end());
  std::sort(all.begin(), all.end());
  std::cout << base::json::serialize(base::json::object{{"count", all.size()},
                                                        {"seconds", took},
                                                        {"p50_ms", all[all.size() / 2]},
                                                        {"p99_ms", all[all.size() * 99 / 100]},
                                                        {"bytes", bytes}})
            << "\n";
  return 0;
}

Write post(int port, const std::string& cookie, const std::string& site) {
  const int file = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("connect");
  const int yes = 1;
  ::setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  const std::string host = "127.0.0.1:" + std::to_string(port);
  const std::string head = "POST /api/sites/" + site + "/changes HTTP/1.1\r\nHost: " + host +
                           "\r\nOrigin: http://" + host + "\r\nCookie: " + cookie +
                           "\r\nContent-Type: application/json\r\nContent-Length: ";
  return [file, head](Typist&, const std::string& line) {
    const std::string body = base::json::serialize(base::json::object{{"lines", base::json::array{line}}});
    const std::string request = head + std::to_string(body.size()) + "\r\n\r\n" + body;
    if (::send(file, request.data(), request.size(), 0) != static_cast<ssize_t>(request.size()))
      throw std::runtime_error("send");
    std::string answer;
    char piece[8192];
    for (;;) {
      const ssize_t read = ::recv(file, piece, sizeof piece, 0);
      if (read <= 0) throw std::runtime_error("the server closed: " + answer);
      answer.append(piece, static_cast<std::size_t>(read));
      const std::size_t length = answer.find("Content-Length: ");
      const std::size_t end = answer.find("\r\n\r\n");
      if (end != std::string::npos && length != std::string::npos &&
          answer.size() >= end + 4 + std::stoul(answer.substr(length + 16)))
        break;
    }
    if (answer.find("HTTP/1.1 200") != 0) throw std::runtime_error(answer);
  };
}

void must(int code, sqlite3* data) {
  if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(data));
}

sqlite3* open(const std::string& file) {
  sqlite3* data = nullptr;
  must(sqlite3_open(file.c_str(), &data), data);
  sqlite3_busy_timeout(data, 60'000);
  must(sqlite3_exec(data,
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS change "
                    "(replica BLOB, seq INTEGER, bytes BLOB, PRIMARY KEY (replica, seq))",
                    nullptr, nullptr, nullptr),
       data);
  return data;
}

void insert(sqlite3* data, sqlite3_stmt* statement, const Typist& typist, const std::string& line) {
  sqlite3_bind_blob(statement, 1, typist.replica().bytes.data(), 16, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 2, static_cast<sqlite3_int64>(typist.seq()));
  sqlite3_bind_blob(statement, 3, line.data(), static_cast<int>(line.size()), SQLITE_STATIC);
  must(sqlite3_step(statement), data);
  sqlite3_reset(statement);
}

sqlite3_stmt* prepared(sqlite3* data) {
  sqlite3_stmt* statement = nullptr;
  must(sqlite3_prepare_v2(data, "INSERT INTO change VALUES (?, ?, ?)", -1, &statement, nullptr), data);
  return statement;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 6 && words[0] == "serve") {
    const base::Id site = base::Id::parse(words[3]).value();
    return run(site, std::stoi(words[4]), std::stod(words[5]),
               [&](int) { return post(std::stoi(words[1]), words[2], words[3]); });
  }
  if (words.size() == 5 && words[0] == "sqlite") {
    sqlite3* shared = open(words[1]);
    sqlite3_stmt* statement = prepared(shared);
    std::mutex one;
    return run({}, std::stoi(words[2]), std::stod(words[3]), [&](int) -> Write {
      if (words[4] == "shared") {
        return [&](Typist& typist, const std::string& line) {
          const std::lock_guard lock(one);
          insert(shared, statement, typist, line);
        };
      }
      sqlite3* own = open(words[1]);
      return [own, mine = prepared(own)](Typist& typist, const std::string& line) {
        insert(own, mine, typist, line);
      };
    });
  }
  std::cerr
      << "bench_changes serve PORT COOKIE SITE WRITERS SECONDS | sqlite FILE WRITERS SECONDS shared|own\n";
  return 2;
}
