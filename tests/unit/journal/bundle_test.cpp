#include "journal/bundle.hpp"

#include "story.hpp"

namespace twiza::journal {
namespace {

struct Sample {
  std::string bytes;
  std::vector<std::size_t> ends;  // of the header, then of each frame
  std::vector<std::string> lines;
};

Sample sample() {
  Story story;
  for (const char* name : {"DAS", "Tigemmi", "تعاونية"}) {
    story.set("Amina", structure(name), "name", text(name));
  }
  Sample made;
  made.bytes = bundle_header(story.site);
  made.ends.push_back(made.bytes.size());
  for (Position at = 0; at < story["Amina"].log().size(); ++at) {
    made.lines.push_back(encode(story["Amina"].log().change(at)));
    made.bytes += bundle_frame(made.lines.back());
    made.ends.push_back(made.bytes.size());
  }
  return made;
}

TEST(Bundle, QUA_06_comes_back_whole) {
  const Sample made = sample();
  const auto read = read_bundle(made.bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->site, named_id("site"));
  ASSERT_EQ(read->frames.size(), 3u);
  EXPECT_TRUE(read->damages.empty());
  EXPECT_EQ(read->end, made.bytes.size());
  Journal journal(read->site);
  for (const auto& frame : read->frames) {
    EXPECT_EQ(journal.add(frame.line).outcome, Receipt::Outcome::kept);
  }
  EXPECT_EQ(journal.site().structures.size(), 3u);
}

TEST(Bundle, QUA_08_cut_at_every_byte_gives_every_whole_change_and_says_what_is_missing) {
  const Sample made = sample();
  for (std::size_t cut = 0; cut < made.bytes.size(); ++cut) {
    const auto read = read_bundle(std::string_view(made.bytes).substr(0, cut));
    if (cut < made.ends[0]) {
      ASSERT_FALSE(read) << cut;
      EXPECT_EQ(read.error().code, cut == 0 ? "bundle.not_bundle" : "bundle.cut_header");
      continue;
    }
    ASSERT_TRUE(read) << cut;
    std::size_t whole = 0;
    while (whole + 1 < made.ends.size() && made.ends[whole + 1] <= cut) ++whole;
    ASSERT_EQ(read->frames.size(), whole) << cut;
    EXPECT_EQ(read->end, made.ends[whole]);
    const std::size_t rest = cut - made.ends[whole];
    ASSERT_EQ(read->damages.size(), rest == 0 ? 0u : 1u);
    if (rest == 0) continue;
    EXPECT_EQ(read->damages[0].at, made.ends[whole]);
    EXPECT_EQ(read->damages[0].size, rest);
    EXPECT_EQ(read->damages[0].why.code, "bundle.cut");
    // Cut back to `end` and appended to, it is whole again.
    std::string mended = made.bytes.substr(0, read->end);
    for (std::size_t i = whole; i < made.lines.size(); ++i) mended += bundle_frame(made.lines[i]);
    EXPECT_EQ(mended, made.bytes);
  }
}

TEST(Bundle, QUA_08_a_damaged_byte_costs_the_frames_it_stands_in) {
  const Sample made = sample();
  for (std::size_t at = 0; at < made.bytes.size(); ++at) {
    std::string damaged = made.bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    const auto read = read_bundle(damaged);
    if (!read) {
      EXPECT_LT(at, made.ends[0]);
      continue;
    }
    ASSERT_GE(at, made.ends[0]);
    EXPECT_GE(read->frames.size(), 1u) << at;  // a lost newline costs two of the three
    EXPECT_GE(read->damages.size(), 1u) << at;
    for (const auto& frame : read->frames) EXPECT_TRUE(decode(frame.line));
  }
}

TEST(Bundle, other_files_and_newer_ones_are_refused_in_words) {
  EXPECT_EQ(read_bundle("PK\x03\x04").error().code, "bundle.not_bundle");
  EXPECT_EQ(read_bundle("").error().code, "bundle.not_bundle");
  EXPECT_EQ(read_bundle("twiza-bundle 2\n").error().code, "bundle.newer");
  EXPECT_EQ(read_bundle("twiza-bundle x\n").error().code, "bundle.not_bundle");
  EXPECT_EQ(read_bundle("twiza-bundle 1\n\n").error().code, "bundle.cut_header");
  const Random random = luck(4);
  for (int i = 0; i < 2000; ++i) {
    std::array<std::uint8_t, 90> noise;
    random(noise);
    std::string bytes(noise.begin(), noise.end());
    if (i % 2 == 0) bytes = bundle_header(named_id("site")) + bytes;
    (void)read_bundle(bytes);
    (void)decode(bytes);
  }
}

}  // namespace
}  // namespace twiza::journal
