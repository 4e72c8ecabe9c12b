// The report of a site, as the guide prints those of its four (DOC-01, L769-1490): who and when, the
// territory, the diagnosis, the actors by family, the sociogram, how it was read, workshops, interventions,
// testimonies, dialogue, figures, results, perspectives, coaches.
#pragma once

#include <memory>

#include "base/words.hpp"
#include "documents/report.hpp"
#include "documents/signed_by.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::documents {

// Every section is there, and is full, or says that it is empty for want of data and what would fill it, or
// that what was planned was not held. No figure that the records do not hold. `scene` is the drawing of
// `shared`; the map's section shows it.
Report site_report(const privacy::SharedSite& shared, std::shared_ptr<const sociogram::Scene> scene,
                   const Signatures& signatures, const base::Words& words);

}  // namespace twiza::documents
