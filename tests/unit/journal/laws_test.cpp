// The laws of the fold, on generated histories (RapidCheck):
//
//     site(changes) = site(any order of changes, in any batches, each any number of times)
//
// A history is a list of steps by up to five replicas: edits, deletions, merges, undos, erasures, exchanges
// of everything or of a part. Then all changes are given to a fresh journal in another order.
#include <gtest/gtest.h>
// Behind GoogleTest, whose names it uses.
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "model/value_json.hpp"
#include "story.hpp"

namespace twiza::journal {
namespace {

struct Step {
  int who, what, record, value, other;
};

const char* const names[] = {"A", "B", "C", "D", "E"};

Ref actor(int i) { return i % 3 == 2 ? leader(names[i % 5]) : structure(names[i % 5]); }

void take(Story& story, const Step& step) {
  const std::string who = names[step.who];
  Journal& journal = story[who];
  const Ref record = actor(step.record);
  const std::string word = names[step.value];
  if (step.what == 8) {
    story.exchange(who, names[step.other]);
    return;
  }
  if (step.what == 9) {
    const Log& log = journal.log();
    if (log.size() == 0) return;
    const auto at = static_cast<Position>(static_cast<std::size_t>(step.value * 7 + step.other) % log.size());
    const auto undone = undo(journal.fold(), log.change(at).id, story.writer(who));
    if (undone && undone->change) journal.add(*undone->change);
    return;
  }
  Draft draft(journal.fold());
  switch (step.what) {
    case 0:
      (void)draft.set(record, "note", text(word.c_str()));
      break;
    case 1:
      (void)draft.set(record, "competences", model::Texts{word, names[step.other]});
      break;
    case 2:
      draft.remove(record);
      break;
    case 3:
      draft.restore(record);
      break;
    case 4:
      (void)draft.merge(record, actor(step.other));
      break;
    case 5:
      (void)draft.set(journal::tie(word), "from", record);
      (void)draft.set(journal::tie(word), "to", actor(step.other));
      break;
    case 6:
      (void)draft.decide(record, "note", Value());
      break;
    case 7:
      draft.erase(record, "note");
      break;
    default:
      break;
  }
  const auto change = draft.finish(story.writer(who), {});
  if (change && *change) journal.add(std::move(**change));
}

void showValue(const Step& step, std::ostream& os) {
  os << step.who << ' ' << step.what << ' ' << step.record << ' ' << step.value << ' ' << step.other;
}

rc::Gen<std::vector<Step>> histories() {
  const auto small = [] { return rc::gen::inRange(0, 5); };
  return rc::gen::container<std::vector<Step>>(
      rc::gen::construct<Step>(small(), rc::gen::inRange(0, 10), small(), small(), small()));
}

std::string cards_of(const Fold& fold) {
  std::string all;
  for (const Card& card : fold.cards()) {
    all += card.record.id.to_text() + card.field + (card.what == Card::What::values ? "v" : "d");
    std::vector<std::string> sides;
    for (const auto& side : card.sides) sides.push_back(base::hex(fold.log().hash(side.at)) + side.field);
    for (const std::string& side : sides) all += side;
  }
  return all;
}

// Everything of the site, in its order.
std::string picture(const model::Site& site) {
  std::string all;
  for (const model::RecordType& type : model::record_types()) {
    for (const model::Record* record : type.all(site)) {
      all += record->id.to_text();
      for (const model::Field& field : type.fields) {
        all += base::json::serialize(model::to_json(field.get(*record)));
      }
    }
  }
  return all;
}

Story& exchanged(Story& story) {
  for (int round = 0; round < 2; ++round) {
    for (const char* who : names) {
      story.exchange(names[0], who);
    }
  }
  return story;
}

RC_GTEST_PROP(Laws, QUA_06_all_replicas_agree_after_exchange, ()) {
  Story story;
  for (const Step& step : *histories()) take(story, step);
  exchanged(story);
  for (const char* who : names) {
    RC_ASSERT(story[who].log().size() == story["A"].log().size());
    RC_ASSERT(story[who].log().quarantine().empty());
    RC_ASSERT(story[who].log().waiting().empty());
    RC_ASSERT(story[who].fold().hash() == story["A"].fold().hash());
    RC_ASSERT(cards_of(story[who].fold()) == cards_of(story["A"].fold()));
    RC_ASSERT(picture(story[who].site()) == picture(story["A"].site()));
  }
}

RC_GTEST_PROP(Laws, any_order_batching_and_repetition_give_the_same_site, ()) {
  Story story;
  for (const Step& step : *histories()) take(story, step);
  const Journal& whole = exchanged(story)["A"];
  std::vector<std::string> lines;
  for (Position at = 0; at < whole.log().size(); ++at) lines.push_back(encode(whole.log().change(at)));
  std::vector<std::string> heap = lines;
  for (const std::string& line : lines) {
    if (*rc::gen::inRange(0, 3) == 0) heap.push_back(line);
  }
  std::shuffle(heap.begin(), heap.end(), std::mt19937(*rc::gen::arbitrary<std::uint32_t>()));
  Journal other(story.site);
  for (std::size_t at = 0; at < heap.size();) {
    const std::size_t batch = std::min<std::size_t>(*rc::gen::inRange(1, 9), heap.size() - at);
    const auto from = heap.begin() + static_cast<std::ptrdiff_t>(at);
    other.add_all({from, from + static_cast<std::ptrdiff_t>(batch)});
    at += batch;
  }
  RC_ASSERT(other.log().size() == lines.size());
  RC_ASSERT(other.fold().hash() == whole.fold().hash());
  RC_ASSERT(cards_of(other.fold()) == cards_of(whole.fold()));
  RC_ASSERT(picture(other.site()) == picture(whole.site()));
  // Incremental and from nothing are the same.
  const auto fresh = Fold::at(whole.log(), whole.log().version());
  RC_ASSERT(fresh.has_value());
  RC_ASSERT(fresh->hash() == whole.fold().hash());
  RC_ASSERT(picture(fresh->site()) == picture(whole.site()));
  for (const std::string& line : lines) RC_ASSERT(other.add(line).outcome == Receipt::Outcome::known);
  RC_ASSERT(other.fold().hash() == whole.fold().hash());
}

RC_GTEST_PROP(Laws, SOC_22_a_revision_reads_the_same_for_ever, ()) {
  Story story;
  std::vector<std::pair<Version, std::string>> milestones;
  for (const Step& step : *histories()) {
    take(story, step);
    if (step.what == 7) milestones.clear();  // erasing changes the past, that is its point
    const Journal& journal = story["A"];
    milestones.emplace_back(journal.log().version(),
                            base::hex(journal.fold().hash()) + picture(journal.site()));
  }
  bool erased = false;
  const Log& log = exchanged(story)["A"].log();
  for (Position at = 0; at < log.size(); ++at) {
    for (const Edit& edit : log.change(at).edits) erased |= !edit.erase.empty();
  }
  RC_PRE(!erased);
  for (const auto& [version, picture_then] : milestones) {
    const auto then = Fold::at(log, version);
    RC_ASSERT(then.has_value());
    RC_ASSERT(base::hex(then->hash()) + picture(then->site()) == picture_then);
  }
}

RC_GTEST_PROP(Laws, ETH_10_erasure_changes_neither_hash_nor_chain, ()) {
  Story story;
  for (const Step& step : *histories()) take(story, step);
  Journal& journal = exchanged(story)["A"];
  const Digest before = journal.fold().hash();
  Draft draft(journal.fold());
  for (int i = 0; i < 15; ++i) draft.erase(actor(i));
  const auto erasure = draft.finish(story.writer("A"), {Cause::What::erasure});
  RC_PRE(erasure.has_value() && erasure->has_value());
  RC_ASSERT(journal.add(**erasure).outcome == Receipt::Outcome::kept);
  RC_ASSERT(journal.fold().hash() == before);
  Journal again(story.site);
  for (Position at = 0; at < journal.log().size(); ++at) {
    RC_ASSERT(again.add(encode(journal.log().change(at))).outcome == Receipt::Outcome::kept);
  }
  RC_ASSERT(again.fold().hash() == before);
}

RC_GTEST_PROP(Laws, undo_of_the_last_change_gives_the_site_before_it, ()) {
  Story story;
  for (const Step& step : *histories()) take(story, step);
  Journal& journal = exchanged(story)["A"];
  RC_PRE(journal.fold().cards().empty());
  const Digest before = journal.fold().hash();
  const std::string was = picture(journal.site());
  const std::size_t size = journal.log().size();
  Step step = *rc::gen::construct<Step>(rc::gen::just(0), rc::gen::inRange(0, 7), rc::gen::inRange(0, 5),
                                        rc::gen::inRange(0, 5), rc::gen::inRange(0, 5));
  take(story, step);
  RC_PRE(journal.log().size() == size + 1);
  const auto undone =
      undo(journal.fold(), journal.log().change(static_cast<Position>(size)).id, story.writer("A"));
  RC_ASSERT(undone.has_value());
  RC_ASSERT(undone->kept.empty());
  RC_ASSERT(undone->change.has_value());
  journal.add(*undone->change);
  RC_ASSERT(journal.fold().hash() == before);
  RC_ASSERT(picture(journal.site()) == was);
}

}  // namespace
}  // namespace twiza::journal
