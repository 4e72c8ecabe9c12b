// A reading in words, to be shown and written: one description for `twiza reading --json` and for the page.
// Ids are those of the records; of a relation that was told of a class the name is that of the two members.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/words.hpp"
#include "reading/camps.hpp"
#include "reading/reading.hpp"

namespace twiza::reading {

struct ToldRecord {
  std::string kind, id, name;
};
BOOST_DESCRIBE_STRUCT(ToldRecord, (), (kind, id, name))

struct ToldRelation {
  std::string id, name;
};
BOOST_DESCRIBE_STRUCT(ToldRelation, (), (id, name))

struct ToldFact {
  std::string kind, sentence;
  int number = 0, of = 0, by_name = 0;
  std::vector<ToldRecord> actors;
  std::vector<std::string> ties, statements, territories, families;
  bool of_class = false, team_only = false;
};
BOOST_DESCRIBE_STRUCT(ToldFact, (),
                      (kind, sentence, number, of, by_name, actors, ties, statements, territories, families,
                       of_class, team_only))

struct ToldChapter {
  std::string chapter, title;
  std::vector<ToldFact> facts;
};
BOOST_DESCRIBE_STRUCT(ToldChapter, (), (chapter, title, facts))

// `frustration_index` is null where only bounds are proven; triangles by the signs of their sides ("+--").
struct ToldCamps {
  std::string title;
  std::vector<std::string> sentences;
  int relations = 0;
  base::OrNull<int> frustration_index;
  int lower = 0, upper = 0;
  std::vector<std::vector<ToldRecord>> camps;
  std::vector<ToldRelation> to_mend;
  bool unique = false;
  std::vector<ToldRelation> in_every, in_some;
  std::vector<std::vector<ToldRelation>> sets;
  bool truncated = false;
  std::map<std::string, std::int64_t> triangles;
};
BOOST_DESCRIBE_STRUCT(ToldCamps, (),
                      (title, sentences, relations, frustration_index, lower, upper, camps, to_mend, unique,
                       in_every, in_some, sets, truncated, triangles))

struct ToldReading {
  std::string site, head;
  int actors = 0;
  std::vector<ToldRecord> operators;
  std::vector<ToldChapter> chapters;
  ToldCamps coherence;
};
BOOST_DESCRIBE_STRUCT(ToldReading, (), (site, head, actors, operators, chapters, coherence))

// With the coherent camps, which take the most of the time.
ToldReading told(const model::Site& site, const Reading& reading, const base::Words& words);

}  // namespace twiza::reading
