#include "journal/fold.hpp"

#include <algorithm>

#include "base/canonical_json.hpp"
#include "model/value_json.hpp"

namespace twiza::journal {

using model::FieldType;
using model::Merge;
using model::Value;

std::size_t Fold::RefHash::operator()(const Ref& ref) const {
  return std::hash<Id>()(ref.id) * 31 + static_cast<std::size_t>(ref.kind);
}

Fold::Fold(const Log& log, const Id& authority) : log_(log), authority_(authority), shown_(log.site()) {}

base::Result<Fold> Fold::at(const Log& log, const Version& version, const Id& authority) {
  const auto known = log.known_at(version);
  if (!known) return known.error();
  std::vector<Position> positions;
  for (Position at = 0; at < known->size(); ++at) {
    if ((*known)[at]) positions.push_back(at);
  }
  Fold fold(log, authority);
  fold.add(positions);
  return fold;
}

Fold::Node& Fold::node(const Ref& ref) {
  std::unique_ptr<Node>& held = nodes_[ref];
  if (held == nullptr) {
    held = std::make_unique<Node>();
    held->ref = ref;
    held->resolved = held.get();
  }
  return *held;
}

const Fold::Node* Fold::find(const Ref& ref) const {
  const auto found = nodes_.find(ref);
  return found == nodes_.end() ? nullptr : found->second.get();
}

// --- taking changes in

void Fold::apply(Position at, Touched& touched) {
  const Change& change = log_.change(at);
  std::uint32_t row = 0;
  for (const Edit& edit : change.edits) {
    Node& node = this->node({edit.kind, edit.id});
    const Birth birth{change.clock, change.replica, log_.hash(at), row++};
    if (!node.touched || birth < node.birth) {
      node.birth = birth;
      shown_.reborn(edit.kind, node.slot, birth);
    }
    node.touched = true;
    touched.push_back(&node);
    const auto write = [&](const std::string& field, Write::What what, std::uint32_t place,
                           const std::optional<Digest>& ref) {
      const auto number = static_cast<std::uint16_t>(*field_number(edit.kind, field));
      const FieldRule& rule = field_rules(edit.kind)[number];
      Write written{at, place, what, ref, {}};
      if (rule.element() == FieldType::ref && what != Write::What::remove) {
        const Value value = read_value(rule, written);
        if (const Ref* to = std::get_if<Ref>(&value)) written.to = *to;
      }
      node.fields[number].add(written, rule.merge, log_, authority_);
    };
    for (const auto& [field, ref] : edit.set) write(field, Write::What::set, 0, ref);
    // Removals first: a change that removes and adds one ref ends with it there.
    for (const auto& [field, refs] : edit.remove) {
      for (const Digest& ref : refs) write(field, Write::What::remove, 0, ref);
    }
    for (const auto& [field, refs] : edit.add) {
      std::uint32_t place = 0;
      for (const Digest& ref : refs) write(field, Write::What::add, place++, ref);
    }
  }
}

void Fold::add(const std::vector<Position>& positions) {
  Touched touched;
  for (const Position at : positions) apply(at, touched);
  settle(std::move(touched));
}

void Fold::refresh(const std::vector<Position>& positions) {
  Touched touched;
  for (const Position at : positions) {
    for (const Edit& edit : log_.change(at).edits) {
      if (const Node* node = find({edit.kind, edit.id})) touched.push_back(const_cast<Node*>(node));
    }
  }
  settle(std::move(touched));
}

void Fold::follow(const Receipt& receipt) {
  add(receipt.kept);
  refresh(receipt.altered);
}

// What is shown of a record is a function of what is written alone, so the order of the work changes
// nothing: whoever's visibility or place changes has those that refer to it looked at again.
void Fold::settle(Touched touched) {
  std::unordered_set<Node*> written(touched.begin(), touched.end());
  std::unordered_set<Node*> spoken_of;  // deleted records may have a card about those that refer to them
  for (Node* node : written) {
    spoken_of.insert(node->targets.begin(), node->targets.end());
    find_targets(*node);
  }
  std::vector<Node*> work(written.begin(), written.end());
  while (!work.empty()) {
    Node* node = work.back();
    work.pop_back();
    const bool visible = is_visible(*node);
    Node* resolved = resolve(*node);
    Node* leads = is_visible(*resolved) ? resolved : nullptr;
    if (visible == node->visible && resolved == node->resolved && leads == node->leads) continue;
    node->visible = visible;
    node->resolved = resolved;
    node->leads = leads;
    for (Node* user : node->users) {
      if (written.insert(user).second) work.push_back(user);
    }
  }
  for (Node* node : written) {
    render(*node);
    spoken_of.insert(node->targets.begin(), node->targets.end());
  }
  for (Node* node : spoken_of) {
    if (is_deleted(*node) || cards_.count(node->ref) != 0) written.insert(node);
  }
  for (Node* node : written) {
    std::vector<Card> cards = cards_of(*node);
    if (cards.empty()) {
      cards_.erase(node->ref);
    } else {
      cards_[node->ref] = std::move(cards);
    }
  }
}

// --- reading what is written

Value Fold::value_of(const FieldRule& rule, const Write& write) const {
  if (rule.element() != FieldType::ref) return read_value(rule, write);
  return write.to.empty() ? Value() : Value(write.to);
}

Value Fold::read_value(const FieldRule& rule, const Write& write) const {
  if (!write.ref) return {};
  const auto& values = log_.change(write.at).values;
  const auto found = values.find(*write.ref);
  if (found == values.end()) return {};
  const auto json = base::parse_json(found->second.json);
  if (!json) return {};
  auto value = model::value_from_json(rule.element(), rule.name, *json);
  return value ? std::move(*value) : Value();
}

const Write* Fold::shown(const Node& node, std::size_t field) const {
  const auto found = node.fields.find(static_cast<std::uint16_t>(field));
  if (found == node.fields.end()) return nullptr;
  return found->second.shown(field_rules(node.ref.kind)[field].merge, log_);
}

bool Fold::is_deleted(const Node& node) const {
  if (node.ref.kind == Kind::site) return false;
  const Write* write = shown(node, field_rules(node.ref.kind).size() - 2);
  return write != nullptr && write->ref;
}

Fold::Node* Fold::merged_into(const Node& node) const {
  if (node.ref.kind == Kind::site) return nullptr;
  const std::size_t field = field_rules(node.ref.kind).size() - 1;
  const Write* write = shown(node, field);
  if (write == nullptr || !write->ref) return nullptr;
  const Value value = value_of(field_rules(node.ref.kind)[field], *write);
  const Ref* into = std::get_if<Ref>(&value);
  const Node* found = into == nullptr ? nullptr : find(*into);
  return found != nullptr && found->touched && found != &node ? const_cast<Node*>(found) : nullptr;
}

Fold::Node* Fold::resolve(Node& node) const {
  std::vector<Node*> path = {&node};
  for (Node* next = merged_into(node); next != nullptr; next = merged_into(*next)) {
    const auto met = std::find(path.begin(), path.end(), next);
    if (met != path.end()) {
      return *std::min_element(met, path.end(), [](Node* a, Node* b) { return RefLess()(a->ref, b->ref); });
    }
    path.push_back(next);
  }
  return path.back();
}

Fold::Node* Fold::lead(const FieldRule& rule, const Ref& ref) const {
  const Node* written = find(ref);
  if (written == nullptr || !written->touched) return nullptr;
  Node* node = resolve(const_cast<Node&>(*written));
  if (rule.described != nullptr && !rule.described->targets.empty()) {
    const auto& targets = rule.described->targets;
    if (std::find(targets.begin(), targets.end(), node->ref.kind) == targets.end()) return nullptr;
  }
  return node;
}

bool Fold::leads_nowhere(const Node& node, const FieldRule& rule, const Ref& ref) const {
  Node* target = lead(rule, ref);
  if (target == nullptr || target == &node || !is_visible(*target)) return true;
  return node.ref.kind == Kind::placement && !(target->ref == ref);
}

// Both ends the same now, and not as written.
bool Fold::closed_on_itself(const Node& node) const {
  if (node.ref.kind != Kind::tie) return false;
  std::vector<Ref> ends;
  const std::vector<FieldRule>& rules = field_rules(node.ref.kind);
  for (std::size_t field = 0; field < rules.size(); ++field) {
    if (rules[field].name != "from" && rules[field].name != "to") continue;
    const Write* write = shown(node, field);
    if (write == nullptr) return false;
    const Value value = value_of(rules[field], *write);
    if (const Ref* ref = std::get_if<Ref>(&value)) ends.push_back(*ref);
  }
  if (ends.size() != 2 || ends[0] == ends[1]) return false;
  const Node* from = find(ends[0]);
  const Node* to = find(ends[1]);
  if (from == nullptr || to == nullptr) return false;
  return resolve(const_cast<Node&>(*from)) == resolve(const_cast<Node&>(*to));
}

// Mandatory references make no circle of kinds (tie, statement, placement, datum, person → others), so
// this ends.
bool Fold::is_visible(Node& node) const {
  if (node.ref.kind == Kind::site) return true;
  if (!node.touched || is_deleted(node) || resolve(node) != &node) return false;
  const std::vector<FieldRule>& rules = field_rules(node.ref.kind);
  for (const auto& [field, history] : node.fields) {
    const FieldRule& rule = rules[field];
    if (rule.described == nullptr || !rule.described->mandatory || rule.type != FieldType::ref) continue;
    const Write* write = history.shown(rule.merge, log_);
    if (write == nullptr || !write->ref) continue;
    const Value value = value_of(rule, *write);
    const Ref* ref = std::get_if<Ref>(&value);
    if (ref != nullptr && leads_nowhere(node, rule, *ref)) return false;
  }
  return !closed_on_itself(node);
}

void Fold::find_targets(Node& node) {
  for (Node* target : node.targets) target->users.erase(&node);
  node.targets.clear();
  const std::vector<FieldRule>& rules = field_rules(node.ref.kind);
  for (const auto& [field, history] : node.fields) {
    const FieldRule& rule = rules[field];
    if (rule.type != FieldType::ref && rule.type != FieldType::refs) continue;
    for (const Write& write : history.live(rule.merge, log_)) {
      const Value value = value_of(rule, write);
      std::vector<Ref> refs;
      if (const Ref* ref = std::get_if<Ref>(&value)) refs.push_back(*ref);
      if (const auto* list = std::get_if<model::Refs>(&value)) refs = *list;
      for (const Ref& ref : refs) {
        Node& target = this->node(ref);
        if (&target != &node && target.users.insert(&node).second) node.targets.push_back(&target);
      }
    }
  }
}

// --- showing

Value Fold::pointed(const FieldRule& rule, Value value) const {
  const auto point = [&](const Ref& ref) -> std::optional<Ref> {
    Node* target = lead(rule, ref);
    if (target == nullptr || !is_visible(*target)) return std::nullopt;
    return target->ref;
  };
  if (const Ref* ref = std::get_if<Ref>(&value)) {
    const auto target = point(*ref);
    return target ? Value(*target) : Value();
  }
  if (const auto* refs = std::get_if<model::Refs>(&value)) {
    model::Refs shown;
    for (const Ref& ref : *refs) {
      const auto target = point(ref);
      if (target && std::find(shown.begin(), shown.end(), *target) == shown.end()) shown.push_back(*target);
    }
    return shown.empty() ? Value() : Value(shown);
  }
  return value;
}

void Fold::render(Node& node) {
  if (!node.visible) {
    shown_.hide(node.ref.kind, node.slot);
    return;
  }
  model::Record& record = shown_.blank(node.ref.kind, node.ref.id, node.birth, node.slot);
  for (const auto& [field, history] : node.fields) {
    const FieldRule& rule = field_rules(node.ref.kind)[field];
    if (rule.described == nullptr) continue;
    if (rule.merge != Merge::set) {
      const Write* write = history.shown(rule.merge, log_);
      if (write != nullptr && write->ref) rule.described->set(record, pointed(rule, value_of(rule, *write)));
      continue;
    }
    model::Texts texts;
    model::Refs refs;
    for (const Write& write : history.live(rule.merge, log_)) {
      const Value value = value_of(rule, write);
      if (const auto* text = std::get_if<std::string>(&value)) {
        if (std::find(texts.begin(), texts.end(), *text) == texts.end()) texts.push_back(*text);
      } else if (const Ref* ref = std::get_if<Ref>(&value)) {
        refs.push_back(*ref);
      }
    }
    if (!texts.empty()) rule.described->set(record, std::move(texts));
    if (!refs.empty()) rule.described->set(record, pointed(rule, std::move(refs)));
  }
}

Digest Fold::hash() const {
  std::vector<std::string> lines;
  for (const auto& [ref, node] : nodes_) {
    if (!node->visible || !node->touched) continue;
    const std::string who = std::string(model::name_of(ref.kind)) + ' ' + ref.id.to_text() + ' ';
    for (const auto& [field, history] : node->fields) {
      const FieldRule& rule = field_rules(ref.kind)[field];
      const auto add = [&](const Write& write) {
        if (write.ref) lines.push_back(who + std::string(rule.name) + ' ' + base::hex(*write.ref) + '\n');
      };
      if (rule.merge == Merge::set) {
        for (const Write& write : history.live(rule.merge, log_)) add(write);
      } else if (const Write* write = history.shown(rule.merge, log_)) {
        add(*write);
      }
    }
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  base::Sha256 hash;
  for (const std::string& line : lines) hash.update(line);
  return hash.digest();
}

// --- answers

bool Fold::knows(const Ref& record) const {
  const Node* node = find(record);
  return node != nullptr && node->touched;
}

bool Fold::shows(const Ref& record) const {
  if (record.kind == Kind::site) return record.id == log_.site();
  const Node* node = find(record);
  return node != nullptr && node->visible;
}

bool Fold::deleted(const Ref& record) const {
  const Node* node = find(record);
  return node != nullptr && is_deleted(*node);
}

Ref Fold::resolve(const Ref& record) const {
  const Node* node = find(record);
  return node == nullptr ? record : node->resolved->ref;
}

const FieldHistory* Fold::history(const Ref& record, std::string_view field) const {
  const Node* node = find(record);
  const auto number = field_number(record.kind, field);
  if (node == nullptr || !number) return nullptr;
  const auto found = node->fields.find(static_cast<std::uint16_t>(*number));
  return found == node->fields.end() ? nullptr : &found->second;
}

Value Fold::element(const Ref& record, std::string_view field, const Write& write) const {
  return value_of(field_rules(record.kind)[*field_number(record.kind, field)], write);
}

FieldState Fold::state(const Ref& record, std::string_view field) const {
  FieldState state;
  const FieldHistory* history = this->history(record, field);
  if (history == nullptr) return state;
  const FieldRule& rule = field_rules(record.kind)[*field_number(record.kind, field)];
  state.live = history->live(rule.merge, log_);
  state.writes = history->writes();
  const auto known = [&](const Write& write) {
    return !write.ref || log_.change(write.at).values.count(*write.ref) != 0;
  };
  if (rule.merge != Merge::set) {
    if (state.live.empty()) return state;
    state.value = value_of(rule, state.live.front());
    state.erased = !known(state.live.front());
    return state;
  }
  model::Texts texts;
  model::Refs refs;
  for (const Write& write : state.live) {
    state.erased |= !known(write);
    const Value value = value_of(rule, write);
    if (const auto* text = std::get_if<std::string>(&value)) {
      if (std::find(texts.begin(), texts.end(), *text) == texts.end()) texts.push_back(*text);
    } else if (const Ref* ref = std::get_if<Ref>(&value)) {
      if (std::find(refs.begin(), refs.end(), *ref) == refs.end()) refs.push_back(*ref);
    }
  }
  if (!texts.empty()) state.value = texts;
  if (!refs.empty()) state.value = refs;
  return state;
}

std::vector<Ref> Fold::users(const Ref& record) const {
  std::vector<Ref> users;
  if (const Node* node = find(record)) {
    for (const Node* user : node->users) users.push_back(user->ref);
  }
  std::sort(users.begin(), users.end(), RefLess());
  return users;
}

}  // namespace twiza::journal
