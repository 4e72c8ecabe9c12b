#include "reading/reading.hpp"

#include "reading/facts.hpp"

namespace twiza::reading {

Reading read(const model::Site& site, const ReadingOptions& options) {
  // In the order of the guide's reports (INP-05): SAL L892-912, SET L1209-1235, MEK L1366-1384.
  static constexpr struct {
    std::string_view name;
    void (*write)(const Ground&, Facts&);
  } chapters[] = {{"coverage", coverage},  {"levels", levels},     {"isolation", isolation},
                  {"joints", joints},      {"families", families}, {"missing", missing},
                  {"borders", borders},    {"persons", persons},   {"mediators", mediators},
                  {"certainty", certainty}};
  Reading reading;
  reading.network = network_of(site, options);
  const model::Index index(site);
  const sociogram::Evidence evidence(site);
  const Ground ground{site, index, reading.network, evidence};
  for (const auto& chapter : chapters) {
    reading.chapters.push_back({chapter.name, {}});
    chapter.write(ground, reading.chapters.back().facts);
  }
  return reading;
}

}  // namespace twiza::reading
