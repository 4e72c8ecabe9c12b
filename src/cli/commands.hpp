// The commands, one function each: it reads its words, asks `app`, and prints the answer.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace twiza::cli {

using Arguments = std::vector<std::string>;

struct Command {
  const char* name;  // its help stands under "help.<name>"
  int (*run)(Session&, const Arguments&);
};

// All of them, in the order of the help.
const std::vector<Command>& commands();

// look.cpp: what a site says and shows
int check(Session& session, const Arguments& arguments);
int render(Session& session, const Arguments& arguments);
// read.cpp: what a coach reads out of it
int reading(Session& session, const Arguments& arguments);
int invite(Session& session, const Arguments& arguments);
// compare.cpp: what changed between two moments
int compare(Session& session, const Arguments& arguments);
// begin.cpp: where to begin
int begin(Session& session, const Arguments& arguments);
// sign.cpp: who answers for an interpretation
int sign(Session& session, const Arguments& arguments);
// exchange.cpp: in and out
int import(Session& session, const Arguments& arguments);
int export_site(Session& session, const Arguments& arguments);
// past.cpp: what was changed
int log(Session& session, const Arguments& arguments);
int undo(Session& session, const Arguments& arguments);
int diff(Session& session, const Arguments& arguments);
int milestone(Session& session, const Arguments& arguments);
// mend.cpp: what a person decides
int duplicates(Session& session, const Arguments& arguments);
int merge(Session& session, const Arguments& arguments);
int cards(Session& session, const Arguments& arguments);
int decide(Session& session, const Arguments& arguments);
// data.cpp: the data directory
int sites(Session& session, const Arguments& arguments);
int config(Session& session, const Arguments& arguments);
int backup(Session& session, const Arguments& arguments);
int restore(Session& session, const Arguments& arguments);
int rebuild(Session& session, const Arguments& arguments);
// trust.cpp: keys, centres, and what a file is worth
int key(Session& session, const Arguments& arguments);
int centre(Session& session, const Arguments& arguments);
int verify(Session& session, const Arguments& arguments);
// accredit.cpp: what the Centre signs
int accredit(Session& session, const Arguments& arguments);
// serve.cpp: the local server
int serve(Session& session, const Arguments& arguments);
// help.cpp
int help(Session& session, const Arguments& arguments);

}  // namespace twiza::cli
