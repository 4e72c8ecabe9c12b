// An open file of the system, closed when it is no longer needed.
#pragma once

#include <unistd.h>

namespace twiza::platform {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  // Below 0: it was not opened, or is closed.
  int get() const { return number_; }

  // False where the system could not keep what was written.
  bool close() {
    const int number = number_;
    number_ = -1;
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

}  // namespace twiza::platform
