#include "models/query/FixedOffsetZone.h"

#include <cstdio>
#include <cstdlib>

namespace paydeck {

using namespace std::chrono;

local_days FixedOffsetZone::dayOf(UtcTime time) const {
  return local_days{floor<days>(time.time_since_epoch() + offset_)};
}

UtcTime FixedOffsetZone::startOfDay(local_days day) const {
  return UtcTime{duration_cast<milliseconds>(day.time_since_epoch()) - offset_};
}

std::string FixedOffsetZone::name() const {
  if (offset_ == minutes{0}) return "UTC";
  const auto total = std::abs(offset_.count());
  char text[24];
  std::snprintf(text, sizeof text, "UTC%c%02d:%02d", offset_.count() < 0 ? '-' : '+', static_cast<int>(total / 60),
                static_cast<int>(total % 60));
  return text;
}

}  // namespace paydeck
