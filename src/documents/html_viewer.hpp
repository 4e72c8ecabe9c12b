// The look and the behaviour of HTML pages, from src/documents/html/ (embedded by cmake/embed.cmake).
#pragma once

#include <string_view>

namespace twiza::documents {

std::string_view viewer_css();
std::string_view viewer_js();
// Of documents to be read; they need no script.
std::string_view report_css();

}  // namespace twiza::documents
