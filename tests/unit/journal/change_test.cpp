#include <fstream>
#include <sstream>

#include "base/canonical_json.hpp"
#include "journal/verify.hpp"
#include "story.hpp"

namespace twiza::journal {
namespace {

const Ref das = structure("DAS");

// A change with everything in it.
Change full_change() {
  Story story;
  story.set("Brahim", leader("President"), "function", text("Président"));
  story.exchange("Amina", "Brahim");
  Journal& journal = story["Amina"];
  Draft draft(journal.fold());
  EXPECT_TRUE(draft.set(das, "name", text("Association « DAS »")));
  EXPECT_TRUE(draft.set(das, "category", model::Word{{}, "foyer féminin"}));
  EXPECT_TRUE(draft.set(das, "sheet_date", base::parse_when("nov. 2012")));
  EXPECT_TRUE(draft.set(das, "key_actor", true));
  EXPECT_TRUE(draft.set(das, "competences", model::Texts{"laine", "tapis"}));
  EXPECT_TRUE(draft.set(tie("t"), "from", das));
  EXPECT_TRUE(draft.set(tie("t"), "to", leader("President")));
  Cause cause;
  cause.what = Cause::What::import;
  cause.sha256 = base::sha256("file");
  return **draft.finish(story.writer("Amina"), cause, "Salé de Mme X.xlsx");
}

base::json::object parsed(const std::string& line) { return base::parse_json(line)->get_object(); }

std::string refused(const base::json::value& value) {
  const auto read = decode(base::canonical(value));
  return read ? "read" : read.error().code;
}

TEST(Change, is_one_canonical_line_and_comes_back) {
  const std::string line = encode(full_change());
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(line, base::canonical(*base::parse_json(line)));
  const auto read = decode(line);
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(encode(*read), line);
  EXPECT_EQ(hash_of(*read), hash_of(full_change()));
}

TEST(Change, hash_covers_all_but_the_values) {
  const Change change = full_change();
  base::json::object object = parsed(encode(change));
  object.erase("values");
  EXPECT_EQ(hash_of(change), base::sha256(base::canonical(object)));
  for (const base::json::key_value_pair& pair : object) {
    base::json::object other = object;
    other[pair.key()] = "changed";
    EXPECT_NE(base::sha256(base::canonical(other)), hash_of(change)) << pair.key();
  }
}

TEST(Change, ETH_08_a_value_is_named_by_salt_and_content) {
  Sealed sealed;
  sealed.salt = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  sealed.json = "\"0612345678\"";
  std::string bytes(sealed.salt.begin(), sealed.salt.end());
  EXPECT_EQ(ref_of(sealed), base::sha256(bytes + sealed.json));
  // Equal phone numbers have nothing in common that can be seen.
  const Random random = luck(1);
  EXPECT_NE(ref_of(seal(text("0612345678"), random)), ref_of(seal(text("0612345678"), random)));
  // Not even the file's name, which may be a person's, is in what the hash covers.
  base::json::object object = parsed(encode(full_change()));
  object.erase("values");
  EXPECT_EQ(base::canonical(object).find("Mme X"), std::string::npos);
}

TEST(Change, ETH_10_erasing_values_leaves_the_hash) {
  Change change = full_change();
  const Digest before = hash_of(change);
  for (auto value = change.values.begin(); value != change.values.end();) {
    const FieldRule* rule = use_of(change, value->first);
    value = rule != nullptr && rule->structural() ? std::next(value) : change.values.erase(value);
  }
  EXPECT_EQ(hash_of(change), before);
  EXPECT_TRUE(decode(encode(change)));
}

TEST(Change, refuses_what_it_does_not_know_in_words) {
  const base::json::object whole = parsed(encode(full_change()));
  const auto with = [&](std::string_view name, const base::json::value& value) {
    base::json::object object = whole;
    object[name] = value;
    return refused(object);
  };
  EXPECT_EQ(with("v", 2), "journal.newer_format");
  EXPECT_EQ(with("v", 0), "journal.bad_part");
  EXPECT_EQ(with("v", "1"), "journal.bad_part");
  EXPECT_EQ(with("colour", "red"), "journal.unknown_part");
  EXPECT_EQ(with("cause", {{"dreamt", true}}), "journal.unknown_part");
  EXPECT_EQ(with("cause", {{"typed", 1}}), "journal.bad_part");
  EXPECT_EQ(with("seq", -1), "journal.bad_part");
  EXPECT_EQ(with("seq", 9007199254740993), "journal.bad_part");
  EXPECT_EQ(with("seq", 2), "journal.bad_part");  // without prev
  EXPECT_EQ(with("clock", {1}), "journal.bad_part");
  EXPECT_EQ(with("id", "00000000-0000-0000-0000-000000000000"), "journal.bad_part");
  EXPECT_EQ(with("base", {{1, 2, 3}}), "journal.bad_part");
  EXPECT_EQ(with("values", base::json::object()), "journal.reference_missing");
  for (const base::json::key_value_pair& pair : whole) {
    base::json::object object = whole;
    object.erase(pair.key());
    EXPECT_EQ(refused(object), "journal.missing_part") << pair.key();
  }
  const auto with_edit = [&](base::json::value edit) { return with("edits", base::json::array{edit}); };
  const std::string id = das.id.to_text();
  EXPECT_EQ(with_edit({{"kind", "dragon"}, {"id", id}, {"set", {{"name", nullptr}}}}),
            "journal.unknown_kind");
  EXPECT_EQ(with_edit({{"kind", "structure"}, {"id", id}, {"set", {{"wings", nullptr}}}}),
            "journal.unknown_field");
  EXPECT_EQ(with_edit({{"kind", "structure"}, {"id", id}}), "journal.edit_empty");
  EXPECT_EQ(with_edit({{"kind", "structure"}, {"id", id}, {"set", {{"competences", nullptr}}}}),
            "journal.wrong_edit");
  EXPECT_EQ(with_edit({{"kind", "structure"}, {"id", id}, {"grow", 1}}), "journal.unknown_part");
  EXPECT_EQ(with_edit({{"kind", "site"}, {"id", id}, {"set", {{"name", nullptr}}}}), "journal.bad_part");
  EXPECT_EQ(
      with_edit({{"kind", "site"}, {"id", named_id("site").to_text()}, {"set", {{"deleted", nullptr}}}}),
      "journal.unknown_field");
  const base::json::value twice = {{"kind", "structure"}, {"id", id}, {"set", {{"name", nullptr}}}};
  EXPECT_EQ(with("edits", {twice, twice}), "journal.edit_twice");
  EXPECT_EQ(decode("{}").error().code, "journal.missing_part");
  EXPECT_EQ(decode("[]").error().code, "journal.bad_part");
  EXPECT_EQ(decode("{").error().code, "json.invalid");
  EXPECT_EQ(decode(' ' + encode(full_change())).error().code, "journal.not_canonical");
}

TEST(Change, refuses_values_that_are_not_those_it_names) {
  const Change change = full_change();
  for (const auto& [ref, sealed] : change.values) {
    Change altered = change;
    altered.values[ref].salt[3] ^= 1;
    EXPECT_EQ(verify(altered).error().code, "journal.value_altered");
  }
  Change stray = change;
  const Sealed more = seal(text("hidden"), luck(9));
  stray.values[ref_of(more)] = more;
  EXPECT_EQ(verify(stray).error().code, "journal.value_stray");
  Change wrong = change;  // a number where a text belongs
  for (Edit& edit : wrong.edits) {
    if (edit.set.count("name") == 0) continue;
    const Sealed number = seal(12.5, luck(9));
    wrong.values.erase(*edit.set["name"]);
    edit.set["name"] = ref_of(number);
    wrong.values[ref_of(number)] = number;
  }
  EXPECT_EQ(verify(wrong).error().code, "value.not_text");
}

TEST(Change, more_than_100000_records_are_refused) {
  Change change = full_change();
  change.edits.resize(most_edits + 1);
  EXPECT_EQ(verify(change).error().code, "journal.too_many_records");
}

TEST(Change, QUA_08_no_damaged_byte_passes_or_crashes) {
  const std::string line = encode(full_change());
  const Digest hash = hash_of(full_change());
  for (std::size_t at = 0; at < line.size(); at += 3) {
    for (const char to : {'\0', '"', '0', 'f', '}', '\x80', ' '}) {
      std::string damaged = line;
      if (damaged[at] == to) continue;
      damaged[at] = to;
      // Whatever is read is another change, or the same with the same values.
      const auto read = decode(damaged);
      if (read) {
        EXPECT_NE(hash_of(*read), hash) << at;
      }
    }
    EXPECT_FALSE(decode(std::string_view(line).substr(0, at)));
  }
}

TEST(Change, naughty_strings_come_back) {
  const std::string naughty[] = {"",
                                 "undefined",
                                 "null",
                                 "NaN",
                                 "1E+02",
                                 "0x0",
                                 "-1/2",
                                 "1,000.00",
                                 "\"",
                                 "'",
                                 "\\",
                                 "\\0",
                                 "%n",
                                 "`ls`",
                                 "$(touch /tmp/x)",
                                 "=cmd|' /C calc'!A0",
                                 "<script>alert(1)</script>",
                                 "]]>",
                                 "' OR 1=1 -- 1",
                                 "../../etc",
                                 "\u00AD",
                                 "\uFEFF",
                                 "\u200B",
                                 "\u202Etest",
                                 "Ω≈ç√∫",
                                 "田中さん",
                                 "مُنَاقَشَةُ",
                                 "ⴰⵎⴰⵣⵉⵖ",
                                 "👾🙇💁",
                                 "﷽",
                                 "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
                                 std::string("a\0b", 3),
                                 "\x01\x02\x1F\x7F",
                                 "line\nbreak\r\n\t",
                                 "\xFF\xFE",
                                 "\xC0\x80",
                                 "\xED\xA0\x80",
                                 std::string(1 << 20, 'A')};
  Story story;
  for (const std::string& words : naughty) {
    Draft draft(story["Amina"].fold());
    ASSERT_TRUE(draft.set(das, "note", words));
    if (draft.empty()) continue;
    const Change change = **draft.finish(story.writer("Amina"), {});
    ASSERT_EQ(story["Brahim"].add(encode(change)).outcome, Receipt::Outcome::kept);
    story["Amina"].add(change);
    EXPECT_EQ(story["Amina"].site().structures.at(0).note, story["Brahim"].site().structures.at(0).note);
    const bool valid =
        base::canonical(base::json::value(base::json::string(words))).size() < words.size() ||
        base::parse_json(base::canonical(base::json::value(base::json::string(words)))).has_value();
    if (valid) {
      EXPECT_EQ(story["Amina"].site().structures.at(0).note, words);
    }
  }
}

// The durable contract: the change printed in docs/journal.md is read, and hashes to what stands there.
TEST(Change, QUA_06_the_documented_example_is_true) {
  std::ifstream file(TWIZA_SOURCE_DIR "/docs/journal.md");
  std::stringstream all;
  all << file.rdbuf();
  std::istringstream lines(all.str());
  std::string line, example, hash;
  while (std::getline(lines, line)) {
    if (line.rfind("{\"author\":", 0) == 0) example = line;
    if (line.rfind("hash: ", 0) == 0) hash = line.substr(6);
  }
  const auto read = decode(example);
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(base::hex(hash_of(*read)), hash);
}

}  // namespace
}  // namespace twiza::journal
