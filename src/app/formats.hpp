// The formats that maps, and documents to be read, are written in: one line each. A file's ending says which.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/words.hpp"
#include "documents/report.hpp"
#include "model/finding.hpp"
#include "print/paper.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::app {

// What the writer of a map may draw from, and nothing else.
struct Publication {
  const sociogram::Scene& scene;
  const privacy::SharedSite& shared;
  const base::Words& words;  // in the scene's language
  const print::PrintOptions& print;
  model::Verdict verdict = model::Verdict::ok;  // the checker's, of the site and of this drawing
  // Printed with the map instead of the sheets, where there are pages; null: the sheets.
  const documents::Report* beside = nullptr;
};

// What the writer of a document to be read may print from: the document, or the same in two languages, one
// after the other.
struct ReportPublication {
  const std::vector<documents::Report>& reports;
};

template <class What>
struct FormatOf {
  std::string_view ending;  // ".pptx", in small letters
  // The bytes of the file, or why it cannot be one.
  std::function<base::Result<std::string>(const What&)> write;
};
using Format = FormatOf<Publication>;
using ReportFormat = FormatOf<ReportPublication>;

const std::vector<Format>& formats();
const std::vector<ReportFormat>& report_formats();

// By the ending of `name`. Error: render.unknown_format {file, endings}.
base::Result<const Format*> format_of(const std::string& name);
base::Result<const ReportFormat*> report_format_of(const std::string& name);

}  // namespace twiza::app
