// The command line: `twiza check`, `twiza import`, `twiza help`… The table of commands stands in cli.cpp.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "http/assets.hpp"

namespace twiza::cli {

// Exit codes of the program.
enum Exit : int {
  fine = 0,
  answer_is_no = 1,  // not conforming
  bad_input = 2,     // an unreadable file, wrong usage
  machine_failed = 3,
};

// Runs a command given the words after the program's name. Answers go to `out`, errors to `err`, one
// sentence each, in the language of --lang or of the environment (LC_ALL, LC_MESSAGES, LANG); French
// otherwise. `page` is what `twiza serve` shows.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
        http::Assets page = {});

}  // namespace twiza::cli
