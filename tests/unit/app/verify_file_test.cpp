// What a signed file is worth to one data directory: whom it trusts, and what it has seen.
#include "app/verify_file.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>

#include "../trust/people.hpp"
#include "app/centres.hpp"
#include "app/registers.hpp"
#include "trust/day.hpp"

namespace twiza::app {
namespace {

namespace fs = std::filesystem;
namespace people = trust::test;

class VerifyFile : public testing::Test {
 protected:
  VerifyFile() : workspace_(system_host(), folder() / "data") {
    write("centre.pub", trust::write_public_key(people::centre()));
  }
  ~VerifyFile() override { fs::remove_all(folder_); }

  const fs::path& folder() {
    if (folder_.empty()) {
      char name[] = "/tmp/twiza-verify-XXXXXX";
      folder_ = ::mkdtemp(name);
    }
    return folder_;
  }
  fs::path write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder() / name, std::ios::binary) << bytes;
    return folder() / name;
  }
  // The code of the sentence, whether it is an answer or an error.
  std::string said(const std::string& file, const std::string& register_ = {}, const std::string& on = {}) {
    const base::Result<FileWorth> worth = verify_file(
        workspace_, folder() / file, {register_.empty() ? fs::path() : folder() / register_, on, {}},
        base::Words::of(base::Language::fr));
    return worth ? worth->sentence.code : "error " + worth.error().code;
  }
  std::string entry(const std::string& before, trust::Decision decision, const std::string& on) {
    trust::Entry entry;
    entry.decision = decision;
    entry.number = "CT-007";
    entry.on = on;
    const trust::Register held = before.empty() ? trust::Register() : *trust::read_register(before);
    return before + trust::register_line(held, entry, people::centre());
  }

  fs::path folder_;
  Workspace workspace_;
};

TEST_F(VerifyFile, INP_02_a_signature_is_judged_on_its_own_day) {
  const trust::SignedThings things = {base::sha256("t"), base::sha256("m"), base::sha256("s"),
                                      base::derived_id({}, "interpretation", "1")};
  const std::string text = *trust::sign(things, people::coach().key, people::certificate(),
                                        trust::seconds_of_day("2026-11-24") * 1000);
  write("rapport.twiza-signature", text + "\n");
  EXPECT_EQ(said("rapport.twiza-signature"), "trust.signature.unknown_centre");
  ASSERT_TRUE(trust_centre(workspace_, folder() / "centre.pub"));
  EXPECT_EQ(said("rapport.twiza-signature", {}, "2040-01-01"), "trust.signature.valid_by_its_dates");
  write("r", entry("", trust::Decision::revoked, "2026-11-25"));
  EXPECT_EQ(said("rapport.twiza-signature", "r"), "trust.signature.valid");
  write("r2",
        entry(entry("", trust::Decision::revoked, "2026-11-25"), trust::Decision::suspended, "2026-11-01"));
  EXPECT_EQ(said("rapport.twiza-signature", "r2"), "trust.signature.suspended");
  std::string other = text;
  other.replace(other.find("2026-11-24T"), 11, "2026-11-23T");
  write("other", other);
  EXPECT_EQ(said("other"), "trust.signature.forged");
}

TEST_F(VerifyFile, every_sentence_of_a_signature_is_worded) {
  for (int outcome = 0; outcome <= static_cast<int>(trust::Outcome::declared); ++outcome) {
    trust::Verification seen;
    seen.outcome = static_cast<trust::Outcome>(outcome);
    seen.altered = {trust::Part::text, trust::Part::milestone, trust::Part::site,
                    trust::Part::interpretation};
    for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
      const base::Words& words = base::Words::of(language);
      const base::Error sentence = signature_sentence(seen, words);
      EXPECT_TRUE(words.has(sentence.code)) << sentence.code;
      EXPECT_EQ(words.say(sentence).find('['), std::string::npos) << words.say(sentence);
    }
  }
}

// Lines taken from the end leave a register that is whole: only who saw them knows.
TEST_F(VerifyFile, FRM_02_a_register_that_lost_its_end_is_found_by_who_saw_it) {
  const std::string first = entry("", trust::Decision::made, "2026-01-01");
  write("r", entry(first, trust::Decision::revoked, "2026-02-01"));
  EXPECT_EQ(said("r"), "trust.register.unknown_centre");
  ASSERT_TRUE(trust_centre(workspace_, folder() / "centre.pub"));
  EXPECT_EQ(said("r"), "trust.register.valid");
  write("old", first);
  EXPECT_EQ(said("old"), "trust.shrunk_register");
  write("forked",
        entry(entry(first, trust::Decision::made, "2026-03-01"), trust::Decision::made, "2026-04-01"));
  EXPECT_EQ(said("forked"), "trust.shrunk_register");
  write("cert", people::certificate().text);
  EXPECT_EQ(said("cert", "old", "2026-06-01"), "trust.shrunk_register");
  EXPECT_EQ(said("cert", "r", "2026-06-01"), "trust.accreditation.revoked");
  const std::string whole = entry(first, trust::Decision::revoked, "2026-02-01");
  write("torn", entry(whole, trust::Decision::restored, "2026-03-01").substr(0, whole.size() + 40));
  EXPECT_EQ(said("cert", "torn", "2026-06-01"), "trust.register.torn");
}

}  // namespace
}  // namespace twiza::app
