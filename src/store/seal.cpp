#include "store/seal.hpp"

#include <sys/random.h>

#include <cerrno>

namespace twiza::store {

namespace {

// Each part is preceded by its length, so that no two records make the same bytes.
class Sealer {
 public:
  explicit Sealer(std::string_view kind) { add(kind); }

  Sealer& add(std::string_view bytes) {
    add(static_cast<std::uint64_t>(bytes.size()));
    sum_.update(bytes);
    return *this;
  }
  Sealer& add(std::uint64_t number) {
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>((number >> shift) & 0xff);
    sum_.update(bytes);
    return *this;
  }
  template <std::size_t N>
  Sealer& add(const std::array<std::uint8_t, N>& bytes) {
    return add(std::string_view(reinterpret_cast<const char*>(bytes.data()), N));
  }
  base::Digest digest() const { return sum_.digest(); }

 private:
  base::Sha256 sum_;
};

}  // namespace

base::Digest seal_of(const base::Id& site, const Change& change) {
  return Sealer("change")
      .add(site.bytes)
      .add(change.replica.bytes)
      .add(change.seq)
      .add(change.hash)
      .add(std::string_view(change.bytes))
      .digest();
}

base::Digest seal_of(const base::Id& site, const Value& value) {
  return Sealer("value").add(site.bytes).add(value.ref).add(std::string_view(value.bytes)).digest();
}

// Without the reason: what came in is kept once, under the first reason it was refused for.
base::Digest seal_of(const Quarantined& item) {
  return Sealer("quarantined").add(item.site.bytes).add(std::string_view(item.bytes)).digest();
}

base::Id random_id() {
  base::Id id;
  while (::getrandom(id.bytes.data(), id.bytes.size(), 0) != static_cast<ssize_t>(id.bytes.size()))
    if (errno != EINTR) throw MachineFailure("the system gives no random numbers");
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x40);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return id;
}

}  // namespace twiza::store
