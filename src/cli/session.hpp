// One run of the program: where answers go, in which language, with which data.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "base/words.hpp"
#include "cli/cli.hpp"
#include "cli/options.hpp"

namespace twiza::cli {

class Session {
 public:
  Session(std::ostream& out, std::ostream& err, http::Assets page);

  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  http::Assets page() const { return page_; }
  base::Language language() const { return language_; }
  const base::Words& words() const { return base::Words::of(language_); }

  // The words of a command: --lang is read here, and --data.
  base::Result<Parsed> read(const std::vector<std::string>& arguments, std::vector<Option> options);
  // The data directory that --data named, or the usual one.
  app::Workspace& workspace();

  // One sentence on the error stream; the exit code says whose fault it is.
  int fail(const base::Error& error);
  int fail(const base::Error& error, Exit code);
  // One sentence on the error stream, beside an answer.
  void note(const std::string& code, const base::Arguments& arguments = {});
  // One sentence as the answer.
  void say(const std::string& code, const base::Arguments& arguments = {});
  int print(const std::string& code, Exit exit);

 private:
  std::ostream& out_;
  std::ostream& err_;
  http::Assets page_;
  base::Language language_;
  std::string data_;
  std::unique_ptr<app::Workspace> workspace_;
};

// The one operand that says the site. Errors: usage.no_site, usage.one_site {value}.
base::Result<std::string> the_site(const Parsed& parsed);

// One line, whatever a file's name or an option holds: nothing in it speaks to the terminal.
std::string line(const std::string& sentence);

}  // namespace twiza::cli
