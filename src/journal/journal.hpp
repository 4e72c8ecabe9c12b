// A log and its fold, kept together: what most callers want.
//
//     Journal journal(site);
//     for (line of the store) journal.add(line);
//     Draft draft(journal.fold());
//     draft.set(tigemmi, "phone", std::string("0612…"));
//     auto change = draft.finish(writer, {});        // nothing differs: no change
//     if (change && *change) journal.add(std::move(**change));
//     journal.site();                                // up to date
#pragma once

#include "journal/fold.hpp"

namespace twiza::journal {

class Journal {
 public:
  explicit Journal(const Id& site, const Id& authority = {}) : log_(site), fold_(log_, authority) {}
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  Receipt add(std::string_view line) { return followed(log_.add(line)); }
  Receipt add(Change change) { return followed(log_.add(std::move(change))); }

  // Many at once cost less: a record touched by all of them is shown once.
  void add_all(const std::vector<std::string>& lines);

  const Log& log() const { return log_; }
  const Fold& fold() const { return fold_; }
  const model::Site& site() const { return fold_.site(); }

 private:
  Receipt followed(Receipt receipt);

  Log log_;
  Fold fold_;
};

}  // namespace twiza::journal
