// The report that interprets a map (INP-01, INP-05; SAL L892-912, SET L1209-1235, MEK L1366-1384), to be
// read: what its author wrote, under each part what the map says of it, as counts (INP-04), and who answers
// for it. Without an interpretation it is the outline, to be filled by hand. The program never interprets
// (INP-11).
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "documents/signed_by.hpp"
#include "model/site.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

Report interpretation_report(const privacy::SharedSite& shared, const model::Interpretation* interpretation,
                             const SignedBy& signed_by, const base::Words& words);

}  // namespace twiza::documents
