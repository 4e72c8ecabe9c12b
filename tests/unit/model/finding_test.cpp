#include "model/finding.hpp"

#include <gtest/gtest.h>

namespace twiza::model {
namespace {

Verdict worst(std::vector<Verdict> verdicts) {
  std::vector<Finding> findings;
  for (const Verdict verdict : verdicts) {
    findings.emplace_back();
    findings.back().verdict = verdict;
  }
  return overall(findings);
}

TEST(Verdict, CNF_12_the_worst_finding_is_the_verdict_of_the_whole) {
  EXPECT_EQ(worst({}), Verdict::ok);
  EXPECT_EQ(worst({Verdict::review}), Verdict::review);
  EXPECT_EQ(worst({Verdict::nonconforming, Verdict::review}), Verdict::nonconforming);
  EXPECT_EQ(worst({Verdict::review, Verdict::observation, Verdict::nonconforming}), Verdict::nonconforming);
}

TEST(Verdict, CNF_12_an_observation_lowers_nothing) {
  EXPECT_EQ(worst({Verdict::observation, Verdict::observation}), Verdict::ok);
  EXPECT_EQ(worst({Verdict::observation, Verdict::review}), Verdict::review);
}

TEST(Verdict, CNF_12_is_named_in_files_by_a_word_that_never_changes) {
  EXPECT_EQ(name_of(Verdict::ok), "ok");
  EXPECT_EQ(name_of(Verdict::observation), "observation");
  EXPECT_EQ(name_of(Verdict::review), "review");
  EXPECT_EQ(name_of(Verdict::nonconforming), "nonconforming");
}

}  // namespace
}  // namespace twiza::model
