// The formats that maps, and documents to be read, are written in: one line each. A file's ending says which.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/words.hpp"
#include "documents/report.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/scene.hpp"

namespace twiza::app {

// What every writer may draw from, and nothing else.
struct Publication {
  const sociogram::Scene& scene;
  const privacy::SharedSite& shared;
  const base::Words& words;  // in the scene's language
};

struct Format {
  std::string_view ending;                   // ".pptx", in small letters
  std::string (*write)(const Publication&);  // the bytes of the file
};

const std::vector<Format>& formats();

// By the ending of `name`, whatever its case. Error: render.unknown_format {file, endings}.
base::Result<const Format*> format_of(const std::string& name);

// A document to be read, and the catalogue of its language.
struct ReportPublication {
  const documents::Report& report;
  const base::Words& words;
};

struct ReportFormat {
  std::string_view ending;
  std::string (*write)(const ReportPublication&);
};

const std::vector<ReportFormat>& report_formats();

// As format_of.
base::Result<const ReportFormat*> report_format_of(const std::string& name);

}  // namespace twiza::app
