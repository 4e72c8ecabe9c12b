#include "journal/verify.hpp"

#include <algorithm>
#include <set>

#include "base/canonical_json.hpp"
#include "base/utf8.hpp"
#include "model/value_json.hpp"

namespace twiza::journal {

using base::Error;
using base::Result;
using model::FieldType;
using model::Merge;

namespace {

// One place where a change names a value. `added`: by set or add, so that the value belongs beside.
struct Use {
  const Edit* edit;
  const FieldRule* rule;
  const Digest* ref;
  bool added;
};

template <class Visit>
Result<void> each_use(const Change& change, Visit visit) {
  for (const Edit& edit : change.edits) {
    const auto rule_of = [&](const std::string& field) -> const FieldRule* {
      const auto number = field_number(edit.kind, field);
      return number ? &field_rules(edit.kind)[*number] : nullptr;
    };
    const auto visit_field = [&](const std::string& field, const Digest* ref, bool is_list,
                                 bool added) -> Result<void> {
      const FieldRule* rule = rule_of(field);
      if (rule == nullptr) {
        return Error("journal.unknown_field",
                     {{"kind", std::string(model::name_of(edit.kind))}, {"field", field}});
      }
      if ((rule->merge == Merge::set) != is_list) return Error("journal.wrong_edit", {{"field", field}});
      return visit(Use{&edit, rule, ref, added});
    };
    for (const auto& [field, ref] : edit.set) {
      const Result<void> done = visit_field(field, ref ? &*ref : nullptr, false, true);
      if (!done) return done;
    }
    for (const auto* lists : {&edit.add, &edit.remove}) {
      for (const auto& [field, refs] : *lists) {
        for (const Digest& ref : refs) {
          const Result<void> done = visit_field(field, &ref, true, lists == &edit.add);
          if (!done) return done;
        }
      }
    }
  }
  return {};
}

Result<void> verify_value(const Change& change, const Use& use) {
  if (use.ref == nullptr) return {};
  const auto found = change.values.find(*use.ref);
  if (found == change.values.end()) {
    if (!use.added || !use.rule->structural()) return {};
    return Error("journal.reference_missing", {{"field", std::string(use.rule->name)}});
  }
  const Result<base::json::value> json = base::parse_json(found->second.json);
  if (!json) return json.error();
  const Result<model::Value> value = model::value_from_json(use.rule->element(), use.rule->name, *json);
  if (!value) return value.error();
  // An emptied field is `null` in the edit: a ref always names something.
  if (model::is_empty(*value)) return Error("journal.bad_part", {{"part", "values"}});
  return {};
}

Result<void> verify_edits(const Change& change) {
  std::set<std::pair<Kind, Id>> records;
  for (const Edit& edit : change.edits) {
    const base::Arguments who = {{"kind", std::string(model::name_of(edit.kind))}, {"id", edit.id.to_text()}};
    if (edit.empty()) return Error("journal.edit_empty", who);
    if (!records.emplace(edit.kind, edit.id).second) return Error("journal.edit_twice", who);
    if (edit.kind == Kind::site && edit.id != change.site) {
      return Error("journal.bad_part", {{"part", "id"}});
    }
    for (std::size_t i = 1; i < edit.erase.size(); ++i) {
      if (!(edit.erase[i - 1] < edit.erase[i])) return Error("journal.bad_part", {{"part", "erase"}});
    }
  }
  return {};
}

}  // namespace

Result<void> verify(const Change& change) {
  if (change.edits.size() > most_edits) {
    return Error("journal.too_many_records",
                 {{"count", std::to_string(change.edits.size())}, {"limit", std::to_string(most_edits)}});
  }
  if (change.seq == 0 || (change.seq == 1) != !change.prev)
    return Error("journal.bad_part", {{"part", "seq"}});
  if (const Result<void> done = verify_edits(change); !done) return done;

  std::set<Digest> used;
  if (change.cause.file) {
    used.insert(*change.cause.file);
    const auto name = change.values.find(*change.cause.file);
    if (name != change.values.end() && (name->second.json.empty() || name->second.json.front() != '"')) {
      return Error("journal.bad_part", {{"part", "cause"}});
    }
  }
  const Result<void> judged = each_use(change, [&](const Use& use) -> Result<void> {
    if (use.ref != nullptr && use.added) used.insert(*use.ref);
    return verify_value(change, use);
  });
  if (!judged) return judged;

  for (const auto& [ref, sealed] : change.values) {
    if (used.count(ref) == 0) return Error("journal.value_stray", {{"ref", base::hex(ref)}});
    if (ref_of(sealed) != ref) {
      const FieldRule* rule = use_of(change, ref);
      return Error("journal.value_altered",
                   {{"field", rule == nullptr ? "import" : std::string(rule->name)}});
    }
  }
  return {};
}

const FieldRule* use_of(const Change& change, const Digest& ref) {
  const FieldRule* found = nullptr;
  each_use(change, [&](const Use& use) -> Result<void> {
    if (use.ref != nullptr && *use.ref == ref) found = use.rule;
    return {};
  });
  return found;
}

}  // namespace twiza::journal
