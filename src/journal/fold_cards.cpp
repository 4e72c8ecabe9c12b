// The part of the fold that asks people.
#include <algorithm>

#include "base/canonical_json.hpp"
#include "journal/fold.hpp"
#include "model/value_json.hpp"

namespace twiza::journal {

using model::Merge;
using model::Value;

std::vector<Card> Fold::cards() const {
  std::vector<Card> all;
  for (const auto& [record, cards] : cards_) all.insert(all.end(), cards.begin(), cards.end());
  return all;
}

std::vector<Card> Fold::cards_of(const Node& node) const {
  std::vector<Card> cards;
  const bool deleted = is_deleted(node);
  for (const auto& [field, history] : node.fields) {
    const FieldRule& rule = field_rules(node.ref.kind)[field];
    if (rule.merge == Merge::last || rule.merge == Merge::set || !history.contested()) continue;
    // The fields of a deleted record trouble nobody; the deletion itself may.
    if (deleted && rule.name != deleted_field) continue;
    Card card{Card::What::values, node.ref, std::string(rule.name), {}};
    std::vector<std::string> different;
    for (const Write& write : history.live(rule.merge, log_)) {
      const bool known = !write.ref || log_.change(write.at).values.count(*write.ref) != 0;
      if (!known) continue;
      Value value = value_of(rule, write);
      std::string json = base::canonical(model::to_json(value));
      if (std::find(different.begin(), different.end(), json) != different.end()) continue;
      different.push_back(std::move(json));
      card.sides.push_back({write.at, node.ref, card.field, std::move(value)});
    }
    if (card.sides.size() > 1) cards.push_back(std::move(card));
  }
  if (deleted) {
    add_unseen_card(node, Card::What::deletion, cards);
  } else if (node.resolved != &node) {
    add_unseen_card(node, Card::What::merge, cards);
  }
  return cards;
}

// Who deleted it had not seen a tie to it, or an edit of it; or who merged it, an edit of it: ties follow a
// merge.
void Fold::add_unseen_card(const Node& node, Card::What what, std::vector<Card>& cards) const {
  const std::vector<FieldRule>& rules = field_rules(node.ref.kind);
  const std::size_t journals_own = rules.size() - 2;
  const std::size_t number = journals_own + (what == Card::What::deletion ? 0 : 1);
  const FieldHistory& history = node.fields.at(static_cast<std::uint16_t>(number));
  std::vector<Write> blind;
  for (const Write& write : history.live(Merge::card, log_)) {
    if (write.ref) blind.push_back(write);
  }
  const auto unseen = [&](const Write& write) {
    return std::none_of(blind.begin(), blind.end(), [&](const Write& by) {
      return by.at == write.at || log_.saw(by.at, write.at) || log_.saw(write.at, by.at);
    });
  };
  Card card{what, node.ref, std::string(rules[number].name), {}};
  for (const Write& write : blind)
    card.sides.push_back({write.at, node.ref, card.field, value_of(rules[number], write)});
  const std::size_t own = card.sides.size();
  for (const auto& [field, written] : node.fields) {
    if (field >= journals_own) continue;
    for (const Write& write : written.live(rules[field].merge, log_)) {
      if (!unseen(write)) continue;
      card.sides.push_back(
          {write.at, node.ref, std::string(rules[field].name), value_of(rules[field], write)});
    }
  }
  if (what == Card::What::deletion) add_unseen_users(node, unseen, card);
  if (card.sides.size() > own) cards.push_back(std::move(card));
}

void Fold::add_unseen_users(const Node& node, const std::function<bool(const Write&)>& unseen,
                            Card& card) const {
  std::vector<Node*> users(node.users.begin(), node.users.end());
  std::sort(users.begin(), users.end(), [](Node* a, Node* b) { return RefLess()(a->ref, b->ref); });
  for (const Node* user : users) {
    if (is_deleted(*user)) continue;
    for (const auto& [field, history] : user->fields) {
      const FieldRule& rule = field_rules(user->ref.kind)[field];
      if (rule.element() != model::FieldType::ref || rule.described == nullptr) continue;
      for (const Write& write : history.live(rule.merge, log_)) {
        Value value = value_of(rule, write);
        const Ref* to = std::get_if<Ref>(&value);
        if (to == nullptr || !(*to == node.ref) || !unseen(write)) continue;
        card.sides.push_back({write.at, user->ref, std::string(rule.name), std::move(value)});
      }
    }
  }
}

}  // namespace twiza::journal
