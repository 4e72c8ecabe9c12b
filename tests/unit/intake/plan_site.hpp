// Plans in tests: applied, and told in lines.
#pragma once

#include <string>
#include <vector>

#include "intake/plan.hpp"
#include "workbook_text.hpp"

namespace twiza::intake {

// The site after the drafts, by the descriptions alone: what the application does with changes.
inline model::Site applied(const ImportPlan& plan, const model::Site* known) {
  model::Site site = known == nullptr ? model::Site() : *known;
  for (const RecordDraft& draft : plan.drafts) {
    const model::RecordType& type = model::type_of(draft.kind);
    model::Record* record = nullptr;
    const std::size_t count = type.all(site).size();
    for (std::size_t i = 0; i < count && record == nullptr; ++i)
      if (draft.kind == model::Kind::site || type.at(site, i).id == draft.id) record = &type.at(site, i);
    if (record == nullptr) record = &type.add(site);
    record->id = draft.id;
    for (const auto& [name, value] : draft.fields) type.field(name)->set(*record, value);
  }
  return site;
}

// "structure DAS.phone", a field each: what the drafts would write.
inline std::vector<std::string> written(const ImportPlan& plan) {
  std::vector<std::string> lines;
  for (const RecordDraft& draft : plan.drafts) {
    for (const auto& [name, value] : draft.fields)
      lines.push_back(std::string(model::name_of(draft.kind)) + "." + name);
  }
  return lines;
}

// "Liens:3 De unknown_end Comité"
inline std::string line_of(const PlanItem& item) {
  std::string line = item.sheet + ":" + std::to_string(item.row);
  if (!item.column.empty()) line += " " + item.column;
  line += " " + item.code + " " + item.name;
  return line;
}

inline std::vector<std::string> lines_of(const std::vector<PlanItem>& items) {
  std::vector<std::string> lines;
  for (const PlanItem& item : items) lines.push_back(line_of(item));
  return lines;
}

inline void expect_worded(const ImportPlan& plan) {
  for (const auto* items :
       {&plan.added, &plan.changed, &plan.unchanged, &plan.doubted, &plan.refused, &plan.absent}) {
    for (const PlanItem& item : *items) {
      for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
        const base::Words& words = base::Words::of(language);
        base::Arguments arguments = item.arguments;
        for (auto& [name, value] : arguments)
          if (name != "count") value = "x";
        EXPECT_TRUE(words.has("plan." + item.code)) << item.code;
        EXPECT_EQ(words.say("plan." + item.code, arguments).find('{'), std::string::npos) << item.code;
      }
    }
  }
}

inline ImportPlan plan_text(std::string_view text, const model::Site* known = nullptr) {
  ImportPlan plan = plan_import(workbook(text), "classeur", known);
  expect_worded(plan);
  return plan;
}

inline model::Site site_of(std::string_view text) {
  const ImportPlan plan = plan_text(text);
  EXPECT_THAT(lines_of(plan.refused), testing::IsEmpty());
  return applied(plan, nullptr);
}

}  // namespace twiza::intake
