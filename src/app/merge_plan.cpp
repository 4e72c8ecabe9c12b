#include "app/merge_plan.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "intake/import_keys.hpp"

namespace twiza::app {

using base::Result;
using model::Kind;
using model::Ref;
using model::Value;

namespace {

bool same_text(const std::string& a, const std::string& b) { return base::name_key(a) == base::name_key(b); }

// Words of one meaning, however they were typed.
bool says_the_same(const Value& a, const Value& b) {
  if (const auto* one = std::get_if<model::Word>(&a), *other = std::get_if<model::Word>(&b); one && other) {
    if (!one->code.empty() && one->code == other->code) return true;
  }
  if (const auto* one = std::get_if<std::string>(&a), *other = std::get_if<std::string>(&b); one && other)
    return same_text(*one, *other);
  return intake::says_the_same(a, b);
}

class Merging {
 public:
  Merging(const journal::Fold& fold, const Describer& describer, const NamedRecords& names)
      : fold_(fold), describer_(describer), names_(names), draft_(fold) {}

  Result<void> run(const Ref& kept, const Ref& other) {
    report_.kept = described(kept);
    report_.other = described(other);
    if (const Result<void> done = absorb(other, kept); !done) return done;
    const model::Site& site = fold_.site();
    // Ties before what is said of them.
    if (const Result<void> done = join(site.persons); !done) return done;
    if (const Result<void> done = join(site.ties); !done) return done;
    if (const Result<void> done = join(site.data); !done) return done;
    if (const Result<void> done = join(site.statements); !done) return done;
    tell_moved();
    return {};
  }

  MergeReport& report() { return report_; }
  journal::Draft& draft() { return draft_; }

 private:
  NamedRecord described(const Ref& ref) const {
    if (names_itself(ref.kind)) return names_.described(ref);
    return {ref, describer_.record(ref), {}};
  }

  Ref led(const Ref& ref) const {
    const auto into = into_.find({ref.kind, ref.id});
    return into == into_.end() ? ref : into->second;
  }

  // The field as it will be written, references as they were typed.
  Value value(const Ref& record, std::string_view field) const {
    const auto wanted = wanted_.find({record.id, std::string(field)});
    return wanted == wanted_.end() ? fold_.state(record, field).value : wanted->second;
  }

  Result<void> set(const Ref& record, const model::Field& field, Value now, const Value& told) {
    report_.taken.push_back({described(record), describer_.field(record.kind, field.name),
                             describer_.value(record.kind, field.name, told)});
    Result<void> done = draft_.set(record, field.name, now);
    wanted_[{record.id, std::string(field.name)}] = std::move(now);
    return done;
  }

  Result<void> absorb(const Ref& from, const Ref& into) {
    if (Result<void> done = draft_.merge(from, into); !done) return done;
    into_[{from.kind, from.id}] = into;
    for (const model::Field& field : model::type_of(into.kind).fields) {
      if (Result<void> done = absorb(from, into, field); !done) return done;
    }
    return add_aliases(from, into);
  }

  Result<void> absorb(const Ref& from, const Ref& into, const model::Field& field) {
    const bool end = into.kind == Kind::tie && (field.name == "from" || field.name == "to");
    const bool key = intake::is_of_key(into.kind, field.name) && !names_itself(into.kind);
    if (end || key || field.name == "aliases") return {};
    Value was = value(into, field.name), theirs = value(from, field.name);
    if (model::is_empty(theirs)) return {};
    if (field.merge == model::Merge::set) return unite(into, field, was, theirs);
    if (const Ref* ref = std::get_if<Ref>(&theirs)) {
      // Nothing stands in itself.
      if (fold_.resolve(led(*ref)) == into) return {};
      if (const Ref* mine = std::get_if<Ref>(&was); mine != nullptr && fold_.resolve(led(*mine)) == into)
        was = Value();
      if (const Ref* mine = std::get_if<Ref>(&was);
          mine != nullptr && fold_.resolve(led(*mine)) == fold_.resolve(led(*ref)))
        return {};
    }
    const bool turned = field.name == "direction" && is_turned(from, into);
    if (model::is_empty(was) && !turned) return set(into, field, theirs, theirs);
    if (says_the_same(was, theirs) && !turned) return {};
    if (becomes_alias(into.kind, field.name)) return {};
    report_.differing.push_back({described(into), describer_.field(into.kind, field.name),
                                 describer_.value(into.kind, field.name, was),
                                 describer_.value(into.kind, field.name, theirs)});
    return {};
  }

