#include "journal/revisions.hpp"

#include "story.hpp"

namespace twiza::journal {
namespace {

TEST(Revisions, MIS_17_have_names) {
  Story story;
  story.set("Amina", structure("DAS"), "name", text("a"));
  story.set("Amina", structure("DAS"), "name", text("b"));
  const Fold& fold = story["Amina"].fold();
  const Log& log = fold.log();
  EXPECT_EQ(revision_of(log), short_name(log.hash(1)));
  const auto first = find_moment(fold, short_name(log.hash(0)));
  ASSERT_TRUE(first);
  EXPECT_EQ(Fold::at(log, first->version)->site().structures.front().name, "a");
  EXPECT_FALSE(first->approximate);
  EXPECT_TRUE(find_moment(fold, "2999")->approximate);
  EXPECT_EQ(find_moment(fold, "abcdef").error().code, "moment.unknown");
  EXPECT_EQ(find_change(log, log.change(0).id.to_text()).value(), 0u);
  EXPECT_FALSE(find_revision(log, ""));
}

}  // namespace
}  // namespace twiza::journal
