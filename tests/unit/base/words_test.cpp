#include "base/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/json.hpp"

namespace twiza::base {
namespace {

using testing::ElementsAre;

const Language all_languages[] = {Language::fr, Language::ar, Language::en};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

json::object catalogue(Language language) {
  const std::string name = std::string(code_of(language)) + ".json";
  return json::parse(read_file(std::filesystem::path(TWIZA_SOURCE_DIR) / "words" / name)).as_object();
}

// The names between braces; an open brace that is never closed gives "{".
std::multiset<std::string> blanks(const std::string& sentence) {
  std::multiset<std::string> names;
  for (std::size_t at = sentence.find('{'); at != std::string::npos; at = sentence.find('{', at + 1)) {
    const std::size_t end = sentence.find('}', at);
    names.insert(end == std::string::npos ? "{" : sentence.substr(at + 1, end - at - 1));
  }
  return names;
}

std::set<std::string> as_set(const std::multiset<std::string>& names) { return {names.begin(), names.end()}; }

// Every sentence of a code: one, or one a plural form.
std::map<std::string, std::string> forms(const json::value& value) {
  std::map<std::string, std::string> all;
  if (const json::object* plural = value.if_object()) {
    for (const auto& form : *plural) all[std::string(form.key())] = form.value().as_string().c_str();
  } else {
    all["other"] = value.as_string().c_str();
  }
  return all;
}

TEST(Words, QUA_01_the_embedded_catalogues_are_those_of_the_folder) {
  for (const Language language : all_languages) {
    std::vector<std::string> codes;
    for (const auto& member : catalogue(language)) codes.emplace_back(member.key());
    EXPECT_THAT(Words::of(language).codes(), testing::UnorderedElementsAreArray(codes));
  }
}

TEST(Words, QUA_01_every_code_stands_in_all_three_catalogues) {
  const json::object french = catalogue(Language::fr);
  EXPECT_GT(french.size(), 100u);
  for (const Language language : {Language::ar, Language::en}) {
    const json::object other = catalogue(language);
    for (const auto& member : french)
      EXPECT_TRUE(other.contains(member.key())) << code_of(language) << member.key();
    for (const auto& member : other)
      EXPECT_TRUE(french.contains(member.key())) << code_of(language) << member.key();
  }
}

TEST(Words, QUA_01_a_sentence_has_the_same_blanks_in_all_languages) {
  const json::object french = catalogue(Language::fr);
  for (const Language language : {Language::ar, Language::en}) {
    const json::object other = catalogue(language);
    for (const auto& member : french) {
      if (!other.contains(member.key())) continue;
      // "other" is the form that says the number in every language.
      EXPECT_EQ(as_set(blanks(forms(member.value())["other"])),
                as_set(blanks(forms(other.at(member.key()))["other"])))
          << code_of(language) << " " << member.key();
    }
  }
}

TEST(Words, QUA_01_a_plural_form_leaves_out_no_blank_but_the_number) {
  for (const Language language : all_languages) {
    for (const auto& member : catalogue(language)) {
      const auto sentences = forms(member.value());
      ASSERT_TRUE(sentences.count("other")) << code_of(language) << " " << member.key();
      std::set<std::string> expected = as_set(blanks(sentences.at("other")));
      expected.erase("count");
      for (const auto& [form, sentence] : sentences) {
        std::set<std::string> found = as_set(blanks(sentence));
        found.erase("count");
        if (form == "zero") continue;  // "no actor" need not say the rest
        EXPECT_EQ(found, expected) << code_of(language) << " " << member.key() << " " << form;
      }
    }
  }
}

TEST(Words, QUA_01_plural_forms_are_those_of_the_language) {
  const std::map<Language, std::set<std::string>> valid = {
      {Language::fr, {"one", "many", "other"}},  // many: whole millions
      {Language::en, {"one", "other"}},
      {Language::ar, {"zero", "one", "two", "few", "many", "other"}}};
  for (const Language language : all_languages) {
    for (const auto& member : catalogue(language)) {
      if (!member.value().is_object()) continue;
      std::set<std::string> found;
      for (const auto& form : member.value().as_object()) found.insert(std::string(form.key()));
      for (const std::string& form : found) {
        EXPECT_TRUE(valid.at(language).count(form))
            << code_of(language) << " " << member.key() << " " << form;
      }
      // A sentence that counts says every form a counted thing can take, zero excepted.
      std::set<std::string> needed = valid.at(language);
      needed.erase("zero");
      if (language == Language::fr) needed.erase("many");
      for (const std::string& form : needed) {
        EXPECT_TRUE(found.count(form)) << code_of(language) << " " << member.key() << " lacks " << form;
      }
    }
  }
}

TEST(Words, QUA_01_no_sentence_is_empty_or_holds_a_control_character) {
  for (const Language language : all_languages) {
    for (const auto& member : catalogue(language)) {
      for (const auto& [form, sentence] : forms(member.value())) {
        EXPECT_FALSE(sentence.empty()) << code_of(language) << " " << member.key();
        EXPECT_EQ(blanks(sentence).count("{"), 0u) << code_of(language) << " " << member.key();
        for (const char c : sentence) {
          EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n')
              << code_of(language) << " " << member.key();
        }
      }
    }
  }
}

TEST(Words, QUA_01_arabic_sentences_are_in_arabic) {
  const json::object arabic = catalogue(Language::ar);
  for (const auto& member : arabic) {
    if (std::string_view(member.key()).substr(0, 6) == "usage.") continue;  // commands stay as they are typed
    bool has_arabic = false;
    for (const auto& [form, sentence] : forms(member.value())) {
      std::string words = sentence;
      // Blanks, numbers and dashes say nothing of the language: "{x} ({y})", "{x} – {y}".
      for (std::size_t open; (open = words.find('{')) != std::string::npos;) {
        words.erase(open, words.find('}', open) - open + 1);
      }
      const bool letters = std::any_of(words.begin(), words.end(), [](unsigned char c) {
        return (c >= 0xD8 && c != 0xE2) || (c >= 'a' && c <= 'z');
      });
      has_arabic = has_arabic || !letters || std::any_of(words.begin(), words.end(), [](unsigned char c) {
                     return c >= 0xD8 && c <= 0xDB;
                   });
    }
    EXPECT_TRUE(has_arabic) << member.key();
  }
}

TEST(Words, QUA_01_the_three_verdicts_have_the_words_of_the_guide) {
  const Words& words = Words::of(Language::fr);
  EXPECT_EQ(words.say("verdict.ok"), "OK");
  EXPECT_EQ(words.say("verdict.review"), "À REVOIR");
  EXPECT_EQ(words.say("verdict.nonconforming"), "NON CONFORME");
  EXPECT_EQ(words.say("verdict.observation"), "note");
}

TEST(Words, blanks_are_filled_by_name_and_the_filling_is_not_read_again) {
  const Words& words = Words::of(Language::fr);
  const std::string said = words.say("finding.self_tie", {{"name", "{name} {x}"}});
  EXPECT_THAT(said, testing::HasSubstr("« {name} {x} »"));
}

TEST(Words, a_blank_without_its_argument_stays_visible) {
  EXPECT_THAT(Words::of(Language::fr).say("finding.self_tie"), testing::HasSubstr("{name}"));
}

TEST(Words, a_missing_code_is_said_between_brackets) {
  EXPECT_EQ(Words::of(Language::fr).say("finding.nothing_of_the_kind"), "[finding.nothing_of_the_kind]");
  EXPECT_FALSE(Words::of(Language::fr).has("finding.nothing_of_the_kind"));
}

TEST(Words, QUA_01_the_count_chooses_the_form) {
  const Words& words = Words::of(Language::fr);
  const auto said = [&](const char* count) {
    return words.say("finding.to_confirm", {{"from", "A"}, {"to", "B"}, {"count", count}});
  };
  EXPECT_THAT(said("1"), testing::HasSubstr("1 source indépendante."));
  EXPECT_THAT(said("0"), testing::HasSubstr("0 source indépendante."));
  EXPECT_THAT(said("3"), testing::HasSubstr("3 sources indépendantes."));
}

TEST(PluralForm, QUA_01_follows_the_rules_of_CLDR) {
  const auto forms_of = [](Language language, std::vector<long long> counts) {
    std::vector<std::string> forms;
    for (const long long count : counts) forms.emplace_back(plural_form(language, count));
    return forms;
  };
  EXPECT_THAT(forms_of(Language::fr, {0, 1, 2, 100}), ElementsAre("one", "one", "other", "other"));
  EXPECT_THAT(forms_of(Language::en, {0, 1, 2}), ElementsAre("other", "one", "other"));
  EXPECT_THAT(forms_of(Language::ar, {0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 110, 111, 1000}),
              ElementsAre("zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "few",
                          "many", "other"));
  EXPECT_EQ(plural_form(Language::ar, -2), "two");
}

}  // namespace
}  // namespace twiza::base
