#include "app/handed_out.hpp"

#include <algorithm>

#include "app/settings.hpp"

namespace twiza::app {

namespace json = base::json;
using base::Result;

namespace {

struct Member {
  const char* name;
  std::string HandedOut::*value;
};
constexpr Member members[] = {{"when", &HandedOut::when},         {"author", &HandedOut::author},
                              {"document", &HandedOut::document}, {"ending", &HandedOut::ending},
                              {"profile", &HandedOut::profile},   {"revision", &HandedOut::revision}};

Result<json::array> listed(Workspace& workspace, const base::Id& site) {
  const Result<store::Store*> data = workspace.store();
  if (!data) return data.error();
  Result<json::value> held = json_setting(**data, handed_out_key(site));
  if (!held) return held.error();
  return held->is_array() ? std::move(held->get_array()) : json::array();
}

}  // namespace

json::object json_of(const HandedOut& one) {
  json::object object;
  for (const Member& member : members) object[member.name] = one.*member.value;
  return object;
}

Result<void> note_handed_out(Workspace& workspace, const base::Id& site, HandedOut one) {
  Result<json::array> all = listed(workspace, site);
  if (!all) return all.error();
  const Result<std::optional<Author>> author = workspace.author();
  if (!author) return author.error();
  if (*author) one.author = (*author)->name;
  one.when = workspace.host().local_time(workspace.host().now_ms());
  std::replace(one.when.begin(), one.when.end(), ' ', 'T');
  all->emplace_back(json_of(one));
  if (all->size() > most_handed_out)
    all->erase(all->begin(), all->begin() + static_cast<std::ptrdiff_t>(all->size() - most_handed_out));
  return set_json_setting(**workspace.store(), handed_out_key(site), *all);
}

Result<std::vector<HandedOut>> handed_out(Workspace& workspace, const base::Id& site) {
  if (!workspace.holds_data()) return std::vector<HandedOut>();
  const Result<json::array> all = listed(workspace, site);
  if (!all) return all.error();
  std::vector<HandedOut> read;
  for (const json::value& item : *all) {
    if (!item.is_object()) continue;
    HandedOut one;
    for (const Member& member : members) {
      const json::value* value = item.get_object().if_contains(member.name);
      if (value != nullptr && value->is_string()) one.*member.value = std::string(value->get_string());
    }
    read.push_back(std::move(one));
  }
  return read;
}

}  // namespace twiza::app
