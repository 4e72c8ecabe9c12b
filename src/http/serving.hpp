// One server for one data directory: the file twiza.serving in it is locked as long as one runs, and says
// since when and at which port. The system takes the lock away when a process dies, however it dies.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace twiza::http {

class Serving {
 public:
  // `since` is told to whoever comes second. Errors: serve.running {since, port}; serve.starting: one that
  // has no port yet; file.cannot_write.not_allowed {file}.
  static base::Result<Serving> begin(const std::filesystem::path& folder, const std::string& since);
  Serving(Serving&& other) noexcept;
  Serving& operator=(Serving&&) = delete;
  ~Serving();

  void say_port(unsigned short port);

 private:
  Serving(int file, std::string since) : file_(file), since_(std::move(since)) {}
  int file_;
  std::string since_;
};

}  // namespace twiza::http
