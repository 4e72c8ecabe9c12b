#include "documents/message.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"

namespace twiza::documents {
namespace {

constexpr std::size_t longest_line = 90;  // of a title, a site's name, a moment
constexpr std::size_t longest_status = 160;

// Where the sentence that begins at `from` ends: after its mark and before a space, or at the line's end.
// "M." and "n." end none.
std::size_t sentence_end(const std::string& text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\n') return at;
    std::size_t after = 0;
    if (text[at] == '.' || text[at] == '!' || text[at] == '?') after = at + 1;
    for (const std::string_view mark : {"؟", "…"}) {
      if (text.compare(at, mark.size(), mark) == 0) after = at + mark.size();
    }
    if (after == 0 || (after < text.size() && text[after] != ' ' && text[after] != '\n')) continue;
    const std::size_t word = text.find_last_of(" \n'", at == 0 ? 0 : at - 1);
    const std::size_t begin = word == std::string::npos || word < from ? from : word + 1;
    const bool one_letter =
        text[at] == '.' && base::length(std::string_view(text).substr(begin, at - begin)) < 2;
    if (!one_letter) return after;
  }
  return text.size();
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = sentence_end(text, at);
    const std::string_view sentence = base::trim(std::string_view(text).substr(at, end - at));
    if (!sentence.empty()) sentences.emplace_back(sentence);
    at = end + (end == at ? 1 : 0);
  }
  return sentences;
}

std::vector<std::string> gist_of(const Report& report) {
  if (!report.gist.empty()) return report.gist;
  std::vector<std::string> said;
  for (const Block& block : report.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && paragraph->style != Paragraph::Style::quiet) said.push_back(paragraph->text);
  }
  return said;
}

}  // namespace

std::string message(const Report& report, std::size_t longest) {
  const base::Words& words = base::Words::of(report.language);
  std::string head = base::truncate(base::without_controls(report.title), longest_line);
  if (!report.subtitle.empty())
    head += " – " + base::truncate(base::without_controls(report.subtitle), longest_line);
  if (!report.moment.empty())
    head += "\n" + base::truncate(base::without_controls(report.moment), longest_line);
  head += "\n";
  const std::string more = "\n" + words.say("document.message.more");
  std::string foot;
  if (!report.status.empty())
    foot = "\n\n" + base::truncate(base::without_controls(report.status), longest_status);
  const std::size_t room = longest - base::length(head) - base::length(foot);

  std::string body;
  bool cut = false;
  for (const std::string& paragraph : gist_of(report)) {
    std::string between = "\n";
    for (const std::string& sentence : sentences_of(base::without_controls(paragraph))) {
      cut = base::length(body + between + sentence + more) > room;
      if (cut) break;
      body += between + sentence;
      between = " ";
    }
    if (cut) break;
  }
  return head + body + (cut ? more : std::string()) + foot + "\n";
}

std::string message(const std::vector<Report>& reports) {
  const std::size_t share = longest_message / reports.size() - 1;  // an empty line stands between two
  std::string all;
  for (const Report& report : reports) all += (all.empty() ? "" : "\n") + message(report, share);
  return all;
}

}  // namespace twiza::documents
