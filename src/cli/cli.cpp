#include "cli/cli.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <new>
#include <ostream>

#include "app/check.hpp"
#include "app/render.hpp"
#include "app/site_file.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "cli/options.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::cli {

namespace {

using base::Language;
using base::Words;

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return base::parse_language(value).value_or(Language::fr);
  }
  return Language::fr;
}

// One line, whatever a file's name or an option holds: nothing in it speaks to the terminal.
std::string line(const std::string& sentence) {
  std::string text = base::without_controls(sentence);
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text;
}

// "twiza check --help", which "twiza help check" says too.
bool asks_for_help(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--") return false;
    if (argument == "--help" || argument == "-h") return true;
  }
  return false;
}

class Command {
 public:
  Command(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}

  int run(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return print("help.usage", bad_input);
    const std::string& name = arguments.front();
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if ((name == "render" || name == "check") && asks_for_help(rest)) {
      return print(("help." + name).c_str(), fine);
    }
    if (name == "render") return render(rest);
    if (name == "check") return check(rest);
    if (name == "help" || name == "--help" || name == "-h") return help(rest);
    if (name == "--version" || name == "version") {
      out_ << "Twiza " << TWIZA_VERSION << "\n";
      return fine;
    }
    return fail({"usage.unknown_command", {{"command", name}}});
  }

  int fail(const base::Error& error, Exit code = bad_input) {
    err_ << "twiza: " << line(words().say(error)) << "\n";
    return code;
  }

  const Words& words() const { return Words::of(language_); }

 private:
  int print(const char* code, Exit exit) {
    (exit == fine ? out_ : err_) << words().say(code, {{"version", TWIZA_VERSION}}) << "\n";
    return exit;
  }

  // The options that every command has; the operand is the site.
  base::Result<Parsed> read(const std::vector<std::string>& arguments, std::vector<Option> options) {
    options.push_back({"--lang", true});
    base::Result<Parsed> parsed = parse(arguments, options);
    if (!parsed) return parsed;
    if (const std::string typed = parsed->value("--lang"); !typed.empty()) {
      const std::optional<Language> language = base::parse_language(typed);
      if (!language) return base::Error{"usage.unknown_language", {{"value", typed}}};
      language_ = *language;
    }
    return parsed;
  }

  static base::Result<std::string> the_site(const Parsed& parsed) {
    if (parsed.operands.empty()) return base::Error{"usage.no_site", {}};
    if (parsed.operands.size() > 1) return base::Error{"usage.one_site", {{"value", parsed.operands[1]}}};
    return parsed.operands.front();
  }

  int help(const std::vector<std::string>& arguments) {
    const base::Result<Parsed> parsed = read(arguments, {});
    if (!parsed) return fail(parsed.error());
    const std::string topic = parsed->operands.empty() ? "usage" : parsed->operands.front();
    if (topic == "workbook") return workbook_help();
    for (const char* known : {"usage", "render", "check"}) {
      if (topic == known) return print(("help." + topic).c_str(), fine);
    }
    return fail({"usage.unknown_command", {{"command", topic}}});
  }

  // The sheets and columns this version reads, from the description of the records.
  int workbook_help() {
    out_ << words().say("help.workbook") << "\n";
    for (const model::RecordType& type : model::record_types()) {
      out_ << "\n" << type.sheet.in(language_) << "\n";
      for (const model::Field& field : type.fields) {
        out_ << "  " << field.column.in(language_) << (field.mandatory ? " *" : "");
        for (const Language other : {Language::fr, Language::ar, Language::en}) {
          if (other != language_ && field.column.in(other) != field.column.in(language_)) {
            out_ << " | " << field.column.in(other);
          }
        }
        out_ << "\n";
        if (field.vocabulary == nullptr) continue;
        out_ << "      ";
        const char* between = "";
        for (const model::Term& term : field.vocabulary->terms) {
          out_ << between << field.vocabulary->say({std::string(term.code), {}}, language_);
          between = ", ";
        }
        out_ << "\n";
      }
    }
    return fine;
  }

