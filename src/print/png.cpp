#include "print/png.hpp"

#include <cairo.h>

#include <cmath>
#include <memory>
#include <stdexcept>

#include "print/cairo_canvas.hpp"

namespace twiza::print {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double longest_side = 32767;  // pixels, of cairo

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

double pixels(double mm, int dpi) { return std::ceil(mm * dpi / mm_per_inch - 1e-6); }

bool drawable(const sociogram::Scene& scene, int dpi) {
  const double w = pixels(scene.page_w, dpi), h = pixels(scene.page_h, dpi);
  return w * h <= most_pixels && w <= longest_side && h <= longest_side;
}

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(status));
}

}  // namespace

base::Result<std::string> write_png(const sociogram::Scene& scene, int dpi) {
  if (!drawable(scene, dpi)) {
    int most = dpi;
    while (most > 1 && !drawable(scene, most)) --most;
    return base::Error{"print.picture_too_large",
                       {{"dpi", std::to_string(dpi)},
                        {"width", std::to_string(std::lround(pixels(scene.page_w, dpi)))},
                        {"height", std::to_string(std::lround(pixels(scene.page_h, dpi)))},
                        {"most", std::to_string(most)}}};
  }
  const double scale = dpi / mm_per_inch;
  const std::unique_ptr<cairo_surface_t, Destroy> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(pixels(scene.page_w, dpi)),
                                 static_cast<int>(pixels(scene.page_h, dpi))));
  const std::unique_ptr<cairo_t, Destroy> context(cairo_create(surface.get()));
  set_color(context.get(), model::paper);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  const Lettering lettering;
  CairoCanvas canvas(context.get(), lettering);
  sociogram::paint(scene, canvas);
  check(cairo_status(context.get()));
  std::string bytes;
  check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
  return bytes;
}

}  // namespace twiza::print
