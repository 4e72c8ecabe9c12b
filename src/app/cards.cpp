#include "app/cards.hpp"

#include "base/json.hpp"
#include "base/sha256.hpp"
#include "journal/revisions.hpp"

namespace twiza::app {

namespace json = base::json;
using journal::Card;

namespace {

constexpr std::size_t digits_of_name = 6;

const char* name_of(Card::What what) {
  switch (what) {
    case Card::What::values:
      return "values";
    case Card::What::deletion:
      return "deletion";
    case Card::What::merge:
      return "merge";
  }
  return "";
}

// "Téléphone : « 06… »"; of another record than the card's, or of the journal's own fields, what was done.
std::string side_text(const Card& card, const Card::Side& side, const Describer& describer,
                      const base::Words& words) {
  const std::string column = describer.field(side.record.kind, side.field);
  if (card.what == Card::What::values) return describer.value(side.record.kind, side.field, side.value);
  if (side.field == journal::deleted_field) return column;
  const std::string value = describer.value(side.record.kind, side.field, side.value);
  if (side.record == card.record) return words.say("log.field_new", {{"field", column}, {"now", value}});
  return words.say("merge.record",
                   {{"sheet", describer.kind(side.record.kind)}, {"name", describer.record(side.record)}});
}

}  // namespace

std::string card_name(const Card& card) {
  base::Sha256 sum;
  sum.update(std::string(name_of(card.what)) + " " + std::string(model::name_of(card.record.kind)) + " " +
             card.record.id.to_text() + " " + card.field);
  return base::hex(sum.digest()).substr(0, digits_of_name);
}

std::string side_line(const std::string& value, const Card::Side& side, const Describer& describer,
                      const base::Words& words) {
  const journal::Change& change = describer.log().change(side.at);
  return words.say("card.side", {{"value", value},
                                 {"who", describer.author(change.author)},
                                 {"when", describer.when(change)},
                                 {"change", journal::short_name(describer.log().hash(side.at))}});
}

std::string cards_text(const std::vector<Card>& cards, const std::string& site, const Describer& describer,
                       const base::Words& words) {
  if (cards.empty()) return words.say("cards.none", {{"site", short_text(site)}}) + "\n";
  std::string text =
      words.say("cards.head", {{"site", short_text(site)}, {"count", std::to_string(cards.size())}}) + "\n";
  for (const Card& card : cards) {
    text += "\n" +
            words.say(std::string("cards.") + name_of(card.what),
                      {{"card", card_name(card)},
                       {"sheet", describer.kind(card.record.kind)},
                       {"name", describer.record(card.record)},
                       {"column", describer.field(card.record.kind, card.field)}}) +
            "\n";
    int rank = 0;
    for (const Card::Side& side : card.sides) {
      text += "  " + std::to_string(++rank) + ". " +
              side_line(side_text(card, side, describer, words), side, describer, words) + "\n";
    }
  }
  return text + "\n" + words.say("cards.how") + "\n";
}

std::string cards_json(const std::vector<Card>& cards, const std::string& site, const Describer& describer) {
  json::array list;
  for (const Card& card : cards) {
    json::array sides;
    for (const Card::Side& side : card.sides) {
      const journal::Change& change = describer.log().change(side.at);
      sides.emplace_back(json::object{{"value", describer.value(side.record.kind, side.field, side.value)},
                                      {"column", describer.field(side.record.kind, side.field)},
                                      {"record", describer.record(side.record)},
                                      {"author", describer.author(change.author)},
                                      {"when", describer.when(change)},
                                      {"change", journal::short_name(describer.log().hash(side.at))}});
    }
    list.emplace_back(json::object{{"card", card_name(card)},
                                   {"what", name_of(card.what)},
                                   {"kind", model::name_of(card.record.kind)},
                                   {"id", card.record.id.to_text()},
                                   {"name", describer.record(card.record)},
                                   {"field", card.field},
                                   {"column", describer.field(card.record.kind, card.field)},
                                   {"sides", std::move(sides)}});
  }
  return base::pretty(json::object{{"site", site}, {"cards", std::move(list)}});
}

}  // namespace twiza::app
