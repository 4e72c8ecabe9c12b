#include "http/gzip.hpp"

#include <zlib.h>

#include <stdexcept>

namespace twiza::http {

namespace {

constexpr int kLevel = 6;
constexpr int kGzipWindow = 15 + 16;  // zlib.h: 16 more asks for gzip
constexpr int kMemory = 8;

void give(z_stream& stream, std::string_view bytes) {
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
}

}  // namespace

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("deflateInit2");
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  give(stream, bytes);
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw std::runtime_error("deflate");
  return packed;
}

std::string gunzip(std::string_view bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, kGzipWindow) != Z_OK) throw std::runtime_error("inflateInit2");
  std::string plain;
  give(stream, bytes);
  int done = Z_OK;
  while (done == Z_OK) {
    const std::size_t held = plain.size();
    plain.resize(held + std::max<std::size_t>(held, 4 * bytes.size() + 64));
    stream.next_out = reinterpret_cast<Bytef*>(plain.data() + held);
    stream.avail_out = static_cast<uInt>(plain.size() - held);
    done = inflate(&stream, Z_NO_FLUSH);
    plain.resize(stream.total_out);
  }
  inflateEnd(&stream);
  if (done != Z_STREAM_END) throw std::runtime_error("inflate");
  return plain;
}

}  // namespace twiza::http
