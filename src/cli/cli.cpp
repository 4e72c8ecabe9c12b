#include "cli/cli.hpp"

#include <exception>
#include <new>
#include <ostream>

#include "cli/commands.hpp"

namespace twiza::cli {

namespace {

// "twiza check --help", which "twiza help check" says too.
bool asks_for_help(const Arguments& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--") return false;
    if (argument == "--help" || argument == "-h") return true;
  }
  return false;
}

int answer(Session& session, const Arguments& arguments) {
  if (arguments.empty()) return session.print("help.usage", bad_input);
  const std::string& name = arguments.front();
  const Arguments rest(arguments.begin() + 1, arguments.end());
  for (const Command& command : commands()) {
    if (name != command.name) continue;
    if (asks_for_help(rest)) return session.print("help." + name, fine);
    return command.run(session, rest);
  }
  if (name == "help" || name == "--help" || name == "-h") return help(session, rest);
  if (name == "--version" || name == "version") {
    session.out() << "Twiza " << TWIZA_VERSION << "\n";
    return fine;
  }
  return session.fail({"usage.unknown_command", {{"command", name}}});
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {{"check", check},         {"render", render},
                                           {"reading", reading},     {"invite", invite},
                                           {"begin", begin},         {"compare", compare},
                                           {"sign", sign},           {"import", import},
                                           {"export", export_site},  {"log", log},
                                           {"undo", undo},           {"diff", diff},
                                           {"milestone", milestone}, {"duplicates", duplicates},
                                           {"merge", merge},         {"cards", cards},
                                           {"decide", decide},       {"key", key},
                                           {"accredit", accredit},   {"centre", centre},
                                           {"verify", verify},       {"serve", serve},
                                           {"sites", sites},         {"config", config},
                                           {"backup", backup},       {"restore", restore},
                                           {"rebuild", rebuild}};
  return all;
}

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, http::Assets page) {
  Session session(out, err, page);
  try {
    const int code = answer(session, arguments);
    // An answer that went nowhere (a full disk behind `>`) is none.
    if (!out.flush()) return session.fail({"machine.no_answer", {}}, machine_failed);
    return code;
  } catch (const std::bad_alloc&) {
    return session.fail({"machine.no_memory", {}}, machine_failed);
  } catch (const std::exception& error) {
    return session.fail({"machine.failed", {{"reason", error.what()}}}, machine_failed);
  }
}

}  // namespace twiza::cli
