// The look and the behaviour of the HTML page, from src/documents/html/ (embedded by cmake/embed.cmake).
#pragma once

#include <string_view>

namespace twiza::documents {

std::string_view viewer_css();
std::string_view viewer_js();

}  // namespace twiza::documents
