// The form under which names are compared and searched.
#pragma once

#include <string>
#include <string_view>

namespace twiza::base {

// Lower case without accents, digits in ASCII, words separated by one space, nothing around them
// (Unicode 14: NFKD, case folding, marks dropped; script/make-fold-table holds the rules beyond it):
// - Latin: "Coopérative L'Œuvre" is "cooperative l oeuvre"; ß, ł, đ, ø, ı… become plain letters;
// - Arabic: vowel signs and tatweel dropped, أ إ آ ٱ as ا, ى ئ as ي, ؤ as و, ة as ه, Moroccan ڭ as ك,
//   presentation forms as letters;
// - Tifinagh, Greek, Cyrillic, Hebrew: letters kept; other scripts untouched;
// - punctuation, quotes, dashes, arithmetic signs and controls separate words; € and pictures are kept.
// Folding twice changes nothing. An ill-formed sequence is U+FFFD. A name of punctuation only is empty:
// two empty forms say nothing about their names being the same.
std::string fold(std::string_view text);

// The number of letters to add, drop, replace, or swap with their neighbour to go from one text to the
// other (Damerau-Levenshtein, "optimal string alignment": no place is edited twice), on code points; or
// `limit` + 1 when it is more than `limit`. A negative limit is read as 0. For "did you mean": it takes
// time in the length times `limit`.
int edit_distance(std::string_view folded_a, std::string_view folded_b, int limit);

}  // namespace twiza::base
