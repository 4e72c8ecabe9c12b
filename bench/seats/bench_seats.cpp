// bench_seats FILE: the best choice for the seats of a workshop, for script/bench seats.
// FILE: "candidates seats demands", the candidates' values, then a line for each demand:
// "level weight takes count candidate…".
#include <fstream>
#include <iostream>

#include "graph/cover.hpp"

int main(int count, char** words) {
  using namespace twiza::graph;
  if (count != 2) {
    std::cerr << "bench_seats FILE\n";
    return 2;
  }
  std::ifstream file(words[1]);
  CoverQuestion question;
  std::size_t demands = 0;
  file >> question.candidates >> question.seats >> demands;
  question.value.resize(question.candidates);
  for (int& value : question.value) file >> value;
  question.demands.resize(demands);
  for (Demand& demand : question.demands) {
    std::size_t size = 0;
    file >> demand.level >> demand.weight >> demand.takes >> size;
    demand.candidates.resize(size);
    for (int& candidate : demand.candidates) file >> candidate;
  }
  if (!file) {
    std::cerr << "bench_seats: " << words[1] << " is no question of seats\n";
    return 1;
  }
  const CoverAnswer answer = choose_seats(question);
  std::cout << "{\"reached\": [";
  for (std::size_t l = 0; l < answer.reached.size(); ++l)
    std::cout << (l > 0 ? ", " : "") << answer.reached[l];
  std::cout << "], \"proven\": " << (answer.proven() ? "true" : "false") << ", \"steps\": " << answer.steps
            << "}\n";
  return 0;
}
