// The records of a site, as plain values. What each field is called, how it merges and how sensitive it
// is stands once in description.cpp; JSON, workbook columns and change fields come from there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/when.hpp"
#include "model/kind.hpp"
#include "model/word.hpp"

namespace twiza::model {

using base::When;
using Texts = std::vector<std::string>;
using Refs = std::vector<Ref>;
using Number = std::optional<double>;
using YesNo = std::optional<bool>;

// What every record has: its identity, and the short name a workbook calls it by ("DAS", "S01").
struct Record {
  base::Id id;
  std::string code;
};

// The mission itself: one coaching of one territory (MIS-01). There is one in a site.
struct SiteInfo : Record {
  static constexpr Kind kind = Kind::site;
  std::string name;
  std::string identifier;
  std::string revision;
  When from, to;
  Texts team;
  Texts operators;  // names of the structures that coach; their ties are drawn thin and left out of counts
  std::string commissioned_by;
  std::string independence;
  Texts partners;
  Word language;
  std::string stage;
  std::string summary;
};

struct Theme : Record {
  static constexpr Kind kind = Kind::theme;
  std::string name, name_ar;
  Word status;
};

struct Territory : Record {
  static constexpr Kind kind = Kind::territory;
  std::string name, name_ar;
  Word type;
  Ref parent;
  Refs also_in;  // a second axis of belonging: basin, reserve, felt area (TER-02)
  When from, to;
  Texts aliases;
  YesNo drawn;  // empty: the map decides
  Number population, women, area_km2, distance_km;
  Word basis;
  std::string note;
};

// A dated, sourced figure about a territory (TER-08).
struct Datum : Record {
  static constexpr Kind kind = Kind::datum;
  Ref territory;
  std::string name;
  std::string value;
  std::string unit;
  When date;
  std::string source;
};

// What structures, leaders and groups share.
struct Actor : Record {
  Word family;
  Refs territories;
  YesNo key_actor;
  YesNo asked;  // asked about its ties: only then may it be called isolated (CNF-11)
  Word visibility;
  std::string note;
};

struct Structure : Actor {
  static constexpr Kind kind = Kind::structure;
  std::string name, name_ar;
  std::string acronym;
  Word category;
  std::string domain;
  Word position;
  Word cycle;
  std::string mission;
  Texts competences;
  std::string town, address, phone, email;
  Texts aliases;
  std::string logo;
  When sheet_date;
  Word basis;
};

struct Leader : Actor {
  static constexpr Kind kind = Kind::leader;
  std::string function;
  std::string sex;
  Word position;
  Texts competences;
  YesNo resource_person;
  When sheet_date;
};

// What identifies a living person, apart from the leader's function.
struct Person : Record {
  static constexpr Kind kind = Kind::person;
  Ref leader;
  std::string name, name_ar;
  std::string age;
  std::string family_situation;
  std::string town, phone, email;
  std::string consent;
  When keep_until;
};

struct Group : Actor {
  static constexpr Kind kind = Kind::group;
  std::string name, name_ar;
  Word nature;  // unorganised beneficiaries, or a class of actors
  Number size;
  Refs members;
  Ref represented_by;
  Texts aliases;
};

struct Project : Record {
  static constexpr Kind kind = Kind::project;
  std::string name;
  Word status;
  Refs carriers;
  Refs associates;
  When from, to;
  std::string note;
};

// Two ends, a bond (indicators, direction) and a quality; the kind follows from the ends (SOC-05).
struct Tie : Record {
  static constexpr Kind kind = Kind::tie;
  Ref from, to;
  Word direction;
  Texts indicators;
  Word quality;      // the coach's conclusion in the legend's two words
  std::string word;  // her own word, as typed: "superficielle"
  Ref theme;
  When since, until;
  Word status;
  Refs sources;
  When qualified_on;
  std::string qualified_by;
  std::string cause;
  Word visibility;
  Word basis;
  std::string note;
};

struct Source : Record {
  static constexpr Kind kind = Kind::source;
  Word type;
  When date;
  std::string place;
  std::string speaker;
  Number women, men, youth;
  std::string language;
  std::string text;
  std::string translation;
  std::string consent;
  std::string interviewer;
};

// What one source says of one tie, actor or territory (ENT-08).
struct Statement : Record {
  static constexpr Kind kind = Kind::statement;
  Ref source;
  Ref about;
  Word quality;
  std::string word;
  std::string passage;
  Word nature;
  Word quotable;
  Word visibility;
};

struct Map : Record {
  static constexpr Kind kind = Kind::map;
  std::string name;
  Ref theme;
  Ref milestone;
  std::string page;
  Word legend;
  Word labels;
  std::string filter;
};

// Where a hand put an actor or a territory on a map, in millimetres.
struct Placement : Record {
  static constexpr Kind kind = Kind::placement;
  Ref map;
  Ref object;
  Number x, y, w, h;
};

struct Milestone : Record {
  static constexpr Kind kind = Kind::milestone;
  std::string name;
  When date;
  std::string reason;
};

// The report that interprets a map (INP-01): written by a coach, signed by an accredited one alone (INP-02).
// Several may read one map, each with its milestone (INP-07). The parts are those of the guide's reports
// (INP-05), in their order.
struct Interpretation : Record {
  static constexpr Kind kind = Kind::interpretation;
  std::string name;
  Ref map;
  Ref milestone;
  std::string author;
  When date;
  std::string first_reading;
  std::string by_family;
  std::string identity;
  std::string commune_role;
  std::string weak_ties;
  std::string conflicts;
  std::string levers;
  std::string conclusion;
  std::string question;       // for the next workshop (INP-08)
  std::string accreditation;  // as typed: declared, not verified
  std::string signature;      // as the signing program wrote it
  Word visibility;            // empty: the team (INP-09)
};

// A fact of the reading that a part of an interpretation rests on (INP-06), as it read when it was taken in:
// when the map changes, the sentence is seen to be stale (reading/anchors.hpp).
struct Citation : Record {
  static constexpr Kind kind = Kind::citation;
  Ref interpretation;
  Word part;
  std::string fact;      // the fact's key, which does not change with its figures
  std::string sentence;  // as it was said then
  Word language;         // in which it was said
};

// An entry of the notebook that the coach keeps of a territory, day after day (CAH-01..06, L561-567). Whom it
// is for is said by its visibility, empty: the team; so for all records below that have one.
struct Note : Record {
  static constexpr Kind kind = Kind::note;
  When date;
  Ref territory;
  Ref theme;    // of an observation that bears on one problem (CAH-03)
  Word nature;  // what was observed, what people said, what the coach thought
  Word mark;    // for the second reading: a difficulty, a chance, a person, an influence (CAH-05)
  std::string text;
  Refs about;
  std::string author;
  Word visibility;
};

// What people find hard, asked after in the guide's four questions (ANA-11, L342-344); of several one is
// chosen to begin with, and why is said (ANA-12).
struct Difficulty : Record {
  static constexpr Kind kind = Kind::difficulty;
  std::string name;
  Ref theme;
  Ref territory;
  std::string wrong;   // "Qu'est-ce qui ne va pas ?"
  std::string why;     // "Pourquoi ?", an answer a line, each asking why of the one before
  std::string how;     // "Comment ?"
  std::string can_do;  // "Que pouvez-vous faire ?"
  YesNo chosen;
  std::string reasons;  // why it was chosen, or not
  Refs rests_on;
  Word visibility;
};

// One line of the grid of strengths, weaknesses, opportunities and threats (ANA-13).
struct SwotItem : Record {
  static constexpr Kind kind = Kind::swot;
  Word aspect;
  std::string text;
  Ref theme;
  Ref territory;
  Refs rests_on;
  Word visibility;
};

// What the coach did or will do with the actors: a synergy workshop, an intervention in a structure, a
// meeting of the dialogue, a training… (MIS-08, MIS-09, ATE-01, DIA-01).
struct Activity : Record {
  static constexpr Kind kind = Kind::activity;
  std::string name;
  Word type;
  Word status;  // planned, held, cancelled
  When from, to;
  std::string hours;
  std::string place;
  Ref territory;
  Ref theme;
  Refs targets;
  std::string context;
  std::string question;  // the one of the day (ATE-02)
  std::string content;   // the course of it
  std::string proposals;
  std::string conclusions;
  Number size;  // how many are wanted (ATE-04)
  Number participants, women, youth;
  Word visibility;
};

// The place of an actor at an activity, decided by hand: invited, or left out for a reason (ETH-13). What is
// not decided is proposed by reading/invitation.hpp.
struct Seat : Record {
  static constexpr Kind kind = Kind::seat;
  Ref activity;
  Ref actor;
  Word decision;
  std::string reason;
  std::string name;  // who comes for the actor, where it is known
};

// What came of the work, or is to come: results with their kind of evidence, changes of behaviour, lessons,
// perspectives (SUI-06, SUI-07, SUI-11, MIS-13).
struct Outcome : Record {
  static constexpr Kind kind = Kind::outcome;
  Word nature;
  std::string text;
  When date;
  YesNo done;  // of a perspective
  Word evidence;
  Refs rests_on;
  Word visibility;
};

// Who coaches: formed how, coming from where, tied to whom (FRM-01, FRM-02, FRM-05, FRM-06).
struct Coach : Record {
  static constexpr Kind kind = Kind::coach;
  std::string name;
  Word origin;
  std::string training;
  std::string qualification;
  Texts techniques;
  std::string interests;  // declared ties to the actors of the site
  std::string issuer;     // of the accreditation, as typed: declared, not verified
  std::string number;
  When valid_until;
  Word visibility;
};

}  // namespace twiza::model
