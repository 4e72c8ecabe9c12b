// What comes from a page: kept by the rules of bundles, many posts at once.
#include "app/receive.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include "journal/change_json.hpp"
#include "journal/draft.hpp"

namespace twiza::app {
namespace {

using base::Id;
using Lines = std::vector<std::string>;

// A page that edits a site of its own, and what it would send.
class Page {
 public:
  explicit Page(const Id& site) : journal_(site) {
    writer_.random = [](std::span<std::uint8_t> bytes) { system_host().random(bytes); };
    writer_.replica = journal::random_id(writer_.random);
  }
  std::string name_it(const std::string& name) {
    journal::Draft draft(journal_.fold());
    EXPECT_TRUE(draft.set({model::Kind::site, journal_.log().site()}, "name", name));
    writer_.now_ms += 1000;
    const auto change = draft.finish(writer_, {});
    std::string line = journal::encode(**change);
    journal_.add(line);
    return line;
  }
  const Id& replica() const { return writer_.replica; }

 private:
  journal::Journal journal_;
  journal::Writer writer_;
};

class Receive : public testing::Test {
 protected:
  static std::filesystem::path made() {
    char name[] = "/tmp/twiza-receive-XXXXXX";
    return ::mkdtemp(name);
  }
  ~Receive() override { std::filesystem::remove_all(folder_); }

  const std::filesystem::path folder_ = made();
  Workspace data_{system_host(), folder_};
  const Id site_ = base::derived_id({}, "site", "essai");
  SiteState state_{site_};
};

TEST_F(Receive, QUA_08_each_post_is_told_of_its_own_and_all_is_on_the_disk) {
  Page one(site_), other(site_);
  const std::vector<Lines> posts = {{one.name_it("Salé"), one.name_it("Salé-Tabriquet")},
                                    {other.name_it("Sala")}};
  const auto answers = receive(data_, state_, posts);
  ASSERT_EQ(answers.size(), 2U);
  ASSERT_TRUE(answers[0] && answers[1]);
  ASSERT_EQ(answers[0]->acknowledged.size(), 1U);
  EXPECT_EQ(answers[0]->acknowledged[0].replica, one.replica());
  EXPECT_EQ(answers[0]->acknowledged[0].first, 1U);
  EXPECT_EQ(answers[0]->acknowledged[0].last, 2U);
  EXPECT_EQ(answers[1]->acknowledged[0].replica, other.replica());
  EXPECT_EQ(state_.journal.log().size(), 3U);

  Workspace again(system_host(), folder_);
  const auto read = again.load(site_);
  ASSERT_TRUE(read);
  EXPECT_EQ((*read)->revision(), state_.revision());
  EXPECT_EQ((*read)->journal.fold().hash(), state_.journal.fold().hash());
  // It is found by the name it was given.
  EXPECT_EQ(again.sites()->front().name, (*read)->journal.site().info.name);
}

TEST_F(Receive, a_post_that_cannot_be_read_is_refused_whole_and_its_neighbours_are_kept) {
  Page one(site_), other(site_), elsewhere(base::derived_id({}, "site", "ailleurs"));
  const auto answers = receive(
      data_, state_, {{one.name_it("Salé"), "{"}, {other.name_it("Sala")}, {elsewhere.name_it("Fès")}});
  EXPECT_EQ(answers[0].error().code, "json.invalid");
  EXPECT_TRUE(answers[1]);
  EXPECT_EQ(answers[2].error().code, "journal.other_site");
  EXPECT_EQ(state_.journal.log().size(), 1U);
}

TEST_F(Receive, what_others_wrote_meanwhile_is_taken_up_once) {
  Page page(site_);
  const std::string first = page.name_it("Salé"), second = page.name_it("Sala");
  ASSERT_TRUE(receive(data_, state_, {{first}})[0]);
  EXPECT_FALSE(*data_.refresh(state_)) << "its own change came back";
  Workspace other(system_host(), folder_);
  const auto theirs = other.load(site_);
  ASSERT_TRUE(receive(other, **theirs, {{second}})[0]);
  EXPECT_TRUE(*data_.refresh(state_));
  EXPECT_FALSE(*data_.refresh(state_));
  EXPECT_EQ(lines_from(state_, 0), (Lines{first, second}));
  EXPECT_EQ(lines_from(state_, 2), Lines());
}

TEST_F(Receive, what_has_no_place_is_put_aside_and_taken_up_in_time) {
  Page page(site_);
  const std::string first = page.name_it("Salé"), second = page.name_it("Sala");
  const auto early = receive(data_, state_, {{second}});
  EXPECT_TRUE(early[0]->acknowledged.empty());
  ASSERT_EQ(early[0]->aside.size(), 1U);
  EXPECT_EQ(early[0]->aside[0].code, "store.gap");
  ASSERT_TRUE(receive(data_, state_, {{first}})[0]);
  EXPECT_EQ(state_.journal.site().info.name, "Sala");
  EXPECT_EQ((*data_.load(site_))->journal.site().info.name, "Sala");
}

}  // namespace
}  // namespace twiza::app
