// From the paper and the sharpness as they were typed to what the printer is asked for.
#pragma once

#include <string>

#include "base/result.hpp"
#include "print/paper.hpp"

namespace twiza::app {

struct PrintRequest {
  std::string paper, tiles, dpi;  // empty: the usual
};

// For the file that is written. Errors: render.unknown_paper {value}, render.unknown_tiles {value},
// render.unknown_dpi {value, least, most}, and options that the file's format does not know:
// render.paper_of_pdf {option}, render.tiles_of_poster, render.dpi_of_png.
base::Result<print::PrintOptions> print_options(const PrintRequest& request, const std::string& file);

}  // namespace twiza::app
