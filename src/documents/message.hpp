// A document as a short message, ready to be pasted into a telephone's or a letter's: what it is, of which
// site and moment, its most telling sentences, and what it is worth (COM-01, DOC-18).
#pragma once

#include <string>
#include <vector>

#include "documents/report.hpp"

namespace twiza::documents {

inline constexpr std::size_t longest_message = 1000;  // Unicode code points

// Title and site, moment, the report's gist, its status. Sentences that do not fit are left out whole, from
// the first that does not, and the message says that more is in the document. A report without a gist says
// its first paragraphs. Never longer than `longest`; at least 450.
std::string message(const Report& report, std::size_t longest = longest_message);

// One message after another, which share the length.
std::string message(const std::vector<Report>& reports);

}  // namespace twiza::documents
