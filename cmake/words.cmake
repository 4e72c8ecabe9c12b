# words/{fr,ar,en}.json become one source file of the base layer: the sentences of the program travel
# inside the binary and inside the browser's module alike.
set(TWIZA_WORDS_SOURCE ${CMAKE_BINARY_DIR}/generated/words_embedded.cpp)
set(TWIZA_WORDS_FILES fr ar en)
set(TWIZA_WORDS_BODY "")
foreach(language ${TWIZA_WORDS_FILES})
  set(file ${CMAKE_SOURCE_DIR}/words/${language}.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  string(APPEND TWIZA_WORDS_BODY
    "std::string_view words_json_${language}() {\n  return R\"~words~(${text})~words~\";\n}\n")
endforeach()
file(CONFIGURE OUTPUT ${TWIZA_WORDS_SOURCE} @ONLY CONTENT
[[// Made by cmake/words.cmake from words/*.json.
#include "base/words_embedded.hpp"
namespace twiza::base {
@TWIZA_WORDS_BODY@}  // namespace twiza::base
]])
