#include "base/fold.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "base/fold_table.hpp"
#include "base/utf8.hpp"

namespace twiza::base {
namespace {

TEST(Fold, Qua10LatinAccentsCaseAndLigatures) {
  EXPECT_EQ(fold("Coopérative"), "cooperative");
  EXPECT_EQ(fold("COOPÉRATIVE"), "cooperative");
  EXPECT_EQ(fold("Coope\u0301rative"), "cooperative");  // accent written apart
  EXPECT_EQ(fold("ŒUVRE œuvre Cæsar STRAẞE straße"), "oeuvre oeuvre caesar strasse strasse");
  EXPECT_EQ(fold("Işık İzmir Łódź Đorđe Tromsø Ångström ﬁn"), "isik izmir lodz dorde tromso angstrom fin");
  EXPECT_EQ(fold("à â ä é è ê ë î ï ô ù û ü ÿ ç ñ"), "a a a e e e e i i o u u u y c n");
  EXPECT_EQ(fold("Ⅳ ² ① ½ №5 n° nº"), "iv 2 1 1 2 no5 no no");
  EXPECT_EQ(fold("Ｓａｌé　１２"), "sale 12");  // full width
}

TEST(Fold, Qua10ScholarlyTransliterationsAreTheirPlainLetters) {
  EXPECT_EQ(fold("Muḥammad ʿAbd al-Qādir"), fold("Muhammad Abd al Qadir"));
  EXPECT_EQ(fold("Tamaziɣt"), fold("Tamazight"));
  EXPECT_EQ(fold("Aṭ-Ṭāʾif"), "at taif");
}

TEST(Fold, Qua10ArabicSpellings) {
  EXPECT_EQ(fold("أإآٱا"), "ااااا");
  EXPECT_EQ(fold("مصطفى"), "مصطفي");
  EXPECT_EQ(fold("مؤسسة"), "موسسه");
  EXPECT_EQ(fold("رئيس"), "رييس");
  EXPECT_EQ(fold("ماء"), "ماء");
  EXPECT_EQ(fold("تَعَاوُنِيَّةٌ"), fold("تعاونية"));
  EXPECT_EQ(fold("ســـلا"), "سلا");
  EXPECT_EQ(fold("هٰذا"), "هذا");
  EXPECT_EQ(fold("ا\u0654سرة"), fold("أسرة"));  // hamza written apart
  EXPECT_EQ(fold("أڭادير"), fold("أكادير"));
  EXPECT_EQ(fold("علی"), fold("علي"));  // Persian keyboard
  EXPECT_EQ(fold("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹"), "0123456789 0123456789");
  EXPECT_EQ(fold("سلا، الرباط؛ تمارة؟"), "سلا الرباط تماره");
}

TEST(Fold, Qua10ArabicPresentationFormsAreLetters) {
  EXPECT_EQ(fold("ﺳﻼ"), "سلا");
  EXPECT_EQ(fold("ﷲ"), "الله");
  EXPECT_EQ(fold("ﷺ"), "صلي الله عليه وسلم");
  EXPECT_EQ(fold("ﹷﺔ"), "ه");
}

TEST(Fold, Qua10TifinaghAndOtherScriptsKeepTheirLetters) {
  EXPECT_EQ(fold("ⵜⵉⵡⵉⵣⵉ"), "ⵜⵉⵡⵉⵣⵉ");
  EXPECT_EQ(fold("Ἀθῆναι"), fold("αθηναι"));
  EXPECT_EQ(fold("Москва"), "москва");
  EXPECT_EQ(fold("東京 हिन्दी"), "東京 हिन्दी");  // Devanagari vowel signs are letters, not accents
  EXPECT_EQ(fold("5 € 🌿"), "5 € 🌿");
}

TEST(Fold, PunctuationAndSpacesSeparateWords) {
  EXPECT_EQ(fold("  L'arrondissement\t\n de  «Salé»  "), "l arrondissement de sale");
  for (const char* mark :
       {"'", "’", "‘", "ʼ",      "`",      "´",      "-",  "–",    "—",    "‑", "_", "/", "\\", ".", ",",
        ";", ":", "!", "?",      "«",      "»",      "\"", "“",    "”",    "(", ")", "[", "]",  "&", "*",
        "+", "=", "→", "\u00A0", "\u202F", "\u3000", "\n", "\x01", "\x7F", "،", "؛", "؟", "…",  "·", "•"}) {
    EXPECT_EQ(fold(std::string("a") + mark + "b"), "a b") << mark;
    EXPECT_EQ(fold(mark), "") << mark;
    EXPECT_EQ(fold(std::string(mark) + "a" + mark + " " + mark), "a") << mark;
  }
  for (const char* nothing :
       {"\u00AD", "\u200B", "\u200D", "\u200E", "\u200F", "\u202E", "\uFEFF", "ـ", "\u0301"}) {
    EXPECT_EQ(fold(std::string("a") + nothing + "b"), "ab");
  }
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, HostileTextIsFoldedToValidText) {
  EXPECT_EQ(fold("Sal\xE9"), "sal\uFFFD");
  EXPECT_EQ(fold(std::string("a\0b", 3)), "a b");
  EXPECT_EQ(fold("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  const std::string letters(10240, 'E');
  EXPECT_EQ(fold(letters), std::string(10240, 'e'));
  EXPECT_EQ(fold(std::string(10240, ' ')), "");
  std::string ligatures;
  for (int i = 0; i < 3000; ++i) ligatures += "ﷺ";
  EXPECT_GT(fold(ligatures).size(), 90000u);
}

TEST(Fold, TwiceChangesNothingForEveryCodePoint) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string text = "x";
    append(text, c);
    text += "y";
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<unsigned>(c);
    ASSERT_TRUE(is_valid(once));
  }
}

TEST(Fold, TwiceChangesNothingForRandomBytes) {
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (unsigned n = random() % 20; n > 0; --n) text += static_cast<char>(random() % 256);
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once);
    ASSERT_EQ(once.find("  "), std::string::npos);
    ASSERT_TRUE(once.empty() || (once.front() != ' ' && once.back() != ' '));
  }
}

