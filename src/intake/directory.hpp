// Who is called what: the names, codes and aliases of a workbook's records, and the record a cell means.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/kind.hpp"

namespace twiza::intake {

// The answer to "who is meant?": one, none, or several of different kinds or of equal names.
struct Lookup {
  std::vector<model::Ref> found;
  std::vector<std::string> candidates;  // nearest names when none was found, best first, three at most

  bool one() const { return found.size() == 1; }
};

// A name as typed, and the kind its prefix says: "structure:Nom", "leader:…", "groupe:…", "theme:…",
// "territoire:…". Without such a prefix: no kind, the whole name.
struct Prefixed {
  std::optional<model::Kind> kind;
  std::string_view name;
};
Prefixed read_prefix(std::string_view typed);

class Directory {
 public:
  // A name may be added for several records (a structure and a leader of one name): then it is ambiguous.
  void add(model::Ref record, std::string_view name);
  void add_code(model::Ref record, std::string_view code);

  // Reads a code, a name or an alias, with its prefix or without. Themes and territories are found without
  // their prefix only when `kinds` asks for nothing else.
  Lookup find(std::string_view typed, const std::vector<model::Kind>& kinds) const;

 private:
  struct Entry {
    model::Ref record;
    std::string name;  // as typed, for candidates
  };
  Lookup exact(std::string_view name, const std::vector<model::Kind>& among) const;
  std::vector<std::string> near(std::string_view name, const std::vector<model::Kind>& among) const;

  std::multimap<std::string, Entry> names_;  // by name_key
  std::multimap<std::string, Entry> codes_;
};

}  // namespace twiza::intake
