// A bundle into the data directory, by the rules of exchange: stored first, judged after.
#pragma once

#include "app/import.hpp"

namespace twiza::app {

base::Result<ImportReport> import_bundle(Workspace& workspace, const ImportRequest& request,
                                         const base::Words& words);

// Changes in the store's quarantine that have a place in its chains by now take it. How many did.
base::Result<std::size_t> take_up_quarantine(Workspace& workspace, const base::Id& site);

}  // namespace twiza::app
