#include "platform/xml_part.hpp"

#include <cstring>
#include <new>

namespace twiza::platform {

namespace {

constexpr std::size_t kMemory = std::size_t{640} << 20;
// What a node and an attribute of pugixml 1.13 take on a 64-bit machine.
constexpr std::size_t kNode = 64;
constexpr std::size_t kAttribute = 40;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// A tree takes up to sixteen times the text it is read from ("<a/>"), so its size is bounded before it is
// built. The text at the start of an element is embedded in it; only text behind a closed element takes a
// node of its own.
std::size_t memory_bound(std::string_view xml, Spaces spaces) {
  std::size_t bytes = 0;
  bool closing = false;
  for (std::size_t i = 0; i + 1 < xml.size(); ++i) {
    if (xml[i] == '<') {
      closing = xml[i + 1] == '/';
      if (!closing) bytes += kNode;
    } else if (xml[i] == '=') {
      bytes += kAttribute;
    } else if (xml[i] == '>' && (closing || (i > 0 && xml[i - 1] == '/'))) {
      while (spaces == Spaces::alone && i + 2 < xml.size() && is_space(xml[i + 1])) ++i;
      if (xml[i + 1] != '<') bytes += kNode;
    }
  }
  return bytes;
}

}  // namespace

base::Result<void> parse_part(std::string& bytes, std::string_view part, pugi::xml_document& document,
                              Spaces spaces) {
  if (memory_bound(bytes, spaces) > kMemory)
    return base::Error{"workbook.too_large",
                       {{"part", std::string(part)}, {"limit", std::to_string(kMemory >> 20)}}};
  const unsigned kept = spaces == Spaces::alone ? pugi::parse_ws_pcdata_single : pugi::parse_ws_pcdata;
  const pugi::xml_parse_result parsed = document.load_buffer_inplace(
      bytes.data(), bytes.size(), pugi::parse_default | kept | pugi::parse_embed_pcdata);
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed) return base::Error{"workbook.damaged_part", {{"part", std::string(part)}}};
  return {};
}

std::string_view local(const char* name) {
  const char* colon = std::strrchr(name, ':');
  return colon ? colon + 1 : name;
}

pugi::xml_node child(pugi::xml_node node, std::string_view local_name) {
  for (const pugi::xml_node candidate : node.children())
    if (local(candidate.name()) == local_name) return candidate;
  return {};
}

pugi::xml_attribute attribute(pugi::xml_node node, std::string_view local_name) {
  for (const pugi::xml_attribute candidate : node.attributes())
    if (local(candidate.name()) == local_name) return candidate;
  return {};
}

std::string text_of(pugi::xml_node node) {
  std::string text = node.value();
  for (const pugi::xml_node part : node.children())
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  return text;
}

}  // namespace twiza::platform
