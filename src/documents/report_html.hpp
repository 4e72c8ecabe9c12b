// Documents to be read as one HTML file that any browser opens, without a network and without script
// (DOC-18, QUA-02): headings, contents with links, tables with captions; made for a telephone, a screen
// reader and the printer alike.
#pragma once

#include <string>
#include <vector>

#include "documents/report.hpp"

namespace twiza::documents {

// Each report is a part of the page with its own language and direction; the page's are those of the first.
// What is in the file is in the reports; its policy (CSP) forbids all else. A link to an anchor that no
// heading has stays plain text. The same reports give the same bytes. There is at least one.
std::string write_report_html(const std::vector<Report>& reports);

}  // namespace twiza::documents
