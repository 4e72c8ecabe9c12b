// A `.twiza` file: read, and written.
//
// Its first frame names the site; Twiza also writes the names of the accounts there ("authors"), so that
// the log of another machine says who. A reader that does not know them ignores them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "journal/log.hpp"

namespace twiza::app {

struct BundleFile {
  base::Id site;
  std::map<base::Id, std::string> authors;
  std::vector<std::string> lines;    // of the changes, unjudged
  std::vector<base::Error> damages;  // frames that were cut or damaged
};

bool is_bundle(const std::filesystem::path& path);

// Errors: those of read_file and of read_bundle, with {file}.
base::Result<BundleFile> read_bundle_file(const std::filesystem::path& path);

std::string write_bundle(const journal::Log& log, const std::vector<bool>& which,
                         const std::map<base::Id, std::string>& authors);

}  // namespace twiza::app
