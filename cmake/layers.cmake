# The arrows between the layers, one line each; `script/check-layers` reads these lines and fails on
# an include that no line allows. "native" layers may use system libraries; the others must also
# compile for the browser (standard library and Boost headers only).

# twiza_layer(NAME [NATIVE] USES layer... [SYSTEM library...])
function(twiza_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "NATIVE" "" "USES;SYSTEM")
  if(EMSCRIPTEN AND layer_NATIVE)
    return()
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_library(twiza_${name} STATIC ${sources})
  target_include_directories(twiza_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  list(TRANSFORM layer_USES PREPEND twiza_ OUTPUT_VARIABLE uses)
  target_link_libraries(twiza_${name} PUBLIC ${uses} PRIVATE ${layer_SYSTEM})
  if(NOT layer_NATIVE)
    set_property(GLOBAL APPEND_STRING PROPERTY TWIZA_BROWSER_SOURCES "${sources};")
  endif()
endfunction()
