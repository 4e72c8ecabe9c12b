// The chapters of a site's report, in their order. Each writes its heading and what the records say.
#pragma once

#include <memory>

#include "documents/report_draft.hpp"
#include "documents/signed_by.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents::chapters {

void summary(ReportDraft& draft);
void sheet(ReportDraft& draft);      // DOC-02
void diagnosis(ReportDraft& draft);  // ENT-04, ENT-05, TER-13
void actors(ReportDraft& draft);     // the guide's five tables, ENT-06, ENT-07
void map(ReportDraft& draft, std::shared_ptr<const sociogram::Scene> scene);  // DOC-03
void interpretations(ReportDraft& draft, const Signatures& signatures);       // INP-05, INP-06, INP-07
void map_in_figures(ReportDraft& draft);                                      // INP-04
void difficulties(ReportDraft& draft);                                        // ANA-11, ANA-13
void workshops(ReportDraft& draft);                                           // DOC-06, ATE-01
void interventions(ReportDraft& draft);                                       // MIS-08, MIS-09
void testimonies(ReportDraft& draft);                                         // SUI-12
void dialogue(ReportDraft& draft);                                            // DIA-01
void work_in_figures(ReportDraft& draft);                                     // SUI-14
void results(ReportDraft& draft);                                             // SUI-06, SUI-07, SUI-11
void perspectives(ReportDraft& draft);                                        // MIS-13
void coaches(ReportDraft& draft);                                             // FRM-01 to FRM-06

}  // namespace twiza::documents::chapters
