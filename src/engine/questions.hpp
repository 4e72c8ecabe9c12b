// What the engine can be asked: by name a described struct, and the answer that it gets. `do` and `language`
// stand beside a question's own fields.
#pragma once

#include <boost/mp11/list.hpp>

#include "base/described.hpp"
#include "engine/answers.hpp"
#include "reading/begin.hpp"
#include "reading/compare_told.hpp"
#include "reading/told.hpp"
#include "reading/told_invitation.hpp"
#include "sociogram/map_request.hpp"

namespace twiza::base {
// A map's words are typed where the map itself does not say them.
template <>
inline constexpr bool any_field_may_lack<sociogram::MapRequest> = true;
}  // namespace twiza::base

namespace twiza::engine {

// Holds from now on the site whose bundle this is ("twiza-bundle 1\n…").
struct OpenQuestion {
  static constexpr std::string_view name = "open";
  using Answer = Summary;
  std::string bundle;
};
BOOST_DESCRIBE_STRUCT(OpenQuestion, (), (bundle))

// Changes that came since, as the journal writes them; in any order, also again.
struct AddQuestion {
  static constexpr std::string_view name = "add";
  using Answer = Summary;
  std::string site;
  std::vector<std::string> lines;
};
BOOST_DESCRIBE_STRUCT(AddQuestion, (), (site, lines))

// `valid`: the ids of the interpretations whose signature the program found valid, which the engine cannot;
// not told: signatures are to be verified.
struct CheckQuestion {
  static constexpr std::string_view name = "check";
  using Answer = CheckAnswer;
  std::string site;
  std::optional<std::vector<std::string>> valid;
};
BOOST_DESCRIBE_STRUCT(CheckQuestion, (), (site, valid))

// `hold`: what the last drawing for this very request showed stays where it was, and what is new comes to a
// free spot. Without such a drawing, or without `hold`, the best drawing is looked for.
struct MapQuestion {
  static constexpr std::string_view name = "map";
  using Answer = MapAnswer;
  std::string site;
  std::optional<sociogram::MapRequest> request;
  std::optional<bool> hold;
};
BOOST_DESCRIBE_STRUCT(MapQuestion, (), (site, request, hold))

// Of a structure, a leader or a group.
struct SheetQuestion {
  static constexpr std::string_view name = "sheet";
  using Answer = SheetAnswer;
  std::string site;
  KindCode kind;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(SheetQuestion, (), (site, kind, id))

struct ActorsQuestion {
  static constexpr std::string_view name = "actors";
  using Answer = ActorsAnswer;
  std::string site;
};
BOOST_DESCRIBE_STRUCT(ActorsQuestion, (), (site))

// The map of that request in words; nothing is laid out for it.
struct TextQuestion {
  static constexpr std::string_view name = "text";
  using Answer = TextAnswer;
  std::string site;
  std::optional<sociogram::MapRequest> request;
};
BOOST_DESCRIBE_STRUCT(TextQuestion, (), (site, request))

// The mission and what maps can be asked by.
struct SiteQuestion {
  static constexpr std::string_view name = "site";
  using Answer = SiteAnswer;
  std::string site;
};
BOOST_DESCRIBE_STRUCT(SiteQuestion, (), (site))

// The facts that the site carries, in words. For the team.
struct ReadingQuestion {
  static constexpr std::string_view name = "reading";
  using Answer = reading::ToldReading;
  std::string site;
};
BOOST_DESCRIBE_STRUCT(ReadingQuestion, (), (site))

// The interpretations of the site's maps, what they rest on, and the facts that each part can take in. For
// the team.
struct InterpretationsQuestion {
  static constexpr std::string_view name = "interpretations";
  using Answer = InterpretationsAnswer;
  std::string site;
};
BOOST_DESCRIBE_STRUCT(InterpretationsQuestion, (), (site))
// Whom to ask to a workshop, and what remains without anybody. `activity`: its size, theme and decisions by
// hand count; without it the guide's size. `seats` and `tables` before those. For the team.
struct InvitationQuestion {
  static constexpr std::string_view name = "invitation";
  using Answer = reading::ToldInvitation;
  std::string site;
  std::optional<std::string> activity;
  std::optional<int> seats, tables;
};
BOOST_DESCRIBE_STRUCT(InvitationQuestion, (), (site, activity, seats, tables))
// Where to begin: difficulties, the grid, the notebook. For the team.
struct BeginQuestion {
  static constexpr std::string_view name = "begin";
  using Answer = reading::ToldBegin;
  std::string site;
};
BOOST_DESCRIBE_STRUCT(BeginQuestion, (), (site))

// What changed between two moments: milestones, revisions or dates; "" is now. For the team.
struct CompareQuestion {
  static constexpr std::string_view name = "compare";
  using Answer = reading::ToldComparison;
  std::string site, from, to;
};
BOOST_DESCRIBE_STRUCT(CompareQuestion, (), (site, from, to))

struct CompareMapQuestion {
  static constexpr std::string_view name = "compare_map";
  using Answer = ComparedMapAnswer;
  std::string site, from, to;
};
BOOST_DESCRIBE_STRUCT(CompareMapQuestion, (), (site, from, to))

// Who writes: a replica is one browser profile. The engine has no luck and no clock of its own: the host
// gives 32 random bytes, fit for secrets, in hex, fresh for every change, and the wall's time in
// milliseconds.
struct Pen {
  std::string replica;
  std::string author;  // of the account that the server names; empty: unknown
  std::string random;
  double now = 0;
};
BOOST_DESCRIBE_STRUCT(Pen, (), (replica, author, random, now))

// What shall be of one record; a record that nobody named before is made by it. `set`: values as the journal
// writes them (model/value_json.hpp), null empties. `typed`: the same as a person typed it. `removed`: true
// takes the record away, false brings it back.
struct RecordEdit {
  KindCode kind;
  std::string id;
  std::optional<std::map<std::string, base::AnyJson>> set;
  std::optional<std::map<std::string, std::string>> typed;
  std::optional<bool> removed;
};
BOOST_DESCRIBE_STRUCT(RecordEdit, (), (kind, id, set, typed, removed))

// Makes the change and takes nothing in: it is sent first, acknowledged, and then added like any other.
// Errors: those of journal::Draft, of model::value_from_json, and change.unread {field, value}.
struct ChangeQuestion {
  static constexpr std::string_view name = "change";
  using Answer = ChangeAnswer;
  std::string site;
  Pen pen;
  std::vector<RecordEdit> edits;
};
BOOST_DESCRIBE_STRUCT(ChangeQuestion, (), (site, pen, edits))

// `change`: the id of the one to undo. Errors: those of journal::undo.
struct UndoQuestion {
  static constexpr std::string_view name = "undo";
  using Answer = ChangeAnswer;
  std::string site;
  Pen pen;
  std::string change;
};
BOOST_DESCRIBE_STRUCT(UndoQuestion, (), (site, pen, change))

// All records of a kind, as they are written.
struct RecordsQuestion {
  static constexpr std::string_view name = "records";
  using Answer = RecordsAnswer;
  std::string site;
  KindCode kind;
};
BOOST_DESCRIBE_STRUCT(RecordsQuestion, (), (site, kind))

// What a record of that kind has to fill in.
struct FieldsQuestion {
  static constexpr std::string_view name = "fields";
  using Answer = FieldsAnswer;
  KindCode kind;
};
BOOST_DESCRIBE_STRUCT(FieldsQuestion, (), (kind))

// "Salé" → "sale": as names are compared.
struct FoldQuestion {
  static constexpr std::string_view name = "fold";
  using Answer = FoldAnswer;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(FoldQuestion, (), (text))

using Questions =
    boost::mp11::mp_list<OpenQuestion, AddQuestion, CheckQuestion, MapQuestion, SheetQuestion, ActorsQuestion,
                         TextQuestion, SiteQuestion, ReadingQuestion, BeginQuestion, CompareQuestion,
                         CompareMapQuestion, InterpretationsQuestion, InvitationQuestion, ChangeQuestion,
                         UndoQuestion, RecordsQuestion, FieldsQuestion, FoldQuestion>;

}  // namespace twiza::engine
