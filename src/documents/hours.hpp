// Times of a day out of the hours of an activity as people type them.
#pragma once

#include <string_view>
#include <vector>

namespace twiza::documents {

struct TimeOfDay {
  int hour = 0, minute = 0;  // 0 to 23, 0 to 59
};

// One time or two, the second one later: "9h30-16h", "9:00 à 16:30", "de 9 à 16 h", "9 am – 4 pm", "من الساعة
// 9 إلى 16". Nothing for all that is not surely read so.
std::vector<TimeOfDay> times_in(std::string_view hours);

}  // namespace twiza::documents
