// A data directory on a real disk, with a clock and chance of our own.
#include "app/workspace.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include "app/stored_change.hpp"
#include "app/to_complete.hpp"
#include "journal/change_json.hpp"
#include "journal/draft.hpp"
#include "journal/undo.hpp"

namespace twiza::app {
namespace {

using base::Id;
using model::Kind;

class FixedHost : public Host {
 public:
  std::int64_t now = 1'800'000'000'000;
  std::uint8_t next = 1;

  std::int64_t now_ms() override { return now += 1000; }
  void random(std::span<std::uint8_t> bytes) override {
    for (std::uint8_t& byte : bytes) byte = next = static_cast<std::uint8_t>(next * 37 + 11);
    bytes[0] = static_cast<std::uint8_t>(count_ >> 8);
    bytes[1] = static_cast<std::uint8_t>(count_++);
  }
  std::string local_time(std::int64_t) override { return "2026-11-24 15:30:00"; }

 private:
  int count_ = 0;
};

class WorkspaceTest : public testing::Test {
 protected:
  WorkspaceTest() {
    char name[] = "/tmp/twiza-app-XXXXXX";
    folder_ = ::mkdtemp(name);
  }
  ~WorkspaceTest() override { std::filesystem::remove_all(folder_); }

  Workspace workspace(const char* name = "data") { return Workspace(host_, folder_ / name); }

  static Workspace::Make name_it(const std::string& name) {
    return [name](const journal::Journal& journal,
                  const journal::Writer& writer) -> base::Result<std::optional<journal::Change>> {
      journal::Draft draft(journal.fold());
      if (auto done = draft.set({Kind::site, journal.log().site()}, "name", name); !done) return done.error();
      return draft.finish(writer, {});
    };
  }

