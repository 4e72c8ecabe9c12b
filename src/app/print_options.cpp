#include "app/print_options.hpp"

#include <cmath>

#include "app/site_file.hpp"
#include "base/text.hpp"
#include "model/vocabularies.hpp"
#include "print/png.hpp"

namespace twiza::app {

namespace {

using base::Error;
using print::Paper;

base::Result<int> read_dpi(const std::string& typed) {
  double dpi = 0;
  if (base::parse_number(typed, dpi) && dpi == std::floor(dpi) && dpi >= print::least_dpi &&
      dpi <= print::most_dpi) {
    return static_cast<int>(dpi);
  }
  return Error{"render.unknown_dpi",
               {{"value", typed},
                {"least", std::to_string(print::least_dpi)},
                {"most", std::to_string(print::most_dpi)}}};
}

}  // namespace

base::Result<print::PrintOptions> print_options(const PrintRequest& request, const std::string& file) {
  print::PrintOptions options;
  const bool pdf = has_ending(file, ".pdf");
  if (!request.paper.empty()) {
    if (!pdf) return Error{"render.paper_of_pdf", {{"option", "--paper"}}};
    const model::Word paper = model::papers().read(request.paper);
    if (paper.code.empty()) return Error{"render.unknown_paper", {{"value", request.paper}}};
    if (paper.is("a4")) options.paper = Paper::a4;
    if (paper.is("a3")) options.paper = Paper::a3;
    if (paper.is("poster")) options.paper = Paper::poster;
  }
  if (!request.tiles.empty()) {
    if (!pdf) return Error{"render.paper_of_pdf", {{"option", "--tiles"}}};
    if (options.paper != Paper::poster) return Error{"render.tiles_of_poster", {}};
    const model::Word tiles = model::papers().read(request.tiles);
    if (!tiles.is("a4") && !tiles.is("a3")) return Error{"render.unknown_tiles", {{"value", request.tiles}}};
    options.tiles = tiles.is("a3") ? Paper::a3 : Paper::a4;
  }
  if (!request.dpi.empty()) {
    if (!has_ending(file, ".png")) return Error{"render.dpi_of_png", {}};
    const base::Result<int> dpi = read_dpi(request.dpi);
    if (!dpi) return dpi.error();
    options.dpi = *dpi;
  }
  return options;
}

}  // namespace twiza::app
