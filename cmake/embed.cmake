# Text files that travel inside the program: each becomes a function of a header that names it.
#
# twiza_embed(OUT HEADER NAMESPACE FUNCTION file... [FUNCTION file...])
#   twiza_embed(${out} documents/html_viewer.hpp twiza::documents viewer_css viewer.css viewer_js a.js b.js)
# The files of one function are joined in the order they stand here. A word without a dot is a function.
function(twiza_embed out header namespace)
  set(body "")
  set(open FALSE)
  foreach(word ${ARGN})
    if(word MATCHES "\\.")
      set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${word})
      file(READ ${word} text)
      string(APPEND body "\n    R\"~text~(${text})~text~\"")
    else()
      if(open)
        string(APPEND body ";\n}\n")
      endif()
      set(open TRUE)
      string(APPEND body "std::string_view ${word}() {\n  return")
    endif()
  endforeach()
  string(APPEND body ";\n}\n")
  get_filename_component(name ${out} NAME_WE)
  file(CONFIGURE OUTPUT ${out} @ONLY CONTENT
[[// Made by cmake/embed.cmake.
#include "@header@"
namespace @namespace@ {
@body@}  // namespace @namespace@
]])
endfunction()
