#include "http/attempts.hpp"

#include <gtest/gtest.h>

namespace twiza::http {
namespace {

using std::chrono::seconds;

TEST(Attempts, wrong_ones_make_the_next_wait_longer_and_longer) {
  Attempts attempts;
  Attempts::Clock::time_point now;
  const auto wrong = [&] {
    const auto begun = attempts.begin(now);
    ASSERT_TRUE(begun) << begun.error().code;
    (*begun)->was_wrong(now);
  };
  for (int slip = 0; slip < Attempts::free_slips; ++slip) wrong();
  seconds wait = Attempts::first_wait;
  for (int i = 0; i < 12; ++i) {
    wrong();
    const auto refused = attempts.begin(now + wait - seconds(1));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), base::Error("sign.wait", {{"seconds", "1"}}));
    now += wait;
    wait = std::min(2 * wait, Attempts::longest_wait);
  }
  EXPECT_EQ(wait, Attempts::longest_wait);
  {
    const auto begun = attempts.begin(now);
    ASSERT_TRUE(begun);
    (*begun)->was_right();
  }
  for (int slip = 0; slip < Attempts::free_slips; ++slip) wrong();
  EXPECT_TRUE(attempts.begin(now)) << "a right one forgives";
}

TEST(Attempts, one_at_a_time) {
  Attempts attempts;
  const auto first = attempts.begin({});
  ASSERT_TRUE(first);
  EXPECT_EQ(attempts.begin({}).error().code, "sign.busy");
  (*first)->end();
  const auto second = attempts.begin({});
  EXPECT_TRUE(second);
  (*first)->end();
  EXPECT_EQ(attempts.begin({}).error().code, "sign.busy") << "what ended once ends nobody else's";
}

}  // namespace
}  // namespace twiza::http
