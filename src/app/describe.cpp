#include "app/describe.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/logo.hpp"
#include "model/vocabularies.hpp"

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

std::string cell_text(const model::Field* field, const Value& value, base::Language language,
                      const std::function<std::string(const Ref&)>& name) {
  struct Reader {
    const model::Field* field;
    base::Language language;
    const std::function<std::string(const Ref&)>& name;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const model::Texts& texts) const { return base::join(texts, "; "); }
    std::string operator()(double number) const { return base::number_text(number); }
    std::string operator()(bool yes) const { return model::yes_no().say({yes ? "yes" : "no", {}}, language); }
    std::string operator()(const model::When& when) const { return when.text(); }
    std::string operator()(const model::Word& word) const {
      if (field != nullptr && field->vocabulary != nullptr) return field->vocabulary->say(word, language);
      return word.typed.empty() ? word.code : word.typed;
    }
    std::string operator()(const Ref& ref) const { return ref.empty() ? std::string() : name(ref); }
    std::string operator()(const model::Refs& refs) const {
      std::vector<std::string> names;
      for (const Ref& ref : refs) names.push_back(name(ref));
      return base::join(names, "; ");
    }
  };
  return std::visit(Reader{field, language, name}, value);
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
  const std::string text = cell_text(model::type_of(kind).field(field), value, words_.language(),
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
