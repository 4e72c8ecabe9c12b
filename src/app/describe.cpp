#include "app/describe.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/logo.hpp"
#include "model/value_text.hpp"

namespace twiza::app {

using model::Kind;
using model::Ref;
using model::Value;

namespace {

constexpr std::size_t longest_shown = 80;
constexpr std::size_t digits_of_id = 8;
constexpr int deepest = 3;  // a statement about a tie between actors

}  // namespace

std::string short_text(const std::string& text) {
  std::string line = base::without_controls(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return base::truncate(line, longest_shown);
}

std::string Describer::text(const Ref& ref, std::string_view field) const {
  if (!journal::field_number(ref.kind, field)) return {};
  const Value value = fold_.state(ref, field).value;
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

std::string Describer::lead(const Ref& ref, std::string_view field, int depth) const {
  const Value value = fold_.state(ref, field).value;
  const auto* to = std::get_if<Ref>(&value);
  return to == nullptr || to->empty() || depth == 0 ? std::string() : record(*to, depth - 1);
}

std::string Describer::record(const Ref& ref) const { return record(ref, deepest); }

std::string Describer::record(const Ref& ref, int depth) const {
  std::string name;
  switch (ref.kind) {
    case Kind::tie: {
      const std::string from = lead(ref, "from", depth), to = lead(ref, "to", depth);
      if (!from.empty() || !to.empty()) name = from + " – " + to;
      break;
    }
    case Kind::statement: {
      name = lead(ref, "source", depth);
      const std::string about = lead(ref, "about", depth);
      if (!about.empty()) name += " : " + about;
      break;
    }
    case Kind::person:
      name = lead(ref, "leader", depth);
      break;
    case Kind::placement:
      name = lead(ref, "object", depth);
      break;
    case Kind::seat:
      name = lead(ref, "actor", depth);
      break;
    case Kind::citation:
      name = text(ref, "sentence");
      break;
    case Kind::note:
    case Kind::swot:
    case Kind::outcome:
      name = text(ref, "text");
      break;
    case Kind::leader:
      name = text(ref, "function");
      break;
    case Kind::source:
      name = text(ref, "code");
      break;
    default:
      if (words_.language() == base::Language::ar) name = text(ref, "name_ar");
      if (name.empty()) name = text(ref, "name");
  }
  if (name.empty()) name = text(ref, "code");
  if (name.empty()) name = ref.id.to_text().substr(0, digits_of_id);
  return short_text(name);
}

std::string Describer::kind(Kind kind) const {
  return std::string(model::type_of(kind).sheet.in(words_.language()));
}

std::string Describer::field(Kind kind, std::string_view name) const {
  const model::Field* field = model::type_of(kind).field(name);
  if (field != nullptr) return std::string(field->column.in(words_.language()));
  return words_.say("log.field." + std::string(name));
}

std::string Describer::value(Kind kind, std::string_view field, const Value& value) const {
  const std::string text = model::value_text(model::type_of(kind).field(field), value, words_.language(),
                                             [this](const Ref& ref) { return record(ref); });
  if (text.empty()) return words_.say("log.empty");
  return words_.say("log.quoted", {{"value", short_text(model::logo_words(text))}});
}

std::string Describer::author(const base::Id& author) const {
  const auto found = authors_.find(author);
  if (found != authors_.end()) return short_text(found->second);
  if (author.empty()) return words_.say("log.author_unknown");
  return words_.say("log.author_elsewhere", {{"id", author.to_text().substr(0, digits_of_id)}});
}

std::string Describer::when(const journal::Change& change) const {
  return host_.local_time(change.clock.ms).substr(0, 16);  // to the minute
}

}  // namespace twiza::app
