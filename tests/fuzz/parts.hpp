// A package in a form that a fuzzer can bend: its parts one under another, unpacked and without checksums.
//
//     === xl/workbook.xml
//     <workbook>…
//     === xl/worksheets/sheet1.xml
//     <worksheet>…
#pragma once

#include <string>
#include <string_view>

namespace twiza::fuzz {

// The zip of these parts; what stands before the first name is left out, of two equal names the first is
// meant, and names no zip can hold are left out.
std::string packed(std::string_view parts);

}  // namespace twiza::fuzz
