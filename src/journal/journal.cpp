#include "journal/journal.hpp"

namespace twiza::journal {

Receipt Journal::followed(Receipt receipt) {
  fold_.follow(receipt);
  return receipt;
}

void Journal::add_all(const std::vector<std::string>& lines) {
  Receipt all;
  for (const std::string& line : lines) {
    const Receipt receipt = log_.add(line);
    all.kept.insert(all.kept.end(), receipt.kept.begin(), receipt.kept.end());
    all.altered.insert(all.altered.end(), receipt.altered.begin(), receipt.altered.end());
  }
  fold_.follow(all);
}

}  // namespace twiza::journal
