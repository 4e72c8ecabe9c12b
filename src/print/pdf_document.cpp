#include "print/pdf_document.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/utf8.hpp"
#include "print/pdf_catalog.hpp"
#include "sociogram/strokes.hpp"

namespace twiza::print {
namespace {

constexpr double pt_per_mm = 1 / sociogram::mm_per_pt;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// Cairo reads attributes as a little language of its own.
std::string quoted(std::string_view name) {
  std::string text = "'";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    text += plain || c == '-' ? c : '_';
  }
  return text + "'";
}

void about(cairo_surface_t* surface, cairo_pdf_metadata_t what, const std::string& text) {
  cairo_pdf_surface_set_metadata(surface, what, base::without_controls(text).c_str());
}

}  // namespace

PdfDocument::PdfDocument(PdfAbout about_it)
    : about_(std::move(about_it)),
      surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, 1, 1)),
      context_(cairo_create(surface_)) {
  about(surface_, CAIRO_PDF_METADATA_TITLE, about_.title);
  about(surface_, CAIRO_PDF_METADATA_SUBJECT, about_.subject);
  about(surface_, CAIRO_PDF_METADATA_CREATOR, std::string("Twiza ") + TWIZA_VERSION);
  // Else cairo writes the moment.
  about(surface_, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

PdfDocument::~PdfDocument() {
  cairo_destroy(context_);
  cairo_surface_destroy(surface_);
}

void PdfDocument::begin_page(Size size) {
  cairo_pdf_surface_set_size(surface_, size.w * pt_per_mm, size.h * pt_per_mm);
  cairo_save(context_);
  cairo_scale(context_, pt_per_mm, pt_per_mm);
}

void PdfDocument::end_page() {
  cairo_restore(context_);
  cairo_show_page(context_);
}

void PdfDocument::begin_link(const std::string& name) {
  if (expected_.count(name) == 0) return;
  in_link_ = true;
  cairo_tag_begin(context_, CAIRO_TAG_LINK, ("dest=" + quoted(name)).c_str());
}

void PdfDocument::end_link() {
  if (std::exchange(in_link_, false)) cairo_tag_end(context_, CAIRO_TAG_LINK);
}

void PdfDocument::destination(const std::string& name, double x, double y) {
  if (expected_.count(name) == 0 || !drawn_.insert(name).second) return;
  cairo_user_to_device(context_, &x, &y);
  const std::string place = " x=" + std::to_string(x) + " y=" + std::to_string(y);
  cairo_tag_begin(context_, CAIRO_TAG_DEST, ("name=" + quoted(name) + place).c_str());
  cairo_tag_end(context_, CAIRO_TAG_DEST);
}

void PdfDocument::bookmark(int level, const std::string& text, const std::string& name) {
  if (expected_.count(name) == 0) return;
  const auto at = static_cast<std::size_t>(std::clamp(level, 1, 3));
  const int id = cairo_pdf_surface_add_outline(
      surface_, parents_[at - 1], base::without_controls(text).c_str(), ("dest=" + quoted(name)).c_str(),
      at == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t{});
  for (std::size_t deeper = at; deeper < 4; ++deeper) parents_[deeper] = id;
}

std::string PdfDocument::take() {
  cairo_surface_finish(surface_);
  for (const cairo_status_t status : {cairo_status(context_), cairo_surface_status(surface_)}) {
    if (status != CAIRO_STATUS_SUCCESS)
      throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(status));
  }
  return with_language(std::move(bytes_), about_.language);
}

}  // namespace twiza::print
