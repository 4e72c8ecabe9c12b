#include "journal/undo.hpp"

#include <algorithm>
#include <set>

namespace twiza::journal {

using base::Error;
using base::Result;
using model::Merge;

namespace {

struct RefLess {
  bool operator()(const Ref& a, const Ref& b) const {
    return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
  }
};

class Undoing {
 public:
  Undoing(const Fold& fold, Position undone) : fold_(fold), log_(fold.log()), undone_(undone) {}

  void run() {
    find_made();
    for (const Edit& edit : log_.change(undone_).edits) {
      const Ref record{edit.kind, edit.id};
      Edit back;
      back.kind = edit.kind;
      back.id = edit.id;
      if (made_.count(record) != 0) {
        if (!fold_.deleted(record)) delete_record(back);
      } else if (stays_.count(record) != 0) {
        kept.push_back({record, {}});
      } else {
        for (const auto& [field, ref] : edit.set) restore_value(record, field, back);
        restore_list(record, edit, back);
      }
      if (!back.empty()) edits.push_back(std::move(back));
    }
  }

  void seal_deletions(const Random& random) {
    for (Edit& edit : edits) {
      const auto deletion = edit.set.find(std::string(deleted_field));
      if (deletion == edit.set.end() || !deletes_.count({edit.kind, edit.id})) continue;
      Sealed sealed = seal(model::Value(true), random);
      const Digest ref = ref_of(sealed);
      values.emplace(ref, std::move(sealed));
      deletion->second = ref;
    }
  }

  std::vector<Edit> edits;
  std::map<Digest, Sealed> values;
  std::vector<Undone::Kept> kept;

 private:
  bool made_by_it(const Ref& record) const {
    if (record.kind == Kind::site) return false;
    for (const FieldRule& rule : field_rules(record.kind)) {
      const FieldHistory* history = fold_.history(record, rule.name);
      if (history == nullptr) continue;
      for (const Write& write : history->writes()) {
        if (log_.saw(undone_, write.at)) return false;
      }
    }
    return true;
  }

  bool written_since(const Ref& record) const {
    for (const FieldRule& rule : field_rules(record.kind)) {
      const FieldHistory* history = fold_.history(record, rule.name);
      if (history == nullptr) continue;
      for (const Write& write : history->live(rule.merge, log_)) {
        if (write.at != undone_ && rule.name != deleted_field) return true;
      }
    }
    return false;
  }

  // Whether `user` refers to the record by something the undone change had not seen.
  bool refers_since(const Ref& user, const Ref& record) const {
    for (const FieldRule& rule : field_rules(user.kind)) {
      const FieldHistory* history = fold_.history(user, rule.name);
      if (history == nullptr || rule.element() != model::FieldType::ref) continue;
      for (const Write& write : history->live(rule.merge, log_)) {
        const model::Value value = fold_.element(user, rule.name, write);
        const Ref* to = std::get_if<Ref>(&value);
        if (to != nullptr && *to == record && !log_.saw(undone_, write.at)) return true;
      }
    }
    return false;
  }

  // The records it made and that may go: not those written to since, nor those that one of these, or any
  // other shown record, still needs.
  void find_made() {
    std::vector<Ref> stay;
    for (const Edit& edit : log_.change(undone_).edits) {
      const Ref record{edit.kind, edit.id};
      if (made_by_it(record)) made_.insert(record);
    }
    const auto keep = [&](const Ref& record) {
      if (made_.erase(record) == 0) return;
      stays_.insert(record);
      stay.push_back(record);
    };
    const std::set<Ref, RefLess> all = made_;
    for (const Ref& record : all) {
      const std::vector<Ref> users = fold_.users(record);
      for (const Ref& user : users) {
        used_[user].push_back(record);
      }
      const bool needed = std::any_of(users.begin(), users.end(), [&](const Ref& user) {
        return all.count(user) == 0 && fold_.shows(user) && refers_since(user, record);
      });
      if (needed || written_since(record)) keep(record);
    }
    while (!stay.empty()) {
      const Ref record = stay.back();
      stay.pop_back();
      const auto needs = used_.find(record);
      if (needs == used_.end()) continue;
      for (const Ref& needed : needs->second) keep(needed);
    }
  }

