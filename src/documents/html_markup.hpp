// Writing HTML: elements with text that is always escaped, and what may stand inside <script>.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/xml.hpp"

namespace twiza::documents {

// Unlike XML, an element without content has its end tag, and nothing is declared first. Names are the
// caller's own constants; an attribute without a value is written as its name alone.
class HtmlWriter {
 public:
  HtmlWriter& open(std::string_view name, base::XmlAttributes attributes = {});
  HtmlWriter& text(std::string_view text);
  HtmlWriter& close();
  HtmlWriter& leaf(std::string_view name, base::XmlAttributes attributes, std::string_view text);
  // An element that has no end: <input>, <meta>, <link>.
  HtmlWriter& lone(std::string_view name, base::XmlAttributes attributes);
  // Markup that is known to be good: what another writer made.
  HtmlWriter& raw(std::string_view markup);
  std::string take();

 private:
  std::string out_;
  std::vector<std::string> open_;
};

// A JSON text as it may stand inside <script type="application/json">: nothing in it can end the element,
// begin a comment, or break a line for a JavaScript reader (U+2028, U+2029). It stays the same JSON.
std::string json_for_script(std::string_view json);

// What a page's policy (CSP) names an inline style or script by: 'sha256-…'.
std::string html_digest(std::string_view block);

}  // namespace twiza::documents
