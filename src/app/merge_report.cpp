// What a merge says, for people and for machines.
#include "app/describe.hpp"
#include "app/merge.hpp"
#include "base/json.hpp"
#include "model/description.hpp"

namespace twiza::app {

namespace json = base::json;

namespace {

std::string sheet_of(const NamedRecord& record, const base::Words& words) {
  return std::string(model::type_of(record.ref.kind).sheet.in(words.language()));
}

base::Arguments named(const NamedRecord& record, const base::Words& words) {
  return {{"sheet", sheet_of(record, words)}, {"name", short_text(record.name)}};
}

void list(std::string& text, const char* head, const char* line, const std::vector<NamedRecord>& records,
          const base::Words& words) {
  if (records.empty()) return;
  text += words.say(head, {{"count", std::to_string(records.size())}}) + "\n";
  for (const NamedRecord& record : records) text += "  - " + words.say(line, named(record, words)) + "\n";
}

}  // namespace

std::string merge_text(const MergeReport& report, const base::Words& words) {
  std::string text = words.say("merge.head", {{"site", short_text(report.site_name)},
                                              {"kept", short_text(report.kept.name)},
                                              {"kept_handle", report.kept.handle},
                                              {"other", short_text(report.other.name)},
                                              {"other_handle", report.other.handle}}) +
                     "\n";
  list(text, "merge.moved", "merge.record", report.moved, words);
  list(text, "merge.hidden", "merge.record", report.hidden, words);
  if (!report.joined.empty()) {
    text += words.say("merge.joined", {{"count", std::to_string(report.joined.size())}}) + "\n";
    for (const MergeReport::Join& join : report.joined)
      text += "  - " + words.say("merge.record", named(join.kept, words)) + "\n";
  }
  if (!report.taken.empty()) {
    text += words.say("merge.taken", {{"count", std::to_string(report.taken.size())}}) + "\n";
    for (const MergeReport::Taken& taken : report.taken) {
      base::Arguments said = named(taken.record, words);
      said.insert(said.end(), {{"column", taken.column}, {"value", taken.value}});
      text += "  - " + words.say("merge.value_taken", said) + "\n";
    }
  }
  if (!report.differing.empty()) {
    text += words.say("merge.differing", {{"count", std::to_string(report.differing.size())}}) + "\n";
    for (const MergeReport::Differs& differs : report.differing) {
      base::Arguments said = named(differs.record, words);
      said.insert(said.end(), {{"column", differs.column}, {"kept", differs.kept}, {"other", differs.other}});
      text += "  - " + words.say("merge.value_differs", said) + "\n";
    }
  }
  return text + words.say(report.written ? "merge.done" : "merge.dry", {{"change", report.change}}) + "\n";
}

std::string merge_json(const MergeReport& report) {
  json::array moved, hidden, joined, taken, differing;
  for (const NamedRecord& record : report.moved) moved.emplace_back(json_of(record));
  for (const NamedRecord& record : report.hidden) hidden.emplace_back(json_of(record));
  for (const MergeReport::Join& join : report.joined)
    joined.emplace_back(json::object{{"kept", json_of(join.kept)}, {"other", json_of(join.other)}});
  for (const MergeReport::Taken& each : report.taken) {
    taken.emplace_back(
        json::object{{"record", json_of(each.record)}, {"column", each.column}, {"value", each.value}});
  }
  for (const MergeReport::Differs& each : report.differing) {
    differing.emplace_back(json::object{{"record", json_of(each.record)},
                                        {"column", each.column},
                                        {"kept", each.kept},
                                        {"other", each.other}});
  }
  return base::pretty(json::object{{"site", report.site_name},
                                   {"written", report.written},
                                   {"change", report.change},
                                   {"kept", json_of(report.kept)},
                                   {"other", json_of(report.other)},
                                   {"moved", std::move(moved)},
                                   {"hidden", std::move(hidden)},
                                   {"joined", std::move(joined)},
                                   {"taken", std::move(taken)},
                                   {"differing", std::move(differing)}});
}

}  // namespace twiza::app
