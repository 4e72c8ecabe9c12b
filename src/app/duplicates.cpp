#include "app/duplicates.hpp"

#include "app/describe.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "intake/likeness.hpp"

namespace twiza::app {

namespace json = base::json;

namespace {

std::string message(const DoubtedPair& pair, const base::Words& words) {
  return words.say("plan.duplicate." + base::join(pair.reasons, "_"),
                   {{"name", short_text(pair.one.name)}, {"other", short_text(pair.other.name)}});
}

}  // namespace

std::vector<DoubtedPair> doubted_pairs(const model::Site& site) {
  const NamedRecords names(site);
  std::vector<DoubtedPair> pairs;
  for (const intake::Likeness& likeness : intake::likely_duplicates(site)) {
    DoubtedPair& pair = pairs.emplace_back();
    pair.one = names.described(likeness.one);
    pair.other = names.described(likeness.other);
    if (likeness.name) pair.reasons.emplace_back("name");
    if (likeness.phone) pair.reasons.emplace_back("phone");
    if (likeness.address) pair.reasons.emplace_back("address");
  }
  return pairs;
}

std::string duplicates_text(const std::vector<DoubtedPair>& pairs, const std::string& site, bool stored,
                            const base::Words& words) {
  if (pairs.empty()) return words.say("duplicates.none", {{"site", short_text(site)}}) + "\n";
  std::string text =
      words.say("duplicates.head", {{"site", short_text(site)}, {"count", std::to_string(pairs.size())}}) +
      "\n";
  for (const DoubtedPair& pair : pairs) {
    text += "  - " +
            words.say(
                "duplicates.line",
                {{"message", message(pair, words)}, {"one", pair.one.handle}, {"other", pair.other.handle}}) +
            "\n";
  }
  return text + words.say(stored ? "duplicates.how" : "duplicates.import_first") + "\n";
}

std::string duplicates_json(const std::vector<DoubtedPair>& pairs, const std::string& site,
                            const base::Words& words) {
  json::array list;
  for (const DoubtedPair& pair : pairs) {
    json::array reasons;
    for (const std::string& reason : pair.reasons) reasons.emplace_back(json::string(reason));
    list.emplace_back(json::object{{"one", json_of(pair.one)},
                                   {"other", json_of(pair.other)},
                                   {"reasons", std::move(reasons)},
                                   {"message", message(pair, words)}});
  }
  return base::pretty(json::object{{"site", site}, {"pairs", std::move(list)}});
}

}  // namespace twiza::app