  int check(const std::vector<std::string>& arguments) {
    const base::Result<Parsed> parsed = read(arguments, {{"--json", false}, {"--strict", false}});
    if (!parsed) return fail(parsed.error());
    const base::Result<std::string> site = the_site(*parsed);
    if (!site) return fail(site.error());
    const base::Result<intake::Import> import = app::open_site(*site);
    if (!import) return fail(import.error());
    const app::CheckReport report = app::check(*import);
    out_ << (parsed->has("--json") ? app::report_json(report, words()) : app::report_text(report, words()));
    const bool refused = report.verdict == model::Verdict::nonconforming ||
                         (parsed->has("--strict") && report.verdict == model::Verdict::review);
    return refused ? answer_is_no : fine;
  }

  int render(const std::vector<std::string>& arguments) {
    const base::Result<Parsed> parsed =
        read(arguments, {{"--output", true, "-o"},
                         {"--labels", true},
                         {"--theme", true},
                         {"--territory", true},
                         {"--category", true},
                         {"--at", true},
                         {"--contacts", false}});
    if (!parsed) return fail(parsed.error());
    const base::Result<std::string> site = the_site(*parsed);
    if (!site) return fail(site.error());
    app::RenderRequest request;
    request.output = parsed->value("--output");
    if (request.output.empty()) return fail({"usage.no_output", {}});
    if (const std::string typed = parsed->value("--labels"); !typed.empty()) {
      const model::Word labels = model::label_modes().read(typed);
      if (labels.code.empty()) return fail({"usage.unknown_labels", {{"value", typed}}});
      if (labels.is("acronym")) request.labels = sociogram::Labels::acronyms;
    }
    request.language = language_;
    request.theme = parsed->value("--theme");
    request.territory = parsed->value("--territory");
    request.category = parsed->value("--category");
    request.at = parsed->value("--at");
    if (parsed->has("--contacts")) request.contacts = privacy::Contacts::included;

    const base::Result<intake::Import> import = app::open_site(*site);
    if (!import) return fail(import.error());
    const base::Result<app::Rendered> rendered = app::render(import->site, request);
    if (!rendered) return fail(rendered.error(), blame(rendered.error()));
    say_what_was_left_out(*import);
    out_ << line(words().say("render.done", {{"file", request.output.string()},
                                             {"count", std::to_string(rendered->actors)},
                                             {"ties", std::to_string(rendered->ties)}}))
         << "\n";
    if (rendered->withheld) out_ << words().say("render.withheld") << "\n";
    return fine;
  }

  // A full or failing disk is the machine's fault, every other error the question's.
  static Exit blame(const base::Error& error) {
    return error.code == "file.cannot_write.disk_full" || error.code == "file.cannot_write.failed" ? machine_failed
                                                                                                   : bad_input;
  }

  // A row that was refused is not on the map: the coach must know before she shows it.
  void say_what_was_left_out(const intake::Import& import) {
    std::size_t refused = 0;
    for (const model::Finding& finding : import.findings) {
      refused += finding.verdict == model::Verdict::nonconforming ? 1 : 0;
    }
    if (refused > 0) err_ << words().say("render.refused", {{"count", std::to_string(refused)}}) << "\n";
  }

  std::ostream& out_;
  std::ostream& err_;
  Language language_ = language_of_environment();
};

}  // namespace

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
  Command command(out, err);
  try {
    const int code = command.run(arguments);
    // An answer that went nowhere (a full disk behind `>`) is none.
    if (!out.flush()) return command.fail({"machine.no_answer", {}}, machine_failed);
    return code;
  } catch (const std::bad_alloc&) {
    return command.fail({"machine.no_memory", {}}, machine_failed);
  } catch (const std::exception& error) {
    return command.fail({"machine.failed", {{"reason", error.what()}}}, machine_failed);
  }
}

}  // namespace twiza::cli
