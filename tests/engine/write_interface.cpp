// write_interface FILE: the engine's questions and answers as TypeScript, to standard output if FILE is "-".
// write_interface --compare FILE: fails where the file is not that text.
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/typescript.hpp"
#include "engine/questions.hpp"
#include "model/vocabularies.hpp"

namespace {

struct LanguageCodes {
  static constexpr std::string_view name = "Language";
  static std::vector<std::string> all() {
    std::vector<std::string> codes;
    for (const twiza::model::Term& term : twiza::model::languages().terms) codes.emplace_back(term.code);
    return codes;
  }
};

std::string interface_text() {
  twiza::base::TypeScript script;
  script.type<twiza::base::Code<LanguageCodes>>();
  std::string table;
  boost::mp11::mp_for_each<twiza::engine::Questions>([&](auto question) {
    using Question = decltype(question);
    const std::string asked = script.type<Question>();
    const std::string answer = script.type<typename Question::Answer>();
    table += "  " + std::string(Question::name) + ": {question: " + asked + "; answer: " + answer + "};\n";
  });
  script.type<twiza::engine::Failure>();
  script.add("// What may be asked, by its name, and what it is answered.\nexport interface Questions {\n" +
             table + "}\n");
  script.add(
      "export type Question<Name extends keyof Questions> = Questions[Name]['question'] & {do: Name; "
      "language?: Language};\n");
  script.add("export type Answer<Name extends keyof Questions> = Questions[Name]['answer'];\n");
  return "// Made by script/make-interface of src/engine/{questions,answers}.hpp, which say what all this "
         "is.\n" +
         script.text();
}

}  // namespace

int main(int count, char** arguments) {
  const std::string first = count > 1 ? arguments[1] : "";
  const std::string text = interface_text();
  if (first == "--compare" && count == 3) {
    std::ifstream file(arguments[2], std::ios::binary);
    const std::string there{std::istreambuf_iterator<char>(file), {}};
    if (there == text) return 0;
    std::cerr << arguments[2] << " is not what the engine answers any more: script/make-interface\n";
    return 1;
  }
  if (first == "-" && count == 2) {
    std::cout << text;
    return 0;
  }
  if (first.empty() || count != 2) {
    std::cerr << "write_interface FILE | - | --compare FILE\n";
    return 2;
  }
  std::ofstream file(first, std::ios::binary);
  file << text;
  return file.good() ? 0 : 1;
}
