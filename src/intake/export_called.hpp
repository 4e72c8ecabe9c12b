// Who is called what, for the export: the Directory of the import without its search for near names, which
// every name that is nobody's would cost.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/records.hpp"

namespace twiza::intake {

class Called {
 public:
  void add(const model::Ref& record, std::string_view name);
  void add_code(const model::Ref& record, std::string_view code);
  // All that `Directory::find` would find.
  model::Refs find(std::string_view typed, const std::vector<model::Kind>& kinds) const;

 private:
  using ByKey = std::map<std::string, model::Refs, std::less<>>;
  model::Refs exact(std::string_view name, const std::vector<model::Kind>& among) const;

  ByKey names_, codes_;
};

}  // namespace twiza::intake
