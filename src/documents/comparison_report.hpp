// What changed between two moments (SOC-22, SUI-08), to be read: figures before and after with the size of
// their samples, and what differs, one by one.
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "privacy/audience.hpp"
#include "reading/compare_told.hpp"

namespace twiza::documents {

// `told`: of sites that are shared with these readers; its caution of the sites as they are told. Figures
// that rest on what only the team may see are for the team alone.
Report comparison_report(const reading::ToldComparison& told, privacy::Profile profile,
                         const base::Words& words);

}  // namespace twiza::documents
