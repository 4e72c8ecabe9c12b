// Where to begin (P2 L328-344; ANA-09, ANA-11..13, CAH-04): the difficulties side by side by what each rests
// on, the grid of strengths, weaknesses, opportunities and threats, and what the notebook holds and nobody
// took up yet. Counts in the order of the site: the program neither scores nor ranks; which one is chosen,
// and why, is said by those who chose.
#pragma once

#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/words.hpp"
#include "model/site.hpp"
#include "reading/told.hpp"

namespace twiza::reading {

// What a difficulty or a line of the grid rests on: the records named, and by kind how many. `statements` are
// what was said of the ties and actors that are named; `sources` those that are named, those of these
// statements, and those of these ties; families are those of the actors, also at an end of a tie or named by
// a note, territories those of the notes and of the actors.
struct ToldGround {
  std::vector<ToldRecord> named;
  int notes = 0, sources = 0, statements = 0, ties = 0, actors = 0;
  std::vector<std::string> families, territories;
};
BOOST_DESCRIBE_STRUCT(ToldGround, (),
                      (named, notes, sources, statements, ties, actors, families, territories))

// `why`: the chain of answers, each to the why of the one before. `answered`: of the guide's four questions.
struct ToldDifficulty {
  std::string id, name, theme, territory, wrong, how, can_do, reasons;
  std::vector<std::string> why;
  int answered = 0;
  bool chosen = false;
  ToldGround ground;
};
BOOST_DESCRIBE_STRUCT(ToldDifficulty, (),
                      (id, name, theme, territory, wrong, how, can_do, reasons, why, answered, chosen,
                       ground))

struct ToldLine {
  std::string id, text, theme, territory;
  ToldGround ground;
};
BOOST_DESCRIBE_STRUCT(ToldLine, (), (id, text, theme, territory, ground))

struct ToldQuadrant {
  std::string aspect, title;
  std::vector<ToldLine> lines;
};
BOOST_DESCRIBE_STRUCT(ToldQuadrant, (), (aspect, title, lines))

// `used`: a difficulty or a line of the grid rests on it.
struct ToldNote {
  std::string id, date, territory, theme, nature, nature_word, mark, mark_word, text, author;
  std::vector<ToldRecord> about;
  bool used = false;
};
BOOST_DESCRIBE_STRUCT(ToldNote, (),
                      (id, date, territory, theme, nature, nature_word, mark, mark_word, text, author, about,
                       used))

struct ToldBegin {
  std::string site, head;
  std::vector<std::string> sentences;  // how many difficulties, of which one is chosen, what waits
  std::vector<ToldDifficulty> difficulties;
  std::vector<ToldQuadrant> quadrants;  // the four, in the order of the grid; one without an aspect last
  std::vector<ToldNote> notes;          // newest first
  int unused = 0;                       // notes marked a difficulty or a chance that nothing rests on
};
BOOST_DESCRIBE_STRUCT(ToldBegin, (), (site, head, sentences, difficulties, quadrants, notes, unused))

ToldBegin begin(const model::Site& site, const base::Words& words);

// "1 entrée du cahier ; 2 sources"; that it rests on nothing yet.
std::string ground_text(const ToldGround& ground, const base::Words& words);
// Marked a difficulty or a chance, and not taken up yet: what a second reading is for (CAH-04).
bool waits(const ToldNote& note);

}  // namespace twiza::reading
