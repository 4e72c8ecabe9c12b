// Facts that an interpretation cites stay anchored (INP-06): what was taken in is found again in the site of
// today, and whether it still reads the same is said. The author decides what her text becomes (INP-11).
#pragma once

#include <map>
#include <string>

#include "reading/reading.hpp"

namespace twiza::reading {

// What makes a fact this one and no other, whatever its figures: its code, the actors it is about
// (outline.hpp), its families, its territories. "level:structure/f81d4fae-…",
// "family_pair:family/authorities+family/beneficiaries", "isolated". Two ends that stand in no order – a
// bridge, the sides of a conflict – are sorted, so that a tie told the other way round stays the same fact.
// Never read back: only compared.
std::string key_of(const Fact& fact);

enum class CitationState {
  same,     // the sentence of today is the one that was kept
  changed,  // the fact is there, and reads otherwise: figures, names
  gone      // there is no such fact any more
};
std::string_view name_of(CitationState state);

struct Anchor {
  CitationState state = CitationState::gone;
  const Fact* fact = nullptr;  // of the reading; null: gone
  std::string sentence;        // of today, in the language of the citation; "" where gone
};

// Valid as long as the site, the index and the reading are.
class Anchors {
 public:
  Anchors(const model::Site& site, const model::Index& index, const Reading& reading);

  const Fact* find(const std::string& key) const;

  // A citation that does not say its language – typed in a workbook – is the same if it reads so in any.
  Anchor of(const model::Citation& citation) const;

 private:
  const model::Site& site_;
  const model::Index& index_;
  std::map<std::string, const Fact*> facts_;
};

}  // namespace twiza::reading
