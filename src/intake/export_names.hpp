// What the records of a site are called in its workbook, so that the import finds each again.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/export_called.hpp"
#include "model/site.hpp"

namespace twiza::intake {

class Names {
 public:
  // A record that is referred to and could not be found again by any name it has is given a code of ours
  // ("L001"): two leaders of one function without a structure, a second tie between two actors; also in
  // the place of a code that cannot stand where it is needed ("E;1" in a list).
  // References of the records in `unwritten` do not count: they have no row. Valid as long as the site.
  explicit Names(const model::Site& site, std::set<base::Id> unwritten = {});

  // How a person writes it: by its name where that is nobody else's, else by code, with the kind before it
  // ("structure:REMESS"), or by another of its names; a leader by code, or "Fonction, Structure". Never
  // with a character of `forbidden`, which means something else in that cell. Empty for what is not there.
  std::string of(const model::Ref& ref, const std::vector<model::Kind>& targets,
                 std::string_view forbidden = {}) const;
  // What a statement is about; a tie by its code, or "De > À".
  std::string subject(const model::Ref& ref) const;

  // The record's code, or the one it was given.
  std::string code(const model::Record& record) const;

  // What stands in `Structures` of a leader: the structure on which her identity rests (workbook.md,
  // Identity), one that she is tied to in Liens anyway, so that reading it again adds nothing. Empty when
  // it rests on her function alone.
  std::string structure_of(const model::Leader& leader) const;

 private:
  void name_all();
  void name_leaders();
  void choose_structure(const model::Leader& leader, std::size_t equals);
  void give_codes();
  std::vector<std::string> spellings(const model::Ref& ref, const std::vector<model::Kind>& targets) const;
  std::vector<std::string> own_names(const model::Ref& ref) const;
  model::Refs meant_by(const std::string& subject) const;

  const model::Site* site_;
  std::set<base::Id> unwritten_;
  Called called_;
  std::map<std::pair<base::Id, base::Id>, model::Refs> ties_;  // by their ends, the smaller id first
  std::map<base::Id, const model::Record*> records_;
  std::map<base::Id, std::string> codes_;       // given ones
  std::map<base::Id, std::string> structures_;  // of leaders
  std::map<base::Id, std::string> full_names_;  // "Fonction, Structure 2"
};

}  // namespace twiza::intake
