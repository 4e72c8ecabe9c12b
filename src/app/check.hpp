// Checking a site: everything that is to be mended, with its place in the workbook.
#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "intake/import.hpp"
#include "model/finding.hpp"
#include "sociogram/report_rules.hpp"

namespace twiza::app {

struct CheckReport {
  std::string site;  // its name
  model::Verdict verdict = model::Verdict::ok;
  std::vector<model::Finding> findings;  // worst first, then by rule, sheet and row
};

// The findings of the import, of the rules on the site, and of the rules on its drawing; and `attention`,
// what the site's journal asks for (attention.hpp). `valid`: see validly_signed (interpretations.hpp).
CheckReport check(const intake::Import& import, std::vector<model::Finding> attention = {},
                  const sociogram::ValidSignatures& valid = {});

// For people: one paragraph a rule, each finding with its place and its repair.
std::string report_text(const CheckReport& report, const base::Words& words);

// For machines: {"site", "verdict", "findings": [{"rule", "verdict", "sheet", "row", "column", "subject",
// "message", "repair", "rule_text"}]}; of a record without a row the sheet and column
// of its kind, and row 0; empty texts where a finding has no place.
std::string report_json(const CheckReport& report, const base::Words& words);

}  // namespace twiza::app
