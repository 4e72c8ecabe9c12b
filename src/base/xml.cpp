#include "base/xml.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.hpp"

namespace twiza::base {
namespace {

// XML 1.0, production 2 (Char); surrogates never come out of UTF-8.
bool allowed(char32_t c) {
  return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == U'\t' || c == U'\n' || c == U'\r';
}

}  // namespace

std::string decimal(double value, int decimals) {
  if (!std::isfinite(value)) return "0";
  constexpr double limit = 1e12;  // beyond any drawing; keeps the whole number below exact
  value = std::clamp(value, -limit, limit);
  long long unit = 1;
  for (int i = 0; i < std::clamp(decimals, 0, 6); ++i) unit *= 10;
  const long long scaled = std::llround(std::abs(value) * static_cast<double>(unit));
  std::string text = std::to_string(scaled / unit);
  long long rest = scaled % unit;
  if (rest != 0) {
    text += '.';
    for (long long place = unit / 10; rest != 0; place /= 10) {
      text += static_cast<char>('0' + rest / place);
      rest %= place;
    }
  }
  return value < 0 && scaled != 0 ? "-" + text : text;
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\t':
        out += "&#9;";
        break;
      case U'\n':
        out += "&#10;";
        break;
      case U'\r':
        out += "&#13;";
        break;
      default:
        if (allowed(c)) append(out, c);
    }
  }
  return out;
}

XmlWriter::XmlWriter(bool standalone)
    : out_(standalone ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                      : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void XmlWriter::end_of_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view name, XmlAttributes attributes) {
  end_of_tag();
  out_ += '<';
  out_ += name;
  open_.emplace_back(name);
  in_tag_ = true;
  for (const XmlAttribute& each : attributes) attribute(each.name, each.value);
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, const XmlValue& value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  out_ += xml_escaped(value.text());
  out_ += '"';
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
  end_of_tag();
  out_ += xml_escaped(text);
  return *this;
}

XmlWriter& XmlWriter::close() {
  if (in_tag_) {
    out_ += "/>";
  } else {
    out_ += "</" + open_.back() + ">";
  }
  in_tag_ = false;
  open_.pop_back();
  return *this;
}

XmlWriter& XmlWriter::leaf(std::string_view name, XmlAttributes attributes) {
  return open(name, attributes).close();
}

XmlWriter& XmlWriter::leaf(std::string_view name, XmlAttributes attributes, std::string_view text) {
  return open(name, attributes).text(text).close();
}

std::string XmlWriter::take() {
  while (!open_.empty()) close();
  return std::move(out_);
}

}  // namespace twiza::base
