// Which record of a site a person means by what she types on the command line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "intake/directory.hpp"
#include "model/description.hpp"

namespace twiza::app {

struct NamedRecord {
  model::Ref ref;
  std::string name;
  std::string handle;  // what is typed to mean it alone; empty for what has no name of its own
};
// {"kind", "id", "handle", "name"}
base::json::object json_of(const NamedRecord& record);

// Kinds that have a name of their own: what may be called, and merged.
const std::vector<model::Kind>& named_kinds();

// Valid as long as the site.
class NamedRecords {
 public:
  explicit NamedRecords(const model::Site& site);

  // By code, name, alias, acronym, a person's name, "Fonction, Structure", or the first eight digits (or
  // more) of its id; with a prefix ("structure:…") or without. Errors: record.unknown {name};
  // record.unknown_near {name, names}; record.several {name, names}: each with what it may be called by
  // instead.
  base::Result<model::Ref> find(std::string_view typed, const std::vector<model::Kind>& kinds) const;

  std::string name(const model::Ref& ref) const;
  // What surely means this record alone: its code, else the beginning of its id.
  std::string handle(const model::Ref& ref) const;
  NamedRecord described(const model::Ref& ref) const { return {ref, name(ref), handle(ref)}; }

 private:
  void add(const model::Record& record, const model::RecordType& type);
  void add_leaders();
  model::Refs with_id(std::string_view typed, const std::vector<model::Kind>& kinds) const;

  const model::Site* site_;
  model::Index index_;
  intake::Directory directory_;
  std::map<base::Id, std::string> codes_;
};

}  // namespace twiza::app
