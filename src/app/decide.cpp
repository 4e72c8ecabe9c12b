// A person's answer to a card.
#include <algorithm>
#include <array>

#include "app/cards.hpp"
#include "app/named_record.hpp"
#include "base/fold.hpp"
#include "base/text.hpp"
#include "intake/cells.hpp"
#include "journal/draft.hpp"
#include "journal/revisions.hpp"
#include "model/value_text.hpp"

namespace twiza::app {

using base::Error;
using base::Result;
using journal::Card;
using model::Ref;
using model::Value;

namespace {

// Folded, in the three languages.
constexpr std::array<std::string_view, 5> ranks = {
    "first;premier;premiere;الاول;الاولي", "second;seconde;deuxieme;الثاني;الثانيه",
    "third;troisieme;الثالث;الثالثه", "fourth;quatrieme;الرابع;الرابعه", "fifth;cinquieme;الخامس;الخامسه"};
constexpr std::string_view keep_words = "keep;garder;ابقاء";
constexpr std::string_view delete_words = "delete;supprimer;حذف";

bool is_one_of(std::string_view list, const std::string& folded) {
  const auto words = base::split(list, ';');
  return std::find(words.begin(), words.end(), folded) != words.end();
}

// From 0.
std::optional<std::size_t> rank_of(const std::string& answer) {
  const std::string folded = base::fold(answer);
  for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
    if (is_one_of(ranks[rank], folded)) return rank;
  }
  return std::nullopt;
}

Result<Card> find_card(const journal::Fold& fold, const std::string& typed, const std::string& site) {
  const std::vector<Card> cards = fold.cards();
  if (cards.empty()) return Error("card.none", {{"site", short_text(site)}});
  const std::string name = base::fold(typed);
  std::vector<std::string> names;
  for (const Card& card : cards) {
    if (card_name(card) == name) return card;
    names.push_back(card_name(card));
  }
  constexpr std::size_t most = 8;
  if (names.size() > most) names.resize(most);
  return Error("card.unknown", {{"card", short_text(typed)}, {"cards", base::join(names, ", ")}});
}

class Deciding {
 public:
  Deciding(const journal::Fold& fold, const Card& card, const std::string& answer, base::Language language)
      : fold_(fold),
        card_(card),
        answer_(answer),
        language_(language),
        rank_(rank_of(answer)),
        draft_(fold_) {}

  Result<void> run() {
    if (rank_ && *rank_ >= card_.sides.size())
      return Error("card.no_side", {{"count", std::to_string(card_.sides.size())}});
    switch (card_.what) {
      case Card::What::deletion:
        return settle_deletion();
      case Card::What::merge:
        return settle_merge();
      case Card::What::values:
        break;
    }
    const Result<Value> value = rank_ ? Result<Value>(card_.sides[*rank_].value) : typed_value();
    if (!value) return value.error();
    return decide(card_.record, card_.field, *value);
  }

  const journal::Draft& draft() const { return draft_; }
  const Ref& record() const { return record_; }
  const std::string& field() const { return field_; }
  const Value& value() const { return value_; }

 private:
  Result<void> decide(const Ref& record, const std::string& field, const Value& value) {
    record_ = record;
    field_ = field;
    value_ = value;
    return draft_.decide(record, field, value);
  }

  Result<void> settle_deletion() {
    const std::string folded = base::fold(answer_);
    bool deletes = is_one_of(delete_words, folded);
    if (!deletes && !is_one_of(keep_words, folded)) {
      if (!rank_) return Error("card.keep_or_delete", {});
      deletes = card_.sides[*rank_].field == journal::deleted_field;
    }
    return decide(card_.record, card_.field, deletes ? Value(true) : Value());
  }

  Result<void> settle_merge() {
    if (!rank_) return Error("card.one_of_sides", {});
    const Card::Side& side = card_.sides[*rank_];
    const Ref kept = fold_.resolve(card_.record);
    if (side.field == card_.field) return decide(card_.record, card_.field, side.value);
    if (Result<void> done = draft_.decide(card_.record, card_.field, Value(kept)); !done) return done;
    return decide(kept, side.field, joined(kept, side));
  }

  // What one side adds to a list is added to that of the kept record.
  Value joined(const Ref& kept, const Card::Side& side) const {
    const model::Field* field = model::type_of(kept.kind).field(side.field);
    if (field == nullptr || field->merge != model::Merge::set) return side.value;
    const Value now = fold_.state(kept, side.field).value;
    if (const auto* text = std::get_if<std::string>(&side.value)) {
      model::Texts all;
      if (const auto* held = std::get_if<model::Texts>(&now)) all = *held;
      if (std::find(all.begin(), all.end(), *text) == all.end()) all.push_back(*text);
      return all;
    }
    if (const auto* ref = std::get_if<Ref>(&side.value)) {
      model::Refs all;
      if (const auto* held = std::get_if<model::Refs>(&now)) all = *held;
      if (std::find(all.begin(), all.end(), *ref) == all.end()) all.push_back(*ref);
      return all;
    }
    return now;
  }

  Result<Value> typed_value() const {
    const model::Field* field = model::type_of(card_.record.kind).field(card_.field);
    if (field == nullptr) return Error("card.one_of_sides", {});
    const std::string text(base::trim(answer_));
    const bool empties = text == intake::emptied_cell;
    if (empties && !field->mandatory) return Value();
    if (!empties && !field->targets.empty()) {
      const Result<Ref> found = NamedRecords(fold_.site()).find(text, field->targets);
      if (!found) return found.error();
      return Value(*found);
    }
    const std::optional<Value> value = model::value_typed(*field, text);
    if (empties || text.empty() || !value) {
      return Error("card.bad_value",
                   {{"value", short_text(text)}, {"column", std::string(field->column.in(language_))}});
    }
    return *value;
  }

  const journal::Fold& fold_;
  const Card& card_;
  const std::string& answer_;
  base::Language language_;
  std::optional<std::size_t> rank_;
  journal::Draft draft_;
  Ref record_;
  std::string field_;
  Value value_;
};

}  // namespace

Result<Decision> decide(Workspace& workspace, const KnownSite& site, const std::string& card,
                        const std::string& answer, const base::Words& words) {
  const Result<std::map<base::Id, std::string>> authors = workspace.authors();
  if (!authors) return authors.error();
  Decision decision;
  const auto make = [&](const journal::Journal& journal,
                        const journal::Writer& writer) -> Result<std::optional<journal::Change>> {
    const Result<Card> found = find_card(journal.fold(), card, site.name);
    if (!found) return found.error();
    Deciding deciding(journal.fold(), *found, answer, words.language());
    if (const Result<void> done = deciding.run(); !done) return done.error();
    const Describer describer(journal.fold(), words, workspace.host(), *authors);
    const Ref& record = deciding.record();
    decision.card = card_name(*found);
    decision.outcome = Decision::Outcome::value;
    if (deciding.field() == journal::deleted_field) {
      const bool deletes = !model::is_empty(deciding.value());
      decision.outcome = deletes ? Decision::Outcome::deleted : Decision::Outcome::restored;
    }
    decision.sheet = describer.kind(record.kind);
    decision.record = describer.record(record);
    decision.column = describer.field(record.kind, deciding.field());
    decision.value = describer.value(record.kind, deciding.field(), deciding.value());
    return deciding.draft().finish(writer, {});
  };
  const Result<Workspace::Committed> done = workspace.commit(site.id, make);
  if (!done) return done.error();
  if (done->at) decision.change = journal::short_name(done->state->journal.log().hash(*done->at));
  return decision;
}

}  // namespace twiza::app
