#include "intake/import_keys.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "intake/cells.hpp"

namespace twiza::intake {

namespace {

using model::Kind;

std::string cell_form(const std::string& text) {
  return std::string(base::trim(base::without_controls(text)));
}

// The pieces that a cell of them is read as.
std::vector<std::string> cell_forms(const model::Texts& texts) {
  std::vector<std::string> pieces;
  for (const std::string& text : texts) {
    const std::string clean = base::without_controls(text);
    for (const std::string_view piece : base::split(clean, ';')) pieces.emplace_back(piece);
  }
  std::sort(pieces.begin(), pieces.end());
  return pieces;
}

std::string word_key(const model::Word& word) {
  return word.code.empty() ? base::fold(word.typed) : word.code;
}

std::string indicators_key(const model::Tie& tie) {
  std::vector<std::string> indicators;
  for (const std::string& indicator : tie.indicators) indicators.push_back(base::name_key(indicator));
  std::sort(indicators.begin(), indicators.end());
  return base::join(indicators, ";");
}

}  // namespace

bool has_name(Kind kind) {
  switch (kind) {
    case Kind::theme:
    case Kind::territory:
    case Kind::structure:
    case Kind::group:
    case Kind::project:
    case Kind::map:
    case Kind::milestone:
    case Kind::interpretation:
    case Kind::difficulty:
    case Kind::activity:
    case Kind::coach:
      return true;
    default:
      return false;
  }
}

std::string text_of(const model::RecordType& type, std::string_view field, const model::Record& record) {
  const model::Field* found = type.field(field);
  if (found == nullptr) return {};
  const model::Value value = found->get(record);
  const std::string* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

std::string ends_key(const model::Ref& from, const model::Ref& to) {
  const auto& [first, second] = std::minmax(from.id, to.id);
  return first.to_text() + "|" + second.to_text();
}

std::string main_key(Kind kind, const model::Record& record) {
  switch (kind) {
    case Kind::tie: {
      const auto& tie = static_cast<const model::Tie&>(record);
      return ends_key(tie.from, tie.to);
    }
    case Kind::datum: {
      const auto& datum = static_cast<const model::Datum&>(record);
      return datum.territory.id.to_text() + "|" + base::name_key(datum.name);
    }
    case Kind::statement: {
      const auto& statement = static_cast<const model::Statement&>(record);
      return statement.source.id.to_text() + "|" + statement.about.id.to_text();
    }
    default:
      return key_of(kind, record);
  }
}

std::string key_of(Kind kind, const model::Record& record) {
  switch (kind) {
    // Nor have its indicators an order: "A – B" and "B – A" with the same bond are one tie.
    case Kind::tie: {
      const auto& tie = static_cast<const model::Tie&>(record);
      return main_key(kind, record) + "|" + tie.theme.id.to_text() + "|" + when_key(tie.since) + "|" +
             indicators_key(tie);
    }
    case Kind::datum: {
      const auto& datum = static_cast<const model::Datum&>(record);
      return main_key(kind, record) + "|" + when_key(datum.date) + "|" + base::name_key(datum.source);
    }
    case Kind::statement: {
      const auto& statement = static_cast<const model::Statement&>(record);
      return main_key(kind, record) + "|" + statement.quality.code + "|" + base::fold(statement.word) + "|" +
             base::fold(statement.passage);
    }
    case Kind::source: {
      const auto& source = static_cast<const model::Source&>(record);
      return base::name_key(source.code) + "|" + source.type.code + "|" + when_key(source.date) + "|" +
             base::fold(source.speaker);
    }
    case Kind::person:
      return static_cast<const model::Person&>(record).leader.id.to_text();
    case Kind::placement: {
      const auto& placement = static_cast<const model::Placement&>(record);
      return placement.map.id.to_text() + "|" + placement.object.id.to_text();
    }
    case Kind::citation: {
      const auto& citation = static_cast<const model::Citation&>(record);
      return citation.interpretation.id.to_text() + "|" + word_key(citation.part) + "|" + citation.fact;
    }
    case Kind::note: {
      const auto& note = static_cast<const model::Note&>(record);
      return base::name_key(note.code) + "|" + when_key(note.date) + "|" + base::fold(note.text);
    }
    case Kind::swot: {
      const auto& item = static_cast<const model::SwotItem&>(record);
      return word_key(item.aspect) + "|" + base::fold(item.text);
    }
    case Kind::seat: {
      const auto& seat = static_cast<const model::Seat&>(record);
      return seat.activity.id.to_text() + "|" + seat.actor.id.to_text();
    }
    case Kind::outcome: {
      const auto& outcome = static_cast<const model::Outcome&>(record);
      return word_key(outcome.nature) + "|" + base::fold(outcome.text);
    }
    case Kind::leader:
      return base::name_key(static_cast<const model::Leader&>(record).function);
    default:
      return base::name_key(text_of(model::type_of(kind), "name", record));
  }
}

bool is_of_key(Kind kind, std::string_view field) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> fields) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  };
  switch (kind) {
    case Kind::tie:
      return is_one_of({"from", "to", "theme", "since", "indicators"});
    case Kind::datum:
      return is_one_of({"territory", "name", "date", "source"});
    case Kind::statement:
      return is_one_of({"source", "about", "quality", "word", "passage"});
    case Kind::source:
      return is_one_of({"code", "type", "date", "speaker"});
    case Kind::person:
      return field == "leader";
    case Kind::placement:
      return is_one_of({"map", "object"});
    case Kind::leader:
      return field == "function";
    case Kind::citation:
      return is_one_of({"interpretation", "part", "fact"});
    case Kind::note:
      return is_one_of({"code", "date", "text"});
    case Kind::swot:
      return is_one_of({"aspect", "text"});
    case Kind::seat:
      return is_one_of({"activity", "actor"});
    case Kind::outcome:
      return is_one_of({"nature", "text"});
    default:
      return field == "name";
  }
}

bool says_the_same(const model::Value& a, const model::Value& b) {
  if (a == b) return true;
  if (const auto* one = std::get_if<std::string>(&a), *other = std::get_if<std::string>(&b); one && other)
    return cell_form(*one) == cell_form(*other);
  if (const auto* one = std::get_if<model::Word>(&a), *other = std::get_if<model::Word>(&b); one && other)
    return one->code == other->code && cell_form(one->typed) == cell_form(other->typed);
  if (const auto* one = std::get_if<model::When>(&a), *other = std::get_if<model::When>(&b); one && other) {
    const bool digits = one->words.empty() || other->words.empty();
    if (one->known() && digits) return one->canonical() == other->canonical();
    return one->canonical() == other->canonical() && cell_form(one->words) == cell_form(other->words);
  }
  if (const auto* one = std::get_if<model::Texts>(&a), *other = std::get_if<model::Texts>(&b); one && other)
    return cell_forms(*one) == cell_forms(*other);
  if (const auto* one = std::get_if<model::Refs>(&a), *other = std::get_if<model::Refs>(&b); one && other) {
    const auto sorted = [](model::Refs refs) {
      std::sort(refs.begin(), refs.end(), [](const auto& x, const auto& y) { return x.id < y.id; });
      return refs;
    };
    return sorted(*one) == sorted(*other);
  }
  return false;
}

}  // namespace twiza::intake
