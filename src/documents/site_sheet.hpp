// The guide's sheet of a site, "fiche signalétique" (DOC-02; SET L1157-1186, OUA L1262-1277, MEK L1310-1337):
// the mission, the territory's figures, the communes touched, the actors, the interviews.
#pragma once

#include "base/words.hpp"
#include "documents/report.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::documents {

// Every figure is the site's own or computed from its figures, and then says so (TER-14). What the site does
// not tell is to be filled in.
Report site_sheet(const privacy::SharedSite& shared, const base::Words& words);

}  // namespace twiza::documents
