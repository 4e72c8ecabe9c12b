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
  // The same without candidates, which every unknown name costs a look at all the others.
  Lookup find_exact(std::string_view typed, const std::vector<model::Kind>& kinds) const;

 private:
  struct Entry {
    model::Ref record;
    std::string name;        // as typed, for candidates
    std::size_t length = 0;  // of its key, in code points
  };
  // By name_key. Of records of one kind and one name only the first few stand there: more of them are not
  // more ambiguous, and a hundred thousand would be slow.
  using ByKey = std::map<std::string, std::vector<Entry>, std::less<>>;
  static void add_to(ByKey& entries, const model::Ref& record, std::string_view name);
  Lookup exact(std::string_view name, const std::vector<model::Kind>& among) const;
  std::vector<std::string> near(std::string_view name, const std::vector<model::Kind>& among) const;

  ByKey names_, codes_;
  // How many names may still be looked at for unknown ones: a workbook of a hundred thousand wrong names
  // gets its candidates for the first of them.
  mutable long comparisons_left_ = 20'000'000;
};

}  // namespace twiza::intake
