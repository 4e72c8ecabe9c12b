#include "app/workshops.hpp"

#include "base/text.hpp"

namespace twiza::app {

using model::Activity;

base::Result<const Activity*> activity_meant(const model::Site& site, const std::string& typed) {
  const Activity* last = nullptr;
  const std::string key = base::name_key(typed);
  std::string names;
  for (const Activity& one : site.activities) {
    if (one.type.is("workshop")) last = &one;
    base::add_quoted(names, one.name);
    if (typed.empty()) continue;
    if (base::name_key(one.name) == key || (!one.code.empty() && base::name_key(one.code) == key) ||
        one.id.to_text() == base::trim(typed))
      return &one;
  }
  if (typed.empty()) return last;
  if (site.activities.empty()) return base::Error{"invite.no_workshop", {{"site", site.info.name}}};
  return base::Error{"invite.unknown_activity", {{"name", typed}, {"names", names}}};
}

}  // namespace twiza::app
