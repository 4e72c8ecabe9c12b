// The table of `fold`, made by script/make-fold-table.
#pragma once

#include <span>

namespace twiza::base {

// Every code point from `first` to `last` folds to `text`: "" drops it, " " separates words.
struct FoldRange {
  char32_t first;
  char32_t last;
  const char* text;
};

// In ascending order, without overlap; a code point in no range is kept as it is.
std::span<const FoldRange> fold_table();

}  // namespace twiza::base
