#include "cli/session.hpp"

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <set>

#include "base/utf8.hpp"

namespace twiza::cli {

using base::Language;

namespace {

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return base::parse_language(value).value_or(Language::fr);
  }
  return Language::fr;
}

// A full or failing disk is the machine's fault, every other error the question's.
Exit blame(const base::Error& error) {
  static const std::set<std::string> machine = {"file.cannot_write.disk_full",
                                                "file.cannot_write.failed",
                                                "store.disk_full",
                                                "store.damaged",
                                                "store.busy",
                                                "leak.found",
                                                "leak.unreadable"};
  return machine.count(error.code) != 0 ? machine_failed : bad_input;
}

}  // namespace

std::string line(const std::string& sentence) {
  std::string text = base::without_controls(sentence);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text;
}

Session::Session(std::ostream& out, std::ostream& err, http::Assets page)
    : out_(out), err_(err), page_(page), language_(language_of_environment()) {}

base::Result<Parsed> Session::read(const std::vector<std::string>& arguments, std::vector<Option> options) {
  options.push_back({"--lang", true});
  options.push_back({"--data", true});
  base::Result<Parsed> parsed = parse(arguments, options);
  if (!parsed) return parsed;
  if (const std::string typed = parsed->value("--lang"); !typed.empty()) {
    const std::optional<Language> language = base::parse_language(typed);
    if (!language) return base::Error{"usage.unknown_language", {{"value", typed}}};
    language_ = *language;
  }
  data_ = parsed->value("--data");
  return parsed;
}

app::Workspace& Session::workspace() {
  if (workspace_ == nullptr) workspace_ = std::make_unique<app::Workspace>(app::system_host(), data_);
  return *workspace_;
}

int Session::fail(const base::Error& error) { return fail(error, blame(error)); }

int Session::fail(const base::Error& error, Exit code) {
  err_ << "twiza: " << line(words().say(error)) << "\n";
  return code;
}

void Session::note(const std::string& code, const base::Arguments& arguments) {
  err_ << line(words().say(code, arguments)) << "\n";
}

void Session::say(const std::string& code, const base::Arguments& arguments) {
  out_ << line(words().say(code, arguments)) << "\n";
}

int Session::print(const std::string& code, Exit exit) {
  (exit == fine ? out_ : err_) << words().say(code, {{"version", TWIZA_VERSION}}) << "\n";
  return exit;
}

base::Result<std::string> the_site(const Parsed& parsed) {
  if (parsed.operands.empty()) return base::Error{"usage.no_site", {}};
  if (parsed.operands.size() > 1) return base::Error{"usage.one_site", {{"value", parsed.operands[1]}}};
  return parsed.operands.front();
}

}  // namespace twiza::cli
