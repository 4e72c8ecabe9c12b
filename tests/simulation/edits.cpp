#include "edits.hpp"

#include "base/when.hpp"

namespace twiza::simulation {

using journal::Change;
using journal::Draft;
using journal::Fold;
using journal::Id;
using model::FieldType;
using model::Kind;
using model::Ref;
using model::Value;

std::uint64_t Dice::next() {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

namespace {

Ref record_of(const Fold& fold, Kind kind, std::size_t number) {
  if (kind == Kind::site) return {kind, fold.log().site()};
  return {kind, base::derived_id(fold.log().site(), model::name_of(kind), std::to_string(number))};
}

std::string words(Dice& dice) {
  static const char* const some[] = {"DAS",
                                     "Coopérative Tigemmi",
                                     "تعاونية النسيج",
                                     "ⵜⵉⴳⵎⵎⵉ",
                                     "0612345678",
                                     "=1+1",
                                     "\"\\\n\t",
                                     "",
                                     "superficielle",
                                     "a;b"};
  return some[dice.below(std::size(some))] + (dice.chance(500) ? std::to_string(dice.below(50)) : "");
}

Value random_value(const Fold& fold, const model::Field& field, Dice& dice, std::size_t records) {
  if (dice.chance(100)) return {};
  const auto target = [&]() -> Ref {
    if (field.targets.empty()) return {};
    return record_of(fold, field.targets[dice.below(field.targets.size())], dice.below(records));
  };
  switch (field.type) {
    case FieldType::text:
      return words(dice);
    case FieldType::texts:
      return model::Texts{words(dice), words(dice)};
    case FieldType::number:
      return static_cast<double>(dice.below(100000)) / 7;
    case FieldType::yes_no:
      return dice.chance(500);
    case FieldType::when:
      return base::parse_when(std::to_string(1990 + dice.below(40)) + "-0" +
                              std::to_string(1 + dice.below(9)));
    case FieldType::word:
      if (field.vocabulary == nullptr || dice.chance(300)) return model::Word{{}, words(dice)};
      return model::Word{
          std::string(field.vocabulary->terms[dice.below(field.vocabulary->terms.size())].code), {}};
    case FieldType::ref:
      return target();
    case FieldType::refs:
      return model::Refs{target(), target()};
  }
  return {};
}

void edit_record(const Fold& fold, Draft& draft, Dice& dice, std::size_t records) {
  const auto& types = model::record_types();
  // Ties are what a sociogram is made of.
  const model::RecordType& type =
      dice.chance(300) ? model::type_of(Kind::tie) : types[dice.below(types.size())];
  const Ref record = record_of(fold, type.kind, dice.below(records));
  const std::size_t fields = 1 + dice.below(5);
  for (std::size_t i = 0; i < fields; ++i) {
    const model::Field& field = type.fields[dice.below(type.fields.size())];
    const Value value = random_value(fold, field, dice, records);
    (void)(dice.chance(200) ? draft.decide(record, field.name, value) : draft.set(record, field.name, value));
  }
}

}  // namespace

std::optional<Change> random_change(const Fold& fold, const journal::Writer& writer, Dice& dice,
                                    std::size_t records) {
  const std::size_t what = dice.below(100);
  if (what < 5 && fold.log().size() > 0) {
    const auto at = static_cast<journal::Position>(fold.log().size() - 1 -
                                                   dice.below(std::min<std::size_t>(fold.log().size(), 40)));
    auto undone = journal::undo(fold, fold.log().change(at).id, writer);
    if (undone && undone->change) return std::move(undone->change);
    return std::nullopt;
  }
  static constexpr Kind actors[] = {Kind::structure, Kind::leader, Kind::group};
  const Ref actor = record_of(fold, actors[dice.below(3)], dice.below(records));
  Draft draft(fold);
  journal::Cause cause;
  if (what < 8) {
    draft.remove(actor);
  } else if (what < 14) {
    draft.restore(actor);
  } else if (what < 16) {
    const Ref into = record_of(fold, actor.kind, dice.below(records));
    (void)draft.merge(actor, into);
  } else if (what == 16 && dice.chance(100)) {
    cause.what = journal::Cause::What::erasure;
    draft.erase(record_of(fold, Kind::person, dice.below(records)));
  } else {
    const std::size_t rows = dice.chance(50) ? 30 : 1 + dice.below(3);
    for (std::size_t i = 0; i < rows; ++i) edit_record(fold, draft, dice, records);
  }
  auto change = draft.finish(writer, cause);
  if (!change || !*change) return std::nullopt;
  return std::move(*change);
}

std::size_t count_edits(const Change& change) {
  std::size_t count = 0;
  for (const journal::Edit& edit : change.edits) {
    count += edit.set.size() + edit.add.size() + edit.remove.size() + edit.erase.size();
  }
  return count;
}

}  // namespace twiza::simulation
