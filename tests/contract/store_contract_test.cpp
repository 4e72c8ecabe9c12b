// What every store must do, whatever stands under it.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "store_backends.hpp"
#include "store_samples.hpp"

namespace twiza::test {
namespace {

using store::Batch;
using store::Change;
using store::Store;
using store::Version;

class StoreContract : public ::testing::TestWithParam<Backend> {
 protected:
  void SetUp() override {
    data_ = GetParam().make();
    store_ = data_->open();
  }
  void make_site() { ASSERT_EQ(code(store_->create_site({kSite, "Salé"})), "ok"); }
  std::unique_ptr<Store> reopened() { return data_->open(); }

  const base::Id kSite = id(1);
  std::unique_ptr<Data> data_;
  std::unique_ptr<Store> store_;
};

INSTANTIATE_TEST_SUITE_P(Stores, StoreContract, ::testing::ValuesIn(backends()),
                         [](const auto& info) { return info.param.name; });

std::vector<std::string> bodies(const std::vector<Change>& changes) {
  std::vector<std::string> bodies;
  for (const Change& change : changes) bodies.push_back(change.bytes);
  return bodies;
}

// Everything after `version`, asked for in batches of `page`.
std::vector<Change> all_after(Store& store, const base::Id& site, Version version, const store::Page& page) {
  std::vector<Change> all;
  for (;;) {
    const auto batch = store.changes_after(site, version, page);
    EXPECT_EQ(code(batch), "ok");
    if (!batch || batch->empty()) return all;
    for (const Change& change : *batch) {
      EXPECT_EQ(change.seq, version[change.replica] + 1);
      version[change.replica] = change.seq;
      all.push_back(change);
    }
  }
}

TEST_P(StoreContract, an_empty_store_answers) {
  EXPECT_TRUE(store_->sites()->empty());
  EXPECT_TRUE(store_->version(kSite)->empty());
  EXPECT_TRUE(store_->changes_after(kSite, {}, {})->empty());
  EXPECT_TRUE(store_->quarantined()->empty());
  EXPECT_FALSE(store_->setting("author")->has_value());
  EXPECT_FALSE(store_->replica()->has_value());
  EXPECT_EQ(code(store_->verify()), "ok");
}

TEST_P(StoreContract, sites_are_listed_and_their_name_is_a_label) {
  make_site();
  ASSERT_EQ(code(store_->create_site({id(2), "Taza"})), "ok");
  ASSERT_EQ(code(store_->create_site({kSite, "Salé-Médina"})), "ok");
  ASSERT_EQ(code(store_->create_site({id(3), "Taza"})), "ok");
  const auto sites = reopened()->sites();
  ASSERT_EQ(sites->size(), 3U);
  EXPECT_EQ((*sites)[0].id, kSite);
  EXPECT_EQ((*sites)[0].name, "Salé-Médina");
  EXPECT_EQ((*sites)[2].name, "Taza");
}

TEST_P(StoreContract, QUA_08_what_is_acknowledged_is_there_after_reopening) {
  make_site();
  const auto done = store_->append(kSite, {{change(7, 1), change(8, 1), change(7, 2)}, {}});
  ASSERT_EQ(code(done), "ok");
  ASSERT_EQ(done->size(), 2U);
  EXPECT_EQ((*done)[0].replica, id(7));
  EXPECT_EQ((*done)[0].first, 1U);
  EXPECT_EQ((*done)[0].last, 2U);
  EXPECT_EQ((*done)[0].hash, change(7, 2).hash);
  EXPECT_EQ((*done)[1].last, 1U);

  store_.reset();
  const auto again = reopened();
  EXPECT_EQ(*again->version(kSite), (Version{{id(7), 2}, {id(8), 1}}));
  EXPECT_EQ((*again->find(kSite, id(7), 2))->bytes, "change 7/2");
  EXPECT_FALSE(again->find(kSite, id(7), 3)->has_value());
  EXPECT_EQ(code(again->verify()), "ok");
}

TEST_P(StoreContract, bytes_are_opaque) {
  make_site();
  const std::string every(std::string("\0\xff'\"\n", 5) + std::string(3'000'000, '\0'));
  ASSERT_EQ(code(store_->append(kSite, {{change(id(7), 1, every), change(id(7), 2, "")}, {}})), "ok");
  EXPECT_EQ((*store_->find(kSite, id(7), 1))->bytes, every);
  EXPECT_EQ((*store_->find(kSite, id(7), 2))->bytes, "");
}

TEST_P(StoreContract, an_equal_change_is_passed_over_and_acknowledged) {
  make_site();
  const Batch batch{{change(7, 1), change(7, 2)}, {}};
  ASSERT_EQ(code(store_->append(kSite, batch)), "ok");
  const auto again = store_->append(kSite, batch);
  ASSERT_EQ(code(again), "ok");
  EXPECT_EQ((*again)[0].last, 2U);
  EXPECT_EQ(code(store_->append(kSite, {{change(7, 2), change(7, 3), change(7, 3)}, {}})), "ok");
  EXPECT_EQ(store_->changes_after(kSite, {}, {})->size(), 3U);
}

TEST_P(StoreContract, a_gap_is_refused_and_nothing_of_the_batch_is_kept) {
  make_site();
  const store::Value words = value("salt and words");
  const auto refused = store_->append(kSite, {{change(7, 1), change(8, 2)}, {words}});
  ASSERT_EQ(code(refused), "store.gap");
  EXPECT_EQ(refused.error().arguments,
            (base::Arguments{{"replica", id(8).to_text()}, {"seq", "2"}, {"expected", "1"}}));
  EXPECT_EQ(code(store_->append(kSite, {{change(7, 0)}, {}})), "store.gap");
  EXPECT_TRUE(store_->version(kSite)->empty());
  EXPECT_TRUE(store_->get_values(kSite, {words.ref})->held.empty());
}

TEST_P(StoreContract, a_fork_is_refused_and_the_first_stays) {
  make_site();
  ASSERT_EQ(code(store_->append(kSite, {{change(7, 1), change(7, 2)}, {}})), "ok");
  const auto refused = store_->append(kSite, {{change(8, 1), change(id(7), 2, "another")}, {}});
  ASSERT_EQ(code(refused), "store.fork");
  EXPECT_EQ(refused.error().arguments, (base::Arguments{{"replica", id(7).to_text()}, {"seq", "2"}}));
  EXPECT_EQ((*store_->find(kSite, id(7), 2))->bytes, "change 7/2");
  EXPECT_EQ(*store_->version(kSite), (Version{{id(7), 2}}));
  EXPECT_EQ(code(store_->append(kSite, {{change(9, 1), change(id(9), 1, "another")}, {}})), "store.fork");
}

TEST_P(StoreContract, an_unknown_site_is_refused) {
  EXPECT_EQ(code(store_->append(kSite, {{change(7, 1)}, {}})), "store.site_unknown");
  EXPECT_EQ(code(store_->put_values(kSite, {value("x")})), "store.site_unknown");
}

TEST_P(StoreContract, sites_do_not_mix) {
  make_site();
  ASSERT_EQ(code(store_->create_site({id(2), "Taza"})), "ok");
  ASSERT_EQ(code(store_->append(kSite, {{change(7, 1)}, {value("a")}})), "ok");
  ASSERT_EQ(code(store_->append(id(2), {{change(id(7), 1, "other")}, {}})), "ok");
  EXPECT_EQ(bodies(*store_->changes_after(id(2), {}, {})), (std::vector<std::string>{"other"}));
  EXPECT_TRUE(store_->get_values(id(2), {value("a").ref})->held.empty());
}

TEST_P(StoreContract, QUA_02_what_a_peer_lacks_in_batches_and_in_a_stable_order) {
  make_site();
  std::vector<std::string> order;
  for (int seq = 1; seq <= 20; ++seq)
    for (const int replica : {9, 7, 8}) {
      if (seq > replica) continue;
      ASSERT_EQ(code(store_->append(kSite, {{change(replica, static_cast<std::uint64_t>(seq))}, {}})), "ok");
      order.push_back(change(replica, static_cast<std::uint64_t>(seq)).bytes);
    }
  for (const std::size_t page : {1, 2, 7, 1000})
    EXPECT_EQ(bodies(all_after(*store_, kSite, {}, {page})), order) << page;
  EXPECT_EQ(bodies(all_after(*store_, kSite, {}, {1000, 1})), order);

  const Version held{{id(9), 8}, {id(7), 7}, {id(8), 7}, {id(55), 3}};
  EXPECT_EQ(bodies(all_after(*store_, kSite, held, {})),
            (std::vector<std::string>{"change 8/8", "change 9/9"}));
  const Version ahead{{id(9), UINT64_MAX}, {id(7), 100}, {id(8), 8}};
  EXPECT_TRUE(all_after(*store_, kSite, ahead, {}).empty());
}

TEST_P(StoreContract, values_come_with_their_changes_and_apart) {
  make_site();
  ASSERT_EQ(code(store_->append(kSite, {{change(7, 1)}, {value("a"), value("b")}})), "ok");
  ASSERT_EQ(code(store_->put_values(kSite, {value("b"), value("c"), {value("a").ref, "other bytes"}})), "ok");
  const auto values =
      reopened()->get_values(kSite, {value("a").ref, value("c").ref, value("d").ref, value("a").ref});
  EXPECT_EQ(values->held,
            (std::map<base::Digest, std::string>{{value("a").ref, "a"}, {value("c").ref, "c"}}));
  EXPECT_TRUE(values->erased.empty());
}

TEST_P(StoreContract, an_erased_value_is_gone_and_stays_so) {
  make_site();
  ASSERT_EQ(code(store_->append(kSite, {{change(7, 1)}, {value("a"), value("b")}})), "ok");
  const auto erasure = store_->erase_values(kSite, {value("a").ref, value("never seen").ref});
  ASSERT_EQ(code(erasure), "ok");
  EXPECT_EQ(erasure->erased, 1U);
  EXPECT_TRUE(erasure->still_held.empty());
  // A peer that has not heard of it sends it again.
  ASSERT_EQ(code(store_->append(kSite, {{change(7, 1)}, {value("a"), value("never seen")}})), "ok");
  const auto values = store_->get_values(kSite, {value("a").ref, value("b").ref, value("never seen").ref});
  EXPECT_EQ(values->held.size(), 1U);
  EXPECT_EQ(values->erased, (std::set<base::Digest>{value("a").ref, value("never seen").ref}));
  EXPECT_EQ((*store_->find(kSite, id(7), 1))->bytes, "change 7/1");
  EXPECT_EQ(code(store_->verify()), "ok");
}

TEST_P(StoreContract, quarantine_keeps_once_lists_and_forgets) {
  const auto first = store_->quarantine({0, id(5), "unknown format", std::string("by\0tes", 6)});
  ASSERT_EQ(code(first), "ok");
  const auto second = store_->quarantine({0, id(5), "fork", "other"});
  EXPECT_LT(*first, *second);
  EXPECT_EQ(*store_->quarantine({0, id(5), "said otherwise", std::string("by\0tes", 6)}), *first);
  auto items = reopened()->quarantined();
  ASSERT_EQ(items->size(), 2U);
  EXPECT_EQ((*items)[0].reason, "unknown format");
  EXPECT_EQ((*items)[0].bytes, std::string("by\0tes", 6));
  EXPECT_EQ((*items)[0].site, id(5));
  ASSERT_EQ(code(store_->release(*first)), "ok");
  ASSERT_EQ(code(store_->release(*first)), "ok");
  items = store_->quarantined();
  ASSERT_EQ(items->size(), 1U);
  EXPECT_EQ((*items)[0].number, *second);
}

TEST_P(StoreContract, settings) {
  ASSERT_EQ(code(store_->set_setting("author", "Zineb, coach")), "ok");
  ASSERT_EQ(code(store_->set_setting("author", "زينب")), "ok");
  ASSERT_EQ(code(store_->set_setting("empty", "")), "ok");
  EXPECT_EQ(**reopened()->setting("author"), "زينب");
  EXPECT_EQ(**store_->setting("empty"), "");
  ASSERT_EQ(code(store_->remove_setting("author")), "ok");
  EXPECT_FALSE(store_->setting("author")->has_value());
}

TEST_P(StoreContract, the_replica_is_taken_once) {
  EXPECT_EQ(*store_->take_replica(id(70)), id(70));
  const auto other = reopened();
  EXPECT_EQ(**other->replica(), id(70));
  EXPECT_EQ(*other->take_replica(id(71)), id(70));
}

TEST_P(StoreContract, the_epoch_stays) {
  make_site();
  const auto epoch = store_->epoch();
  ASSERT_TRUE(epoch->has_value());
  EXPECT_FALSE((*epoch)->empty());
  EXPECT_EQ(*reopened()->epoch(), *epoch);
}

TEST_P(StoreContract, what_others_wrote_is_noticed_and_what_oneself_wrote_is_not) {
  const auto other = reopened();
  const auto empty = store_->others_wrote().value();
  ASSERT_EQ(code(other->create_site({kSite, "Site"})), "ok");
  const auto made = store_->others_wrote().value();
  EXPECT_NE(made, empty);
  EXPECT_EQ(store_->others_wrote().value(), made);
  ASSERT_EQ(code(store_->append(kSite, {{change(7, 1)}, {}})), "ok");
  EXPECT_EQ(store_->others_wrote().value(), made);
  ASSERT_EQ(code(other->append(kSite, {{change(7, 2)}, {}})), "ok");
  const auto after = store_->others_wrote().value();
  EXPECT_NE(after, made);
  ASSERT_EQ(code(other->set_setting("author", "Amina")), "ok");
  EXPECT_NE(store_->others_wrote().value(), after);
}

TEST_P(StoreContract, QUA_08_two_stores_on_the_same_data_see_each_other) {
  const auto other = reopened();
  make_site();
  ASSERT_EQ(code(store_->append(kSite, {{change(7, 1)}, {}})), "ok");
  EXPECT_EQ(*other->version(kSite), (Version{{id(7), 1}}));
  ASSERT_EQ(code(other->append(kSite, {{change(7, 2)}, {}})), "ok");
  // The same replica from two processes: the slower one is told, reads again and goes on.
  ASSERT_EQ(code(store_->append(kSite, {{change(id(7), 2, "the slower one")}, {}})), "store.fork");
  ASSERT_EQ(code(store_->append(kSite, {{change(id(7), 3, "the slower one")}, {}})), "ok");
  EXPECT_EQ(*other->version(kSite), (Version{{id(7), 3}}));
}

// The same changes in any batches and any order that has no gap, some of them twice: the same version
// vector and the same contents, and every answer in batches agrees.
TEST_P(StoreContract, QUA_08_any_interleaving_gives_the_same_version_and_contents) {
  const std::map<int, int> lengths{{7, 25}, {8, 12}, {9, 1}, {10, 30}};
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const base::Id site = id(1000 + static_cast<int>(seed));
    ASSERT_EQ(code(store_->create_site({site, ""})), "ok");
    std::map<int, int> next;
    std::map<int, std::vector<std::string>> expected;
    for (;;) {
      std::vector<int> open;
      for (const auto& [replica, length] : lengths)
        if (next[replica] < length) open.push_back(replica);
      if (open.empty()) break;
      Batch batch;
      for (unsigned count = 1 + random() % 9; count > 0; --count) {
        const int replica = open[random() % open.size()];
        const bool repeated = next[replica] > 0 && random() % 4 == 0;
        if (!repeated && next[replica] == lengths.at(replica)) continue;
        const int seq = repeated ? 1 + static_cast<int>(random() % static_cast<unsigned>(next[replica]))
                                 : ++next[replica];
        batch.changes.push_back(change(replica, static_cast<std::uint64_t>(seq)));
        if (!repeated) expected[replica].push_back(batch.changes.back().bytes);
        batch.values.push_back(value(batch.changes.back().bytes));
      }
      const auto done = store_->append(site, batch);
      ASSERT_EQ(code(done), "ok");
    }
    Version version;
    for (const auto& [replica, length] : lengths) version[id(replica)] = static_cast<std::uint64_t>(length);
    EXPECT_EQ(*store_->version(site), version);
    std::map<int, std::vector<std::string>> found;
    for (const Change& change : all_after(*store_, site, {}, {1 + random() % 10})) {
      found[change.replica.bytes[15]].push_back(change.bytes);
      EXPECT_EQ(store_->get_values(site, {value(change.bytes).ref})->held.size(), 1U);
    }
    EXPECT_EQ(found, expected);
  }
  EXPECT_EQ(code(store_->verify()), "ok");
}

}  // namespace
}  // namespace twiza::test
