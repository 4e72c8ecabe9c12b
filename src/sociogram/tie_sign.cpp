#include "sociogram/tie_sign.hpp"

#include "model/vocabularies.hpp"

namespace twiza::sociogram {

using model::Sign;

Sign sign_of(const model::Tie& tie, const Evidence& evidence, bool strict) {
  if (tie.quality.is("good")) return Sign::good;
  if (tie.quality.is("conflictual")) return Sign::conflictual;
  // Neutral words stand in a shared site only, in place of one of the guide's two or of the coach's own.
  if (tie.quality.is("dialogue")) return Sign::dialogue;
  if (strict) return Sign::none;
  if (tie.quality.is("no_tie_yet")) return Sign::no_tie_yet;
  if (tie.quality.is("to_strengthen")) return Sign::to_strengthen;
  const model::Word word = model::quality_words().read_beginning(tie.word);
  if (word.is("weak")) return Sign::weak;
  if (word.is("lost")) return Sign::lost;
  if (word.is("differing") || evidence.contradicted(tie)) return Sign::differing;
  return Sign::none;
}

}  // namespace twiza::sociogram
