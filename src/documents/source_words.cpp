#include "documents/source_words.hpp"

#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

std::string joined(std::vector<std::string> pieces) {
  std::vector<std::string> said;
  for (std::string& piece : pieces) {
    if (!piece.empty()) said.push_back(std::move(piece));
  }
  return base::join(said, " · ");
}

}  // namespace

std::string source_word(const model::Source& source, base::Language language) {
  return model::source_types().say(source.type, language);
}

std::string source_label(const model::Source& source, base::Language language) {
  return joined({source.code, source_word(source, language), source.date.text()});
}

std::string says(const model::Statement& statement, base::Language language) {
  std::string said = model::said_qualities().say(statement.quality, language);
  if (said.empty()) {
    said = statement.word;
  } else if (!statement.word.empty()) {
    said += " (" + statement.word + ")";
  }
  const bool guillemets = language != base::Language::en;
  const std::string passage = statement.passage.empty() ? std::string()
                              : guillemets              ? "«\u00A0" + statement.passage + "\u00A0»"
                                                        : "“" + statement.passage + "”";
  return joined({said, passage});
}

}  // namespace twiza::documents
