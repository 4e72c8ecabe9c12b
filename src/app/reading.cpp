#include "app/reading.hpp"

#include "base/described_json.hpp"
#include "sociogram/map_request.hpp"

namespace twiza::app {

using reading::ToldReading;

base::Result<reading::ReadingOptions> reading_options(const model::Site& site,
                                                      const ReadingRequest& request) {
  sociogram::MapRequest filters;
  filters.theme = request.theme;
  filters.at = request.at;
  const base::Result<sociogram::MapOptions> options = sociogram::map_options(site, filters);
  if (!options) return options.error();
  return reading::ReadingOptions{options->theme, options->at, request.with_operator};
}

base::Result<ToldReading> read(const model::Site& site, const ReadingRequest& request,
                               const base::Words& words) {
  const base::Result<reading::ReadingOptions> options = reading_options(site, request);
  if (!options) return options.error();
  return reading::told(site, reading::read(site, *options), words);
}

std::string reading_text(const ToldReading& reading, const base::Words& words) {
  std::string out = reading.head + "\n";
  for (const reading::ToldRecord& each : reading.operators)
    out += words.say("reading.operator", {{"name", each.name}}) + "\n";
  for (const reading::ToldChapter& chapter : reading.chapters) {
    if (chapter.facts.empty()) continue;
    out += "\n" + chapter.title + "\n";
    for (const reading::ToldFact& fact : chapter.facts) out += "  - " + fact.sentence + "\n";
  }
  out += "\n" + reading.coherence.title + "\n";
  for (const std::string& line : reading.coherence.sentences) out += "  - " + line + "\n";
  return out;
}

std::string reading_json(const ToldReading& reading) {
  return base::json::serialize(base::to_json(reading)) + "\n";
}

}  // namespace twiza::app
