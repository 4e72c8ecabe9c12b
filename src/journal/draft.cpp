#include "journal/draft.hpp"

#include <algorithm>

#include "base/canonical_json.hpp"
#include "model/value_json.hpp"

namespace twiza::journal {

using base::Error;
using base::Result;
using model::Merge;
using model::Value;

namespace {

std::string text_of(const Value& value) { return base::canonical(model::to_json(value)); }

// The elements of a list, each once, empty ones left out.
std::vector<Value> elements_of(const Value& value) {
  std::vector<Value> elements;
  const auto add = [&](Value element) {
    if (std::find(elements.begin(), elements.end(), element) == elements.end()) {
      elements.push_back(std::move(element));
    }
  };
  if (const auto* texts = std::get_if<model::Texts>(&value)) {
    for (const std::string& text : *texts) {
      if (!text.empty()) add(text);
    }
  } else if (const auto* refs = std::get_if<model::Refs>(&value)) {
    for (const Ref& ref : *refs) {
      if (!ref.empty()) add(ref);
    }
  }
  return elements;
}

bool holds(const std::vector<Value>& elements, const Value& element) {
  return std::find(elements.begin(), elements.end(), element) != elements.end();
}

}  // namespace

Draft::Pending& Draft::pending(const Ref& record) {
  std::vector<std::size_t>& places = places_[record.id];
  for (const std::size_t place : places) {
    if (pending_[place].record == record) return pending_[place];
  }
  places.push_back(pending_.size());
  pending_.push_back({record, {}, {}});
  return pending_.back();
}

bool Draft::differs(const Ref& record, const FieldRule& rule, const Value& wanted) const {
  const FieldState now = fold_.state(record, rule.name);
  if (rule.merge != Merge::set) return text_of(now.value) != text_of(wanted);
  const std::vector<Value> was = elements_of(now.value);
  const std::vector<Value> will = elements_of(wanted);
  return was.size() != will.size() ||
         std::any_of(will.begin(), will.end(), [&](const Value& element) { return !holds(was, element); });
}

Result<void> Draft::want(const Ref& record, std::string_view field, const Value& value, bool always) {
  const auto number = field_number(record.kind, field);
  if (!number) {
    return Error("journal.unknown_field",
                 {{"kind", std::string(model::name_of(record.kind))}, {"field", std::string(field)}});
  }
  const FieldRule& rule = field_rules(record.kind)[*number];
  Result<Value> wanted = model::value_from_json(rule.type, field, model::to_json(value));
  if (!wanted) return wanted.error();
  if (!always && !differs(record, rule, *wanted)) {
    pending(record).fields.erase(*number);
    return {};
  }
  if (rule.merge == Merge::append) {
    const FieldState now = fold_.state(record, field);
    if (now.live.size() == 1) return Error("journal.append_only", {{"field", std::string(field)}});
  }
  pending(record).fields[*number] = {std::move(*wanted), always};
  return {};
}

Result<void> Draft::set(const Ref& record, std::string_view field, const Value& wanted) {
  return want(record, field, wanted, false);
}

Result<void> Draft::decide(const Ref& record, std::string_view field, const Value& wanted) {
  return want(record, field, wanted, true);
}

Result<void> Draft::put(Kind kind, const model::Record& record) {
  const Ref ref{kind, record.id};
  if (fold_.deleted(ref)) restore(ref);
  for (const model::Field& field : model::type_of(kind).fields) {
    if (const Result<void> done = set(ref, field.name, field.get(record)); !done) return done;
  }
  return {};
}

void Draft::remove(const Ref& record) {
  if (record.kind != Kind::site && fold_.knows(record)) want(record, deleted_field, Value(true), false);
}

void Draft::restore(const Ref& record) {
  if (record.kind != Kind::site) want(record, deleted_field, Value(), false);
}

Result<void> Draft::merge(const Ref& from, const Ref& into) {
  const bool alike = from.kind == into.kind || (model::is_actor(from.kind) && model::is_actor(into.kind));
  if (!alike || from.kind == Kind::site || from == into || !fold_.knows(from) || !fold_.knows(into) ||
      fold_.resolve(into) == from) {
    return Error("journal.cannot_merge", {{"from", from.id.to_text()}, {"into", into.id.to_text()}});
  }
  return want(from, merged_field, Value(into), false);
}

void Draft::erase(const Ref& record) {
  for (const FieldRule& rule : field_rules(record.kind)) erase(record, rule.name);
}

void Draft::erase(const Ref& record, std::string_view field) {
  const auto number = field_number(record.kind, field);
  const FieldHistory* history = fold_.history(record, field);
  if (history == nullptr || field_rules(record.kind)[*number].structural()) return;
  std::vector<Digest>& refs = pending(record).erase;
  for (const Write& write : history->writes()) {
    if (write.ref && !fold_.log().erased(*write.ref)) refs.push_back(*write.ref);
  }
  std::sort(refs.begin(), refs.end());
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
}

bool Draft::empty() const {
  return std::all_of(pending_.begin(), pending_.end(),
                     [](const Pending& record) { return record.fields.empty() && record.erase.empty(); });
}

Result<std::optional<Change>> Draft::finish(const Writer& writer, Cause cause,
                                            std::string_view file_name) const {
  if (empty()) return std::optional<Change>();
  std::vector<Edit> edits;
  std::map<Digest, Sealed> values;
  const auto keep = [&](const Value& value) {
    Sealed sealed = seal(value, writer.random);
    const Digest ref = ref_of(sealed);
    values.emplace(ref, std::move(sealed));
    return ref;
  };
  for (const Pending& record : pending_) {
    Edit edit;
    edit.kind = record.record.kind;
    edit.id = record.record.id;
    edit.erase = record.erase;
    for (const auto& [number, wanted] : record.fields) {
      const FieldRule& rule = field_rules(edit.kind)[number];
      const std::string name(rule.name);
      if (rule.merge != Merge::set) {
        std::optional<Digest>& ref = edit.set[name];
        if (!model::is_empty(wanted.value)) ref = keep(wanted.value);
        continue;
      }
      const FieldState now = fold_.state(record.record, name);
      const std::vector<Value> was = elements_of(now.value);
      const std::vector<Value> will = elements_of(wanted.value);
      for (const Value& element : will) {
        if (!holds(was, element)) edit.add[name].push_back(keep(element));
      }
      for (const Write& write : now.live) {
        const Value element = fold_.element(record.record, name, write);
        const bool erased = model::is_empty(element);
        if (!erased && holds(will, element)) continue;
        std::vector<Digest>& gone = edit.remove[name];
        if (std::find(gone.begin(), gone.end(), *write.ref) == gone.end()) gone.push_back(*write.ref);
      }
    }
    if (!edit.empty()) edits.push_back(std::move(edit));
  }
  if (edits.empty()) return std::optional<Change>();
  if (cause.what == Cause::What::import && !file_name.empty()) cause.file = keep(std::string(file_name));
  Result<Change> change = make_change(fold_.log(), writer, cause, std::move(edits), std::move(values));
  if (!change) return change.error();
  return std::optional<Change>(std::move(*change));
}

}  // namespace twiza::journal
