// Where to begin (ANA-09, ANA-11..13).
#include "engine/answering.hpp"

namespace twiza::engine {

base::Result<reading::ToldBegin> answer(const Asked& asked, const BeginQuestion&) {
  return reading::begin(asked.site(), asked.words);
}

}  // namespace twiza::engine
