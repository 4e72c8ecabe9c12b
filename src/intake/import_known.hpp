// The records of the site that a workbook is brought into, by everything a row may find them by.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/site.hpp"

namespace twiza::intake {

// Records are told by their place among their kind. Valid as long as the site.
class Known {
 public:
  using Places = std::vector<std::size_t>;

  explicit Known(const model::Site& site);

  const model::Site& site() const { return *site_; }
  const model::Index& index() const { return index_; }
  bool holds(const base::Id& id) const { return by_id_.count(id) > 0; }
  std::size_t place(const base::Id& id) const { return by_id_.at(id); }

  // Keys are folded: base::name_key.
  const Places& by_code(model::Kind kind, const std::string& key) const;
  // Those called so by their name; where there are none, by their Arabic name, acronym or alias.
  const Places& by_name(model::Kind kind, const std::string& key) const;
  const Places& by_key(model::Kind kind, const std::string& key) const;
  const Places& by_main_key(model::Kind kind, const std::string& key) const;

  // Leaders of one function tied to a structure or a group; with the empty id, those tied to none.
  const Places& leaders(const std::string& function, const base::Id& structure) const;
  const Places& leaders_called(const std::string& person) const;
  // The names of the person that a leader is, folded.
  const std::set<std::string>& persons_of(const base::Id& leader) const;
  // The structures and groups a leader is tied to, each once; those she leads first.
  const model::Refs& structures_of(const base::Id& leader) const;

 private:
  using ByText = std::unordered_map<std::string, Places>;
  static const Places& find(const ByText& by, const std::string& key);
  static std::string with_kind(model::Kind kind, const std::string& key);

  const model::Site* site_;
  model::Index index_;
  std::unordered_map<base::Id, std::size_t> by_id_;
  ByText codes_, names_, other_names_, keys_, main_keys_, leaders_, called_;
  std::unordered_map<base::Id, std::set<std::string>> persons_;
  std::unordered_map<base::Id, model::Refs> structures_;
};

}  // namespace twiza::intake
