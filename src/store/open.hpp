// Opening the store of a data directory.
//
//     const auto folder = default_folder(std::getenv);          // data_folder.hpp
//     const auto store = open_store(*folder);
//     if (!store) return say(store.error());
//
// A folder that does not exist is an empty store; it is made by the first call that writes. A folder that
// cannot be written is read.
#pragma once

#include <memory>

#include "store/data_file.hpp"
#include "store/store.hpp"

namespace twiza::store {

// Errors: those of Store, and
//   store.foreign {file}             a file of another program stands there
//   store.too_new {file}             made by a newer Twiza
//   store.too_old_here {file}        made by an older Twiza, and cannot be upgraded: the folder is read-only
//   store.unfinished_here {folder}   read-only, and the last writer was killed before it tidied up
base::Result<std::unique_ptr<Store>> open_store(const std::filesystem::path& folder,
                                                const Options& options = {});

}  // namespace twiza::store
