#include "platform/pdf_text.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "platform/descriptor.hpp"

extern char** environ;

namespace twiza::platform {

namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

std::string read_all(int file) {
  std::string text;
  std::array<char, 1 << 16> chunk;
  for (;;) {
    const ssize_t got = ::read(file, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(chunk.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

base::Result<std::string> text_of_pdf(std::string_view bytes) {
  const base::Error failed{"pdf_text.failed", {}};
  // The file lives in memory alone and is the tool's standard input: a PDF is read back and forth, which a
  // pipe does not allow.
  Descriptor file(memfd_create("document", MFD_CLOEXEC));
  if (file.get() < 0 || !write_all(file.get(), bytes)) return failed;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return failed;
  Descriptor from(ends[0]), to(ends[1]);

  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) return failed;
  posix_spawn_file_actions_adddup2(&actions, file.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, to.get(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  char* const words[] = {const_cast<char*>("pdftotext"),
                         const_cast<char*>("-htmlmeta"),
                         const_cast<char*>("-enc"),
                         const_cast<char*>("UTF-8"),
                         const_cast<char*>("/dev/stdin"),
                         const_cast<char*>("-"),
                         nullptr};
  pid_t child = 0;
  const int spawned = posix_spawnp(&child, "pdftotext", &actions, nullptr, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (spawned == ENOENT) return base::Error{"pdf_text.no_tool", {}};
  if (spawned != 0) return failed;
  to.close();
  std::string text = read_all(from.get());
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return failed;
  return {boost::system::in_place_value, std::move(text)};
}

}  // namespace twiza::platform
