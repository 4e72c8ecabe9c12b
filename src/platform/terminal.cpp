#include "platform/terminal.hpp"

#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <array>

#include "platform/descriptor.hpp"

namespace twiza::platform {

namespace {

constexpr char kCtrlC = 3, kCtrlD = 4, kBackspace = 8, kCtrlU = 21, kDelete = 127;

// Neither echo nor signals: Ctrl-C comes as a byte, so that no way out leaves the terminal blind.
class Blind {
 public:
  explicit Blind(int terminal) : terminal_(terminal) {
    ::tcgetattr(terminal_, &before_);
    termios blind = before_;
    blind.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
    blind.c_cc[VMIN] = 1;
    blind.c_cc[VTIME] = 0;
    ::tcsetattr(terminal_, TCSAFLUSH, &blind);
  }
  ~Blind() { ::tcsetattr(terminal_, TCSAFLUSH, &before_); }
  Blind(const Blind&) = delete;
  Blind& operator=(const Blind&) = delete;

 private:
  int terminal_;
  termios before_ = {};
};

void write_all(int terminal, const std::string& text) {
  // A terminal that takes no prompt will give no line either.
  [[maybe_unused]] const ssize_t written = ::write(terminal, text.data(), text.size());
}

}  // namespace

base::Result<std::string> read_hidden_line(const std::string& prompt) {
  const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
  if (terminal.get() < 0 || ::isatty(STDIN_FILENO) == 0) return base::Error("terminal.none", {});
  const Blind blind(terminal.get());
  write_all(terminal.get(), prompt);
  std::array<char, 1000> typed;
  std::size_t size = 0;
  bool whole = false;
  char c = 0;
  while (::read(terminal.get(), &c, 1) == 1 && c != kCtrlC && c != kCtrlD) {
    whole = c == '\n' || c == '\r';
    if (whole) break;
    if (c == kCtrlU) {
      size = 0;
    } else if (c == kDelete || c == kBackspace) {
      // One character of UTF-8: its last byte, and those that continue it.
      while (size > 0 && (typed[--size] & 0xc0) == 0x80) {
      }
    } else if (size < typed.size()) {
      typed[size++] = c;
    }
  }
  write_all(terminal.get(), "\n");
  base::Result<std::string> line(boost::system::in_place_value, typed.data(), whole ? size : 0);
  ::explicit_bzero(typed.data(), typed.size());
  if (!whole) return base::Error("terminal.cancelled", {});
  return line;
}

}  // namespace twiza::platform
