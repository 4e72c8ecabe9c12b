#include "sociogram/layout_random.hpp"

#include <array>

namespace twiza::sociogram::placing {
namespace {

constexpr int kTableSize = 1024;

// -ln u for 0 < u < 1 by ln u = 2 artanh((u-1)/(u+1)), after doubling u into [1/2, 1].
constexpr double minus_log_of(double u) {
  double sum = 0;
  while (u < 0.5) {
    u *= 2;
    sum += 0.69314718055994530942;
  }
  const double t = (1 - u) / (1 + u);
  double power = t;
  double series = 0;
  for (int k = 1; k < 40; k += 2) {
    series += power / k;
    power *= t * t;
  }
  return sum + 2 * series;
}

constexpr std::array<double, kTableSize> make_table() {
  std::array<double, kTableSize> table{};
  for (int i = 0; i < kTableSize; ++i) table[i] = minus_log_of((i + 0.5) / kTableSize);
  return table;
}

constexpr std::array<double, kTableSize> kMinusLog = make_table();

}  // namespace

double Random::minus_log() { return kMinusLog[next() % kTableSize]; }

}  // namespace twiza::sociogram::placing