  std::filesystem::path folder_;
  FixedHost host_;
  const Id site_ = base::derived_id({}, "site", "essai");
};

TEST_F(WorkspaceTest, QUA_08_a_change_is_kept_and_read_again) {
  Workspace first = workspace();
  const auto done = first.commit(site_, name_it("Salé"));
  ASSERT_TRUE(done);
  EXPECT_TRUE(done->at);
  EXPECT_EQ(done->state->journal.site().info.name, "Salé");

  Workspace again = workspace();
  const auto state = again.load(site_);
  ASSERT_TRUE(state);
  EXPECT_EQ((*state)->journal.site().info.name, "Salé");
  EXPECT_EQ((*state)->journal.fold().hash(), done->state->journal.fold().hash());
  EXPECT_TRUE((*state)->journal.log().quarantine().empty());
}

TEST_F(WorkspaceTest, QUA_10_what_does_not_differ_writes_nothing) {
  Workspace data = workspace();
  ASSERT_TRUE(data.commit(site_, name_it("Salé")));
  const auto done = data.commit(site_, name_it("Salé"));
  ASSERT_TRUE(done);
  EXPECT_FALSE(done->at);
  EXPECT_EQ(done->state->journal.log().size(), 1u);
}

TEST_F(WorkspaceTest, QUA_08_who_was_faster_is_followed) {
  Workspace one = workspace(), other = workspace();
  ASSERT_TRUE(one.commit(site_, name_it("Salé")));
  bool interrupted = false;
  const auto done = one.commit(site_, [&](const journal::Journal& journal, const journal::Writer& writer) {
    auto change = name_it("Salé et Rabat")(journal, writer);
    if (!interrupted) {
      interrupted = true;
      EXPECT_TRUE(other.commit(site_, name_it("Rabat")));
    }
    return change;
  });
  ASSERT_TRUE(done);
  EXPECT_EQ(done->state->journal.log().size(), 3u);
  EXPECT_EQ(done->state->journal.site().info.name, "Salé et Rabat");
  EXPECT_TRUE(done->state->journal.fold().cards().empty()) << "made anew upon what the other wrote";
}

TEST_F(WorkspaceTest, QUA_06_sites_are_found_by_name_and_identifier) {
  Workspace data = workspace();
  EXPECT_EQ(data.find("salé").error().code, "site.none");
  ASSERT_TRUE(data.commit(site_, name_it("Site de Salé")));
  const Id second = base::derived_id({}, "site", "autre");
  ASSERT_TRUE(data.commit(second, name_it("Settat")));
  EXPECT_EQ(data.find("SITE DE SALE")->id, site_);
  EXPECT_EQ(data.find(second.to_text())->id, second);
  const auto unknown = data.find("Site de Sali");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, "site.unknown");
  EXPECT_EQ(unknown.error().arguments[1].second.find("« Site de Salé »"), 0u);
  ASSERT_TRUE(data.commit(second, name_it("Site de Salé")));
  EXPECT_EQ(data.find("site de salé").error().code, "site.several");
}

TEST_F(WorkspaceTest, SOC_22_the_author_is_asked_once) {
  Workspace data = workspace();
  ASSERT_TRUE(data.author());
  EXPECT_FALSE(*data.author());
  ASSERT_TRUE(data.set_author("Amina, coach"));
  const Id id = (*data.author())->id;
  ASSERT_TRUE(data.set_author("Brahim"));
  EXPECT_NE((*data.author())->id, id);
  ASSERT_TRUE(data.set_author("amina,  COACH"));
  EXPECT_EQ((*data.author())->id, id) << "one account, however it is typed";
  const auto done = data.commit(site_, name_it("Salé"));
  ASSERT_TRUE(done);
  EXPECT_EQ(done->state->journal.log().change(0).author, id);
}

TEST_F(WorkspaceTest, QUA_10_a_list_that_loses_an_element_is_read_again) {
  Workspace data = workspace();
  const auto team = [&](model::Texts names) {
    return data.commit(site_, [&](const journal::Journal& journal, const journal::Writer& writer) {
      journal::Draft draft(journal.fold());
      EXPECT_TRUE(draft.set({Kind::site, site_}, "team", names));
      return draft.finish(writer, {});
    });
  };
  ASSERT_TRUE(team({"Amina", "Brahim"}));
  ASSERT_TRUE(team({"Brahim"}));
  const auto state = workspace().load(site_);
  ASSERT_TRUE(state);
  EXPECT_EQ((*state)->journal.site().info.team, (model::Texts{"Brahim"}));
  EXPECT_TRUE((*state)->journal.log().quarantine().empty());
}

TEST_F(WorkspaceTest, ETH_08_values_stand_apart_from_the_change) {
  Workspace data = workspace();
  const auto done = data.commit(site_, name_it("Secret de Salé"));
  ASSERT_TRUE(done);
  const journal::Change& change = done->state->journal.log().change(0);
  const store::Change body = stored(change);
  EXPECT_EQ(body.bytes.find("Secret"), std::string::npos);
  EXPECT_EQ(body.hash, journal::hash_of(change));
  const auto refs = refs_of(body.bytes);
  ASSERT_TRUE(refs);
  std::map<base::Digest, std::string> held;
  for (const store::Value& value : stored_values(change)) held[value.ref] = value.bytes;
  EXPECT_EQ(line_of(body.bytes, *refs, held), journal::encode(change));
  EXPECT_EQ(line_of(body.bytes, *refs, {}), body.bytes);
}

TEST_F(WorkspaceTest, QUA_06_rows_to_complete) {
  Workspace data = workspace();
  ASSERT_TRUE(data.commit(site_, name_it("Salé")));
  ToComplete row{"a.xlsx",       "Liens", 3, "À", "Zorro", "unknown_end", {{"name", "Zorro"}},
                 {"x", "", "y"}, site_};
  ASSERT_TRUE(keep_to_complete(data, site_, "a.xlsx", {row}));
  row.file = "b.xlsx";
  row.change = Id();
  ASSERT_TRUE(keep_to_complete(data, site_, "b.xlsx", {row, row}));
  auto rows = to_complete(data, site_);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 3u);
  EXPECT_EQ((*rows)[0].row, 3);
  EXPECT_EQ((*rows)[0].cells, (std::vector<std::string>{"x", "", "y"}));
  EXPECT_EQ((*rows)[0].arguments[0].second, "Zorro");
  ASSERT_TRUE(forget_to_complete(data, site_, site_));
  EXPECT_EQ(to_complete(data, site_)->size(), 2u);
  ASSERT_TRUE(keep_to_complete(data, site_, "b.xlsx", {}));
  EXPECT_TRUE(to_complete(data, site_)->empty());
}

}  // namespace
}  // namespace twiza::app
