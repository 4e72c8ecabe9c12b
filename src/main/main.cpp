#include <iostream>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "main/page.hpp"

int main(int argc, char** argv) {
  return twiza::cli::run(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr,
                         twiza::page());
}
