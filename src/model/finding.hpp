// A result of the rules: what is true of a site, where, and how to mend it. Never a sentence: codes and
// arguments, worded from the catalogue in the user's language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/kind.hpp"

namespace twiza::model {

// The verdicts of the conformity checker (CNF-12), best first; an observation lowers none.
enum class Verdict { ok, observation, review, nonconforming };
std::string_view name_of(Verdict verdict);

struct Finding {
  std::string rule;  // "CNF-02"; its text stands under "rule.CNF-02" in the catalogue
  Verdict verdict = Verdict::review;
  std::string code;           // sentence: "finding.<code>", repair: "repair.<code>"
  base::Arguments arguments;  // of both
  Ref about;                  // the record it speaks of; empty: the sheet below, or the whole site
  std::string field;          // of that record, when one cell is meant
  // Where it stands in the workbook; filled by the intake, or from the record's place. 0: nowhere.
  std::string sheet;
  int row = 0;
  std::string column;
};

// The worst verdict of all; observations count for nothing.
Verdict overall(const std::vector<Finding>& findings);

}  // namespace twiza::model
