#include "print/pdf_catalog.hpp"

#include <cstdio>
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
  update += "xref\n" + root + " 1\n" + offset + " 00000 n \n";
  update += "trailer\n<<" + entries + "   /Prev " + table + "\n>>\nstartxref\n" + std::to_string(table_at) +
            "\n%%EOF\n";
  return pdf + update;
}

}  // namespace twiza::print
