#include "app/record_changes.hpp"

#include <algorithm>

#include "base/canonical_json.hpp"
#include "model/value_json.hpp"

namespace twiza::app {

namespace json = base::json;
using journal::Fold;
using journal::Position;
using model::Ref;

namespace {

const char* name_of(RecordChange::What what) {
  switch (what) {
    case RecordChange::What::added:
      return "added";
    case RecordChange::What::changed:
      return "changed";
    case RecordChange::What::removed:
      return "removed";
  }
  return "";
}

class Reader {
 public:
  Reader(const Fold& fold, Position at, const Describer& describer)
      : fold_(fold), at_(at), describer_(describer) {}

  RecordChange read(const journal::Edit& edit) const {
    const Ref ref{edit.kind, edit.id};
    RecordChange change;
    change.record = ref;
    change.name = describer_.record(ref);
    change.what = is_new(ref) ? RecordChange::What::added : RecordChange::What::changed;
    for (const auto& [field, value] : edit.set) {
      if (field == journal::deleted_field) {
        change.what = value ? RecordChange::What::removed : RecordChange::What::added;
        continue;
      }
      add(change, field);
    }
    for (const auto& [field, refs] : edit.add) add(change, field);
    for (const auto& [field, refs] : edit.remove) {
      if (edit.add.count(field) == 0) add(change, field);
    }
    return change;
  }

 private:
  // Nobody had written to it before, as far as this change had seen.
  bool is_new(const Ref& ref) const {
    for (const journal::FieldRule& rule : journal::field_rules(ref.kind)) {
      const journal::FieldHistory* history = fold_.history(ref, rule.name);
      if (history == nullptr) continue;
      for (const journal::Write& write : history->writes()) {
        if (write.at != at_ && fold_.log().saw(at_, write.at)) return false;
      }
    }
    return true;
  }

  void add(RecordChange& change, const std::string& field) const {
    const std::size_t number = *journal::field_number(change.record.kind, field);
    const journal::FieldRule& rule = journal::field_rules(change.record.kind)[number];
    const journal::FieldHistory* history = fold_.history(change.record, field);
    if (history == nullptr) return;
    const auto shown = [&](bool after) {
      const journal::FieldHistory then =
          history_of(*history, rule.merge, fold_.log(), fold_.authority(),
                     [&](Position other) { return fold_.log().saw(at_, other) || (after && other == at_); });
      model::Texts texts;
      model::Refs refs;
      model::Value value;
      for (const journal::Write& write : then.live(rule.merge, fold_.log())) {
        value = value_of(change.record, rule, write);
        if (const auto* text = std::get_if<std::string>(&value)) texts.push_back(*text);
        if (const auto* ref = std::get_if<Ref>(&value)) refs.push_back(*ref);
        if (rule.merge != model::Merge::set) break;
      }
      if (rule.type == model::FieldType::texts) value = texts;
      if (rule.type == model::FieldType::refs) value = refs;
      return describer_.value(change.record.kind, field, value);
    };
    change.fields.push_back({field, describer_.field(change.record.kind, field), shown(false), shown(true)});
  }

  model::Value value_of(const Ref& record, const journal::FieldRule& rule,
                        const journal::Write& write) const {
    if (!write.ref) return {};
    if (rule.merge == model::Merge::set) return fold_.element(record, rule.name, write);
    const std::map<journal::Digest, journal::Sealed>& values = fold_.log().change(write.at).values;
    const auto sealed = values.find(*write.ref);
    if (sealed == values.end()) return {};
    const base::Result<json::value> parsed = base::parse_json(sealed->second.json);
    if (!parsed) return {};
    const base::Result<model::Value> value = model::value_from_json(rule.type, rule.name, *parsed);
    return value ? *value : model::Value();
  }

  const Fold& fold_;
  Position at_;
  const Describer& describer_;
};

}  // namespace

std::vector<RecordChange> records_of(const Fold& fold, Position at, const Describer& describer) {
  const Reader reader(fold, at, describer);
  std::vector<RecordChange> records;
  for (const journal::Edit& edit : fold.log().change(at).edits) records.push_back(reader.read(edit));
  return records;
}

std::string record_text(const RecordChange& change, bool with_fields, const base::Words& words) {
  std::string text =
      "    " +
      words.say(std::string("log.record_") + name_of(change.what),
                {{"sheet", std::string(model::type_of(change.record.kind).sheet.in(words.language()))},
                 {"name", change.name}}) +
      "\n";
  if (!with_fields || change.what == RecordChange::What::removed) return text;
  for (const FieldChange& field : change.fields) {
    const base::Arguments arguments = {{"field", field.column}, {"was", field.was}, {"now", field.now}};
    text += "        " +
            words.say(change.what == RecordChange::What::added ? "log.field_new" : "log.field_changed",
                      arguments) +
            "\n";
  }
  return text;
}

std::string records_text(const std::vector<RecordChange>& records, std::size_t most_in_full,
                         const base::Words& words) {
  std::string text;
  if (records.size() <= most_in_full) {
    for (const RecordChange& record : records) text += record_text(record, true, words);
    return text;
  }
  for (const auto what :
       {RecordChange::What::added, RecordChange::What::changed, RecordChange::What::removed}) {
    std::map<model::Kind, std::size_t> kinds;
    std::size_t all = 0;
    for (const RecordChange& record : records) {
      if (record.what != what) continue;
      ++kinds[record.record.kind];
      ++all;
    }
    if (all == 0) continue;
    text += "    " + words.say(std::string("log.count_") + name_of(what), {{"count", std::to_string(all)}});
    const char* between = words.language() == base::Language::fr ? " : " : ": ";
    for (const auto& [kind, count] : kinds) {
      text += between + std::string(model::type_of(kind).sheet.in(words.language())) + " " +
              std::to_string(count);
      between = " · ";
    }
    text += "\n";
  }
  return text;
}

json::value record_json(const RecordChange& change) {
  json::array fields;
  for (const FieldChange& field : change.fields) {
    fields.emplace_back(json::object{
        {"field", field.field}, {"column", field.column}, {"was", field.was}, {"now", field.now}});
  }
  return json::object{{"what", name_of(change.what)},
                      {"kind", model::name_of(change.record.kind)},
                      {"id", change.record.id.to_text()},
                      {"name", change.name},
                      {"fields", std::move(fields)}};
}

}  // namespace twiza::app
