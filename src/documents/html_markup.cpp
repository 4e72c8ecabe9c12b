#include "documents/html_markup.hpp"

#include "base/base64.hpp"
#include "base/sha256.hpp"

namespace twiza::documents {

HtmlWriter& HtmlWriter::open(std::string_view name, base::XmlAttributes attributes) {
  lone(name, attributes);
  open_.emplace_back(name);
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) { return raw(base::xml_escaped(text)); }

HtmlWriter& HtmlWriter::close() {
  out_ += "</" + open_.back() + ">\n";
  open_.pop_back();
  return *this;
}

HtmlWriter& HtmlWriter::leaf(std::string_view name, base::XmlAttributes attributes, std::string_view words) {
  return open(name, attributes).text(words).close();
}

HtmlWriter& HtmlWriter::lone(std::string_view name, base::XmlAttributes attributes) {
  out_ += '<';
  out_ += name;
  for (const base::XmlAttribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    const std::string& value = attribute.value.text();
    if (!value.empty()) out_ += "=\"" + base::xml_escaped(value) + '"';
  }
  out_ += '>';
  return *this;
}

HtmlWriter& HtmlWriter::raw(std::string_view markup) {
  out_ += markup;
  return *this;
}

std::string HtmlWriter::take() {
  while (!open_.empty()) close();
  return std::move(out_);
}

std::string json_for_script(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '<') {
      safe += "\\u003c";
    } else if (c == '>') {
      safe += "\\u003e";
    } else if (c == '&') {
      safe += "\\u0026";
    } else if (json.substr(i, 3) == "\u2028" || json.substr(i, 3) == "\u2029") {
      safe += json.substr(i, 3) == "\u2028" ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string html_digest(std::string_view block) {
  const base::Digest digest = base::sha256(block);
  return "'sha256-" + base::to_base64({reinterpret_cast<const char*>(digest.data()), digest.size()}) + "'";
}

}  // namespace twiza::documents
