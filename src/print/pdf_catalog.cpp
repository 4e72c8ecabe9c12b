#include "print/pdf_catalog.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace twiza::print {
namespace {

// The text between two marks after `from`, trimmed of line ends; empty where they are not.
std::string between(const std::string& text, std::size_t from, std::string_view before,
                    std::string_view after) {
  std::size_t at = text.find(before, from);
  if (at == std::string::npos) return {};
  at += before.size();
  const std::size_t end = text.find(after, at);
  if (end == std::string::npos) return {};
  return text.substr(at, end - at);
}

// Cairo 1.16 numbers objects for a structure that it does not write when only links are tagged, and their
// lines in the table lead elsewhere. Checkers call such a file damaged: they are declared free.
std::string freed_objects(const std::string& pdf, std::size_t table_at) {
  constexpr std::size_t entry_size = 20;
  std::string lines;
  std::size_t at = pdf.find('\n', table_at + std::string_view("xref\n").size());
  if (at == std::string::npos) return lines;
  ++at;
  for (int number = 0; at + entry_size <= pdf.size() && pdf[at] >= '0' && pdf[at] <= '9'; ++number) {
    const std::string begins = std::to_string(number) + " 0 obj";
    const std::size_t offset = std::strtoull(pdf.c_str() + at, nullptr, 10);
    if (pdf[at + 17] == 'n' && (offset >= pdf.size() || pdf.compare(offset, begins.size(), begins) != 0))
      lines += std::to_string(number) + " 1\n0000000000 00001 f \n";
    at += entry_size;
  }
  return lines;
}

}  // namespace

std::string with_language(std::string pdf, base::Language language) {
  const std::size_t trailer = pdf.rfind("trailer\n<<");
  if (trailer == std::string::npos) return pdf;
  const std::string entries = between(pdf, trailer, "<<", ">>\nstartxref");
  const std::string root = between(entries, 0, "/Root ", " 0 R");
  const std::string table = between(pdf, trailer, "startxref\n", "\n%%EOF");
  const std::string object = "\n" + root + " 0 obj\n<<";
  const std::size_t at = pdf.rfind(object);
  if (root.empty() || table.empty() || at == std::string::npos) return pdf;
  const std::string catalog = between(pdf, at, object, "\nendobj");
  if (catalog.empty()) return pdf;

  std::string update = root + " 0 obj\n<< /Lang (" + std::string(base::code_of(language)) +
                       ")\n   /ViewerPreferences << /DisplayDocTitle true";
  if (base::right_to_left(language)) update += " /Direction /R2L";
  update += " >>\n" + catalog + "\nendobj\n";
  const std::size_t object_at = pdf.size();
  const std::size_t table_at = object_at + update.size();
  char offset[32];
  std::snprintf(offset, sizeof offset, "%010zu", object_at);
  update += "xref\n" + freed_objects(pdf, std::strtoull(table.c_str(), nullptr, 10)) + root + " 1\n" +
            offset + " 00000 n \n";
  update += "trailer\n<<" + entries + "   /Prev " + table + "\n>>\nstartxref\n" + std::to_string(table_at) +
            "\n%%EOF\n";
  return pdf + update;
}

}  // namespace twiza::print