TEST(FoldTable, IsOrderedAndWithoutOverlap) {
  const auto table = fold_table();
  ASSERT_GT(table.size(), 1000u);
  for (std::size_t i = 0; i < table.size(); ++i) {
    EXPECT_LE(table[i].first, table[i].last);
    if (i > 0) {
      EXPECT_LT(table[i - 1].last, table[i].first);
    }
  }
}

TEST(FoldTable, IsWhatItsScriptMakes) {
  if (std::system("python3 --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no python3";
  const int status = std::system("python3 '" TWIZA_SOURCE_DIR "/script/make-fold-table' --check");
  if (status == 2 * 256) GTEST_SKIP() << "python3 knows an older Unicode";
  EXPECT_EQ(status, 0);
}

// The spellings of one arrondissement in the guide.
TEST(Fold, Ter12SpellingsOfBabLamrissaThatAreOneName) {
  for (const char* spelling : {"Bab Lamrissa", "Bab lamrissa", "Bab-Lamrissa", "BAB  LAMRISSA "}) {
    EXPECT_EQ(fold(spelling), "bab lamrissa");
  }
  for (const char* spelling : {"bab Imrissa", "Bab Mrissa", "bab mrisa", "Bab Lamressa"}) {
    EXPECT_NE(fold(spelling), "bab lamrissa");
  }
}

TEST(EditDistance, Ter12OtherSpellingsOfBabLamrissaAreNear) {
  const std::string name = fold("Bab Lamrissa");
  EXPECT_EQ(edit_distance(name, fold("Bab Lamressa"), 3), 1);
  EXPECT_EQ(edit_distance(name, fold("bab Imrissa"), 3), 2);
  EXPECT_EQ(edit_distance(name, fold("Bab Mrissa"), 3), 2);
  EXPECT_EQ(edit_distance(name, fold("bab mrisa"), 3), 3);
  EXPECT_EQ(edit_distance(name, fold("Tabriquet"), 3), 4);
}

TEST(EditDistance, CountsLettersNotBytes) {
  EXPECT_EQ(edit_distance("سلا", "سلي", 5), 1);
  EXPECT_EQ(edit_distance("ⵙⵍⴰ", "ⵙⴰ", 5), 1);
  EXPECT_EQ(edit_distance("", "سلا", 5), 3);
  EXPECT_EQ(edit_distance("", "", 0), 0);
  EXPECT_EQ(edit_distance("ab", "ba", 5), 1);
  EXPECT_EQ(edit_distance("ca", "abc", 5), 3);  // optimal string alignment, not 2
}

TEST(EditDistance, AboveTheLimitIsLimitPlusOne) {
  EXPECT_EQ(edit_distance("abc", "xyz", 2), 3);
  EXPECT_EQ(edit_distance("abc", "xyz", 3), 3);
  EXPECT_EQ(edit_distance("abc", "xyz", 0), 1);
  EXPECT_EQ(edit_distance("abc", "abc", 0), 0);
  EXPECT_EQ(edit_distance("abc", "abd", -5), 1);
  EXPECT_EQ(edit_distance("abc", "xyz", 2147483647), 3);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 2), 3);
}

int plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST(EditDistance, IsThatOfTheWholeTableWhateverTheLimit) {
  std::mt19937 random(5);
  const auto any = [&] {
    std::string text;
    for (unsigned n = random() % 9; n > 0; --n) text += static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 20000; ++i) {
    const std::string a = any();
    const std::string b = any();
    const int limit = static_cast<int>(random() % 10);
    ASSERT_EQ(edit_distance(a, b, limit), std::min(plain_distance(a, b), limit + 1))
        << a << " " << b << " " << limit;
  }
}

TEST(EditDistance, LongTextsWithASmallLimitAreQuick) {
  const std::string a(200000, 'a');
  const std::string b = "x" + a.substr(2) + "y";
  EXPECT_EQ(edit_distance(a, b, 3), 2);
  EXPECT_EQ(edit_distance(a, std::string(200000, 'b'), 3), 4);
}

}  // namespace
}  // namespace twiza::base
