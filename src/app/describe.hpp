// Records, fields and values of a fold in the words of a person, for the log, the cards and comparisons.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "app/host.hpp"
#include "base/words.hpp"
#include "journal/fold.hpp"

namespace twiza::app {

class Describer {
 public:
  Describer(const journal::Fold& fold, const base::Words& words, Host& host,
            const std::map<base::Id, std::string>& authors)
      : fold_(fold), words_(words), host_(host), authors_(authors) {}

  // What the record is called, also when it is not shown any more; the beginning of its id where nothing
  // else is known.
  std::string record(const model::Ref& ref) const;
  // The sheet its kind stands in: "Structures".
  std::string kind(model::Kind kind) const;
  // The field's column: "Téléphone".
  std::string field(model::Kind kind, std::string_view name) const;
  // A value as a cell shows it; an empty one in words.
  std::string value(model::Kind kind, std::string_view field, const model::Value& value) const;
  std::string author(const base::Id& author) const;
  std::string when(const journal::Change& change) const;
  const journal::Log& log() const { return fold_.log(); }

 private:
  std::string text(const model::Ref& ref, std::string_view field) const;
  std::string lead(const model::Ref& ref, std::string_view field, int depth) const;
  std::string record(const model::Ref& ref, int depth) const;

  const journal::Fold& fold_;
  const base::Words& words_;
  Host& host_;
  const std::map<base::Id, std::string>& authors_;
};

// A text on one line, cut where it is long.
std::string short_text(const std::string& text);

}  // namespace twiza::app
