#include "sociogram/evidence.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"

namespace twiza::sociogram {

namespace {

using model::Kind;

// Every name by which a speaker may be an actor of the site, with the structures she speaks from.
std::map<std::string, std::vector<std::string>> structures_by_speaker(const model::Site& site) {
  std::map<std::string, std::vector<std::string>> found;
  std::map<base::Id, std::string> structures;
  for (const model::Structure& structure : site.structures) {
    structures[structure.id] = structure.name;
    for (const std::string& name : {structure.name, structure.acronym, structure.code}) {
      if (!name.empty()) found[base::fold(name)].push_back(structure.id.to_text());
    }
  }
  std::map<base::Id, const model::Leader*> leaders;
  for (const model::Leader& leader : site.leaders) leaders[leader.id] = &leader;
  for (const model::Tie& tie : site.ties) {
    for (const auto& [who, where] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
      if (who.kind != Kind::leader || where.kind != Kind::structure) continue;
      const auto leader = leaders.find(who.id);
      if (leader == leaders.end()) continue;
      const std::string& function = leader->second->function;
      for (const std::string& name :
           {leader->second->code, function, function + ", " + structures[where.id]}) {
        if (!name.empty()) found[base::fold(name)].push_back(where.id.to_text());
      }
    }
  }
  return found;
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

}  // namespace

Evidence::Evidence(const model::Site& site) : site_(&site) {
  const auto structures = structures_by_speaker(site);
  for (const model::Source& source : site.sources) {
    const std::string speaker = base::fold(source.speaker);
    std::vector<std::string>& origins = origins_[source.id];
    if (speaker.empty()) continue;
    origins.push_back(speaker);
    const auto found = structures.find(speaker);
    if (found != structures.end()) origins.insert(origins.end(), found->second.begin(), found->second.end());
  }
  for (const model::Statement& statement : site.statements) {
    if (statement.about.kind == Kind::tie) statements_[statement.about.id].push_back(&statement);
  }
}

std::vector<const model::Statement*> Evidence::statements(const model::Tie& tie) const {
  const auto found = statements_.find(tie.id);
  return found == statements_.end() ? std::vector<const model::Statement*>() : found->second;
}

int Evidence::independent_sources(const model::Tie& tie) const {
  std::set<base::Id> supporting, speaking;
  for (const model::Statement* statement : statements(tie)) {
    speaking.insert(statement->source.id);
    if (statement->quality.code == tie.quality.code) supporting.insert(statement->source.id);
  }
  for (const model::Ref& source : tie.sources) {
    if (speaking.count(source.id) == 0) supporting.insert(source.id);
  }
  // Groups of dependent sources, merged as they are met.
  std::vector<std::vector<std::string>> groups;
  for (const base::Id& source : supporting) {
    const auto found = origins_.find(source);
    std::vector<std::string> origins = found == origins_.end() ? std::vector<std::string>() : found->second;
    for (auto group = groups.begin(); group != groups.end();) {
      if (share_one(*group, origins)) {
        origins.insert(origins.end(), group->begin(), group->end());
        group = groups.erase(group);
      } else {
        ++group;
      }
    }
    groups.push_back(std::move(origins));
  }
  return static_cast<int>(groups.size());
}

bool Evidence::contradicted(const model::Tie& tie) const {
  std::set<std::string> qualities;
  for (const model::Statement* statement : statements(tie)) {
    if (!statement->quality.empty() && !statement->quality.is("unknown")) {
      qualities.insert(statement->quality.code);
    }
  }
  return qualities.size() > 1;
}

}  // namespace twiza::sociogram
