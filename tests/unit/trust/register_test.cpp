#include "trust/register.hpp"

#include "people.hpp"
#include "trust/standing.hpp"

namespace twiza::trust {
namespace {

std::string add(const std::string& text, Entry entry, const NamedKey& centre = test::centre()) {
  const Register held = text.empty() ? Register() : *read_register(text);
  entry.recorded = "2026-11-24";
  return text + register_line(held, entry, centre);
}

Entry entry(Decision decision, const std::string& on, const std::string& number = "CT-007") {
  Entry made;
  made.decision = decision;
  made.number = number;
  made.on = on;
  return made;
}

// Made, suspended in March, restored in June, another one made, revoked in 2027.
std::string story() {
  std::string text = add("", entry(Decision::made, "2026-01-01"));
  text = add(text, entry(Decision::suspended, "2026-03-01"));
  text = add(text, entry(Decision::restored, "2026-06-01"));
  text = add(text, entry(Decision::made, "2026-06-01", "CT-008"));
  return add(text, entry(Decision::revoked, "2027-01-01"));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

TEST(Register, FRM_02_says_what_was_decided_on_each_day) {
  const base::Result<Register> held = read_register(story());
  ASSERT_TRUE(held);
  EXPECT_EQ(held->entries.size(), 5U);
  EXPECT_EQ(held->centre, test::centre().name);
  EXPECT_FALSE(held->torn);
  EXPECT_FALSE(barred(*held, "CT-007", "2026-02-28"));
  EXPECT_EQ(barred(*held, "CT-007", "2026-03-01"), Decision::suspended);
  EXPECT_EQ(barred(*held, "CT-007", "2026-05-31"), Decision::suspended);
  EXPECT_FALSE(barred(*held, "CT-007", "2026-06-01"));
  EXPECT_EQ(barred(*held, "CT-007", "2027-01-01"), Decision::revoked);
  EXPECT_FALSE(barred(*held, "CT-008", "2027-01-01"));
  EXPECT_TRUE(knows(*held, "CT-008"));
  EXPECT_FALSE(knows(*held, "CT-009"));
}

TEST(Register, a_new_certificate_does_not_lift_a_suspension) {
  std::string text = add("", entry(Decision::suspended, "2026-03-01"));
  text = add(text, entry(Decision::made, "2026-04-01"));
  EXPECT_EQ(barred(*read_register(text), "CT-007", "2026-05-01"), Decision::suspended);
}

TEST(Register, a_line_that_is_edited_removed_or_moved_is_found) {
  const std::vector<std::string> lines = lines_of(story());
  ASSERT_EQ(lines.size(), 5U);
  for (std::size_t gone = 0; gone + 1 < lines.size(); ++gone) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) text += i == gone ? "" : lines[i];
    EXPECT_FALSE(read_register(text)) << "without line " << gone;
  }
  const base::Result<Register> moved = read_register(lines[0] + lines[2] + lines[1] + lines[3] + lines[4]);
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error(), base::Error("trust.broken_register", {{"line", "2"}}));
  EXPECT_FALSE(read_register(lines[0] + lines[0]));
  std::string edited = story();
  edited.replace(edited.find("2026-03-01"), 10, "2026-03-02");
  EXPECT_FALSE(read_register(edited));
}

// Two lines of the centre's own hand for one place: what follows one cannot follow the other.
TEST(Register, a_line_of_another_copy_is_found) {
  const std::string first = add("", entry(Decision::made, "2026-01-01"));
  const std::string here = add(first, entry(Decision::suspended, "2026-03-01"));
  const std::string there = add(first, entry(Decision::revoked, "2026-03-01"));
  const std::string after = add(there, entry(Decision::restored, "2026-04-01"));
  ASSERT_TRUE(read_register(after));
  EXPECT_EQ(test::code_of(read_register(here + lines_of(after)[2])), "trust.broken_register");
}

TEST(Register, every_byte_counts) {
  // One that is whole cannot be told from an older one: cuts at the ends of lines are not tried.
  const std::string text = story().substr(0, story().size() - 1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string other = text + "\n";
    other[at] = static_cast<char>(other[at] ^ 0x01);
    EXPECT_FALSE(read_register(other)) << at;
  }
}

TEST(Register, another_centre_cannot_write_into_it) {
  EXPECT_FALSE(read_register(add(story(), entry(Decision::restored, "2027-02-01"), test::impostor())));
}

TEST(Register, a_torn_last_line_is_told_and_not_counted) {
  const std::string text = story();
  const base::Result<Register> held = read_register(text.substr(0, text.size() - 10));
  ASSERT_TRUE(held);
  EXPECT_TRUE(held->torn);
  EXPECT_EQ(held->entries.size(), 4U);
  EXPECT_FALSE(read_register(text.substr(0, text.size() - 1))->torn) << "only the newline is missing";
  EXPECT_EQ(test::code_of(read_register(lines_of(text)[0].substr(0, 200))), "trust.broken_register");
  EXPECT_EQ(test::code_of(read_register(text.substr(0, 20))), "trust.not_register");
  EXPECT_EQ(test::code_of(read_register("")), "trust.not_register");
}

TEST(Register, a_register_of_another_centre_says_nothing) {
  const std::string text = add("", entry(Decision::revoked, "2026-01-01"), test::impostor());
  const Register other = *read_register(text);
  const Certificate certificate = test::certificate();
  EXPECT_EQ(standing(certificate, "2026-06-01", &other, {certificate.centre_key}), Outcome::valid);
  EXPECT_FALSE(speaks_for(&other, certificate));
}

}  // namespace
}  // namespace twiza::trust
