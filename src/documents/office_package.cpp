#include "documents/office_package.hpp"

namespace twiza::documents::office {

using base::XmlWriter;

namespace {

constexpr std::string_view package_relationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";

}  // namespace

std::string_view locale_of(base::Language language) {
  switch (language) {
    case base::Language::ar:
      return "ar-MA";
    case base::Language::en:
      return "en-GB";
    case base::Language::fr:
      break;
  }
  return "fr-FR";
}

Relationships::Relationships() : xml_(true) {
  xml_.open("Relationships", {{"xmlns", package_relationships}});
}

void Relationships::add(std::string_view id, std::string_view type, std::string_view target) {
  add_full(id, std::string(relationships_namespace) + "/" + std::string(type), target);
}

void Relationships::add_full(std::string_view id, std::string_view type, std::string_view target) {
  xml_.leaf("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

ContentTypes::ContentTypes() : xml_(true) {
  xml_.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  extension("rels", "application/vnd.openxmlformats-package.relationships+xml");
  extension("xml", "application/xml");
}

void ContentTypes::extension(std::string_view ending, std::string_view type) {
  xml_.leaf("Default", {{"Extension", ending}, {"ContentType", type}});
}

void ContentTypes::part(const std::string& name, std::string_view type) {
  xml_.leaf("Override",
            {{"PartName", name},
             {"ContentType", "application/vnd.openxmlformats-officedocument." + std::string(type)}});
}

std::string ContentTypes::take() {
  xml_.leaf("Override", {{"PartName", "/docProps/core.xml"},
                         {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  part("/docProps/app.xml", "extended-properties+xml");
  return xml_.take();
}

std::string package_links(std::string_view main_part) {
  Relationships links;
  links.add("rId1", "officeDocument", main_part);
  links.add_full("rId2",
                 "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                 "docProps/core.xml");
  links.add("rId3", "extended-properties", "docProps/app.xml");
  return links.take();
}

std::string core_properties(std::string_view title, std::string_view subject, base::Language language) {
  XmlWriter xml(true);
  xml.open("cp:coreProperties",
           {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
            {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  xml.leaf("dc:title", {}, title);
  xml.leaf("dc:subject", {}, subject);
  xml.leaf("dc:creator", {}, "Twiza " TWIZA_VERSION);
  xml.leaf("dc:language", {}, base::code_of(language));
  return xml.take();
}

std::string app_properties(int slides) {
  base::XmlWriter xml(true);
  xml.open("Properties",
           {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  xml.leaf("Application", {}, "Twiza");
  if (slides > 0) xml.leaf("Slides", {}, std::to_string(slides));
  return xml.take();
}

}  // namespace twiza::documents::office
