// Inside the store a refusal travels as an exception, so that a transaction is undone on its way; at the
// door it becomes the Error of a Result. Nothing of this is seen outside.
#pragma once

#include <exception>
#include <filesystem>
#include <string>
#include <utility>

#include "base/result.hpp"
#include "store/sqlite_connection.hpp"

namespace twiza::store {

class Refusal : public std::exception {
 public:
  explicit Refusal(base::Error error) : error_(std::move(error)) {}
  Refusal(std::string code, const std::filesystem::path& file);  // {file}
  const base::Error& error() const { return error_; }
  const char* what() const noexcept override { return error_.code.c_str(); }

 private:
  base::Error error_;
};

// What SQLite says, in our words; MachineFailure if no state of the data explains it.
base::Error error_of(const SqliteFailure& failure, const std::filesystem::path& file);

// The error number of a system call on the folder of the data.
base::Error cannot_create(const std::filesystem::path& folder, int reason);

// The door: `work` may throw Refusal and SqliteFailure about `file`.
template <class T, class Work>
base::Result<T> answer(const std::filesystem::path& file, Work&& work) {
  try {
    if constexpr (std::is_void_v<T>) {
      work();
      return {};
    } else {
      return {boost::system::in_place_value, work()};
    }
  } catch (const Refusal& refusal) {
    return refusal.error();
  } catch (const SqliteFailure& failure) {
    return error_of(failure, file);
  }
}

}  // namespace twiza::store
