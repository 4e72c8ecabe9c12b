// Prints the history that fuzzed changes are added to, a line each: tests/fuzz/make-corpus makes seeds of it.
#include <cstdio>

#include "history.hpp"

int main() {
  for (const std::string& line : twiza::fuzz::history()) std::puts(line.c_str());
  return 0;
}
