// The catalogues as CMake embeds them (cmake/words.cmake).
#pragma once

#include <string_view>

namespace twiza::base {

std::string_view words_json_fr();
std::string_view words_json_ar();
std::string_view words_json_en();

}  // namespace twiza::base
