// What goes wrong in the package of a workbook, said of the workbook.
#pragma once

#include "base/result.hpp"

namespace twiza::platform {

// A coach knows nothing of zips: the errors of `ZipReader` become those of a workbook. The names in the
// arguments come from the file: controls are taken out of them, and they are cut to 200 characters.
base::Error of_workbook(base::Error error);

}  // namespace twiza::platform
