# build/page (script/build page) becomes one source file of the program, by cmake/embed-page; without it an
# empty table, and the program says that it has no page. It is made anew when a file there changes, comes
# or goes. TWIZA_PAGE is another folder, for tests.
set(TWIZA_PAGE ${CMAKE_SOURCE_DIR}/build/page CACHE PATH "The built page")
set(TWIZA_PAGE_SOURCE ${CMAKE_BINARY_DIR}/generated/page.cpp)
file(GLOB_RECURSE page_files CONFIGURE_DEPENDS ${TWIZA_PAGE}/*)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_custom_command(
  OUTPUT ${TWIZA_PAGE_SOURCE}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/embed-page ${TWIZA_PAGE} ${TWIZA_PAGE_SOURCE}
  DEPENDS ${CMAKE_SOURCE_DIR}/cmake/embed-page ${page_files}
  VERBATIM)
