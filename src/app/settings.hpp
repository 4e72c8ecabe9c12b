// What a data directory remembers beside its sites, and does not exchange: keys of the store's settings.
#pragma once

#include <string>

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace twiza::app {

inline constexpr const char* author_key = "author";    // the id of the account that works here
inline constexpr const char* authors_key = "authors";  // {id: "Nom, fonction"}
inline std::string identifier_key(const base::Id& site) { return "identifier " + site.to_text(); }
inline std::string to_complete_key(const base::Id& site) { return "to complete " + site.to_text(); }
inline std::string handed_out_key(const base::Id& site) { return "handed out " + site.to_text(); }
// Names this directory wrote under: its replica, and those of workbooks that came back.
inline std::string own_key(const base::Id& replica) { return "own " + replica.to_text(); }
inline std::string after_fork_key(const base::Id& replica) { return "after fork " + replica.to_text(); }

// Empty where there is none.
base::Result<std::string> text_setting(store::Store& store, const std::string& key);
// Null where there is none, or where it cannot be read: settings are a convenience.
base::Result<base::json::value> json_setting(store::Store& store, const std::string& key);
base::Result<void> set_json_setting(store::Store& store, const std::string& key,
                                    const base::json::value& value);

}  // namespace twiza::app
