// What an import says, for people and for machines.
#include "app/describe.hpp"
#include "app/import.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "model/finding_words.hpp"

namespace twiza::app {

namespace json = base::json;
using intake::PlanItem;

namespace {

// Rows of a kind that a person is shown: the rest is counted, `--json` gives them all.
constexpr std::size_t most_shown = 200;

struct Section {
  const char* name;
  const std::vector<PlanItem> intake::ImportPlan::*items;
  bool in_full;  // each row is shown; else only counted
};
constexpr Section sections[] = {
    {"added", &intake::ImportPlan::added, false},         {"changed", &intake::ImportPlan::changed, true},
    {"unchanged", &intake::ImportPlan::unchanged, false}, {"doubted", &intake::ImportPlan::doubted, true},
    {"refused", &intake::ImportPlan::refused, true},      {"absent", &intake::ImportPlan::absent, true}};

std::string message(const PlanItem& item, const base::Words& words) {
  return words.say("plan." + item.code, item.arguments);
}

std::string place(const PlanItem& item, const base::Words& words) {
  if (item.sheet.empty()) return {};
  const char* code = item.row == 0 ? "place.sheet" : item.column.empty() ? "place.row" : "place.cell";
  return words.say(code,
                   {{"sheet", item.sheet}, {"row", std::to_string(item.row)}, {"column", item.column}}) +
         words.say("place.colon");
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return text;
}

std::string count(const std::string& code, std::size_t number, const base::Words& words) {
  return words.say(code, {{"count", std::to_string(number)}});
}

void write_section(std::string& text, const ImportReport& report, const Section& section,
                   const base::Words& words) {
  const std::vector<PlanItem>& items = report.plan.*section.items;
  if (items.empty()) return;
  text += "\n" + count(std::string("import.") + section.name, items.size(), words) + "\n";
  if (!section.in_full) {
    std::map<model::Kind, int> kinds;
    for (const PlanItem& item : items) ++kinds[item.kind];
    const char* between = "  ";
    for (const auto& [kind, number] : kinds) {
      text += std::string(between) + std::string(model::type_of(kind).sheet.in(words.language())) + " " +
              std::to_string(number);
      between = " · ";
    }
    text += "\n";
    return;
  }
  std::size_t shown = 0;
  for (const PlanItem& item : items) {
    if (++shown > most_shown) {
      text += "  " + count("import.more", items.size() - most_shown, words) + "\n";
      break;
    }
    std::string line = place(item, words) + message(item, words);
    // A change says both in its sentence.
    if (section.items != &intake::ImportPlan::changed && !item.was.empty() && !item.now.empty()) {
      line +=
          " " + words.say("import.was_now", {{"was", short_text(item.was)}, {"now", short_text(item.now)}});
    }
    if (!item.candidates.empty()) {
      line +=
          " " + words.say("import.candidates", {{"names", short_text(base::join(item.candidates, ", "))}});
    }
    text += "  - " + one_line(line) + "\n";
  }
}

std::string bundle_text(const ImportReport& report, const base::Words& words) {
  const BundleReport& bundle = *report.bundle;
  std::string text = count("import.bundle_brought", bundle.brought, words) + "\n" +
                     count("import.bundle_known", bundle.known, words) + "\n";
  if (bundle.waiting > 0) text += count("finding.waiting", bundle.waiting, words) + "\n";
  if (bundle.fork) text += words.say("import.fork") + "\n";
  for (const base::Error& why : bundle.aside) {
    text += "  - " + one_line(words.say("finding.quarantined", {{"reason", words.say(why)}})) + "\n";
  }
  for (const base::Error& why : bundle.damages) text += "  - " + one_line(words.say(why)) + "\n";
  return text;
}

const char* name_of(ImportReport::Base base) {
  switch (base) {
    case ImportReport::Base::none:
      return "none";
    case ImportReport::Base::now:
      return "now";
    case ImportReport::Base::earlier:
      return "earlier";
    case ImportReport::Base::unknown:
      return "unknown";
  }
  return "";
}

}  // namespace

std::string import_text(const ImportReport& report, const base::Words& words) {
  const base::Arguments head = {{"file", report.file}, {"site", short_text(report.site_name)}};
  std::string text = words.say(report.is_new ? "import.head_new" : "import.head", head) + "\n";
  for (const intake::Notice& notice : report.notices)
    text += one_line(words.say(notice.code, notice.arguments)) + "\n";
  if (report.base == ImportReport::Base::earlier || report.base == ImportReport::Base::unknown) {
    text += words.say(std::string("import.base_") + name_of(report.base)) + "\n";
  }
  if (report.bundle != nullptr) {
    text += bundle_text(report, words);
  } else {
    for (const Section& section : sections) write_section(text, report, section, words);
    text += "\n";
  }
  for (const model::Finding& card : report.cards) {
    text += "  ! " + one_line(model::message_of(card, words)) + "\n";
  }
  if (report.kept_rows > 0) text += count("import.kept_rows", report.kept_rows, words) + "\n";
  if (!report.differs) {
    text += words.say("import.nothing");
  } else if (!report.written) {
    text += words.say("import.dry_run");
  } else if (report.bundle != nullptr) {
    text += words.say("import.bundle_done", head);
  } else {
    text += words.say("import.done", {{"change", report.change}, {"site", short_text(report.site_name)}});
  }
  if (!report.replace && !report.plan.absent.empty()) text += "\n" + words.say("import.absent_stays");
  return text + "\n";
}

std::string import_json(const ImportReport& report, const base::Words& words) {
  json::object object{{"file", report.file},  {"site", report.site.to_text()}, {"name", report.site_name},
                      {"new", report.is_new}, {"written", report.written},     {"differs", report.differs}};
  json::array notices, cards;
  for (const intake::Notice& notice : report.notices)
    notices.emplace_back(words.say(notice.code, notice.arguments));
  for (const model::Finding& card : report.cards) cards.emplace_back(model::message_of(card, words));
  object["notices"] = std::move(notices);
  object["cards"] = std::move(cards);
  if (report.bundle != nullptr) {
    json::array aside, damages;
    for (const base::Error& why : report.bundle->aside) aside.emplace_back(words.say(why));
    for (const base::Error& why : report.bundle->damages) damages.emplace_back(words.say(why));
    object["brought"] = report.bundle->brought;
    object["known"] = report.bundle->known;
    object["waiting"] = report.bundle->waiting;
    object["fork"] = report.bundle->fork;
    object["aside"] = std::move(aside);
    object["damages"] = std::move(damages);
    return base::pretty(object);
  }
  object["change"] = report.change;
  object["base"] = name_of(report.base);
  for (const Section& section : sections) {
    json::array items;
    for (const PlanItem& item : report.plan.*section.items) {
      json::array candidates;
      for (const std::string& candidate : item.candidates) candidates.emplace_back(json::string(candidate));
      items.emplace_back(json::object{{"sheet", item.sheet},
                                      {"row", item.row},
                                      {"column", item.column},
                                      {"kind", model::name_of(item.kind)},
                                      {"name", item.name},
                                      {"message", message(item, words)},
                                      {"was", item.was},
                                      {"now", item.now},
                                      {"candidates", std::move(candidates)}});
    }
    object[section.name] = std::move(items);
  }
  return base::pretty(object);
}

}  // namespace twiza::app
