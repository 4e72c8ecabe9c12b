#include "http/serving.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#include <utility>

#include "base/canonical_json.hpp"

namespace twiza::http {

namespace json = base::json;
using base::Error;
using base::Result;

namespace {

constexpr std::size_t most_said = 200;
constexpr int looks = 20;
constexpr std::chrono::milliseconds between_looks{50};

// What the one who holds the lock wrote; it writes a moment after it takes it.
Error who_runs(int file) {
  for (int look = 0; look < looks; ++look) {
    char said[most_said];
    const ssize_t size = ::pread(file, said, sizeof said, 0);
    const Result<json::value> read = base::parse_json({said, static_cast<std::size_t>(size > 0 ? size : 0)});
    if (read && read->is_object()) {
      const json::value* since = read->get_object().if_contains("since");
      const json::value* port = read->get_object().if_contains("port");
      if (since != nullptr && since->is_string() && port != nullptr && port->is_string()) {
        return {"serve.running",
                {{"since", std::string(since->get_string())}, {"port", std::string(port->get_string())}}};
      }
    }
    std::this_thread::sleep_for(between_looks);
  }
  return {"serve.starting", {}};
}

}  // namespace

Result<Serving> Serving::begin(const std::filesystem::path& folder, const std::string& since) {
  const std::filesystem::path path = folder / "twiza.serving";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return Error("file.cannot_write.not_allowed", {{"file", path.string()}});
  // A file system without such locks answers otherwise: then nobody is kept out, and nothing breaks, for the
  // store has its own.
  if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    Error error = who_runs(file);
    ::close(file);
    return error;
  }
  (void)::ftruncate(file, 0);
  return Serving(file, since);
}

Serving::Serving(Serving&& other) noexcept
    : file_(std::exchange(other.file_, -1)), since_(std::move(other.since_)) {}

Serving::~Serving() {
  if (file_ >= 0) ::close(file_);
}

void Serving::say_port(unsigned short port) {
  const std::string said =
      base::canonical(json::object{{"port", std::to_string(port)}, {"since", since_}}) + "\n";
  (void)::pwrite(file_, said.data(), said.size(), 0);
}

}  // namespace twiza::http
