// The page's changes: made here, sent by the page, taken in when they are acknowledged.
#include <memory>
#include <span>

#include "base/canonical_json.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "engine/answering.hpp"
#include "journal/change_json.hpp"
#include "journal/draft.hpp"
#include "journal/hex.hpp"
#include "journal/undo.hpp"
#include "model/value_json.hpp"
#include "model/value_text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::engine {

namespace {

using base::Error;
using base::Id;
using base::Result;
using model::Ref;
using model::Value;

// Bytes that nobody can guess who does not know the seed: SHA-256(seed ‖ 0), SHA-256(seed ‖ 1), …
class Stream {
 public:
  explicit Stream(const base::Digest& seed) : seed_(seed) {}

  void fill(std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) {
      if (used_ == block_.size()) next_block();
      byte = block_[used_++];
    }
  }

 private:
  void next_block() {
    std::string text(seed_.begin(), seed_.end());
    for (int shift = 56; shift >= 0; shift -= 8) text += static_cast<char>(count_ >> shift & 0xFF);
    block_ = base::sha256(text);
    used_ = 0;
    ++count_;
  }

  base::Digest seed_, block_{};
  std::size_t used_ = block_.size();
  std::uint64_t count_ = 0;
};

Result<journal::Writer> writer_of(const Pen& pen) {
  const std::optional<Id> replica = Id::parse(pen.replica);
  if (!replica || replica->empty()) return bad_request("pen.replica");
  const std::optional<Id> author = pen.author.empty() ? Id() : Id::parse(pen.author);
  if (!author) return bad_request("pen.author");
  const std::optional<base::Digest> seed = journal::parse_hex<32>(pen.random);
  if (!seed) return bad_request("pen.random");
  return journal::Writer{
      *replica, *author, static_cast<std::int64_t>(pen.now),
      [stream = std::make_shared<Stream>(*seed)](std::span<std::uint8_t> bytes) { stream->fill(bytes); }};
}

// What a person typed into the field, as a cell of the workbook would be read; nothing empties it. References
// are chosen, not typed.
Result<Value> read_typed(const model::Field& field, const std::string& typed, const base::Words& words) {
  const std::string text(base::trim(typed));
  if (text.empty()) return Value();
  if (std::optional<Value> value = model::value_typed(field, text)) return std::move(*value);
  return Error("change.unread", {{"field", std::string(field.column.in(words.language()))}, {"value", text}});
}

Result<void> put(journal::Draft& draft, const RecordEdit& edit, const base::Words& words) {
  const std::optional<model::Kind> kind = model::kind_named(edit.kind.text);
  const std::optional<Id> id = Id::parse(edit.id);
  if (!kind || !id || (id->empty() && *kind != model::Kind::site)) return bad_request("edits");
  const Ref record{*kind, *id};
  const auto field_of = [&](const std::string& name) { return model::type_of(*kind).field(name); };
  const auto set = [&](const std::string& name, const Result<Value>& value) -> Result<void> {
    if (!value) return value.error();
    return draft.set(record, name, *value);
  };
  if (edit.removed && !*edit.removed) draft.restore(record);
  if (edit.set) {
    for (const auto& [name, json] : *edit.set) {
      const model::Field* field = field_of(name);
      if (field == nullptr) return bad_request(name);
      const Result<base::json::value> parsed = base::parse_json(json.text);
      if (!parsed) return parsed.error();
      if (const Result<void> done = set(name, model::value_from_json(field->type, name, *parsed)); !done)
        return done;
    }
  }
  if (edit.typed) {
    for (const auto& [name, typed] : *edit.typed) {
      const model::Field* field = field_of(name);
      if (field == nullptr) return bad_request(name);
      if (const Result<void> done = set(name, read_typed(*field, typed, words)); !done) return done;
    }
  }
  if (edit.removed && *edit.removed) draft.remove(record);
  return {};
}

ChangeAnswer told(const std::optional<journal::Change>& change) {
  if (!change) return {};
  return {journal::encode(*change),
          change->id.to_text(),
          change->replica.to_text(),
          base::hex(journal::hash_of(*change)),
          change->seq,
          {}};
}

}  // namespace

Result<ChangeAnswer> answer(const Asked& asked, const ChangeQuestion& question) {
  const Result<journal::Writer> writer = writer_of(question.pen);
  if (!writer) return writer.error();
  journal::Draft draft(asked.open.journal.fold());
  for (const RecordEdit& edit : question.edits) {
    if (const Result<void> done = put(draft, edit, asked.words); !done) return done.error();
  }
  const Result<std::optional<journal::Change>> made = draft.finish(*writer, {});
  if (!made) return made.error();
  return told(*made);
}

Result<ChangeAnswer> answer(const Asked& asked, const UndoQuestion& question) {
  const Result<journal::Writer> writer = writer_of(question.pen);
  if (!writer) return writer.error();
  const std::optional<Id> change = Id::parse(question.change);
  if (!change) return bad_request("change");
  const Result<journal::Undone> undone = journal::undo(asked.open.journal.fold(), *change, *writer);
  if (!undone) return undone.error();
  ChangeAnswer answer = told(undone->change);
  for (const journal::Undone::Kept& kept : undone->kept) {
    std::string what = named(asked, kept.record).name;
    const model::Field* field = model::type_of(kept.record.kind).field(kept.field);
    if (field != nullptr) what += " · " + std::string(field->column.in(asked.words.language()));
    answer.kept.push_back(std::move(what));
  }
  return answer;
}

Result<RecordsAnswer> answer(const Asked& asked, const RecordsQuestion& question) {
  const std::optional<model::Kind> kind = model::kind_named(question.kind.text);
  if (!kind) return bad_request("kind");
  RecordsAnswer answer;
  const model::RecordType& type = model::type_of(*kind);
  for (const model::Record* record : type.all(asked.site())) {
    RecordAnswer& told = answer.records.emplace_back();
    told.id = record->id.to_text();
    told.code = record->code;
    told.name = named(asked, {*kind, record->id}).name;
    for (const model::Field& field : type.fields) {
      const Value value = field.get(*record);
      if (model::is_empty(value)) continue;
      const std::string name(field.name);
      told.fields[name].text = base::json::serialize(model::to_json(value));
      told.shown[name] = model::value_text(&field, value, asked.words.language(), [&](const Ref& ref) {
        return asked.index.name_of(ref, asked.words.language());
      });
    }
  }
  return answer;
}

Result<FieldsAnswer> answer(const FieldsQuestion& question, const base::Words& words) {
  const std::optional<model::Kind> kind = model::kind_named(question.kind.text);
  if (!kind) return bad_request("kind");
  const model::RecordType& type = model::type_of(*kind);
  FieldsAnswer answer{std::string(type.sheet.in(words.language())), {}};
  for (const model::Field& field : type.fields) {
    FieldAnswer& told = answer.fields.emplace_back();
    told.name = field.name;
    told.column = field.column.in(words.language());
    told.type = model::name_of(field.type);
    told.mandatory = field.mandatory;
    const model::Vocabulary* terms =
        field.type == model::FieldType::yes_no ? &model::yes_no() : field.vocabulary;
    if (terms != nullptr) {
      for (const model::Term& term : terms->terms) {
        const model::Word word{std::string(term.code), {}};
        told.terms.push_back({word.code, terms->say(word, words.language())});
      }
    }
    for (const model::Kind target : field.targets) told.kinds.emplace_back(model::name_of(target));
  }
  return answer;
}

}  // namespace twiza::engine