  // Records that are called something: their names are no key that both share.
  static bool names_itself(Kind kind) {
    const auto& kinds = named_kinds();
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  static bool becomes_alias(Kind kind, std::string_view field) {
    return (field == "name" || field == "name_ar") && model::type_of(kind).field("aliases") != nullptr;
  }

  // Two ties between the same two, one written the other way round: "vers" says another thing in each.
  bool is_turned(const Ref& from, const Ref& into) const {
    const Value direction = value(from, "direction");
    const auto* word = std::get_if<model::Word>(&direction);
    if (word == nullptr || word->is("mutual")) return false;
    const auto end = [&](const Ref& tie) {
      const Value value = this->value(tie, "from");
      const Ref* ref = std::get_if<Ref>(&value);
      return ref == nullptr ? Ref() : fold_.resolve(led(*ref));
    };
    return !(fold_.resolve(led(end(from))) == fold_.resolve(led(end(into))));
  }

  Result<void> unite(const Ref& into, const model::Field& field, const Value& was, const Value& theirs) {
    if (const auto* texts = std::get_if<model::Texts>(&theirs)) {
      model::Texts all, added;
      if (const auto* mine = std::get_if<model::Texts>(&was)) all = *mine;
      for (const std::string& text : *texts) {
        if (std::any_of(all.begin(), all.end(), [&](const auto& held) { return same_text(held, text); }))
          continue;
        all.push_back(text);
        added.push_back(text);
      }
      if (!added.empty()) return set(into, field, all, added);
    }
    if (const auto* refs = std::get_if<model::Refs>(&theirs)) {
      model::Refs all, added;
      if (const auto* mine = std::get_if<model::Refs>(&was)) all = *mine;
      for (const Ref& ref : *refs) {
        const Ref to = fold_.resolve(led(ref));
        const bool held = std::any_of(all.begin(), all.end(),
                                      [&](const Ref& other) { return fold_.resolve(led(other)) == to; });
        if (held || to == into) continue;
        all.push_back(ref);
        added.push_back(ref);
      }
      if (!added.empty()) return set(into, field, all, added);
    }
    return {};
  }

  Result<void> add_aliases(const Ref& from, const Ref& into) {
    const model::Field* field = model::type_of(into.kind).field("aliases");
    if (field == nullptr) return {};
    model::Texts called, aliases, added;
    const auto read = [&](const Ref& record, std::string_view name, model::Texts& texts) {
      const Value value = this->value(record, name);
      if (const auto* text = std::get_if<std::string>(&value)) texts.push_back(*text);
      if (const auto* list = std::get_if<model::Texts>(&value))
        texts.insert(texts.end(), list->begin(), list->end());
    };
    for (const char* name : {"name", "name_ar"}) read(into, name, called);
    read(into, "aliases", aliases);
    model::Texts theirs;
    for (const char* name : {"name", "name_ar", "aliases"}) read(from, name, theirs);
    for (const std::string& alias : theirs) {
      const auto is_it = [&](const std::string& held) { return same_text(held, alias); };
      if (std::any_of(called.begin(), called.end(), is_it) ||
          std::any_of(aliases.begin(), aliases.end(), is_it))
        continue;
      aliases.push_back(alias);
      added.push_back(alias);
    }
    return added.empty() ? Result<void>() : set(into, *field, aliases, added);
  }

  // The record as it will refer; whether it refers otherwise than now.
  bool lead_over(model::Record& record, Kind kind) const {
    bool moved = false;
    const auto lead = [&](Ref& ref) {
      const Ref to = led(ref);
      moved = moved || !(to == ref);
      ref = to;
    };
    for (const model::Field& field : model::type_of(kind).fields) {
      if (field.targets.empty()) continue;
      Value value = field.get(record);
      if (auto* ref = std::get_if<Ref>(&value)) lead(*ref);
      if (auto* refs = std::get_if<model::Refs>(&value)) std::for_each(refs->begin(), refs->end(), lead);
      field.set(record, std::move(value));
    }
    return moved;
  }

  // What is the same as another record once it is moved.
  template <class R>
  Result<void> join(const std::vector<R>& records) {
    std::map<std::string, Ref> stays;
    std::vector<std::pair<std::string, Ref>> moves;
    for (const R& record : records) {
      R copy = record;
      const Ref ref{R::kind, record.id};
      const bool moved = lead_over(copy, R::kind);
      if constexpr (R::kind == Kind::tie) {
        if (copy.from == copy.to && !(record.from == record.to)) {
          report_.hidden.push_back(described(ref));
          gone_.push_back(ref);
          continue;
        }
      }
      if (moved) {
        moves.emplace_back(intake::key_of(R::kind, copy), ref);
      } else {
        stays.emplace(intake::key_of(R::kind, copy), ref);
      }
    }
    for (const auto& [key, ref] : moves) {
      const auto same = stays.find(key);
      if (same == stays.end()) continue;
      report_.joined.push_back({described(same->second), described(ref)});
      gone_.push_back(ref);
      if (Result<void> done = absorb(ref, same->second); !done) return done;
    }
    return {};
  }

  void tell_moved() {
    for (const model::RecordType& type : model::record_types()) {
      // A hand placed the one record, not the other.
      if (type.kind == Kind::placement) continue;
      for (const model::Record* record : type.all(fold_.site())) {
        const Ref ref{type.kind, record->id};
        const bool told = ref == report_.kept.ref || ref == report_.other.ref ||
                          std::find(gone_.begin(), gone_.end(), ref) != gone_.end();
        if (!told && refers(*record, type, report_.other.ref)) report_.moved.push_back(described(ref));
      }
    }
  }

  static bool refers(const model::Record& record, const model::RecordType& type, const Ref& to) {
    return std::any_of(type.fields.begin(), type.fields.end(), [&](const model::Field& field) {
      if (field.targets.empty()) return false;
      const Value value = field.get(record);
      if (const Ref* ref = std::get_if<Ref>(&value)) return *ref == to;
      const auto* refs = std::get_if<model::Refs>(&value);
      return refs != nullptr && std::find(refs->begin(), refs->end(), to) != refs->end();
    });
  }

  const journal::Fold& fold_;
  const Describer& describer_;
  const NamedRecords& names_;
  journal::Draft draft_;
  MergeReport report_;
  std::map<std::pair<Kind, base::Id>, Ref> into_;
  std::map<std::pair<base::Id, std::string>, Value> wanted_;
  model::Refs gone_;
};

}  // namespace

Result<journal::Draft> plan_merge(const journal::Fold& fold, const Describer& describer,
                                  const NamedRecords& names, const Ref& kept, const Ref& other,
                                  MergeReport& report) {
  Merging merging(fold, describer, names);
  if (const Result<void> done = merging.run(kept, other); !done) return done.error();
  report = std::move(merging.report());
  return std::move(merging.draft());
}

}  // namespace twiza::app
