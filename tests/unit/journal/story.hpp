// A small theatre for journals: replicas with names, who do and exchange things in the order of the lines.
//
//     Story story;
//     story.set("Amina", das, "name", "DAS");
//     story.exchange("Amina", "Brahim");
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "journal/change_json.hpp"
#include "journal/draft.hpp"
#include "journal/journal.hpp"
#include "journal/undo.hpp"

namespace twiza::journal {

using model::Value;

inline Id named_id(std::string_view name) { return base::derived_id(Id{}, "test", name); }
inline Ref structure(std::string_view name) { return {Kind::structure, named_id(name)}; }
inline Ref leader(std::string_view name) { return {Kind::leader, named_id(name)}; }
inline Ref tie(std::string_view name) { return {Kind::tie, named_id(name)}; }
inline Value text(const char* words) { return std::string(words); }

// Unequal bytes from a seed: a test's luck.
inline Random luck(std::uint64_t seed) {
  auto state = std::make_shared<std::uint64_t>(seed);
  return [state](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) {
      *state += 0x9E3779B97F4A7C15;
      std::uint64_t z = *state;
      z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
      z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
      byte = static_cast<std::uint8_t>(z >> 56);
    }
  };
}

class Story {
 public:
  const Id site = named_id("site");
  std::map<std::string, std::int64_t> wrong_by;  // of a replica's wall clock, in ms
  std::int64_t now = 1'800'000'000'000;

  Journal& operator[](const std::string& who) {
    auto& journal = journals_[who];
    if (journal == nullptr) journal = std::make_unique<Journal>(site, authority);
    return *journal;
  }
  Id authority;

  Writer writer(const std::string& who) {
    now += 1000;
    return {named_id(names_.count(who) ? names_[who] : who), named_id("account " + who), now + wrong_by[who],
            luck(++seed_)};
  }

  // Somebody's change, made by `edit` on a draft.
  template <class MakeEdit>
  Change does(const std::string& who, MakeEdit edit, Cause cause = {}) {
    Journal& journal = (*this)[who];
    Draft draft(journal.fold());
    edit(draft);
    auto change = draft.finish(writer(who), cause);
    EXPECT_TRUE(change && *change) << (change ? "no difference" : change.error().code);
    Change made = std::move(**change);
    const Receipt receipt = journal.add(made);
    EXPECT_EQ(receipt.outcome, Receipt::Outcome::kept) << (receipt.why ? receipt.why->code : "");
    return made;
  }
  Change set(const std::string& who, const Ref& record, std::string_view field, const Value& value) {
    return does(who, [&](Draft& draft) { EXPECT_TRUE(draft.set(record, field, value)); });
  }
  Change decide(const std::string& who, const Ref& record, std::string_view field, const Value& value) {
    return does(who, [&](Draft& draft) { EXPECT_TRUE(draft.decide(record, field, value)); });
  }
  Change remove(const std::string& who, const Ref& record) {
    return does(who, [&](Draft& draft) { draft.remove(record); });
  }
  Change ties(const std::string& who, const Ref& tie, const Ref& from, const Ref& to) {
    return does(who, [&](Draft& draft) {
      EXPECT_TRUE(draft.set(tie, "from", from));
      EXPECT_TRUE(draft.set(tie, "to", to));
    });
  }
  Undone undo(const std::string& who, const Change& change) {
    Journal& journal = (*this)[who];
    auto undone = journal::undo(journal.fold(), change.id, writer(who));
    EXPECT_TRUE(undone) << undone.error().code;
    if (undone->change) journal.add(*undone->change);
    return std::move(*undone);
  }

  void gives(const std::string& from, const std::string& to) {
    for (const Position at : (*this)[from].log().missing_from((*this)[to].log().version())) {
      (*this)[to].add(encode((*this)[from].log().change(at)));
    }
  }
  void exchange(const std::string& a, const std::string& b) {
    gives(a, b);
    gives(b, a);
  }
  // A copied data directory: `copy` goes on under the replica id of `of`.
  void copies(const std::string& of, const std::string& copy) {
    gives(of, copy);
    names_[copy] = names_.count(of) ? names_[of] : of;
  }
  void renames(const std::string& who) { names_[who] = who + " anew"; }

 private:
  std::map<std::string, std::unique_ptr<Journal>> journals_;
  std::map<std::string, std::string> names_;
  std::uint64_t seed_ = 0;
};

inline std::string shown(const Fold& fold, const Ref& record, std::string_view field) {
  const Value value = fold.state(record, field).value;
  const auto* words = std::get_if<std::string>(&value);
  return words == nullptr ? std::string() : *words;
}

}  // namespace twiza::journal
