// What bringing a workbook into a site would do, before anything is done: the dry run of `twiza import`.
//
// The meaning of rows, and which record a row finds: docs/workbook.md. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "intake/table.hpp"
#include "model/description.hpp"

namespace twiza::intake {

// A record as it is to become. Of a new record every field that says something; of a known one only the
// fields that differ from what the site shows, std::monostate where a field is to be emptied.
struct RecordDraft {
  model::Kind kind;
  base::Id id;
  std::vector<std::pair<std::string, model::Value>> fields;
};

// A line of the report. Its sentence is "plan.<code>" of the catalogue, with its arguments.
struct PlanItem {
  std::string sheet;
  int row = 0;         // as a person counts; 0: the sheet, or no row
  std::string column;  // as it is headed there
  model::Kind kind = model::Kind::site;
  std::string name;  // of the record
  std::string code;
  base::Arguments arguments;
  std::string was, now;  // texts of the field, in the site's language
  std::vector<std::string> candidates;
};

struct ImportPlan {
  base::Id site;
  std::string site_name;
  std::string revision;             // of the workbook: what it was made from; empty: not said
  std::vector<RecordDraft> drafts;  // in the order of the kinds: references may point forward
  std::vector<PlanItem> added;      // a record each; with `column` and `now` where its category was guessed
  std::vector<PlanItem> changed;    // a field each
  std::vector<PlanItem> unchanged;  // a record each
  std::vector<PlanItem> doubted;    // taken as it stands, to be looked at
  std::vector<PlanItem> refused;    // a row, or a cell, that is not taken
  std::vector<PlanItem> absent;     // records without a row, in the kinds that have a sheet
  std::vector<RecordDraft> deletions;  // of those, to be applied only when a person asks to replace
};

// `known` null: a new site. Otherwise the site that the workbook is brought into, whatever its name says.
ImportPlan plan_import(const Workbook& workbook, const std::string& fallback_name, const model::Site* known);

}  // namespace twiza::intake
