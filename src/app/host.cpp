#include "app/host.hpp"

#include <sys/random.h>

#include <cerrno>
#include <chrono>
#include <ctime>
#include <stdexcept>

namespace twiza::app {

namespace {

class SystemHost : public Host {
 public:
  std::int64_t now_ms() override {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  }

  void random(std::span<std::uint8_t> bytes) override {
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t got = ::getrandom(bytes.data() + at, bytes.size() - at, 0);
      if (got < 0 && errno != EINTR) throw std::runtime_error("getrandom");
      if (got > 0) at += static_cast<std::size_t>(got);
    }
  }

  std::string local_time(std::int64_t ms) override {
    const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
    std::tm local = {};
    if (::localtime_r(&seconds, &local) == nullptr) return {};
    char text[64];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local)};
  }
};

}  // namespace

Host& system_host() {
  static SystemHost host;
  return host;
}

}  // namespace twiza::app
