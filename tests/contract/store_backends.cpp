#include "store_backends.hpp"

#include "store/open.hpp"
#include "store_samples.hpp"

namespace twiza::test {

namespace {

class SqliteData : public Data {
 public:
  std::unique_ptr<store::Store> open() override {
    auto opened = store::open_store(scratch_.path() / "data");
    if (!opened) throw std::runtime_error(opened.error().code);
    return std::move(*opened);
  }

 private:
  Scratch scratch_;
};

}  // namespace

std::vector<Backend> backends() {
  return {{"Sqlite", [] { return std::make_unique<SqliteData>(); }}};
}

}  // namespace twiza::test
