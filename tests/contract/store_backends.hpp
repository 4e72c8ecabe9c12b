// The stores that the contract is run on. A new one is one more line in backends().
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace twiza::test {

// One store's data, empty at first, gone with the object.
class Data {
 public:
  virtual ~Data() = default;
  // As another process would see it: each call gives an independent store on the same data.
  virtual std::unique_ptr<store::Store> open() = 0;
};

struct Backend {
  std::string name;
  std::function<std::unique_ptr<Data>()> make;
};

std::vector<Backend> backends();

}  // namespace twiza::test
