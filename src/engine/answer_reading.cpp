// What the site's facts say, for the coach to interpret (ANA-01..08).
#include "engine/answering.hpp"

namespace twiza::engine {

base::Result<reading::ToldReading> answer(const Asked& asked, const ReadingQuestion&) {
  return reading::told(asked.site(), reading::read(asked.site(), {}), asked.words);
}

}  // namespace twiza::engine
