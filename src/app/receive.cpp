#include "app/receive.hpp"

#include <algorithm>
#include <set>

#include "app/keep_changes.hpp"
#include "journal/change_json.hpp"

namespace twiza::app {

using base::Error;
using base::Result;
using journal::Change;

namespace {

void acknowledge(store::Acknowledgements& done, const journal::Mark& mark) {
  const auto found = std::find_if(done.begin(), done.end(),
                                  [&](const store::Acknowledgement& a) { return a.replica == mark.replica; });
  if (found == done.end()) {
    done.push_back({mark.replica, mark.seq, mark.seq, mark.hash});
    return;
  }
  found->first = std::min(found->first, mark.seq);
  if (mark.seq >= found->last) {
    found->last = mark.seq;
    found->hash = mark.hash;
  }
}

// The changes of all posts that are new here, those of one replica in the order in which it made them.
class Posts {
 public:
  explicit Posts(const journal::Log& log) : log_(log) {
    for (const journal::Waiting& waiting : log.waiting()) known_.insert(waiting.change.hash);
  }

  Result<std::vector<journal::Mark>> read(const std::vector<std::string>& lines) {
    std::vector<journal::Mark> marks;
    std::vector<Change> fresh;
    for (const std::string& line : lines) {
      Result<Change> change = journal::decode(line);
      if (!change) return change.error();
      if (change->site != log_.site()) {
        return Error("journal.other_site",
                     {{"site", change->site.to_text()}, {"expected", log_.site().to_text()}});
      }
      marks.push_back({change->replica, change->seq, journal::hash_of(*change)});
      fresh.push_back(std::move(*change));
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      const base::Digest& hash = marks[i].hash;
      if (!log_.find(hash) && known_.insert(hash).second) changes_.push_back(std::move(fresh[i]));
    }
    return marks;
  }

  std::vector<Change> take() {
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      return a.replica != b.replica ? a.replica < b.replica : a.seq < b.seq;
    });
    return std::move(changes_);
  }

 private:
  const journal::Log& log_;
  std::set<base::Digest> known_;
  std::vector<Change> changes_;
};

// Stored, then shown. What is put aside, by the hash of its change.
Result<std::map<base::Digest, Error>> keep(Workspace& workspace, SiteState& state,
                                           std::vector<Change> changes) {
  std::map<base::Digest, Error> aside;
  if (changes.empty()) return aside;
  const Result<store::Store*> data = workspace.store();
  if (!data) return data.error();
  const base::Id site = state.journal.log().site();
  const model::SiteInfo before = state.journal.site().info;
  if (state.held.empty()) {
    if (Result<void> made = (*data)->create_site({site, {}}); !made) return made.error();
  }
  const Result<KeptChanges> kept = keep_changes(**data, site, changes);
  if (!kept) return kept.error();
  for (const KeptChanges::Aside& item : kept->aside) {
    aside.emplace(journal::hash_of(changes[item.which]), item.why);
    state.last_aside = std::max(state.last_aside, item.number);
  }
  for (Change& change : changes) {
    if (aside.empty() || aside.count(journal::hash_of(change)) == 0) {
      std::uint64_t& last = state.held[change.replica];
      last = std::max(last, change.seq);
    }
    state.journal.add(std::move(change));
  }
  const model::SiteInfo& now = state.journal.site().info;
  if (now.name != before.name || now.identifier != before.identifier) {
    if (Result<void> done = workspace.remember(site, now); !done) return done.error();
  }
  return aside;
}

}  // namespace

std::vector<Result<Received>> receive(Workspace& workspace, SiteState& state,
                                      const std::vector<std::vector<std::string>>& posts) {
  std::vector<Result<Received>> answers;
  Posts incoming(state.journal.log());
  std::vector<Result<std::vector<journal::Mark>>> marks;
  marks.reserve(posts.size());
  for (const std::vector<std::string>& lines : posts) marks.push_back(incoming.read(lines));
  const Result<std::map<base::Digest, Error>> aside = keep(workspace, state, incoming.take());
  for (const Result<std::vector<journal::Mark>>& of_post : marks) {
    if (!of_post) {
      answers.emplace_back(of_post.error());
      continue;
    }
    if (!aside) {
      answers.emplace_back(aside.error());
      continue;
    }
    Received received;
    for (const journal::Mark& mark : *of_post) {
      const auto put = aside->find(mark.hash);
      if (put != aside->end()) {
        received.aside.push_back(put->second);
      } else {
        acknowledge(received.acknowledged, mark);
      }
    }
    answers.emplace_back(std::move(received));
  }
  return answers;
}

std::vector<std::string> lines_from(const SiteState& state, std::size_t position) {
  const journal::Log& log = state.journal.log();
  std::vector<std::string> lines;
  for (journal::Position at = position; at < log.size(); ++at)
    lines.push_back(journal::encode(log.change(at)));
  return lines;
}

}  // namespace twiza::app