  void delete_record(Edit& back) {
    back.set[std::string(deleted_field)] = std::nullopt;  // its value is sealed at the end
    deletes_.insert({back.kind, back.id});
  }

  // The value of a ref, wherever in the field's history it still is.
  void bring(const FieldHistory& history, const Digest& ref) {
    for (const Write& write : history.writes()) {
      if (write.ref != ref) continue;
      const auto& there = log_.change(write.at).values;
      if (const auto found = there.find(ref); found != there.end()) {
        values.emplace(ref, found->second);
        return;
      }
    }
  }

  void restore_value(const Ref& record, const std::string& field, Edit& back) {
    const Merge merge = field_rules(record.kind)[*field_number(record.kind, field)].merge;
    const FieldHistory& history = *fold_.history(record, field);
    const std::vector<Write> live = history.live(merge, log_);
    const bool is_live =
        std::any_of(live.begin(), live.end(), [&](const Write& w) { return w.at == undone_; });
    if (!is_live || merge == Merge::append) {
      kept.push_back({record, field});
      return;
    }
    const FieldHistory without =
        history_of(history, merge, log_, fold_.authority(), [&](Position at) { return at != undone_; });
    const Write* before = without.shown(merge, log_);
    std::optional<Digest>& ref = back.set[field];
    ref = before == nullptr ? std::nullopt : before->ref;
    if (ref) bring(history, *ref);
  }

  void restore_list(const Ref& record, const Edit& edit, Edit& back) {
    const auto is_live = [&](const FieldHistory& history, const Digest& ref) {
      const std::vector<Write> live = history.live(Merge::set, log_);
      return std::any_of(live.begin(), live.end(), [&](const Write& write) { return write.ref == ref; });
    };
    for (const auto& [field, refs] : edit.add) {
      const FieldHistory& history = *fold_.history(record, field);
      for (const Digest& ref : refs) {
        if (is_live(history, ref)) back.remove[field].push_back(ref);
      }
    }
    for (const auto& [field, refs] : edit.remove) {
      const FieldHistory& history = *fold_.history(record, field);
      const FieldHistory then = history_of(history, Merge::set, log_, fold_.authority(),
                                           [&](Position at) { return log_.saw(undone_, at); });
      for (const Digest& ref : refs) {
        if (is_live(history, ref) || !is_live(then, ref)) continue;
        back.add[field].push_back(ref);
        bring(history, ref);
      }
    }
  }

  const Fold& fold_;
  const Log& log_;
  Position undone_;
  std::set<Ref, RefLess> made_, stays_, deletes_;
  std::map<Ref, std::vector<Ref>, RefLess> used_;
};

}  // namespace

Result<Undone> undo(const Fold& fold, const Id& change, const Writer& writer) {
  const auto at = fold.log().find(change);
  if (!at) return Error("journal.unknown_change", {{"id", change.to_text()}});
  const std::vector<Edit>& edits = fold.log().change(*at).edits;
  const bool only_erases = std::all_of(edits.begin(), edits.end(), [](const Edit& edit) {
    return edit.set.empty() && edit.add.empty() && edit.remove.empty();
  });
  if (only_erases) return Error("journal.undo_erasure", {{"id", change.to_text()}});

  Undoing undoing(fold, *at);
  undoing.run();
  Undone undone;
  undone.kept = std::move(undoing.kept);
  if (undoing.edits.empty()) return undone;
  undoing.seal_deletions(writer.random);
  Cause cause;
  cause.what = Cause::What::undo;
  cause.undone = change;
  Result<Change> made =
      make_change(fold.log(), writer, cause, std::move(undoing.edits), std::move(undoing.values));
  if (!made) return made.error();
  undone.change = std::move(*made);
  return undone;
}

}  // namespace twiza::journal
