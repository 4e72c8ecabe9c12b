// The engine's questions about a site that is open, one function each; questions.hpp says what they are.
#pragma once

#include <string>

#include "base/result.hpp"
#include "base/words.hpp"
#include "engine/open_site.hpp"
#include "engine/questions.hpp"
#include "model/finding.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/measure.hpp"
#include "sociogram/report_rules.hpp"

namespace twiza::engine {

// What a question is answered with: the site as the team may see it, in the words of the language asked.
struct Asked {
  OpenSite& open;
  const privacy::SharedSite& shared;
  const model::Index& index;
  const base::Words& words;
  const sociogram::TextMeasure& measure;

  const model::Site& site() const { return shared.site(); }
};

base::Error bad_request(std::string_view why);

// What the record is called in full; no name where the site does not hold it.
Named named(const Asked& asked, const model::Ref& ref);

// In the order of the checker: worst first, then by rule. `valid`: see CheckQuestion.
std::vector<model::Finding> findings(const Asked& asked, const sociogram::ValidSignatures& valid = {});
FindingAnswer told(const Asked& asked, const model::Finding& finding);

base::Result<CheckAnswer> answer(const Asked& asked, const CheckQuestion& question);
base::Result<MapAnswer> answer(const Asked& asked, const MapQuestion& question);
base::Result<SheetAnswer> answer(const Asked& asked, const SheetQuestion& question);
base::Result<ActorsAnswer> answer(const Asked& asked, const ActorsQuestion& question);
base::Result<TextAnswer> answer(const Asked& asked, const TextQuestion& question);
base::Result<SiteAnswer> answer(const Asked& asked, const SiteQuestion& question);
base::Result<reading::ToldReading> answer(const Asked& asked, const ReadingQuestion& question);
base::Result<InterpretationsAnswer> answer(const Asked& asked, const InterpretationsQuestion& question);
base::Result<reading::ToldInvitation> answer(const Asked& asked, const InvitationQuestion& question);
base::Result<reading::ToldBegin> answer(const Asked& asked, const BeginQuestion& question);
base::Result<reading::ToldComparison> answer(const Asked& asked, const CompareQuestion& question);
base::Result<ComparedMapAnswer> answer(const Asked& asked, const CompareMapQuestion& question);
base::Result<ChangeAnswer> answer(const Asked& asked, const ChangeQuestion& question);
base::Result<ChangeAnswer> answer(const Asked& asked, const UndoQuestion& question);
base::Result<RecordsAnswer> answer(const Asked& asked, const RecordsQuestion& question);
base::Result<FieldsAnswer> answer(const FieldsQuestion& question, const base::Words& words);

// The drawing of the whole map that people see when they ask for no other.
base::Result<const sociogram::Scene*> drawn_now(const Asked& asked);

}  // namespace twiza::engine
