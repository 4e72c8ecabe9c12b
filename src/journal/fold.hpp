// The fold: what a log's changes make, as a model::Site that is always up to date.
//
// The same changes give the same site, whatever their order of arrival, batching and repetition. One more
// change costs the records it touches, and those that refer to them.
//
// Beyond the fields' policies (policies.hpp):
// - a record is shown unless it is deleted, was merged into another, or one of its mandatory references
//   leads to a record that is not shown: a tie goes with its end, and comes back with it. An optional
//   reference to such a record is shown empty, so that the site holds no reference into nothing;
// - `merged_into` re-points every reference to the merged record; a tie which that closes on itself, and a
//   placement of the merged record, are not shown. Records merged in a circle (two coaches merged the same
//   two actors, each the other way) are one: that of the smallest id is shown;
// - a deletion that had not seen a tie to the record, nor an edit of it, opens a card on the record; so does
// a
//   merge that had not seen an edit of the record that goes.
//
// The site hash covers what is shown: SHA-256 over the lines "kind id field ref\n" (each ref of a set),
// sorted by bytes, of the records shown and their non-empty fields. Erasing values changes neither.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "journal/policies.hpp"
#include "journal/shown_site.hpp"

namespace twiza::journal {

// What several people did to one thing without having seen each other, for a person to decide. Derived:
// it goes when a change that has seen all its sides sets the field (for a deletion: sets `deleted`; for a
// merge: `merged_into`).
struct Card {
  enum class What { values, deletion, merge };
  struct Side {
    Position at;  // who and when
    Ref record;   // `deletion`: the tie, or the record itself; else the card's own
    std::string field;
    model::Value value;  // empty when emptied
  };
  What what = What::values;
  Ref record;
  std::string field;        // `deletion`: "deleted"; `merge`: "merged_into"
  std::vector<Side> sides;  // what is shown first; at least two. The deletions, or the merges, first
};

// What stands under a field that is not a plain reading of the site.
struct FieldState {
  std::vector<Write> live;  // shown first
  std::vector<Write> writes;
  model::Value value;   // as shown, before re-pointing; for a set the whole list
  bool erased = false;  // something is shown whose value was erased
};

class Fold {
 public:
  // Nothing is folded yet. The log outlives the fold. `authority`: policies.hpp.
  explicit Fold(const Log& log, const Id& authority = {});
  Fold(Fold&&) = default;

  // The site as it was known at a version: `--as-of`. Error: journal.unknown_revision.
  static base::Result<Fold> at(const Log& log, const Version& version, const Id& authority = {});

  // Folds changes of the log, in its order.
  void add(const std::vector<Position>& positions);
  // Values of these changes came or went.
  void refresh(const std::vector<Position>& positions);
  // Both, of what Log::add answered.
  void follow(const Receipt& receipt);

  const model::Site& site() const { return shown_.site(); }
  Digest hash() const;
  // In the order of kinds and ids.
  std::vector<Card> cards() const;

  const Log& log() const { return log_; }
  const Id& authority() const { return authority_; }
  // A record that some change touched; shown or not.
  bool knows(const Ref& record) const;
  bool shows(const Ref& record) const;
  bool deleted(const Ref& record) const;
  // What the record was merged into in the end; itself if it was not.
  Ref resolve(const Ref& record) const;
  FieldState state(const Ref& record, std::string_view field) const;
  // What one write of a set added; empty when it was erased.
  model::Value element(const Ref& record, std::string_view field, const Write& write) const;
  const FieldHistory* history(const Ref& record, std::string_view field) const;
  // Records that refer to this one, as written, in the order of kinds and ids.
  std::vector<Ref> users(const Ref& record) const;

 private:
  struct Node {
    Ref ref;
    bool touched = false;  // some change names it; else it is only referred to
    Birth birth;
    std::map<std::uint16_t, FieldHistory> fields;  // by field_number
    std::vector<Node*> targets;
    std::unordered_set<Node*> users;
    ShownSite::Slot slot = ShownSite::none;
    bool visible = false;
    Node* resolved = nullptr;  // what it was merged into in the end; itself
    Node* leads = nullptr;     // that, when it is shown
  };
  struct RefHash {
    std::size_t operator()(const Ref& ref) const;
  };
  struct RefLess {
    bool operator()(const Ref& a, const Ref& b) const {
      return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    }
  };
  using Touched = std::vector<Node*>;

  Node& node(const Ref& ref);
  const Node* find(const Ref& ref) const;
  void apply(Position at, Touched& touched);
  void settle(Touched touched);

  model::Value value_of(const FieldRule& rule, const Write& write) const;
  model::Value read_value(const FieldRule& rule, const Write& write) const;
  const Write* shown(const Node& node, std::size_t field) const;
  bool is_deleted(const Node& node) const;
  Node* merged_into(const Node& node) const;
  Node* resolve(Node& node) const;
  bool is_visible(Node& node) const;
  // Where a reference of a field leads: a record that is shown, or null.
  Node* lead(const FieldRule& rule, const Ref& ref) const;
  bool leads_nowhere(const Node& node, const FieldRule& rule, const Ref& ref) const;
  bool closed_on_itself(const Node& node) const;
  void find_targets(Node& node);
  void render(Node& node);
  model::Value pointed(const FieldRule& rule, model::Value value) const;
  std::vector<Card> cards_of(const Node& node) const;
  void add_unseen_card(const Node& node, Card::What what, std::vector<Card>& cards) const;
  void add_unseen_users(const Node& node, const std::function<bool(const Write&)>& unseen, Card& card) const;

  const Log& log_;
  Id authority_;
  std::unordered_map<Ref, std::unique_ptr<Node>, RefHash> nodes_;
  ShownSite shown_;
  std::map<Ref, std::vector<Card>, RefLess> cards_;
};

}  // namespace twiza::journal
