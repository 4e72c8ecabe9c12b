// The engine's own random numbers: the same on every machine, without the standard library's
// distributions (whose algorithms differ between implementations) and without exp, log or sin (whose
// last bits do).
#pragma once

#include <cstdint>

namespace twiza::sociogram::placing {

// Never draw two numbers in one expression or argument list: compilers differ in which comes first.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // SplitMix64 (Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014).
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  // 0 .. n-1, n > 0. The bias of the modulo is below 2^-40 for every n that occurs.
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }

  // [0, 1)
  double unit() { return static_cast<double>(next() >> 11) * (1.0 / 9007199254740992.0); }

  // Mean 0, variance 1: the sum of four uniform numbers, whose tails end at 3.5.
  double bell() {
    double sum = -2;
    for (int k = 0; k < 4; ++k) sum += unit();
    return sum * 1.7320508075688772;
  }

  // -ln u of a uniform u, from a table of 1,024 values.
  double minus_log();

 private:
  std::uint64_t state_;
};

}  // namespace twiza::sociogram::placing
