#include <map>
#include <ostream>
#include <string>

#include "app/export.hpp"
#include "base/fold.hpp"
#include "cli/commands.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::cli {

namespace {

using base::Language;

// The sheets and columns this version reads, from the description of the records.
int workbook_help(Session& session) {
  const Language language = session.language();
  std::ostream& out = session.out();
  out << session.words().say("help.workbook") << "\n";
  for (const model::RecordType& type : model::record_types()) {
    out << "\n" << type.sheet.in(language) << "\n";
    for (const model::Field& field : type.fields) {
      out << "  " << field.column.in(language) << (field.mandatory ? " *" : "");
      for (const Language other : {Language::fr, Language::ar, Language::en}) {
        if (other != language && field.column.in(other) != field.column.in(language)) {
          out << " | " << field.column.in(other);
        }
      }
      out << "\n";
      if (field.vocabulary == nullptr) continue;
      out << "      ";
      const char* between = "";
      for (const model::Term& term : field.vocabulary->terms) {
        out << between << field.vocabulary->say({std::string(term.code), {}}, language);
        between = ", ";
      }
      out << "\n";
    }
  }
  return fine;
}

// The guide's terms, in the order of the alphabet, each also in the other languages of the guide's users.
int glossary_help(Session& session) {
  constexpr std::string_view before = "glossary.", after = ".name";
  std::map<std::string, std::string> terms;  // by folded name
  for (const std::string& code : session.words().codes()) {
    const bool names_a_term = code.rfind(before, 0) == 0 && code.size() > after.size() &&
                              code.compare(code.size() - after.size(), after.size(), after) == 0;
    if (names_a_term)
      terms[base::fold(session.words().say(code))] = code.substr(0, code.size() - after.size());
  }
  session.out() << session.words().say("help.glossary") << "\n";
  for (const auto& [key, term] : terms) {
    session.out() << "\n" << session.words().say(term + std::string(after));
    for (const Language other : {Language::fr, Language::ar}) {
      if (other != session.language())
        session.out() << " | " << base::Words::of(other).say(term + std::string(after));
    }
    session.out() << "\n  " << session.words().say(term + ".text") << "\n";
  }
  return fine;
}

}  // namespace

int help(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed =
      session.read(arguments, {{"--output", true, "-o"}, {"--simple", false}});
  if (!parsed) return session.fail(parsed.error());
  const std::string topic = parsed->operands.empty() ? "usage" : parsed->operands.front();
  const std::string output = parsed->value("--output");
  if (topic == "workbook" && !output.empty()) {
    const base::Result<void> done = app::write_template(output, session.language(), parsed->has("--simple"));
    if (!done) return session.fail(done.error());
    session.say("help.template_done", {{"file", output}});
    return fine;
  }
  if (!output.empty() || parsed->has("--simple")) return session.fail({"usage.only_workbook", {}});
  if (topic == "workbook") return workbook_help(session);
  if (topic == "glossary") return glossary_help(session);
  if (topic == "usage") return session.print("help.usage", fine);
  for (const Command& command : commands()) {
    if (topic == command.name) return session.print("help." + topic, fine);
  }
  return session.fail({"usage.unknown_command", {{"command", topic}}});
}

}  // namespace twiza::cli
