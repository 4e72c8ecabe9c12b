// generate_history SEED EDITS: a bundle of what three people changed at random (tests/simulation), who
// exchange now and then; its changes in an order that no journal would have written them in.
#include <array>
#include <cstdlib>
#include <iostream>

#include "edits.hpp"
#include "journal/bundle.hpp"
#include "journal/change_json.hpp"
#include "journal/journal.hpp"

using twiza::base::Id;
using twiza::journal::Journal;
using twiza::journal::Position;
using twiza::simulation::Dice;

namespace {

std::vector<std::string> lines_of(const Journal& journal) {
  std::vector<std::string> lines;
  for (Position at = 0; at < journal.log().size(); ++at) {
    lines.push_back(twiza::journal::encode(journal.log().change(at)));
  }
  return lines;
}

class People {
 public:
  People(std::uint64_t seed, std::size_t edits) : dice_(seed), edits_(edits) {}

  std::vector<std::string> write() {
    for (std::size_t done = 0; done < edits_;) {
      const std::size_t who = dice_.below(people_.size());
      if (dice_.chance(20)) people_[who].add_all(lines_of(people_[dice_.below(people_.size())]));
      auto change = twiza::simulation::random_change(people_[who].fold(), writer(who), dice_, 20);
      if (!change) continue;
      done += twiza::simulation::count_edits(*change);
      people_[who].add(std::move(*change));
    }
    for (const Journal& other : people_) people_.front().add_all(lines_of(other));
    std::vector<std::string> lines = lines_of(people_.front());
    for (std::size_t i = lines.size(); i > 1; --i) std::swap(lines[i - 1], lines[dice_.below(i)]);
    return lines;
  }

  const Id& site() const { return site_; }

 private:
  twiza::journal::Writer writer(std::size_t who) {
    twiza::journal::Writer writer;
    writer.replica = twiza::base::derived_id(site_, "replica", std::to_string(who));
    writer.author = twiza::base::derived_id(site_, "author", std::to_string(who));
    now_ += static_cast<std::int64_t>(dice_.below(60000));
    writer.now_ms = now_;
    writer.random = [this](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice_.next() >> 56);
    };
    return writer;
  }

  Dice dice_;
  std::size_t edits_;
  std::int64_t now_ = 1'800'000'000'000;
  Id site_ = twiza::base::derived_id({}, "generated", "site");
  std::array<Journal, 3> people_ = {Journal(site_), Journal(site_), Journal(site_)};
};

}  // namespace

int main(int count, char** arguments) {
  const auto number = [&](int i, const char* usual) {
    return std::strtoull(count > i ? arguments[i] : usual, nullptr, 10);
  };
  People people(number(1, "1"), number(2, "1000"));
  std::cout << twiza::journal::bundle_header(people.site());
  for (const std::string& line : people.write()) std::cout << twiza::journal::bundle_frame(line);
  return 0;
}
