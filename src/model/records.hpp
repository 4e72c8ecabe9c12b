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

}  // namespace twiza::model
