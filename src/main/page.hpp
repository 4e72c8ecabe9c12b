// The page that this program was built with: made from build/page by cmake/page.cmake. Empty where there was
// none.
#pragma once

#include "http/assets.hpp"

namespace twiza {

http::Assets page();

}  // namespace twiza
