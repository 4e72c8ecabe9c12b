// A comparison in words, to be shown and written: one description for `twiza compare --json` and for the
// page.
#pragma once

#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/words.hpp"
#include "reading/compare.hpp"

namespace twiza::reading {

struct ToldMark {
  static constexpr std::string_view name = "Mark";
  static std::vector<std::string> all();
};

struct ToldChange {
  base::Code<ToldMark> mark;
  std::string mark_word, kind, id, name;
  std::vector<std::string> sentences;  // each field that changed; what was learnt of it in between
};
BOOST_DESCRIBE_STRUCT(ToldChange, (), (mark, mark_word, kind, id, name, sentences))

// `before` and `after` are null where only bounds are proven; samples are 0 where there is none. `pairs`:
// ties between two families.
struct ToldFigure {
  std::string figure, label;
  base::OrNull<int> before, after;
  int before_of = 0, after_of = 0;
};
BOOST_DESCRIBE_STRUCT(ToldFigure, (), (figure, label, before, after, before_of, after_of))

struct ToldComparison {
  std::string site, from, to, head;
  std::string caution;  // what came between: new on the map is not always new in the field
  std::vector<ToldFigure> figures, pairs;
  std::vector<ToldChange> changes;
  std::vector<std::string> sources;  // ids, that came between
};
BOOST_DESCRIBE_STRUCT(ToldComparison, (), (site, from, to, head, caution, figures, pairs, changes, sources))

// The two sites, and what their moments are called; "" is now. `in_field`: told apart by dates in the field.
struct Moments {
  const model::Site& before;
  const model::Site& after;
  std::string from, to;
  bool in_field = false;
};

// What came between: new on the map is not always new in the field.
std::string caution(const Moments& moments, const Learnt& learnt, const base::Words& words);

ToldComparison told(const Moments& moments, const Comparison& comparison, const base::Words& words);

// "12 sur 40"; the count alone where there is no sample, a dash where it is not proven.
std::string share_text(const base::OrNull<int>& count, int of, const base::Words& words);

}  // namespace twiza::reading
